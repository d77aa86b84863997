import Text

/// What stands in the place of what a statement would have shown.
package struct NotRun {
  private static let mark = "not run: "

  package let text: String

  package init(_ reason: String) { text = Self.mark + reason }

  private init(text: String) { self.text = text }

  /// Of what its author has not come to yet.
  package static let todo = NotRun(text: "still to do")

  /// Of what needs a value that is still to do; the name is empty where a statement has none.
  package init(todo name: String, line: Int) {
    self.init(
      text: Self.todo.text + ": needs " + (name.isEmpty ? "" : "`\(name)` ") + "(line \(line))")
  }

  package init(needs name: String) { self.init("needs `\(name)`") }

  package init(needs name: String, line: Int) { self.init("needs `\(name)` (line \(line))") }

  /// The name and the line in such a text, where it holds them.
  static func needs(_ text: String) -> (name: String, line: String)? {
    guard let rest = text.removing(prefix: mark + "needs `"),
      let end = rest.firstIndex(of: "`"),
      let line = String(rest[rest.unicodeScalars.index(after: end)...]).removing(prefix: " (line "),
      let close = line.firstIndex(of: ")"), line.unicodeScalars.index(after: close) == line.endIndex
    else { return nil }
    return (String(rest[..<end]), String(line[..<close]))
  }

  /// Such a text without the line of what is needed, which moves with the text above it; any other as it
  /// is.
  static func withoutLine(_ text: String) -> Substring {
    guard text.hasPrefix(mark + "needs `") || text.hasPrefix(todo.text + ": needs `"),
      let bracket = text.lastIndex(of: "(")
    else {
      return text[...]
    }
    return text[..<bracket]
  }
}
