import Text

/// What stands in the place of what a statement would have shown.
package struct NotRun {
  private static let mark = "not run: "

  package let text: String

  package init(_ reason: String) { text = Self.mark + reason }

  package init(needs name: String, line: Int) { self.init("needs `\(name)` (line \(line))") }

  /// Such a text without the line of what is needed, which moves with the text above it; any other as it
  /// is.
  static func withoutLine(_ text: String) -> Substring {
    guard text.hasPrefix(mark + "needs `"), let bracket = text.lastIndex(of: "(") else {
      return text[...]
    }
    return text[..<bracket]
  }
}
