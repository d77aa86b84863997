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
    guard let isWhole = numberSyntax(text) else { return .success(.text(text)) }
    let digits = text.filter { $0 != "_" }
    if isWhole {
      guard let value = Int(digits) else {
        return .failure(Fault(message: "`\(text)` is too large for a whole number"))
      }
      return .success(.integer(value))
    }
    guard let value = Double(digits), value.isFinite else {
      return .failure(Fault(message: "`\(text)` is too large for a number"))
    }
    return .success(.number(value))
  }

  /// The value that the command line gives to a parameter whose own value is `original`: of the same
  /// type (number, text, or true and false).
  package static func reading(
    _ text: String, like original: ParameterValue
  ) -> Result<ParameterValue, Fault> {
    switch original {
    case .text: return .success(.text(text))
    case .boolean:
      guard text == "true" || text == "false" else {
        return .failure(Fault(message: "this parameter is `true` or `false`, not `\(text)`"))
      }
      return .success(.boolean(text == "true"))
    case .integer, .number:
      let value = reading(text)
      switch value {
      case .success(.integer), .success(.number), .failure: return value
      case .success:
        return .failure(Fault(message: "this parameter is a number, not `\(text)`"))
      }
    }
  }

  /// Whether the text is a number, and then whether it is a whole one:
  ///
  ///     number = [sign] digits ["." digits] [("e" | "E") [sign] digits]
  ///     digits = digit { ["_"] digit }
  private static func numberSyntax(_ text: String) -> Bool? {
    var rest = Substring(text)
    func takeSign() {
      if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    }
    func takeDigits() -> Bool {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "_" }
      rest.removeFirst(digits.count)
      return !digits.isEmpty && digits.first != "_" && digits.last != "_"
        && !digits.contains("__")
    }
    takeSign()
    guard takeDigits() else { return nil }
    var isWhole = true
    if rest.first == "." {
      rest.removeFirst()
      guard takeDigits() else { return nil }
      isWhole = false
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      takeSign()
      guard takeDigits() else { return nil }
      isWhole = false
    }
    return rest.isEmpty ? isWhole : nil
  }
}
