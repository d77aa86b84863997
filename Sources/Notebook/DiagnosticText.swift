extension Diagnostics {
  /// All diagnostics as the terminal shows them: errors before warnings where not all can be shown,
  /// and how many more there are.
  package func text(in source: SourceFile, limit: Int = 100) -> String {
    let sorted = sorted
    guard sorted.count > limit else {
      return sorted.map { $0.text(in: source) }.joined()
    }
    let errors = sorted.filter { $0.severity == .error }
    let warnings = sorted.filter { $0.severity == .warning }
    let shown = (errors + warnings).prefix(limit).sorted { $0.range.start < $1.range.start }
    let rest = sorted.count - shown.count
    return shown.map { $0.text(in: source) }.joined()
      + "\(source.name.printable()): and \(rest) more\n"
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
    let place = "\(source.name):\(range.start.line):\(range.start.column)"
    return "\(place): \(severity.rawValue): \(message)".printable() + "\n" + excerpt(in: source)
  }

  /// The line with a caret under the exact text, and the hint.
  package func excerpt(in source: SourceFile) -> String {
    let line = source.line(range.start.line)
    let length = line.fastCount
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count + 2)
    let column = max(0, min(range.start.column - 1, length))
    let end = range.end.line == range.start.line ? range.end.column - 1 : length

    // The part of a very long line that is worth showing.
    let first = length > Self.widest ? max(0, min(column - 60, length - Self.widest)) : 0
    let shown = line.characters(from: first, count: Self.widest)
    let before = shown.prefix(column - first)
    let under = shown.dropFirst(column - first).prefix(max(1, min(end, length) - column))

    // Tabs keep their width, so that the caret stands where the text does.
    let indent = before.map { $0 == "\t" ? "\t" : $0.isWide ? "  " : " " }.joined()
    let carets = under.map { $0.isWide ? "^^" : "^" }.joined()
    var text = " \(number) | \(String(shown.map(\.printable)))\n"
    text += "\(margin)| \(indent)\(carets.isEmpty ? "^" : carets)\n"
    if let hint { text += "\(margin)= \(hint.printable())\n" }
    return text
  }

  private static let widest = 160
}

extension String {
  private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// `count`, without finding the borders of characters where every byte is one.
  fileprivate var fastCount: Int { isASCII ? utf8.count : count }

  fileprivate func characters(from start: Int, count: Int) -> [Character] {
    if isASCII {
      return utf8.dropFirst(start).prefix(count).map { Character(Unicode.Scalar($0)) }
    }
    return Array(dropFirst(start).prefix(count))
  }
}

extension Character {
  /// Control characters must not reach a terminal, nor marks that turn the direction of text.
  fileprivate var printable: Character {
    if self == "\t" { return self }
    let isUnsafe = unicodeScalars.contains { $0.isUnsafeOnTerminal }
    return isUnsafe ? "\u{FFFD}" : self
  }

  /// East Asian wide characters and emoji take two columns of a terminal.
  fileprivate var isWide: Bool {
    guard let first = unicodeScalars.first else { return false }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return true
    default:
      return first.properties.isEmojiPresentation
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could take the character as a command, or show what follows reordered.
  package var isUnsafeOnTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text with what a terminal could take as a command replaced by U+FFFD; for text from
  /// notebooks, data and file names. Line feeds and tabs stay where `keepingLines` says so.
  package func printable(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let stays = !scalar.isUnsafeOnTerminal || keepingLines && (scalar == "\n" || scalar == "\t")
      result.append(stays ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}
