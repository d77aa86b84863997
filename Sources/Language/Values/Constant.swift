/// A value that is known before anything runs.
package indirect enum Constant: Hashable, Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  case none
  case list([Constant])

  /// A whole number, also where it was written with a point or an exponent: `1e4`.
  package var whole: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  package var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }
}

extension Constant: CustomStringConvertible {
  /// As it is written in a notebook.
  package var description: String {
    switch self {
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): Self.quoted(value)
    case .boolean(let value): "\(value)"
    case .none: "none"
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\", "{": quoted += "\\\(character)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
