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
