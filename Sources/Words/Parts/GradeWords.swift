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
