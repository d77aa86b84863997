import Report
import Text

/// What a question about predictions gives: what it shows, and its parts.
struct AnswerValue: Sendable {
  var outputs: [OutputValue]
  var parts: [(name: String, value: Value)]

  subscript(name: String) -> Value? { parts.first { $0.name == name }?.value }
}
