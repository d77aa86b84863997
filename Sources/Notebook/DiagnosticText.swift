import Text

extension Diagnostics {
  /// All diagnostics as the terminal shows them: errors before warnings where not all can be shown,
  /// and how many more there are.
  package func text(in source: SourceFile, limit: Int = 100) -> String {
    var lines = LastLine(of: source)
    let sorted = sorted
    guard sorted.count > limit else {
      return sorted.map { $0.text(in: source, &lines) }.joined()
    }
    let errors = sorted.filter { $0.severity == .error }
    let warnings = sorted.filter { $0.severity == .warning }
    let shown = (errors + warnings).prefix(limit).sorted { $0.range.start < $1.range.start }
    let rest = sorted.count - shown.count
    return shown.map { $0.text(in: source, &lines) }.joined()
      + "\(source.writtenName.printable()): and \(rest) more\n"
  }
}

extension Diagnostic {
  /// The message as the terminal and the report show it:
  ///
  ///     notebook.md:12:3: error: there is no function `dence`
  ///      12 |   dence(16, activation: relu)
  ///         |   ^^^^^
  ///         = did you mean `dense`?
  package func text(in source: SourceFile) -> String {
    var lines = LastLine(of: source)
    return text(in: source, &lines)
  }

  /// The line with a caret under the exact text, and the hint.
  package func excerpt(in source: SourceFile) -> String {
    excerpt(LineScalars(range.start.line, of: source), source.origins)
  }

  fileprivate func text(in source: SourceFile, _ lines: inout LastLine) -> String {
    let (line, origins) = (range.start.line, source.origins)
    let name = origins.file(of: line)?.name ?? source.writtenName
    let place = "\(name):\(origins.number(of: line)):\(range.start.column)"
    return "\(place): \(severity.rawValue): \(message)".printable() + "\n"
      + excerpt(lines(line), origins)
  }

  private func excerpt(_ line: LineScalars, _ origins: LineOrigins) -> String {
    let length = line.columns.count
    let number = String(origins.number(of: range.start.line))
    let margin = String(repeating: " ", count: number.utf8.count + 2)
    let column = max(0, min(range.start.column - 1, length))
    let end = min(range.end.line == range.start.line ? range.end.column - 1 : length, length)

    // The part of a very long line that is worth showing.
    let first = length > Self.widest ? max(0, min(column - 60, length - Self.widest)) : 0
    let shown = Range(from: first, upTo: min(first + Self.widest, length)).map { place in
      line.scalars[line.columns.scalars(ofCharacter: place)].prefix(Self.mostScalars)
    }
    let before = shown.prefix(column - first)
    let under = shown.dropFirst(column - first).prefix(max(1, end - column))

    // Tabs keep their width, so that the caret stands where the text does.
    let indent = before.map { $0.first == "\t" ? "\t" : isWide($0) ? "  " : " " }.joined()
    let carets = under.map { isWide($0) ? "^^" : "^" }.joined()
    var text = " \(number) | \(shown.map(printable).joined())\n"
    text += "\(margin)| \(indent)\(carets.isEmpty ? "^" : carets)\n"
    if let file = origins.file(of: range.start.line) {
      text += "\(margin)= \("\(file.note) (\(file.name))".printable())\n"
    }
    if let hint { text += "\(margin)= \(hint.printable())\n" }
    return text
  }

  private static let widest = 160
  /// Of one character; flags and families have ten.
  private static let mostScalars = 16
}

/// A character as a terminal may show it, in the column that it has.
private func printable(_ character: ArraySlice<Unicode.Scalar>) -> String {
  if character.elementsEqual(["\t"]) { return "\t" }
  return character.contains(where: \.isUnsafeOnTerminal) ? "\u{FFFD}" : String(scalars: character)
}

/// East Asian wide characters and emoji take two columns of a terminal.
private func isWide(_ character: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let first = character.first else { return false }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    return true
  default:
    return first.properties.isEmojiPresentation
  }
}
