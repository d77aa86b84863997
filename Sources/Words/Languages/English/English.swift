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
      entriesBelow: [.one: "… {1} entry, below …", .other: "… {1} entries, below …"],
      entriesBetween: [.one: "The {1} entry in between", .other: "The {1} entries in between"],
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
      linePlot: "Line plot", histogram: "Histogram", violinPlot: "Violin plot", boxPlot: "Box plot",
      barChart: "Bar chart", distribution: "Distribution: {1}", network: "The network",
      layers: "The model's layers", markedText: "What moved the answer",
      from: "from", to: "to", countColumn: "count", valuesColumn: "values", minimum: "minimum",
      lowerQuartile: "lower quartile", median: "median", upperQuartile: "upper quartile",
      maximum: "maximum",
      lowerWhisker: "lower whisker", upperWhisker: "upper whisker", outliers: "outliers",
      layer: "Layer", units: "Units", type: "Type",
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
      histogramHolds: [
        .one: "{1} value from {2} to {3}; the fullest of {4}, from {5} to {6}, holds {7}.",
        .other: "{1} values from {2} to {3}; the fullest of {4}, from {5} to {6}, holds {7}.",
      ],
      bins: [.one: "{1} bin", .other: "{1} bins"],
      emptyViolinPlot: "An empty violin plot.", emptyBoxPlot: "An empty box plot.",
      oneDistribution: "One distribution",
      noDistribution: "{1}: no values.",
      medianAndQuartiles: "{1}: median {2}, half of the {3} between {4} and {5}.",
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
      upToFailure: "Up to a failure: {1}", withReason: "{1} ({2})"),
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
