import Text

extension Remark {
  /// The words that remarks are made of. Caches keep their places in this list, for one build.
  package static let paths: [Path] = [
    \.remarks.samplesAre, \.remarks.trainingAndTesting, \.remarks.classesForTrainingAndTesting,
    \.remarks.classesForTraining, \.remarks.folds, \.remarks.foldsOfTexts, \.remarks.savedModel,
    \.remarks.vectors,
    \.remarks.model, \.remarks.compiledModel, \.remarks.trainedModel, \.remarks.failedModel,
    \.remarks.modelFamily, \.remarks.loss, \.remarks.metric, \.remarks.earlyStopping,
    \.remarks.rateReduction, \.remarks.endAtNaN, \.remarks.needs, \.remarks.needsInLine,
    \.remarks.needsInFile, \.remarks.todo, \.remarks.todoNeeds, \.remarks.todoNeedsLine,
    \.remarks.todoNeedsInFile, \.remarks.notShown, \.remarks.stoppedAfter,
    \.remarks.weightsAreOf, \.remarks.weightsAreThose, \.remarks.trainingEnded,
    \.remarks.trainingFailed, \.remarks.noEpoch, \.remarks.choiceFailed, \.remarks.right,
    \.remarks.oneRight, \.remarks.absent, \.remarks.mostConfused, \.remarks.precisionIsSet,
    \.remarks.recallIsSet, \.remarks.meanOverClasses, \.remarks.withoutCurve, \.remarks.brierScore,
    \.remarks.brierScoreOf, \.remarks.takenForOther, \.remarks.oneTakenForOther,
    \.remarks.wrongSide, \.remarks.firstSamples, \.remarks.moreWords, \.remarks.moreColumns,
    \.remarks.moreTexts, \.remarks.moreClasses, \.remarks.addsUp, \.remarks.whatWordAdds,
    \.remarks.ngramsMoved, \.remarks.scoreIsThatOf, \.remarks.meanAndDeviationOver,
    \.remarks.standardized, \.remarks.rowsLeftOut, \.remarks.rowsLeftOutOfSummary,
    \.remarks.totalParameters, \.remarks.trainableParameters, \.remarks.otherParameters,
    \.remarks.trueInRows, \.remarks.trueInRowsByTrue, \.remarks.trueInRowsByPredicted,
    \.remarks.trueInRowsByAll, \.remarks.mostFrequentConfusions, \.remarks.textsForTraining,
    \.remarks.confusions, \.remarks.noneMistaken, \.remarks.mostMistaken, \.remarks.ofTheClasses,
    \.remarks.ofThese, \.remarks.rocOf, \.remarks.precisionRecallOf, \.remarks.calibrationOf,
    \.remarks.calibrationScoreOf, \.remarks.residualsOf, \.remarks.smallestAreas,
    \.remarks.firstClasses, \.remarks.pointsDrawn, \.remarks.pointsDrawnInPlaces,
    \.remarks.pointNotDrawn, \.remarks.pointsNotDrawn, \.remarks.wrote, \.remarks.withSettings,
    \.parts.samples, \.parts.epochs, \.parts.texts, \.parts.sequences,
    \.parts.sequencesOfAnyLength, \.parts.multiHot, \.parts.shaped, \.parts.takenFor,
    \.parts.andMore, \.parts.arrayOfShape, \.parts.tableOfRows, \.parts.historyOfEpochs,
    \.tables.className, \.tables.count, \.tables.share, \.tables.trueOrPredicted,
    \.tables.trueClass, \.tables.predicted, \.tables.samples, \.tables.model, \.tables.samplesOfIt,
    \.tables.others, \.tables.averagePrecision, \.tables.probability, \.tables.meanProbability,
    \.tables.shareOfClass, \.tables.precision, \.tables.recall, \.tables.support, \.tables.sample,
    \.tables.prediction, \.tables.label, \.tables.review, \.tables.text, \.tables.first,
    \.tables.second, \.tables.third, \.tables.later, \.tables.word, \.tables.index,
    \.tables.similarity, \.tables.ngram, \.tables.words, \.tables.texts, \.tables.addsOnAverage,
    \.tables.inTotal, \.tables.phrase, \.tables.atWord, \.tables.filters, \.tables.addsToScore,
    \.tables.times, \.tables.column, \.tables.kind, \.tables.missing, \.tables.mean,
    \.tables.deviation, \.tables.minimum, \.tables.maximum, \.tables.histogram, \.tables.training,
    \.tables.testing, \.tables.fewestWords, \.tables.median, \.tables.most, \.tables.suchAs,
    \.tables.layerAndType, \.tables.outputShape, \.tables.parameters, \.tables.connectedTo,
    \.tables.macroAverage, \.tables.weightedAverage,
    \.kinds.numbers, \.kinds.label, \.kinds.target, \.kinds.classes, \.kinds.texts,
    \.kinds.withoutAnyPhrase, \.kinds.more,
    \.names.classNumber, \.names.modelNumber, \.names.sampleNumber, \.names.inputNumber,
    \.names.residuals, \.names.failedInEpoch, \.names.fold, \.names.divided,
    \.figures.values, \.figures.epochs, \.figures.count, \.figures.training,
    \.figures.validation, \.figures.trainingAlone, \.figures.validationAlone,
    \.figures.ofEachRun, \.figures.spreadOf, \.figures.upToFailure, \.figures.withReason,
    \.figures.trainingsFailed, \.figures.rocCurve, \.figures.falsePositiveRate,
    \.figures.truePositiveRate, \.figures.precisionAndRecall, \.figures.precision,
    \.figures.recall, \.figures.calibration, \.figures.meanProbability,
    \.figures.shareOfClass, \.figures.confusionMatrix, \.figures.predicted,
    \.figures.trueAxis, \.figures.residuals, \.figures.trueMinusPredicted,
    \.figures.spreadOfResiduals,
  ]

  // Key paths without captured values never change.
  nonisolated(unsafe) private static let codes = Dictionary(
    paths.enumerated().map { ($0.element as PartialKeyPath<Words>, $0.offset) }
  ) { first, _ in first }
}

extension Remark: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .own(let text): writer.write(0, text)
    case .phrase(let path, let values): writer.write(1, Self.code(of: path), values)
    case .counted(let path, let count, let values):
      writer.write(2, Self.code(of: path), count, values)
    case .list(let parts, let mark):
      writer.write(3, parts, Mark.allCases.firstIndex(of: mark) ?? 0)
    case .cased(let name, let place):
      writer.write(4, name, Place.allCases.firstIndex(of: place) ?? 0)
    }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.whole() {
    case 0: self = .own(try reader.text())
    case 1: self = .phrase(try reader.choice(of: Self.paths), try [Remark](from: &reader))
    case 2:
      self = .counted(
        try reader.choice(of: Self.paths), try reader.whole(), try [Remark](from: &reader))
    case 3: self = .list(try [Remark](from: &reader), try reader.choice(of: Mark.allCases))
    case 4: self = .cased(try Remark(from: &reader), try reader.choice(of: Place.allCases))
    default: throw ByteReader.Damage()
    }
  }

  private static func code(of path: Path) -> Int { codes[path] ?? 0 }
}
