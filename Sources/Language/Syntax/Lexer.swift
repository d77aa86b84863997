import Notebook

/// Cuts lines of code into tokens. A malformed number or text becomes one token, reported at its
/// first character, and reading goes on behind it.
struct Lexer {
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var line: CodeLine
  private var characters = LineCharacters("")
  private var position = 0
  /// Where the last token begins in its line.
  private var lastStart = 0
  /// Within a text in three quotes, from this line on.
  private var isInLongText = false
  /// Texts of this line with a brace that nothing closes: thousands of them must not each be searched
  /// to the end of the line.
  private var openBraces = 0

  /// All tokens of these lines, a `newline` after each line and an `end` at last.
  init(_ lines: [CodeLine], keepsComments: Bool = false) {
    line = lines.first ?? CodeLine(number: 1, firstColumn: 1, text: "")
    // A token is rarely shorter, with the blank behind it.
    tokens.reserveCapacity(lines.reduce(0) { $0 + $1.text.utf8.count } / 3)
    for line in lines {
      self.line = line
      characters = LineCharacters(line.text)
      position = 0
      openBraces = 0
      readLine(keepsComments: keepsComments)
      if !goesOn { add(.newline, from: position) }
    }
    add(.end, from: position)
  }

  private mutating func readLine(keepsComments: Bool) {
    if isInLongText { readLongText() }
    while position < characters.count {
      let start = position
      switch characters.kind(at: position) {
      case .blank: position += 1
      case .letter: readWord()
      case .digit: readNumber()
      case .other:
        switch characters[position] {
        case "#":
          position = characters.count
          if keepsComments { add(.comment, from: start) }
        case ".":
          if kind(1) == .digit, !followsValue { readNumber() } else { readSign() }
        case "\"": readText()
        case "'", "\u{201C}", "\u{2018}": readForeignText()
        default: readSign()
        }
      case .number: readSign()
      }
    }
  }

  /// Whether the line ends in a backslash, which goes on with the next line in other languages.
  private var goesOn: Bool {
    guard let last = tokens.last, last.kind == .malformed, last.range.start.line == line.number
    else { return false }
    return characters[lastStart] == "\\"
  }

  /// Whether the last token ends a value, so that a point behind it is a member's.
  private var followsValue: Bool {
    guard let last = tokens.last, last.range.end == range(from: position).end else { return false }
    switch last.kind {
    case .word, .sign(")"), .sign("]"): return true
    default: return false
    }
  }

  static let longestName = 100

  /// What Python writes before a text.
  private static let textPrefixes: Set<String> = ["f", "r", "b", "u", "fr", "rf", "br", "rb"]

  private mutating func readWord() {
    let start = position
    position += 1
    skipWord()
    let word = characters.text(start..<position)
    if peek == "\"", Self.textPrefixes.contains(word.lowercased()) {
      malformed(
        from: start, "no letter stands before a text",
        hint: "leave out the `\(word)`: any text takes values in braces, such as \"{x}\"")
      return
    }
    // A character may hold any number of marks.
    guard position - start <= Self.longestName, word.utf8.count <= 8 * Self.longestName else {
      malformed(from: start, "a name has at most \(Self.longestName) characters")
      return
    }
    add(.word(word), from: start)
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let start = position
    skipDigits()
    var isWhole = true
    if peek == "." {
      switch kind(1) {
      case .letter: break
      case .digit, nil, .blank, .number, .other:
        isWhole = false
        position += 1
        skipDigits()
      }
    }
    if peek == "e" || peek == "E" {
      var ahead = 1
      if peek(1) == "+" || peek(1) == "-" { ahead = 2 }
      if kind(ahead) == .digit {
        isWhole = false
        position += ahead
        skipDigits()
      }
    }
    // Letters, digits or points that still follow make the whole word malformed.
    let numberEnd = position
    repeat { skipWord() } while take(".")
    let text = characters.text(start..<position)
    guard position == numberEnd else {
      malformed(
        from: start, "`\(text.shortened)` is not a number",
        hint: "numbers are written `10000`, `10_000`, `0.5` or `1e-3`")
      return
    }
    var digits = text
    if text.utf8.contains(UInt8(ascii: "_")) {
      digits = text.filter { $0 != "_" }
      guard !text.hasSuffix("_"), !text.contains("__"), !text.contains("_."), !text.contains("._")
      else {
        malformed(
          from: start, "`\(text.shortened)` is not a number",
          hint: "an underscore stands between two digits: `10_000`")
        return
      }
    }
    if isWhole {
      guard let value = Int(digits) else {
        malformed(
          from: start,
          "`\(text.shortened)` is too large for a whole number; the largest is \(Int.max)",
          hint: "with an exponent, such as `1e30`, it is not held to whole numbers")
        return
      }
      add(.integer(value), from: start)
    } else {
      guard let value = Double(digits.hasSuffix(".") ? digits + "0" : digits), value.isFinite
      else {
        malformed(
          from: start, "`\(text.shortened)` is too large for a number; the largest is about 1.8e308"
        )
        return
      }
      add(.number(value), from: start)
    }
  }

  // MARK: Texts

  private mutating func readText() {
    let start = position
    if peek(1) == "\"", peek(2) == "\"" {
      position += 3
      isInLongText = true
      readLongText()
      malformed(
        from: start, "a text stands on one line, in one pair of quotes",
        hint: "write \\n where a new line begins: \"one\\ntwo\"")
      return
    }
    position += 1
    var parts: [TextPart] = []
    var current = ""
    var problem: (message: String, hint: String?)?
    var hasOpenBrace = false
    while let character = peek, character != "\"" {
      if character == "\\" {
        let escapes: [Character: Character] = [
          "\"": "\"", "\\": "\\", "n": "\n", "t": "\t", "{": "{", "}": "}",
        ]
        if let next = peek(1), let value = escapes[next] {
          current.append(value)
          position += 2
        } else {
          let shown = peek(1).map { "\\\($0)" } ?? "\\"
          problem =
            problem
            ?? (
              "a text can't hold the escape `\(shown)`", "allowed are \\\" \\\\ \\n \\t \\{ and \\}"
            )
          position += peek(1) == nil ? 1 : 2
        }
      } else if character == "{" {
        position += 1
        let first = position
        // Where one brace is not closed, those behind it are not either.
        guard !hasOpenBrace, openBraces < 100, let end = closingBrace() else {
          problem = problem ?? ("a `{` in this text has no `}`", "write \\{ for a brace itself")
          hasOpenBrace = true
          openBraces += 1
          continue
        }
        if !current.isEmpty { parts.append(.characters(current)) }
        current = ""
        parts.append(
          .expression(
            CodeLine(
              number: line.number, firstColumn: line.column(before: first),
              text: characters.text(first..<end),
              escapes: line.escapes.filter { first..<end ~= $0 }.map { $0 - first })))
        position = end + 1
      } else {
        current.append(character)
        position += 1
      }
    }
    guard peek == "\"" else {
      malformed(
        .unclosedText, from: start, "this text has no closing quote on its line",
        hint: "a text is written \"so\"")
      return
    }
    position += 1
    if let problem {
      malformed(from: start, problem.message, hint: problem.hint)
      return
    }
    if !current.isEmpty || parts.isEmpty { parts.append(.characters(current)) }
    add(.text(parts), from: start)
  }

  /// Passes over a text in three quotes, which may go on for lines.
  private mutating func readLongText() {
    while position < characters.count, isInLongText {
      if peek == "\"", peek(1) == "\"", peek(2) == "\"" {
        position += 3
        isInLongText = false
      } else {
        position += 1
      }
    }
  }

  /// The place of the brace that closes an interpolation; texts inside it may hold braces.
  private func closingBrace() -> Int? {
    var depth = 0
    var inText = false
    var place = position
    while place < characters.count {
      switch characters[place] {
      case "\\" where inText: place += 1
      case "\"":
        inText.toggle()
      case "{" where !inText: depth += 1
      case "}" where !inText:
        if depth == 0 { return place }
        depth -= 1
      default: break
      }
      place += 1
    }
    return nil
  }

  /// A text in single or typographic quotes: understood, but not the way it is written here.
  private mutating func readForeignText() {
    let start = position
    let closing: Character =
      switch characters[start] {
      case "\u{201C}": "\u{201D}"
      case "\u{2018}": "\u{2019}"
      default: "'"
      }
    position += 1
    skip { $0 != closing }
    let content = characters.text(start + 1..<position)
    let isClosed = peek == closing
    if isClosed { position += 1 }
    malformed(
      isClosed ? .foreignText(content) : .unclosedText, from: start,
      "a text stands in straight double quotes",
      hint: isClosed ? "write \"\(content.shortened)\"" : "a text is written \"so\"")
  }

  // MARK: Signs

  private static let longSigns = ["**", "==", "!=", "<=", ">="]
  private static let signs = Set("+-*/<>=()[]{},:;.")

  /// Operators of other languages, and what stands for them here.
  private static let foreignSigns: [String: String] = [
    "&&": "write `and`", "||": "write `or`", "//": "write `floor(a / b)`",
    "->": "there are no functions to declare; `loss name(y, p) = …` is the nearest",
    "%": "there is no remainder; write `a - b * floor(a / b)`",
    "!": "write `not`", "&": "write `and`", "|": "write `or`", "^": "a power is written `**`",
    "@": "there is no matrix product; a `dense` layer has one", "?": "there is no `? :`",
    "+=": "a name is bound once; bind a new name", "-=": "a name is bound once; bind a new name",
    "*=": "a name is bound once; bind a new name", "/=": "a name is bound once; bind a new name",
    "===": "write `==`", "!==": "write `!=`", ":=": "a name is bound with `=`",
    "%>%": "there are no pipes; write `f(x)`", "|>": "there are no pipes; write `f(x)`",
    "$": "a part is written with a point: `reviews.train`",
    "\\": "a line goes on only inside brackets",
    "\u{2212}": "write `-`, the hyphen", "\u{2013}": "write `-`, the hyphen",
    "\u{00D7}": "write `*`", "\u{00F7}": "write `/`", "\u{2264}": "write `<=`",
    "\u{2265}": "write `>=`", "\u{2260}": "write `!=`",
  ]

  /// Whether the line so far is one word, so that R's arrow behind it would bind a name; elsewhere
  /// `<-` compares with a negative number.
  private var bindsName: Bool {
    guard case .word? = tokens.last?.kind else { return false }
    return tokens.count == 1 || tokens[tokens.count - 2].kind == .newline
  }

  /// Signs of one character, by their codes.
  private static let shortSigns: [String?] = (0..<256).map { code in
    let character = Character(Unicode.Scalar(UInt8(code)))
    return signs.contains(character) ? String(character) : nil
  }

  /// Signs that no longer sign begins with, and what may stand second in one, by their codes.
  private static let lonely = codes("()[]{},;.")
  private static let seconds = codes("&|/>=*-")

  private static func codes(_ characters: String) -> [Bool] {
    (0..<256).map { characters.utf8.contains(UInt8($0)) }
  }

  private mutating func readSign() {
    let start = position
    let code = characters.byte(at: start)
    if let sign = Self.shortSigns[Int(code)],
      Self.lonely[Int(code)] || start + 1 == characters.count
        || !Self.seconds[Int(characters.byte(at: start + 1))]
    {
      position += 1
      add(.sign(sign), from: start)
      return
    }
    for length in [3, 2, 1] where start + length <= characters.count {
      let sign = characters.text(start..<start + length)
      if sign == "<-", bindsName {
        position += length
        malformed(
          from: start, "`<-` is not part of the language", hint: "a name is bound with `=`")
        return
      }
      if length == 2, Self.longSigns.contains(sign) {
        position += 2
        add(.sign(sign), from: start)
        return
      }
      if let hint = Self.foreignSigns[sign] {
        position += length
        malformed(from: start, "`\(sign)` is not part of the language", hint: hint)
        return
      }
    }
    position += 1
    if let sign = Self.shortSigns[Int(code)] {
      add(.sign(sign), from: start)
    } else {
      let character = characters[start]
      let invisible = character.unicodeScalars.first { $0.isInvisible }
      malformed(
        from: start,
        invisible.map { "here stands the invisible character \($0.codePoint)" }
          ?? "`\(String(character).shortened)` is not part of the language",
        hint: invisible == nil ? nil : "delete it, and write the line anew from here")
    }
  }

  // MARK: Reading

  private var peek: Character? { peek(0) }

  private func peek(_ ahead: Int) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  private func kind(_ ahead: Int) -> LineCharacters.Kind? {
    position + ahead < characters.count ? characters.kind(at: position + ahead) : nil
  }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    position += 1
    return true
  }

  /// Letters, numbers and underscores.
  private mutating func skipWord() {
    while let kind = kind(0), kind == .letter || kind == .digit || kind == .number { position += 1 }
  }

  /// Digits and underscores.
  private mutating func skipDigits() {
    while let kind = kind(0), kind == .digit || (kind == .letter && peek == "_") { position += 1 }
  }

  private mutating func skip(while matches: (Character) -> Bool) {
    while position < characters.count, matches(characters[position]) { position += 1 }
  }

  private func range(from start: Int) -> SourceRange {
    let end = position > start ? line.column(before: position) : line.column(of: start)
    return SourceRange(
      start: SourceLocation(line: line.number, column: line.column(of: start)),
      end: SourceLocation(line: line.number, column: end))
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    lastStart = start
    tokens.append(Token(kind: kind, range: range(from: start)))
  }

  private mutating func malformed(
    _ kind: Token.Kind = .malformed, from start: Int, _ message: String, hint: String? = nil
  ) {
    add(kind, from: start)
    diagnostics.append(
      Diagnostic(at: range(from: start), message, hint: hint))
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate, .nonspacingMark: true
    default: false
    }
  }

  /// `U+200B`
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// As much of a long word as an error message needs.
  var shortened: String {
    // The last of 40 characters is rarely far, however long the text is.
    guard let end = index(startIndex, offsetBy: 40, limitedBy: endIndex), end < endIndex else {
      return utf8.count > 400 ? String(unicodeScalars.prefix(40)) + "…" : self
    }
    return self[..<end].utf8.count > 400
      ? String(unicodeScalars.prefix(40)) + "…" : self[..<end] + "…"
  }
}
