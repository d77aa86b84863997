/// What a run says of values: in their place, below tables and figures, as captions, and to those who
/// can't see a figure. The English phrases are the run's own.
package struct RemarkWords: Sendable {
  // Values that are described.
  package var samplesAre: Phrase
  package var trainingAndTesting: Phrase
  /// {4}, {5}: how many there are of each class.
  package var classesForTrainingAndTesting: Phrase
  package var classesForTraining: Phrase
  package var folds: Phrase
  package var savedModel: Phrase
  package var vectors: Counted
  package var model: Phrase
  package var compiledModel: Phrase
  package var trainedModel: Phrase
  package var failedModel: Phrase
  package var modelFamily: Phrase
  package var loss: Phrase
  package var metric: Phrase
  package var earlyStopping: Phrase
  package var rateReduction: Phrase
  package var endAtNaN: String
  package var needs: Phrase
  package var todo: String
  package var todoNeeds: Phrase
  package var todoNeedsLine: Phrase
  package var notShown: String

  // Below a training's figures.
  package var stoppedAfter: Phrase
  package var weightsAreOf: Phrase
  package var weightsAreThose: String
  package var trainingEnded: Phrase
  package var trainingFailed: Phrase
  package var noEpoch: String
  package var choiceFailed: Phrase

  // Below tables, and above them.
  package var right: Phrase
  package var oneRight: Phrase
  package var absent: Phrase
  package var mostConfused: Phrase
  package var precisionIsSet: Phrase
  package var recallIsSet: Phrase
  package var meanOverClasses: Phrase
  package var withoutCurve: Phrase
  package var brierScore: Phrase
  package var brierScoreOf: Phrase
  package var takenForOther: Phrase
  package var oneTakenForOther: Phrase
  package var wrongSide: Phrase
  package var firstSamples: Phrase
  package var moreWords: Phrase
  package var moreColumns: Phrase
  package var moreTexts: Phrase
  package var moreClasses: Phrase
  package var addsUp: Phrase
  package var whatWordAdds: Phrase
  package var ngramsMoved: Phrase
  package var rowsLeftOut: Counted
  package var rowsLeftOutOfSummary: Counted
  package var totalParameters: Phrase
  package var trainableParameters: Phrase
  package var otherParameters: Phrase
  package var trueInRows: String
  package var trueInRowsByTrue: String
  package var trueInRowsByPredicted: String
  package var trueInRowsByAll: String
  package var mostFrequentConfusions: String
  package var textsForTraining: Phrase

  // Of figures.
  package var confusions: Phrase
  package var noneMistaken: String
  package var mostMistaken: Phrase
  package var ofTheClasses: Phrase
  package var ofThese: Phrase
  package var rocOf: Phrase
  package var precisionRecallOf: Phrase
  package var calibrationOf: Phrase
  package var calibrationScoreOf: Phrase
  package var residualsOf: Phrase
  package var smallestAreas: Phrase
  package var firstClasses: Phrase
  package var pointsDrawn: Phrase
  package var pointsDrawnInPlaces: Phrase
  package var pointNotDrawn: String
  package var pointsNotDrawn: Phrase
}

/// What stands in the places of remarks.
package struct PartWords: Sendable {
  package var samples: Counted
  package var epochs: Counted
  package var texts: Counted
  package var sequences: Phrase
  package var sequencesOfAnyLength: String
  package var multiHot: Phrase
  package var shaped: Phrase
  /// {1}: a class, {2}: what it was taken for, {3}: how often.
  package var takenFor: Phrase
  package var andMore: Phrase
}
