extension TableWords {
  static let english = TableWords(
    className: "class", count: "count", share: "share", trueOrPredicted: "true / predicted",
    trueClass: "true", predicted: "predicted", samples: "samples", model: "model",
    samplesOfIt: "samples of it", others: "others", averagePrecision: "average precision",
    probability: "probability", meanProbability: "mean probability",
    shareOfClass: "share of the class", precision: "precision", recall: "recall",
    support: "support", sample: "sample", prediction: "prediction", label: "label",
    review: "review", text: "text", first: "1st", second: "2nd", third: "3rd", later: "{1}th",
    word: "word", index: "index", similarity: "similarity", ngram: "n-gram", words: "words",
    texts: "texts", addsOnAverage: "adds on average", inTotal: "in total", phrase: "phrase",
    atWord: "at word", filters: "filters", addsToScore: "adds to the score", times: "times",
    column: "column", kind: "kind", missing: "missing", mean: "mean", deviation: "std",
    minimum: "min", maximum: "max", histogram: "histogram", training: "training",
    testing: "testing", fewestWords: "words: least", median: "median", most: "most",
    suchAs: "such as", layerAndType: "Layer (type)", outputShape: "Output Shape",
    parameters: "Param #", connectedTo: "Connected to",
    macroAverage: "macro avg", weightedAverage: "weighted avg")
}

extension KindWords {
  static let english = KindWords(
    numbers: "numbers", label: "label, {1}", target: "target, {1}",
    classes: [.one: "{1} classes", .other: "{1} classes"],
    texts: [.one: "{1} text", .other: "{1} texts"],
    withoutAnyPhrase: "without any phrase", more: "{1} more")
}

extension NameWords {
  static let english = NameWords(
    classNumber: "class {1}", modelNumber: "model {1}", sampleNumber: "sample {1}",
    inputNumber: "input {1}", residuals: "residuals",
    failedInEpoch: "{1} (failed in epoch {2})",
    fold: "fold {1}", divided: "divided")
}

extension RemarkWords {
  static let english = RemarkWords(
    samplesAre: "{1} samples: {2}",
    trainingAndTesting: "{1}: {2} samples for training, {3} for testing",
    classesForTrainingAndTesting:
      "{1}: {2} samples for training ({4}), {3} for testing ({5})",
    classesForTraining: "{1}: {2} samples for training ({4}), {3} for testing",
    folds: "{1} folds of {2} samples: {3}",
    foldsOfTexts: "{1} folds of {2}", savedModel: "model {1}, saved as {2}",
    vectors: [
      .one: "{1} word, each with a vector of {2} numbers",
      .other: "{1} words, each with a vector of {2} numbers",
    ],
    model: "model {1}: {2} layers, {3} parameters",
    compiledModel: "model {1}, compiled with {2} and {3}",
    trainedModel: "model {1}, trained for {2}",
    failedModel: "model {1}, whose training failed in epoch {2}",
    modelFamily: "model {1}, with parameters", loss: "loss {1}", metric: "metric {1}",
    earlyStopping: "early stopping when {1} has not improved for {2}",
    rateReduction: "the learning rate times {1} when {2} has not improved for {3}",
    endAtNaN: "an end when the loss is no finite number any more",
    needs: "not run: needs `{1}`",
    needsInLine: "not run: needs `{1}` (line {2})",
    needsInFile: "not run: needs `{1}` (line {2} of {3})", todo: "still to do",
    todoNeeds: "still to do: needs `{1}` (line {2})",
    todoNeedsLine: "still to do: needs (line {1})",
    todoNeedsInFile: "still to do: needs `{1}` (line {2} of {3})",
    notShown: "not shown: the report is too long already",
    stoppedAfter: "Stopped after epoch {1}: {2} was best in epoch {3}.",
    weightsAreOf: "The weights are those of epoch {1}.",
    weightsAreThose: "No epoch was finished; the weights are those before it.",
    trainingEnded: "The training ended: {1}.", trainingFailed: "The training failed: {1}.",
    noEpoch: "No epoch was finished.", choiceFailed: "With {1} the training failed: {2}.",
    right: "{1} of {2} are right ({3})", oneRight: "{1} of {2} is right ({3})",
    absent: "left out, as no sample has or gets them: {1}",
    mostConfused: "the {1} most confused of {2} classes are shown",
    precisionIsSet: "precision is set to {1} where nothing was predicted: {2}",
    recallIsSet: "recall is set to {1} where no sample has the class: {2}",
    meanOverClasses: "mean over the classes: {1}",
    withoutCurve: "without a curve, as no sample is of the class: {1}",
    brierScore: "Brier score: {1}", brierScoreOf: "Brier score of {1}: {2}",
    takenForOther: "{1} of {2} samples are taken for another class",
    oneTakenForOther: "{1} of {2} samples is taken for another class",
    wrongSide: "{1} of {2} samples are on the wrong side of 0.5",
    firstSamples: "the first {1} of {2} samples; `[…]` selects others",
    moreWords: "and {1} more words", moreColumns: "and {1} more columns",
    moreTexts: "and {1} more texts", moreClasses: "and {1} more classes",
    addsUp: "All of it adds up to the score, {1}.",
    whatWordAdds:
      "What a word adds: the score, {1}, less the score of the text without it.",
    ngramsMoved: "{1} n-grams moved {2} texts",
    scoreIsThatOf: "the score is that of {1}",
    meanAndDeviationOver: """
      mean and std of the runs over {1}; std divides by their number, as NumPy's
      """,
    standardized: """
      Each number minus the training samples' mean, divided by their deviation.
      """,
    rowsLeftOut: [
      .one: "{1} row with missing values left out.",
      .other: "{1} rows with missing values left out.",
    ],
    rowsLeftOutOfSummary: [
      .one: "{1} row with missing values left out; the figures are of all rows of the file.",
      .other: "{1} rows with missing values left out; the figures are of all rows of the file.",
    ],
    totalParameters: "Total params: {1}", trainableParameters: "Trainable params: {1}",
    otherParameters: "Non-trainable params: {1}",
    trueInRows: "True classes in rows, predicted ones in columns",
    trueInRowsByTrue: """
      True classes in rows, predicted ones in columns, as shares of the true class's samples
      """,
    trueInRowsByPredicted: """
      True classes in rows, predicted ones in columns, as shares of the predicted class's samples
      """,
    trueInRowsByAll: """
      True classes in rows, predicted ones in columns, as shares of all samples
      """,
    mostFrequentConfusions: "The most frequent confusions",
    textsForTraining: "{1}: {2} texts for training, {3} for testing",
    confusions: "A confusion matrix: {1}.", noneMistaken: "None is mistaken.",
    mostMistaken: "Most often mistaken: {1}.", ofTheClasses: "Of the classes, {1}.",
    ofThese: "Of these, {1}.",
    rocOf: """
      {1}: area {2} below the ROC curve; at a false positive rate of {3}, {4} are found.
      """,
    precisionRecallOf: "{1}: average precision {2}; at a recall of {3}, precision is {4}.",
    calibrationOf: """
      {1}: Brier score {2}; furthest from true where it says {3}, and {4} are.
      """,
    calibrationScoreOf: "{1}: Brier score {2}.",
    residualsOf: "Residuals of {1}: on average {2}, and {3} from zero.",
    smallestAreas: "the {1} curves with the smallest areas of {2} are drawn",
    firstClasses: "the first {1} of {2} classes are drawn",
    pointsDrawn: "{1} of {2} points are drawn",
    pointsDrawnInPlaces: "{1} of {2} points are drawn, one in each place",
    pointNotDrawn: "one point is not drawn: not finite",
    pointsNotDrawn: "{1} points are not drawn: not finite",
    wrote: "wrote {1}, {2} bytes", withSettings: "{1} with {2}")
}

extension PartWords {
  static let english = PartWords(
    samples: [.one: "{1} sample", .other: "{1} samples"],
    epochs: [.one: "{1} epoch", .other: "{1} epochs"],
    texts: [.one: "{1} text", .other: "{1} texts"],
    sequences: "sequences of {1} word indices", sequencesOfAnyLength: "sequences of word indices",
    multiHot: "multi-hot rows of {1} values", shaped: "values of shape {1}",
    takenFor: "{1} as {2} ({3})", andMore: "{1} and {2} more",
    arrayOfShape: "an array of shape {1}",
    tableOfRows: [.one: "a table of {1} row", .other: "a table of {1} rows"],
    historyOfEpochs: [.one: "a history of {1} epoch", .other: "a history of {1} epochs"])
}
