import Notebook
import Text

/// Numbers as they were written: `1e-3` and `10_000` stay what they are in a table of choices.
extension Checker {
  /// Where the text of a bound value stands.
  enum Origin {
    case expression(Expression)
    /// A parameter's: one text, or one for each element of its list.
    case texts([String])
  }

  /// Choices with more numbers have no place in a table.
  private static let mostWritten = 50

  /// The texts of a sweep's choices, nil where the shortest decimal is right: for what was computed,
  /// and for what is no number.
  mutating func writtenChoices(
    _ list: Expression, _ choices: [CheckedExpression]
  ) -> [String?] {
    var written = [String?](repeating: nil, count: choices.count)
    let origins: [Origin?]
    switch origin(of: list) {
    case .expression(let expression)?:
      guard case .list(let elements) = expression.kind else { return written }
      origins = elements.map { origin(of: $0) }
    case .texts(let texts)?: origins = texts.map { .texts([$0]) }
    case nil: return written
    }
    guard origins.count == choices.count else { return written }
    for (number, origin) in origins.enumerated() {
      guard let origin, let constant = choices[number].constant,
        constant.size(atMost: Self.mostWritten) <= Self.mostWritten,
        let text = text(of: origin, constant), text != "\(constant)"
      else { continue }
      written[number] = text
    }
    return written
  }

  /// What a name leads to, or the expression itself.
  private func origin(of expression: Expression) -> Origin? {
    var expression = expression
    // Names are bound above their use, so this comes to an end.
    while case .name(let name) = expression.kind {
      switch bindings[name]?.origin {
      case .expression(let next)?: expression = next
      case let other: return other
      }
    }
    return .expression(expression)
  }

  /// A value with its numbers as they were written; nil where one of them can't be told.
  private mutating func text(of origin: Origin, _ constant: Constant) -> String? {
    switch (origin, constant) {
    case (.texts(let texts), .list(let values)):
      guard texts.count == values.count else { return nil }
      var parts: [String] = []
      for (text, value) in zip(texts, values) {
        parts.append(Self.isText(text, of: value) ? text : "\(value)")
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case (.texts(let texts), _):
      guard let text = texts.first, Self.isText(text, of: constant) else { return nil }
      return text
    case (.expression(let expression), .list(let values)):
      guard case .list(let elements) = expression.kind, elements.count == values.count else {
        return nil
      }
      var parts: [String] = []
      for (element, value) in zip(elements, values) {
        let known = self.origin(of: element)
        parts.append(known.flatMap { text(of: $0, value) } ?? "\(value)")
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case (.expression(let expression), _): return literal(expression, constant)
    }
  }

  private mutating func literal(_ expression: Expression, _ constant: Constant) -> String? {
    switch expression.kind {
    case .integer, .number, .negation:
      // Brackets and blanks around a number are no part of it.
      let text = String(
        scalars: texts.text(at: expression.range).filter { !"() ".unicodeScalars.contains($0) })
      return Self.isText(text, of: constant) ? text : nil
    default: return nil
    }
  }

  /// Whether a number's text says this number.
  private static func isText(_ text: String, of constant: Constant) -> Bool {
    switch (ParameterValue.reading(text), constant) {
    case (.success(.integer(let a)), .integer(let b)): a == b
    case (.success(.number(let a)), .number(let b)): a == b
    default: false
    }
  }
}
