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
    guard let isWhole = numberSyntax(text) else { return .success(.text(text)) }
    let digits = text.withoutUnderscores
    if isWhole {
      guard let value = Int(digits) else {
        return .failure(Fault(message: "\(text.quoted) is too large for a whole number"))
      }
      return .success(.integer(value))
    }
    guard let value = Double(digits), value.isFinite else {
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

  /// Whether the text is a number, and then whether it is a whole one:
  ///
  ///     number = [sign] digits ["." digits] [("e" | "E") [sign] digits]
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
    guard takeDigits() else { return nil }
    var isWhole = true
    if take(".") {
      guard takeDigits() else { return nil }
      isWhole = false
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
