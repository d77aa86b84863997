extension Escaped {
  /// Text in which nothing is a command to a terminal, ends a line or turns the text around. Line feeds
  /// and tabs stay where `keepingLines` says so.
  package static func terminal(
    _ text: some StringProtocol, keepingLines: Bool = false
  ) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return String(text) }
    return String(
      scalars: text.unicodeScalars.lazy.map { scalar in
        let stays =
          !scalar.isUnsafeOnTerminal || keepingLines && (scalar == "\n" || scalar == "\t")
        return stays ? scalar : "\u{FFFD}"
      })
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could take it for a command or a new line, or show what is around it in
  /// another order.
  package var isUnsafeOnTerminal: Bool {
    isControl || turnsText || self == "\u{2028}" || self == "\u{2029}"
  }
}

extension String {
  /// The text as a terminal may show it; for what comes from notebooks, data and file names.
  package func printable(keepingLines: Bool = false) -> String {
    Escaped.terminal(self, keepingLines: keepingLines)
  }
}
