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
