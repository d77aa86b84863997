/// What stands in and around a cell's outputs.
package struct OutputWords: Sendable {
  package var cell: Phrase
  package var codeOfCell: Phrase
  package var linkToCell: Phrase
  package var code: String
  package var notRun: String
  /// {1}: a name, {2}: the line that it is bound in.
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
  package var entriesBelow: Counted
  package var entriesBetween: Counted
  /// {1}: all, {2}: how many of them.
  package var firstRowsBetween: Counted
  package var firstLinesBetween: Counted
  package var epoch: String
  package var metric: String
  package var value: String
}
