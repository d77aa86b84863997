import Text

/// All that a page says by itself, in one language. A language's file fills it; a word that it forgets
/// does not compile.
package struct Words: Sendable {
  /// The language's tag.
  package var tag: String
  package var plural: PluralRule
  package var page: PageWords
  package var outputs: OutputWords
  package var figures: FigureWords
  package var slides: SlideWords
  package var grades: GradeWords
  package var tryIt: TryItWords
  package var tables: TableWords
  package var kinds: KindWords
  package var names: NameWords
  package var remarks: RemarkWords
  package var parts: PartWords

  package func callAsFunction(
    _ words: KeyPath<Words, Counted>, _ count: Int, _ values: String...
  ) -> String {
    self[keyPath: words].phrase(count, plural).filled([grouped(count)] + values)
  }

  /// Chinese and Japanese have one of their own.
  package var fullStop: String { plural.forms == [.other] ? "。" : "." }

  /// `a, b and c`
  package func listed(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: page.comma) + page.and + last
  }

  /// The words of all languages that have some.
  package static let all = [
    english, german, french, spanish, portuguese, chinese, japanese, arabic, hebrew,
  ]
}

/// What stands around a notebook's text: title, banners, contents, notes.
package struct PageWords: Sendable {
  package var skipToText: String
  package var colours: String
  package var automatic: String
  package var light: String
  package var dark: String
  package var seed: String
  package var data: String
  package var engine: String
  package var standIn: String
  package var summary: String
  package var contents: String
  package var footnotes: String
  /// {1} is a footnote's number.
  package var wayBack: Phrase
  package var note: String
  package var tip: String
  package var important: String
  package var warning: String
  package var caution: String
  package var warnings: String
  /// Of a task.
  package var done: String
  package var notDone: String
  /// Between the parts of a list, and before its last.
  package var comma: String
  package var and: String
  /// Between things that hold commas themselves.
  package var semicolon: String

  // Links by such a word say a number; the first word of each is the one that stands before it.
  package var figure: [String]
  package var table: [String]
  package var section: [String]
  package var equation: [String]
  package var figureNumber: Phrase
  package var tableNumber: Phrase
  package var equationNumber: Phrase
  /// Between a caption's number and its words.
  package var captionEnd: String

  package var notWhole: String
  /// {1}: one of the three below; {2}: `notRun`.
  package var notWholeText: Phrase
  package var stopped: String
  package var stoppedAfter: Phrase
  package var stoppedAtMemory: Phrase
  package var notRealData: String
  /// {1}: data sets.
  package var standInAskedFor: Phrase
  package var standInServes: Phrase
  package var cellsFailed: Counted
  /// {1}: links.
  package var see: Phrase
  package var cellsNeededIt: Counted
  package var cellsNeededThem: Counted
  package var cells: Counted
  package var checksPassed: Counted
  /// {1}: all, {2}: passed.
  package var checksPassedOf: Counted
  package var checksNotMade: Phrase
  /// {1}: a metric, {2}: its value, {3}: the epoch.
  package var best: Phrase
}

/// What stands in and around a cell's outputs.
package struct OutputWords: Sendable {
  package var cell: Phrase
  package var codeOfCell: Phrase
  package var linkToCell: Phrase
  package var code: String
  package var notRun: String
  /// {1}: a name, {2}: the line that it is bound in.
  package var notRunNeeds: Phrase
  package var notAvailable: String
  package var picture: Phrase
  package var output: String
  package var formula: String
  package var failsAsItShould: String
  package var error: String
  package var charactersLeftOut: Counted
  package var rowsLeftOut: Counted
  package var linesLeftOut: Counted
  package var rowsBelow: Counted
  package var linesBelow: Counted
  package var rowsBetween: Counted
  package var linesBetween: Counted
  /// {1}: all, {2}: how many of them.
  package var firstRowsBetween: Counted
  package var firstLinesBetween: Counted
  package var epoch: String
  package var metric: String
  package var value: String
}

/// What figures say: labels, captions, and descriptions for those who can't see them.
package struct FigureWords: Sendable {
  package var values: String
  package var epochs: String
  package var count: String
  package var value: String
  package var training: Phrase
  package var validation: Phrase
  package var trainingAlone: String
  package var validationAlone: String
  package var ofEachRun: Phrase
  package var noValues: String
  package var moreNotDrawn: Phrase
  package var more: Phrase
  package var notDrawn: Phrase
  package var moreLayers: Phrase
  package var noLayers: String
  package var moreWords: Phrase
  package var addsToScore: String
  package var takesFromScore: String
  package var little: String
  package var much: String
  package var most: String

  package var linePlot: String
  package var histogram: String
  package var violinPlot: String
  package var barChart: String
  package var distribution: Phrase
  package var network: String
  package var layers: String
  package var markedText: String

  package var from: String
  package var to: String
  package var countColumn: String
  package var valuesColumn: String
  package var minimum: String
  package var lowerQuartile: String
  package var median: String
  package var upperQuartile: String
  package var maximum: String
  package var layer: String
  package var units: String
  package var type: String
  package var inputShape: String
  package var outputShape: String
  package var reads: String

  package var emptyPlot: String
  package var moreSeries: Phrase
  package var theCurve: String
  /// {1} is a curve's name in these.
  package var hasNoValues: Phrase
  /// {2}: a value, {3}: a place.
  package var isAt: Phrase
  package var staysAt: Phrase
  package var fallsThenRises: Phrase
  package var risesThenFalls: Phrase
  package var falls: Phrase
  package var rises: Phrase
  package var inEpoch: Phrase
  /// {1}: an axis, {2}: a number.
  package var at: Phrase
  package var pointsNotDrawn: Counted
  package var emptyBarChart: String
  package var oneBar: Phrase
  /// {2}: the highest, {3}: the lowest.
  package var bars: Counted
  package var emptyHistogram: String
  /// {2}, {3}: the range, {4}: how many bins, {5}, {6}: the fullest of them, {7}: what it holds.
  package var histogramHolds: Phrase
  package var bins: Counted
  package var emptyViolinPlot: String
  package var oneDistribution: String
  package var noDistribution: Phrase
  /// {2}: the median, {3}: how many values, {4}, {5}: quartiles.
  package var violin: Phrase
  package var valuesCounted: Counted
  package var moreDistributions: Phrase
  package var emptyNetwork: String
  package var denseNetwork: Phrase
  package var then: String
  package var andSoOn: String
  package var unitsCounted: Counted
  package var noModel: String
  package var layersInOrder: Counted
  /// {1}: a layer with its type, {2}: what it reads.
  package var readsFrom: Phrase
  package var andMore: Phrase
  /// {1}: the prediction, {2}: the score.
  package var answers: Phrase
  package var mostForIt: Phrase
  package var mostAgainstIt: Phrase

  package var description: String
  package var heatMap: String
  package var points: String
  /// {1}: what is drawn upwards, {2}: against what.
  package var against: Phrase
  package var emptyHeatMap: String
  package var rows: Counted
  package var columns: Counted
  /// {1}, {2}: rows and columns, {3}: the value, {4}, {5}: its row and column.
  package var highest: Phrase
  package var firstDrawn: Phrase
  package var nothingDrawn: String
  package var pointsCounted: Counted
  package var range: Phrase
  /// {1}: how many points, {2}, {4}: the axes, {3}, {5}: their ranges.
  package var spread: Phrase
  package var spreadOf: Phrase

  package var noPictures: String
  package var noUnits: String
  package var picturesCounted: Counted
  /// {1}: pictures or units, {2}, {3}: width and height, {4}: rows, {5}: columns, {6}, {7}: values.
  package var pictureGrid: Phrase
  package var inOrder: Phrase
  package var inOrderAndSoOn: Phrase
  /// {1}: how many, {2}: of how many.
  package var wrong: Counted
  package var wrongSuchAs: Counted
  /// {1}: its number, {2}: what it is, {3}: what it was taken for.
  package var takenFor: Phrase
  package var pictures: String
  package var picturesAndPredictions: String
  package var unitsLookAt: String
  package var picture: String
  package var unit: String
  package var label: String
  package var prediction: String
  package var right: String
  package var yes: String
  package var no: String

  package var rocCurve: String
  package var falsePositiveRate: String
  package var truePositiveRate: String
  package var precisionAndRecall: String
  package var precision: String
  package var recall: String
  package var calibration: String
  package var meanProbability: String
  package var shareOfClass: String
  package var confusionMatrix: String
  package var predicted: String
  package var trueAxis: String
  package var residuals: String
  package var trueMinusPredicted: String
  package var spreadOfResiduals: String
  /// {1}: how many, {2}: the epochs.
  package var trainingsFailed: Counted
  package var upToFailure: Phrase
}

/// What a deck of slides says.
package struct SlideWords: Sendable {
  package var deck: String
  /// What one is called, and the same as a heading.
  package var slide: String
  package var slideHeading: String
  package var skipToSlides: String
  package var notes: String
  package var noNotes: String
  package var next: String
  package var previous: String
  package var nextSlide: String
  package var end: String
  package var overview: String
  package var fullScreen: String
  package var page: String
  package var help: String
  package var close: String
  package var time: String
  package var startAgain: String
  package var speaker: String
  package var blocked: String
  /// {1}: its number, {2}: of how many.
  package var numbered: Phrase
  /// {1}: a heading, {2}: which of its slides, {3}: of how many.
  package var continued: Phrase

  // Keys as they are called on the language's keyboards, and what they do.
  package var keys: String
  package var keySpace: String
  package var keyPageDown: String
  package var keyPageUp: String
  package var keyHome: String
  package var keyEnd: String
  package var keyEscape: String
  package var goesOn: String
  package var goesBack: String
  package var firstAndLast: String
  /// {1}: the key that leaves it.
  package var overviewOfAll: Phrase
  package var speakerInWindow: String
  package var fillsScreen: String
  package var blanks: String
  package var allOnOnePage: String
  package var theseKeys: String
}

/// What a class's page says.
package struct GradeWords: Sendable {
  package var title: Phrase
  package var handInsCounted: Counted
  /// {1}: hand-ins, {2}: points.
  package var summary: Phrase
  package var summaryWithMean: Phrase
  package var points: String
  package var distribution: String
  package var exercises: String
  package var equalAnswers: String
  package var reasons: String
  package var student: String
  package var pointsColumn: String
  package var of: String
  package var status: String
  package var exercise: String
  package var average: String
  package var withoutAllPoints: String
  package var pointsOfClass: String
  package var pointsAxis: String
  package var handIns: String
  package var notReached: Phrase
  /// {1}: an exercise, {2}: what is said of it.
  package var comment: Phrase

  package var ok: String
  package var todo: String
  package var failed: String
  package var stopped: String
  package var unreadable: String
}

/// What a field that answers says, and its script.
package struct TryItWords: Sendable {
  package var title: String
  package var tries: String
  package var examples: String
  package var asleep: String
  package var ownText: String
  package var inDigits: Phrase
  /// {1}: columns, {2}: rows.
  package var pad: Phrase
  package var clear: String
  package var howToDraw: String
  /// {1}: weights, {2}: bits.
  package var holdsWeights: Phrase
  package var holdsWeightsMostly: Phrase
  /// {1}: a function, {2}: how exactly.
  package var answersAs: Phrase
  package var fieldForText: String
  package var fieldForNumbers: Counted
  package var fieldForPicture: String
  package var examplesSaid: Phrase
  /// {1}: an example, {2}: its answer.
  package var example: Phrase
  package var none: String
  package var text: String
  package var sample: String
  package var prediction: String
  package var answer: String

  package var networkSays: Phrase
  /// What has no name.
  package var it: String
  package var mostFor: Phrase
  package var mostAgainst: Phrase
  package var notRead: String
  package var unknownWord: String
  package var tooShort: String
}

/// The heads of the columns of tables that a run makes.
package struct TableWords: Sendable {
  package var className: String
  package var count: String
  package var share: String
  package var trueOrPredicted: String
  package var trueClass: String
  package var predicted: String
  package var samples: String
  package var model: String
  package var samplesOfIt: String
  package var others: String
  package var averagePrecision: String
  package var probability: String
  package var meanProbability: String
  package var shareOfClass: String
  package var precision: String
  package var recall: String
  package var support: String
  package var sample: String
  package var prediction: String
  package var label: String
  package var review: String
  package var text: String
  package var first: String
  package var second: String
  package var third: String
  package var later: Phrase
  package var word: String
  package var index: String
  package var similarity: String
  package var ngram: String
  package var words: String
  package var texts: String
  package var addsOnAverage: String
  package var inTotal: String
  package var phrase: String
  package var atWord: String
  package var filters: String
  package var addsToScore: String
  package var times: String
  package var column: String
  package var kind: String
  package var missing: String
  package var mean: String
  package var deviation: String
  package var minimum: String
  package var maximum: String
  package var histogram: String
  package var training: String
  package var testing: String
  package var fewestWords: String
  package var median: String
  package var most: String
  package var suchAs: String
  package var layerAndType: String
  package var outputShape: String
  package var parameters: String
  package var connectedTo: String
}

/// What stands in such a table's cells: the kind of a column, and what is no phrase of a text.
package struct KindWords: Sendable {
  package var numbers: String
  package var label: Phrase
  package var target: Phrase
  package var classes: Counted
  package var texts: Counted
  package var withoutAnyPhrase: String
  package var more: Phrase
}

/// What has no name of its own; {1} is its number.
package struct NameWords: Sendable {
  package var classNumber: Phrase
  package var modelNumber: Phrase
  package var sampleNumber: Phrase
  package var inputNumber: Phrase
  package var residuals: String
}

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
