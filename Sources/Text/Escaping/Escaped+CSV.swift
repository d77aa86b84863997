extension Escaped {
  /// A field of a CSV file, by RFC 4180.
  package static func csv(_ text: String) -> String {
    let text = formula(text)
    let isPlain = !text.utf8.contains { ",\"\r\n".utf8.contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A text that begins as a formula does gets an apostrophe in front, so that no spreadsheet computes it.
  ///
  /// Source: OWASP, "CSV Injection".
  package static func formula(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first), Double(text) == nil else {
      return text
    }
    return "'" + text
  }
}
