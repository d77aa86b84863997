/// What a run says of values: in their place, below tables and figures, as captions, and to those who
/// can't see a figure. The English phrases are the run's own.
package struct RemarkWords: Sendable {
  // Values that are described.
  package var samplesAre: Counted
  package var trainingAndTesting: Counted
  /// {4}, {5}: how many there are of each class.
  package var classesForTrainingAndTesting: Counted
  package var classesForTraining: Counted
  package var folds: Counted
  package var foldsOfTexts: Counted
  package var savedModel: Counted
  package var vectors: Counted
  package var model: Counted
  package var compiledModel: Counted
  package var trainedModel: Counted
  package var failedModel: Counted
  package var modelFamily: Counted
  package var loss: Counted
  package var metric: Counted
  package var earlyStopping: Counted
  package var rateReduction: Counted
  package var endAtNaN: Counted
  package var needs: Counted
  package var needsInLine: Counted
  /// {3}: the file of the line {2}.
  package var needsInFile: Counted
  package var todo: Counted
  package var todoNeeds: Counted
  package var todoNeedsLine: Counted
  package var todoNeedsInFile: Counted
  package var notShown: Counted

  // Below a training's figures.
  package var stoppedAfter: Counted
  package var weightsAreOf: Counted
  package var weightsAreThose: Counted
  package var trainingEnded: Counted
  package var trainingFailed: Counted
  package var noEpoch: Counted
  package var choiceFailed: Counted

  // Below tables, and above them.
  package var right: Counted
  package var oneRight: Counted
  package var absent: Counted
  package var mostConfused: Counted
  package var precisionIsSet: Counted
  package var recallIsSet: Counted
  package var meanOverClasses: Counted
  package var withoutCurve: Counted
  package var brierScore: Counted
  package var brierScoreOf: Counted
  package var takenForOther: Counted
  package var oneTakenForOther: Counted
  package var wrongSide: Counted
  package var firstSamples: Counted
  package var moreWords: Counted
  package var moreColumns: Counted
  package var moreTexts: Counted
  package var moreClasses: Counted
  package var addsUp: Counted
  package var whatWordAdds: Counted
  package var ngramsMoved: Counted
  package var scoreIsThatOf: Counted
  package var meanAndDeviationOver: Counted
  package var standardized: Counted
  package var rowsLeftOut: Counted
  package var rowsLeftOutOfSummary: Counted
  package var totalParameters: Counted
  package var trainableParameters: Counted
  package var otherParameters: Counted
  package var trueInRows: Counted
  package var trueInRowsByTrue: Counted
  package var trueInRowsByPredicted: Counted
  package var trueInRowsByAll: Counted
  package var mostFrequentConfusions: Counted
  package var textsForTraining: Counted

  // Of figures.
  package var confusions: Counted
  package var noneMistaken: Counted
  package var mostMistaken: Counted
  package var ofTheClasses: Counted
  package var ofThese: Counted
  package var rocOf: Counted
  package var precisionRecallOf: Counted
  package var calibrationOf: Counted
  package var calibrationScoreOf: Counted
  package var residualsOf: Counted
  package var smallestAreas: Counted
  package var firstClasses: Counted
  package var pointsDrawn: Counted
  package var pointsDrawnInPlaces: Counted
  package var pointNotDrawn: Counted
  package var pointsNotDrawn: Counted

  // Of files, and of what has settings.
  /// {1}: a file, {2}: its size.
  package var wrote: Counted
  package var withSettings: Counted
}

/// What stands in the places of remarks.
package struct PartWords: Sendable {
  package var samples: Counted
  package var epochs: Counted
  package var texts: Counted
  package var sequences: Counted
  package var sequencesOfAnyLength: Counted
  package var multiHot: Counted
  package var shaped: Counted
  /// {1}: a class, {2}: what it was taken for, {3}: how often.
  package var takenFor: Counted
  package var andMore: Counted
  package var arrayOfShape: Counted
  package var tableOfRows: Counted
  package var historyOfEpochs: Counted
}
