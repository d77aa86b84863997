import Notebook
import Text

extension Checker {
  /// What a call of `expect` says of itself, by its text.
  func expectation(_ expression: Expression) -> CheckedExpectation? {
    guard case .call(let call) = expression.kind, call.name.value == "expect" else { return nil }
    func argument(_ label: String) -> Expression? {
      call.arguments.first { $0.label?.value == label }?.value
    }
    var found = CheckedExpectation(
      condition: (argument("condition") ?? call.arguments.first { $0.label == nil }?.value)?.range,
      points: 1)
    if case .text(let parts)? = argument("message")?.kind {
      found.message = parts.reduce(into: String?("")) { text, part in
        if case .characters(let characters) = part { text?.append(characters) } else { text = nil }
      }
    }
    switch argument("points")?.kind {
    case .integer(let value)?: found.points = Double(value)
    case .number(let value)?: found.points = value
    default: break
    }
    return found
  }
}
