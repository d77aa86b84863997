extension Escaped {
  /// A text as JSON has it (RFC 8259, section 7), with its quotes. What would be hidden is written as
  /// escapes, and comes back as it was.
  package static func json(_ text: some StringProtocol) -> String {
    var result = ""
    json(text, forHTML: false, to: &result)
    return result
  }

  /// The same inside an HTML `script` element, which nothing in it can end: `<`, `>` and `&` are
  /// escapes too.
  package static func jsonInHTML(_ text: some StringProtocol) -> String {
    var result = ""
    json(text, forHTML: true, to: &result)
    return result
  }

  package static func json(_ text: some StringProtocol, forHTML: Bool, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "&":
        if forHTML { result += unicodeEscape(scalar) } else { result.unicodeScalars.append(scalar) }
      // Older JavaScript ends lines at these two.
      case "\u{2028}", "\u{2029}": result += unicodeEscape(scalar)
      case _ where scalar.isControl || scalar.turnsText: result += unicodeEscape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }

  /// All that is escaped so lies below U+10000.
  private static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
