extension Words {
  package static let english = Words(
    tag: "en", plural: .one,
    page: PageWords(
      skipToText: "Skip to the text",
      colours: "Colours", automatic: "Auto", light: "Light", dark: "Dark",
      seed: "Seed", data: "Data", engine: "Engine", standIn: "synthetic stand-in",
      summary: "Summary", contents: "Contents", footnotes: "Footnotes",
      wayBack: "Back to where note {1} is spoken of",
      note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution",
      warnings: "Warnings",
      done: "done", notDone: "not done",
      comma: ", ", and: " and ", semicolon: "; ",
      figure: ["Figure"], table: ["Table"], section: ["Section"], equation: ["Equation"],
      figureNumber: "Figure {1}", tableNumber: "Table {1}", equationNumber: "Equation {1}",
      captionEnd: ". ",
      notWhole: "This report is not whole",
      notWholeText: "The run was {1}. What it did not come to is marked ‘{2}’.",
      stopped: "stopped", stoppedAfter: "stopped after {1}",
      stoppedAtMemory: "stopped at {1} of memory",
      notRealData: "These are not the real data",
      standInAskedFor: """
        In place of the data set {1}, a synthetic stand-in of the same size and shape was asked for, \
        so the figures on this page say nothing about the real one.
        """,
      standInServes: """
        The data set {1} was not found. A synthetic stand-in of the same size and shape took its \
        place, so the figures on this page say nothing about the real one.
        """,
      cellsFailed: [.one: "{1} cell failed", .other: "{1} cells failed"],
      see: "See {1}.",
      cellsNeededIt: [
        .one: "{1} cell that needed it did not run.",
        .other: "{1} cells that needed it did not run.",
      ],
      cellsNeededThem: [
        .one: "{1} cell that needed them did not run.",
        .other: "{1} cells that needed them did not run.",
      ],
      cells: [.one: "{1} cell", .other: "{1} cells"],
      checksPassed: [.one: "{1} check passed", .other: "{1} checks passed"],
      checksPassedOf: [.one: "{2} of {1} check passed", .other: "{2} of {1} checks passed"],
      checksNotMade: ", {1} not made",
      best: "best {1} {2} in epoch {3}"),
    outputs: OutputWords(
      cell: "Cell {1}", codeOfCell: "Code of cell {1}", linkToCell: "Link to cell {1}",
      code: "Code", notRun: "not run",
      notAvailable: "not available", picture: "picture: {1}", output: "Output", formula: "Formula",
      failsAsItShould: "Fails, as it should:", error: "Error:",
      charactersLeftOut: [
        .one: "… {1} character left out …", .other: "… {1} characters left out …",
      ],
      rowsLeftOut: [.one: "… {1} row left out …", .other: "… {1} rows left out …"],
      linesLeftOut: [.one: "… {1} line left out …", .other: "… {1} lines left out …"],
      rowsBelow: [.one: "… {1} row, below …", .other: "… {1} rows, below …"],
      linesBelow: [.one: "… {1} line, below …", .other: "… {1} lines, below …"],
      rowsBetween: [.one: "The {1} row in between", .other: "The {1} rows in between"],
      linesBetween: [.one: "The {1} line in between", .other: "The {1} lines in between"],
      firstRowsBetween: [
        .one: "The first {2} of the {1} row in between",
        .other: "The first {2} of the {1} rows in between",
      ],
      firstLinesBetween: [
        .one: "The first {2} of the {1} line in between",
        .other: "The first {2} of the {1} lines in between",
      ],
      epoch: "epoch", metric: "metric", value: "value"),
    figures: FigureWords(
      values: "Values", epochs: "Epochs", count: "Count", value: "Value",
      training: "Training {1}", validation: "Validation {1}",
      trainingAlone: "training", validationAlone: "validation", ofEachRun: "{1} of each run",
      noValues: "no values to draw", moreNotDrawn: "and {1} more not drawn", more: "and {1} more",
      notDrawn: ", {1} not drawn", moreLayers: "and {1} more layers",
      noLayers: "no layers to draw", moreWords: "… {1} more",
      addsToScore: "Adds to the score:", takesFromScore: "Takes away from it:",
      little: "little", much: "more", most: "most",
      linePlot: "Line plot", histogram: "Histogram", violinPlot: "Violin plot",
      barChart: "Bar chart", distribution: "Distribution: {1}", network: "The network",
      layers: "The model's layers", markedText: "What moved the answer",
      from: "from", to: "to", countColumn: "count", valuesColumn: "values", minimum: "minimum",
      lowerQuartile: "lower quartile", median: "median", upperQuartile: "upper quartile",
      maximum: "maximum", layer: "Layer", units: "Units", type: "Type",
      inputShape: "Input shape", outputShape: "Output shape", reads: "Reads",
      emptyPlot: "An empty plot.", moreSeries: "{1} more series.", theCurve: "The curve",
      hasNoValues: "{1} has no values.", isAt: "{1} is {2} {3}.", staysAt: "{1} stays at {2}.",
      fallsThenRises: "{1} falls to {2} {3}, then rises to {4}.",
      risesThenFalls: "{1} rises to {2} {3}, then falls to {4}.",
      falls: "{1} falls from {2} to {3}.", rises: "{1} rises from {2} to {3}.",
      inEpoch: "in epoch {1}", at: "at {1} = {2}",
      pointsNotDrawn: [
        .one: "One point is not drawn: infinite or not a number.",
        .other: "{1} points are not drawn: infinite or not a number.",
      ],
      emptyBarChart: "An empty bar chart.", oneBar: "One bar: {1}.",
      bars: [
        .one: "{1} bar; the highest is {2}, the lowest {3}.",
        .other: "{1} bars; the highest is {2}, the lowest {3}.",
      ],
      emptyHistogram: "An empty histogram.",
      histogramHolds:
        "{1} values from {2} to {3}; the fullest of {4}, from {5} to {6}, holds {7}.",
      bins: [.one: "{1} bin", .other: "{1} bins"],
      emptyViolinPlot: "An empty violin plot.", oneDistribution: "One distribution",
      noDistribution: "{1}: no values.",
      violin: "{1}: median {2}, half of the {3} between {4} and {5}.",
      valuesCounted: [.one: "{1} value", .other: "{1} values"],
      moreDistributions: "{1} more distributions.",
      emptyNetwork: "An empty network.", denseNetwork: "A dense network: {1}.", then: ", then ",
      andSoOn: ", and so on", unitsCounted: [.one: "{1} unit", .other: "{1} units"],
      noModel: "A model without layers.",
      layersInOrder: [.one: "{1} layer in order: {2}.", .other: "{1} layers in order: {2}."],
      readsFrom: "{1} from {2}", andMore: ", and {1} more",
      answers: "The model answers {1}; the score behind it is {2}.",
      mostForIt: "Most for it: {1}.", mostAgainstIt: "Most against it: {1}.",
      description: "Description", heatMap: "Heat map", points: "Points", against: "{1} against {2}",
      emptyHeatMap: "An empty heat map.",
      rows: [.one: "{1} row", .other: "{1} rows"],
      columns: [.one: "{1} column", .other: "{1} columns"],
      highest: "{1}, {2}; the highest value, {3}, is that of {4} and {5}.",
      firstDrawn: "the first {1} are drawn", nothingDrawn: "no values",
      pointsCounted: [.one: "{1} point", .other: "{1} points"],
      range: "from {1} to {2}", spread: "{1}, {2} {3}, {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "No pictures.", noUnits: "No units.",
      picturesCounted: [.one: "{1} picture", .other: "{1} pictures"],
      pictureGrid:
        "{1} of {2} × {3} values in {4} of up to {5}, from {6} (white) to {7} (black).",
      inOrder: "In order: {1}.", inOrderAndSoOn: "In order: {1}, and so on.",
      wrong: [
        .one: "{1} of {2} predictions is wrong.", .other: "{1} of {2} predictions are wrong.",
      ],
      wrongSuchAs: [
        .one: "{1} of {2} predictions is wrong: {3}.",
        .other: "{1} of {2} predictions are wrong: {3}.",
      ],
      takenFor: "picture {1} is {2}, taken for {3}",
      pictures: "Pictures", picturesAndPredictions: "Pictures and predictions",
      unitsLookAt: "What the units look at", picture: "picture", unit: "unit", label: "label",
      prediction: "prediction", right: "right", yes: "yes", no: "no",
      rocCurve: "ROC curve", falsePositiveRate: "False positive rate",
      truePositiveRate: "True positive rate", precisionAndRecall: "Precision and recall",
      precision: "Precision", recall: "Recall", calibration: "Calibration",
      meanProbability: "Mean probability", shareOfClass: "Share of the class",
      confusionMatrix: "Confusion matrix", predicted: "Predicted", trueAxis: "True",
      residuals: "Residuals", trueMinusPredicted: "True − predicted",
      spreadOfResiduals: "How residuals are spread",
      trainingsFailed: [
        .one: "the training failed in epoch {2}", .other: "{1} trainings failed, in epoch {2}",
      ],
      upToFailure: "Up to a failure: {1}"),
    slides: .english, grades: .english, changes: .english, tryIt: .english, tables: .english,
    kinds: .english,
    names: .english, remarks: .english, parts: .english)
}

extension SlideWords {
  fileprivate static let english = SlideWords(
    deck: "Slides", slide: "slide", slideHeading: "Slide", skipToSlides: "Skip to the slides",
    notes: "Notes", noNotes: "No notes for this slide.", next: "Next", previous: "Previous",
    nextSlide: "Next slide", end: "End of the slides", overview: "Overview",
    fullScreen: "Full screen", page: "One page", help: "Help", close: "Close", time: "Time",
    startAgain: "Start again", speaker: "Speaker's view",
    blocked: "The browser has not opened the window: allow this page to open windows.",
    numbered: "Slide {1} of {2}", continued: "{1}, {2} of {3}",
    keys: "Keys", keySpace: "Space", keyPageDown: "Page Down", keyPageUp: "Page Up",
    keyHome: "Home", keyEnd: "End", keyEscape: "Esc",
    goesOn: "go on", goesBack: "go back", firstAndLast: "first and last slide",
    overviewOfAll: "overview of all slides; {1} leaves it",
    speakerInWindow: "speaker's view in a window of its own: notes, next slide, clock",
    fillsScreen: "full screen", blanks: "nothing on the screen, and all again",
    allOnOnePage: "all slides as one page, and back", theseKeys: "these keys")
}

extension GradeWords {
  fileprivate static let english = GradeWords(
    title: "Grades: {1}", handInsCounted: [.one: "{1} hand-in", .other: "{1} hand-ins"],
    summary: "{1}, {2} points", summaryWithMean: "{1}, {2} points, {3} on average",
    points: "Points", distribution: "How the points are distributed", exercises: "The exercises",
    equalAnswers: "Answers equal word for word", reasons: "What failed, and why",
    student: "student", pointsColumn: "points", of: "of", status: "status", exercise: "exercise",
    average: "average", withoutAllPoints: "without all points",
    pointsOfClass: "Points of the class", pointsAxis: "points", handIns: "hand-ins",
    notReached: "{1} (not reached)", comment: "Comment on {1}: {2}",
    ok: "ok", todo: "todo", failed: "failed", stopped: "stopped", unreadable: "unreadable")
}

extension TryItWords {
  fileprivate static let english = TryItWords(
    title: "Try it", tries: "Try:", examples: "Examples",
    asleep: "With the page's script on, this is a field that answers. Here are examples:",
    ownText: "A text of your own", inDigits: "{1}, in digits",
    pad: """
      A pad of {1} by {2} cells to draw on. Arrows move, space draws, delete takes away.
      """,
    clear: "Clear",
    howToDraw: "Draw with mouse, finger or pen; or with arrows, space and delete.",
    holdsWeights: """
      The page holds the network itself, {1} weights in {2} bits each, and asks nobody else: \
      nothing that you enter leaves it.
      """,
    holdsWeightsMostly: """
      The page holds the network itself, {1} weights, most of them in {2} bits, and asks nobody \
      else: nothing that you enter leaves it.
      """,
    answersAs: "It answers as {1} does, to {2}.",
    fieldForText:
      "A field to type a text into, for which the network's answer is shown at once.",
    fieldForNumbers: [
      .one: "A field with {1} number to set, for which the network's answer is shown at once.",
      .other: "A field with {1} numbers to set, for which the network's answer is shown at once.",
    ],
    fieldForPicture: "A field to draw in, for which the network's answer is shown at once.",
    examplesSaid: "Examples: {1}.", example: "‘{1}’: {2}", none: "none",
    text: "text", sample: "sample", prediction: "prediction", answer: "answer",
    networkSays: "The network says {1}", it: "it",
    mostFor: "Most for {1}: {2}.", mostAgainst: "Most against {1}: {2}.",
    notRead: "not read, as the text is too long",
    unknownWord: "a word that the network does not know",
    tooShort: "This is too short for the network.")
}

extension TableWords {
  fileprivate static let english = TableWords(
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
    parameters: "Param #", connectedTo: "Connected to")
}

extension KindWords {
  fileprivate static let english = KindWords(
    numbers: "numbers", label: "label, {1}", target: "target, {1}",
    classes: [.one: "{1} classes", .other: "{1} classes"],
    texts: [.one: "{1} text", .other: "{1} texts"],
    withoutAnyPhrase: "without any phrase", more: "{1} more")
}

extension NameWords {
  fileprivate static let english = NameWords(
    classNumber: "class {1}", modelNumber: "model {1}", sampleNumber: "sample {1}",
    inputNumber: "input {1}", residuals: "residuals",
    failedInEpoch: "{1} (failed in epoch {2})")
}

extension RemarkWords {
  fileprivate static let english = RemarkWords(
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
    needsInLine: "not run: needs `{1}` (line {2})", todo: "still to do",
    todoNeeds: "still to do: needs `{1}` (line {2})",
    todoNeedsLine: "still to do: needs (line {1})",
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
    pointsNotDrawn: "{1} points are not drawn: not finite")
}

extension PartWords {
  fileprivate static let english = PartWords(
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
