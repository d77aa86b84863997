import Text

extension ParameterValue {
  /// What is wrong with a parameter's text.
  package struct Fault: Error {
    package var message: String
    package var hint: String?
  }

  /// A number, `true` or `false` where the text is one, else text.
  package static func reading(_ text: String) -> Result<ParameterValue, Fault> {
    switch text {
    case "true": return .success(.boolean(true))
    case "false": return .success(.boolean(false))
    case "True", "False":
      return .failure(
        Fault(
          message: "truth values are written `true` and `false`",
          hint: "write `\(text.lowercased())`, or \"\(text)\" for the text"))
    default: break
    }
    guard !["null", "Null", "NULL", "~"].contains(text) else {
      return .failure(
        Fault(message: "a parameter has a value", hint: "write \"\(text)\" for the text"))
    }
    guard let isWhole = numberSyntax(text) else { return .success(.text(text)) }
    let digits = text.withoutUnderscores
    if isWhole {
      guard let value = Int(digits) else {
        return .failure(Fault(message: "\(text.quoted) is too large for a whole number"))
      }
      return .success(.integer(value))
    }
    // Swift wants digits on both sides of the point.
    guard let value = number(digits), value.isFinite else {
      return .failure(Fault(message: "\(text.quoted) is too large for a number"))
    }
    return .success(.number(value))
  }

  /// The value that the command line gives to a parameter whose own value is `original`: of the same
  /// type (number, text, or true and false).
  package static func reading(
    _ text: String, like original: ParameterValue
  ) -> Result<ParameterValue, Fault> {
    switch original {
    case .list(let elements): return list(text, like: elements)
    case .text: return .success(.text(text))
    case .boolean:
      guard text == "true" || text == "false" else {
        return .failure(Fault(message: "this parameter is `true` or `false`, not \(text.quoted)"))
      }
      return .success(.boolean(text == "true"))
    case .integer, .number:
      let value = reading(text)
      switch value {
      case .success(.integer), .success(.number), .failure: return value
      case .success:
        return .failure(Fault(message: "this parameter is a number, not \(text.quoted)"))
      }
    }
  }

  /// A value as it stands in front matter.
  static func reading(_ scalar: YAMLText.Scalar) -> Result<ParameterValue, Fault> {
    scalar.isQuoted ? .success(.text(scalar.text)) : reading(scalar.text)
  }

  /// Values of one kind as a list.
  static func list(of scalars: [YAMLText.Scalar]) throws(YAMLText.Fault) -> ParameterValue {
    var values: [ParameterValue] = []
    for scalar in scalars {
      switch reading(scalar) {
      case .failure(let fault):
        throw YAMLText.Fault(place: scalar.place, message: fault.message, hint: fault.hint)
      case .success(let value):
        if let first = values.first, first.kind != value.kind {
          throw YAMLText.Fault(
            place: scalar.place,
            message: "the values of a list are all numbers, all texts, or all true and false",
            hint: first.kind == .text || value.kind == .text
              ? "in quotes everything is a text" : nil)
        }
        values.append(value)
      }
    }
    return .list(values)
  }

  /// A list from the command line, its elements of the same kind as those that it takes the place of.
  private static func list(
    _ text: String, like elements: [ParameterValue]
  ) -> Result<ParameterValue, Fault> {
    let kind = elements.first?.kind ?? .text
    var reader = YAMLText(text.scalars)
    guard reader.next == "[" else {
      return .failure(
        Fault(
          message: "this parameter is a list of \(kind.rawValue.text), not \(text.quoted)",
          hint: "write it in brackets: [\(text.shortened(toCharacters: 40))]"))
    }
    do throws(YAMLText.Fault) {
      var scalars = try reader.list()
      if kind == .text {
        for index in scalars.indices { scalars[index].isQuoted = true }
      }
      let list = try list(of: scalars)
      guard case .list(let values) = list, values.first?.kind == kind else {
        return .failure(
          Fault(message: "this parameter is a list of \(kind.rawValue.text), not \(text.quoted)"))
      }
      return .success(list)
    } catch {
      return .failure(Fault(message: error.message, hint: error.hint))
    }
  }

  /// The text of a value from the command line, or of each element of a list.
  package static func elements(of text: String, _ value: ParameterValue) -> [String] {
    guard case .list = value else { return [text] }
    var reader = YAMLText(text.scalars)
    return ((try? reader.list()) ?? []).map(\.text)
  }

  private enum Kind: Spelling {
    case number = "numbers"
    case text = "texts"
    case boolean = "true and false"
  }

  private var kind: Kind? {
    switch self {
    case .integer, .number: .number
    case .text: .text
    case .boolean: .boolean
    case .list: nil
    }
  }

  /// A number with digits on one side of its point at least.
  private static func number(_ digits: String) -> Double? {
    var text = digits
    if let point = text.firstIndex(of: ".") {
      let before = text[..<point].utf8.last
      if before.map({ !(0x30...0x39).contains($0) }) ?? true {
        text = "\(text[..<point])0\(text[point...])"
      }
      return Double(
        text.replacing(".e", with: ".0e").replacing(".E", with: ".0E")
          + (text.hasSuffix(".") ? "0" : ""))
    }
    return Double(text)
  }

  /// Whether the text is a number, and then whether it is a whole one:
  ///
  ///     number = [sign] ( digits ["." [digits]] | "." digits ) [("e" | "E") [sign] digits]
  ///     digits = digit { ["_"] digit }
  private static func numberSyntax(_ text: String) -> Bool? {
    var rest = text.unicodeScalars[...]
    func take(_ signs: Unicode.Scalar...) -> Bool {
      guard let first = rest.first, signs.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    func takeDigits() -> Bool {
      guard rest.first?.isASCIIDigit == true else { return false }
      var last: Unicode.Scalar = "_"
      while let next = rest.first, next.isASCIIDigit || next == "_" && last != "_" {
        last = next
        rest.removeFirst()
      }
      return last != "_"
    }
    _ = take("-", "+")
    let hasDigits = rest.first?.isASCIIDigit == true
    if hasDigits, !takeDigits() { return nil }
    var isWhole = true
    if take(".") {
      let hasFraction = rest.first?.isASCIIDigit == true
      guard hasFraction ? takeDigits() : hasDigits else { return nil }
      isWhole = false
    } else if !hasDigits {
      return nil
    }
    if take("e", "E") {
      _ = take("-", "+")
      guard takeDigits() else { return nil }
      isWhole = false
    }
    return rest.isEmpty ? isWhole : nil
  }
}

extension String {
  /// As numbers are read: `1_000` is `1000`.
  var withoutUnderscores: String {
    String(scalars: unicodeScalars.lazy.filter { $0 != "_" })
  }
}
