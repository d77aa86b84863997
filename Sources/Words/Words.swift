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

  package func callAsFunction(
    _ words: KeyPath<Words, Counted>, _ count: Int, _ values: String...
  ) -> String {
    self[keyPath: words].phrase(count, plural).filled([grouped(count)] + values)
  }

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
}
