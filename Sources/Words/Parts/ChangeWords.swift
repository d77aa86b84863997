/// What a page of changes says.
package struct ChangeWords: Sendable {
  /// {1}: a report's title.
  package var title: Phrase
  package var reports: String
  package var onlyProse: String
  package var noCell: String
  /// {1}: cells, {2}: how many of them.
  package var changed: Counted
  package var added: Counted
  package var removed: Counted
  /// Behind one of these.
  package var moreAdded: Counted
  package var moreRemoved: Counted
  package var inText: String
  package var before: String
  package var now: String
  package var difference: String
  /// {1}: a caption.
  package var beforeCaption: Phrase
  package var nowCaption: Phrase
  package var overlaid: Phrase
  /// {1}: a course's name.
  package var overlaidCourse: Phrase
  package var courseBefore: Phrase

  /// {1}: a cell.
  package var cellChanged: Phrase
  package var cellAdded: Phrase
  package var cellRemoved: Phrase
  package var wasCalled: Phrase
  package var hasMoved: String
  package var statusWas: Phrase
  package var ok: String
  package var failed: String
  package var skipped: String
  package var todo: String

  package var engine: String
  package var seed: String
  package var parameter: Phrase
  package var data: Phrase
  package var standIn: Phrase
  package var whole: String
  package var isWhole: String
  /// {1}: why the run ended before its end.
  package var isHalf: Phrase

  package var history: String
  package var metrics: String
  package var figure: String
  package var table: String
  package var list: String
  package var tensor: String
  package var error: String
  package var number: String
  package var text: String
  package var boolean: String
  package var none: String
  /// {1}: of these, {2}: a caption.
  package var captioned: Phrase

  package var value: String
  package var message: String
  package var shows: String
  package var shape: String
  package var rows: String
  package var row: Phrase
  package var columns: String
  package var totals: String
  package var entries: String
  package var epochs: String
  package var drawing: String

  package var onlyWeights: String
  package var sameLastEpoch: String
  package var drawnOtherwise: String
  package var otherData: String
  package var moreValues: Counted
  /// {1}: values, {2}: how many of them.
  package var valuesDiffer: Counted
  package var pointsDiffer: Counted
  /// {1}: one of these, {2}: a difference.
  package var atMost: Phrase
  package var curve: String
  /// {1}: a curve.
  package var isNew: Phrase
  package var isGone: Phrase
  package var otherPlaces: Phrase
  /// {1}: points, {2}: a curve, {3}: how many there are now.
  package var pointsBefore: Counted
  /// {1}: a curve, {2}: what is said of it.
  package var ofCurve: Phrase
}
