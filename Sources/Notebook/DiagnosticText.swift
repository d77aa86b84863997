extension Diagnostic {
  /// The message as the terminal and the report show it:
  ///
  ///     notebook.md:12:3: error: there is no function `dence`
  ///      12 |   dence(16, activation: relu)
  ///         |   ^^^^^
  ///         = did you mean `dense`?
  package func text(in source: SourceFile) -> String {
    let place = "\(source.name):\(range.start.line):\(range.start.column)"
    return "\(place): \(severity.rawValue): \(message)\n" + excerpt(in: source)
  }

  /// The line with a caret under the exact text, and the hint.
  package func excerpt(in source: SourceFile) -> String {
    let line = Array(source.line(range.start.line))
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count + 2)
    let column = max(0, min(range.start.column - 1, line.count))
    let end = range.end.line == range.start.line ? range.end.column - 1 : line.count
    let carets = max(1, min(end, line.count) - column)
    let (shown, shift) = Self.window(line, around: column, length: carets)
    // Tabs keep their width, so that the caret stands where the text does.
    let before = shown.prefix(column - shift).map { character -> Character in
      character == "\t" ? "\t" : " "
    }
    var text = " \(number) | \(String(shown))\n"
    text += "\(margin)| \(String(before))\(String(repeating: "^", count: min(carets, 120)))\n"
    if let hint { text += "\(margin)= \(hint)\n" }
    return text
  }

  /// The part of a very long line that is worth showing, and how much was left out before it.
  private static func window(
    _ line: [Character], around column: Int, length: Int
  ) -> (shown: [Character], shift: Int) {
    let widest = 160
    guard line.count > widest else { return (line.map(visible), 0) }
    let start = max(0, min(column - 60, line.count - widest))
    return (line[start..<start + widest].map(visible), start)
  }

  /// Control characters must not reach a terminal.
  private static func visible(_ character: Character) -> Character {
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl && character != "\t" ? "\u{FFFD}" : character
  }
}
