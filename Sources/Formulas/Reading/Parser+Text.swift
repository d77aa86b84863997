import Text

extension Parser {
  /// What a command of text is about: letters and spaces as they are, mathematics between dollars.
  mutating func textArgument(_ font: TextFont, _ owner: Token) throws(FormulaError) -> [TextPiece] {
    let opening = try next()
    guard case .sign("{") = opening.kind else {
      guard case .sign(let scalar) = opening.kind, Ends(opening) == nil else {
        throw FormulaError("`\(owner.text)` needs a text in braces", at: owner.range)
      }
      return [.plain(String(scalar), font)]
    }
    var pieces: [TextPiece] = []
    try readText(font, from: opening, level: 0, into: &pieces)
    return pieces
  }

  private mutating func readText(
    _ font: TextFont, from opening: Token, level: Int, into pieces: inout [TextPiece]
  ) throws(FormulaError) {
    guard level < Formula.Limits.depth else {
      throw FormulaError(
        "more than \(Formula.Limits.depth) groups stand in one another", at: opening.range)
    }
    var text = ""
    func flush(into pieces: inout [TextPiece]) {
      if !text.isEmpty { pieces.append(.plain(text, font)) }
      text = ""
    }
    while true {
      let token = try reader.next()
      switch token.kind {
      case .end: throw .neverClosed(opening)
      case .sign("}"):
        flush(into: &pieces)
        return
      case .sign("{"):
        flush(into: &pieces)
        try readText(font, from: token, level: level + 1, into: &pieces)
      case .sign("$"), .command("("):
        flush(into: &pieces)
        pieces.append(.math(try mathematics(from: token)))
      case .sign("~"): text += "\u{A0}"
      case .sign("-"): text += try dashes()
      case .sign("`"): text += try quotes("`", single: "‘", double: "“")
      case .sign("'"): text += try quotes("'", single: "’", double: "”")
      case .sign(let scalar): text.unicodeScalars.append(scalar)
      case .space: text += " "
      case .parameter: throw misplaced(token)
      case .command(let name):
        switch Command.all[name] {
        case .keyword(.ref)?, .keyword(.eqref)?:
          flush(into: &pieces)
          reader.push(token)
          pieces.append(.math(Row([try nucleus()])))
        case .text(let inner)?:
          let next = try self.next()
          guard case .sign("{") = next.kind else {
            throw FormulaError("`\(token.text)` needs a text in braces", at: token.range)
          }
          flush(into: &pieces)
          try readText(inner == .normal ? font : inner, from: next, level: level + 1, into: &pieces)
        default: text += try textCommand(name, token)
        }
      }
    }
  }

  private mutating func mathematics(from opening: Token) throws(FormulaError) -> Row {
    let isDollar = if case .sign("$") = opening.kind { true } else { false }
    let outer = alphabet
    alphabet = Alphabet()
    defer { alphabet = outer }
    // As a group, so that it counts among the levels.
    let row = try row(until: isDollar ? .dollar : .mathParenthesis)
    switch try next().kind {
    case .sign("$") where isDollar: return row
    case .command(")") where !isDollar: return row
    default: throw .neverClosed(opening)
    }
  }

  /// Two hyphens are a dash, three a longer one.
  private mutating func dashes() throws(FormulaError) -> String {
    guard try takeInText("-") else { return "-" }
    return try takeInText("-") ? "—" : "–"
  }

  private mutating func quotes(_ sign: Unicode.Scalar, single: String, double: String)
    throws(FormulaError) -> String
  {
    try takeInText(sign) ? double : single
  }

  private mutating func takeInText(_ sign: Unicode.Scalar) throws(FormulaError) -> Bool {
    let token = try reader.next()
    if case .sign(sign) = token.kind { return true }
    reader.push(token)
    return false
  }

  /// Signs, spaces, and letters with marks.
  private mutating func textCommand(_ name: Spelling, _ token: Token) throws(FormulaError)
    -> String
  {
    if let mark = Accent.textMarks[name] {
      let letter = try written(token).unicodeScalars.first ?? " "
      if let whole = Accent.composed(letter, mark) { return String(whole) }
      return String(scalars: [letter, mark])
    }
    switch Command.all[name] {
    case .space(let width)? where width > 0: return width < 0.25 ? "\u{2009}" : "\u{A0}"
    case .space?: return ""
    case .glyph(let glyph)? where glyph.kind != .function: return glyph.text
    case .keyword(.dots)?: return "…"
    case .keyword(.newLine)?: return " "
    default: break
    }
    if let sign = Glyph.textSigns[name] { return sign }
    if name == "-" || name == "/" { return "" }
    guard Command.all[name] != nil else { throw unknown(name, token) }
    throw FormulaError(
      "`\(token.text)` is mathematics, and stands in text", hint: "write `$…$` around it",
      at: token.range)
  }
}
