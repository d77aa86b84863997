import Notebook
import Text

/// Cuts lines of code into tokens. A malformed number or text becomes one token, reported at its
/// first character, and reading goes on behind it.
struct Lexer {
  private(set) var tokens: [Token] = []
  /// For each token its scalars in its line.
  private(set) var places: [Range<Int>] = []
  private(set) var diagnostics: [Diagnostic] = []
  var line: CodeLine
  var scalars = LineScalars("")
  var position = 0
  /// Within a text in three quotes, from this line on.
  var isInLongText = false
  /// Texts of this line with a brace that nothing closes: thousands of them must not each be searched
  /// to the end of the line.
  var openBraces = 0
  /// Errors beyond those that are kept.
  private var untold = 0
  private var firstUntold: SourceRange?

  /// All tokens of these lines, a `newline` after each line and an `end` at last.
  init(_ lines: [CodeLine], keepsComments: Bool = false) {
    line = lines.first ?? CodeLine(number: 1, firstColumn: 1, text: "")
    // A token is rarely shorter, with the blank behind it.
    tokens.reserveCapacity(lines.reduce(0) { $0 + $1.text.utf8.count } / 3)
    for line in lines {
      self.line = line
      scalars = LineScalars(line.text)
      position = 0
      openBraces = 0
      readLine(keepsComments: keepsComments)
      if !goesOn { add(.newline, from: position) }
    }
    add(.end, from: position)
    if let firstUntold {
      diagnostics.append(Self.more(than: Self.mostDiagnostics, count: untold, at: firstUntold))
    }
  }

  private mutating func readLine(keepsComments: Bool) {
    if isInLongText { readLongText() }
    while position < scalars.count {
      let start = position
      switch scalars.kind(at: position) {
      case .blank: position += 1
      case .letter: readWord()
      case .digit: readNumber()
      case .other:
        switch scalars[position] {
        case "#":
          position = scalars.count
          if keepsComments { add(.comment, from: start) }
        case ".":
          if kind(1) == .digit, !followsValue { readNumber() } else { readSign() }
        case "\"": readText()
        case "'", "\u{201C}", "\u{2018}": readForeignText()
        default: readSign()
        }
      case .number, .mark: readSign()
      }
    }
  }

  /// Whether the line ends in a backslash, which goes on with the next line in other languages.
  private var goesOn: Bool {
    guard let last = tokens.last, last.kind == .malformed, last.range.start.line == line.number
    else { return false }
    return places.last.map { scalars[$0.lowerBound] == "\\" } ?? false
  }

  /// Whether the last token ends a value, so that a point behind it is a member's.
  private var followsValue: Bool {
    guard let last = tokens.last, last.range.start.line == line.number,
      places.last?.upperBound == position
    else { return false }
    switch last.kind {
    case .word, .sign(")"), .sign("]"): return true
    default: return false
    }
  }

  /// Says that not all errors are told.
  static func more(than limit: Int, count: Int? = nil, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      at: range,
      (count.map { "here begin \($0) more errors" } ?? "there may be more errors from here on")
        + ": only the first \(limit) are told",
      hint: "mend these, and check again")
  }

  static let longestName = 100
  static let mostDiagnostics = 50_000

  /// What Python writes before a text.
  private static let textPrefixes: Set<Spelling> = ["f", "r", "b", "u", "fr", "rf", "br", "rb"]

  private mutating func readWord() {
    let start = position
    position += 1
    skipWord()
    let word = scalars.text(start..<position)
    if peek == "\"", Self.textPrefixes.contains(word.lowercased()) {
      malformed(
        from: start, "no letter stands before a text",
        hint: "leave out the `\(word)`: any text takes values in braces, such as \"{x}\"")
      return
    }
    guard position - start <= Self.longestName else {
      malformed(from: start, "a name has at most \(Self.longestName) characters")
      return
    }
    add(.word(word), from: start)
  }

  // MARK: Reading

  var peek: Unicode.Scalar? { peek(0) }

  func peek(_ ahead: Int) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  func kind(_ ahead: Int) -> LineScalars.Kind? {
    position + ahead < scalars.count ? scalars.kind(at: position + ahead) : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// Letters with their marks, numbers and underscores. Two spellings of one letter stay two: names are
  /// compared by their scalars.
  mutating func skipWord() {
    while let kind = kind(0), kind != .blank, kind != .other { position += 1 }
  }

  /// Digits and underscores.
  mutating func skipDigits() {
    while let kind = kind(0), kind == .digit || (kind == .letter && peek == "_") { position += 1 }
  }

  private func range(from start: Int) -> SourceRange {
    let column = line.column(of: scalars.column(of: start))
    let end =
      position > start ? line.column(of: scalars.column(of: position - 1)) + 1 : column
    return SourceRange(
      start: SourceLocation(line: line.number, column: column),
      end: SourceLocation(line: line.number, column: end))
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: range(from: start)))
    places.append(start..<position)
  }

  mutating func malformed(
    _ kind: Token.Kind = .malformed, from start: Int, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil
  ) {
    add(kind, from: start)
    // Nobody reads more, and each takes longer than what is right.
    guard diagnostics.count < Self.mostDiagnostics else {
      firstUntold = firstUntold ?? range(from: start)
      untold += 1
      return
    }
    diagnostics.append(Diagnostic(at: range(from: start), message(), hint: hint()))
  }
}

extension String {
  /// As much of a long word as an error message needs.
  package var shortened: String {
    // Where there are no more bytes, there are no more scalars.
    guard utf8.count > 40 else { return self }
    let start = unicodeScalars.prefix(40)
    return start.endIndex == endIndex ? self : String(start) + "…"
  }
}
