import Text

/// A value that is known before anything runs.
package indirect enum Constant: Sendable {
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

extension Constant: Equatable {
  /// Texts by their bytes.
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.boolean(let a), .boolean(let b)): a == b
    case (.none, .none): true
    case (.list(let a), .list(let b)): a == b
    default: false
    }
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

  /// As much of it as a message needs.
  var shortDescription: String {
    switch self {
    case .text(let value): Self.quoted(value.shortened)
    case .list(let values) where values.count > 10:
      "[" + values.prefix(10).map(\.shortDescription).joined(separator: ", ") + ", …]"
    case .list(let values): "[" + values.map(\.shortDescription).joined(separator: ", ") + "]"
    default: description
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "{": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
