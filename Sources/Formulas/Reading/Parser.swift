import Text

/// A formula's grammar, by which it is read from left to right:
///
///     formula   = lines
///     lines     = row { "\\" row }                              \\ with a table around, or outside of all
///     row       = { switch | scripted } [ "\over" row ]
///     switch    = "\displaystyle" … | "\color" colour | "\bf" …
///     scripted  = [ nucleus ] { "^" argument | "_" argument | "'" | "\limits" | "\nolimits" }
///     nucleus   = letter | number | sign | "{" row "}" | command
///     command   = name { "[" option "]" | argument }
///     argument  = "{" row "}" | nucleus
///     fenced    = "\left" delimiter row { "\middle" delimiter row } "\right" delimiter
///     table     = "\begin{" name "}" [ columns ] cells { "\\" [ "[" length "]" ] cells } "\end{" name "}"
///     cells     = row { "&" row }
///     text      = "\text{" { letter | "$" row "$" | command } "}"
struct Parser {
  var reader: TokenReader
  let isDisplay: Bool
  var alphabet = Alphabet()
  /// The numbers of the lines that are being read, the innermost last.
  var lines = [LineNumber()]
  var labels: [Formula.Label] = []
  var references: [Formula.Label] = []
  var isInLink = false
  private var depth = 0

  init(_ tex: String, macros: Macros, isDisplay: Bool) throws(FormulaError) {
    reader = try TokenReader(tex, macros: macros)
    self.isDisplay = isDisplay
  }

  /// All of the formula.
  mutating func formula() throws(FormulaError) -> Row {
    let content = try linesWithoutTable(until: .end)
    let token = try next()
    guard case .end = token.kind else { throw misplaced(token) }
    return content
  }

  /// Rows that `\\` parts where no table is: they stand one below the other.
  mutating func linesWithoutTable(until ends: Ends) throws(FormulaError) -> Row {
    var table = Table(spacing: .gathered, style: isDisplay ? .display : .text)
    while true {
      let row = try row(until: [ends, .newLine])
      let token = try peek()
      guard case .command("\\") = token.kind else {
        if table.lines.isEmpty { return row }
        if !row.items.isEmpty { table.lines.append(Table.Line(cells: [row])) }
        return Row([.table(table)])
      }
      _ = try next()
      table.lines.append(Table.Line(cells: [row], gap: try gapBelow()))
    }
  }

  // MARK: Tokens

  /// The next token in mathematics, where spaces are none.
  mutating func next() throws(FormulaError) -> Token {
    while true {
      let token = try reader.next()
      guard case .space = token.kind else { return token }
    }
  }

  mutating func peek() throws(FormulaError) -> Token {
    let token = try next()
    reader.push(token)
    return token
  }

  /// Whether a sign is next, which then is taken.
  mutating func take(_ sign: Unicode.Scalar) throws(FormulaError) -> Bool {
    let token = try next()
    if case .sign(sign) = token.kind { return true }
    reader.push(token)
    return false
  }

  /// What a row may end with; it is not taken.
  struct Ends: OptionSet {
    let rawValue: Int
    static let end = Ends(rawValue: 1)
    static let brace = Ends(rawValue: 2)
    static let bracket = Ends(rawValue: 4)
    static let fence = Ends(rawValue: 8)
    static let cell = Ends(rawValue: 16)
    static let newLine = Ends(rawValue: 32)
    static let environment = Ends(rawValue: 64)
    static let dollar = Ends(rawValue: 128)
    static let mathParenthesis = Ends(rawValue: 256)

    /// The end that a token is, if it is one anywhere.
    init?(_ token: Token) {
      switch token.kind {
      case .end: self = .end
      case .sign("}"): self = .brace
      case .sign("&"): self = .cell
      case .sign("$"): self = .dollar
      case .command("right"), .command("middle"): self = .fence
      case .command("\\"): self = .newLine
      case .command("end"): self = .environment
      case .command(")"): self = .mathParenthesis
      default: return nil
      }
    }

    init(rawValue: Int) { self.rawValue = rawValue }
  }

  // MARK: Rows

  /// What stands side by side, up to one of some ends or to any end that is not right here.
  mutating func row(until ends: Ends) throws(FormulaError) -> Row {
    var row = Row()
    var switches = Switches()
    var numerator: (row: Row, fraction: Fraction)?
    let outerAlphabet = alphabet
    defer { alphabet = outerAlphabet }
    while true {
      let token = try next()
      if let end = Ends(token) {
        reader.push(token)
        guard !end.isSubset(of: ends), end != .end, end != .brace else { break }
        throw misplaced(token)
      }
      if case .sign("]") = token.kind, ends.contains(.bracket) {
        reader.push(token)
        break
      }
      if case .command(let name) = token.kind, let command = Command.all[name] {
        switch command {
        case .style(let style):
          switches.style = style
          continue
        case .size(let size):
          switches.size = size
          continue
        case .alphabetSwitch(let alphabet):
          self.alphabet = alphabet
          continue
        case .infixFraction(let fraction):
          guard numerator == nil else {
            throw FormulaError(
              "a second `\(token.text)` in one group",
              hint: "put braces around one of the fractions",
              at: token.range)
          }
          var fraction = fraction
          if case .command("above") = token.kind {
            // The rule's thickness.
            let isInBraces = if case .sign("{") = try peek().kind { true } else { false }
            fraction.hasLine = try length(of: token, isInBraces: isInBraces) > 0
          }
          numerator = (row, fraction)
          row = Row()
          continue
        case .keyword(.color):
          switches.colour = try colour(for: token)
          continue
        case .keyword(.textcolor):
          try appendColoured(to: &row, switches, token)
          continue
        case .keyword(let keyword) where try readStatement(keyword, token): continue
        default: break
        }
      }
      reader.push(token)
      row.append(try scripted(), switches)
    }
    guard let numerator else { return row }
    return Row([
      .group(
        Row([.fraction(numerator.fraction, numerator: numerator.row, denominator: row)]), .ordinary,
        .never)
    ])
  }

  /// `\textcolor{red}{x}`: as if the colour were not there, unless something stands below or above.
  private mutating func appendColoured(to row: inout Row, _ switches: Switches, _ token: Token)
    throws(FormulaError)
  {
    let inner = try coloured(token)
    if try isScript(peek()) {
      row.append(try scripted(.group(inner, .ordinary, .never)), switches)
    } else {
      for item in inner.items { row.append(item.node, item.switches.within(switches)) }
    }
  }

  mutating func coloured(_ token: Token) throws(FormulaError) -> Row {
    let colour = try colour(for: token)
    var row = try argument(of: token)
    for place in row.items.indices {
      row.items[place].switches = row.items[place].switches.within(Switches(colour: colour))
    }
    return row
  }

  // MARK: Scripts

  private func isScript(_ token: Token) -> Bool {
    switch token.kind {
    case .sign("^"), .sign("_"), .sign("'"): true
    case .sign(let scalar):
      UnicodeScripts.superscripts[scalar] != nil || UnicodeScripts.subscripts[scalar] != nil
    default: false
    }
  }

  private mutating func scripted() throws(FormulaError) -> Node {
    let token = try peek()
    // TeX takes an empty group to carry what nothing carries: `{}^2`.
    return try scripted(isScript(token) ? .nothing : nucleus(isWhole: true))
  }

  private mutating func scripted(_ base: Node) throws(FormulaError) -> Node {
    var sub: Row?
    var sup: Row?
    var primes = 0
    var limits = base.limits
    loop: while true {
      let token = try next()
      switch token.kind {
      case .sign("^"):
        guard sup == nil else { throw second("superscript", "^", token) }
        sup = try argument(of: token)
      case .sign("_"):
        guard sub == nil else { throw second("subscript", "_", token) }
        sub = try argument(of: token)
      case .sign("'"), .sign("′"): primes += 1
      case .sign(let scalar):
        if let digit = UnicodeScripts.superscripts[scalar], sup == nil {
          sup = try unicodeScript(from: digit, in: UnicodeScripts.superscripts)
        } else if let digit = UnicodeScripts.subscripts[scalar], sub == nil {
          sub = try unicodeScript(from: digit, in: UnicodeScripts.subscripts)
        } else {
          reader.push(token)
          break loop
        }
      case .command(let name):
        guard case .limits(let wanted)? = Command.all[name] else {
          reader.push(token)
          break loop
        }
        guard base.atomClass == .op else {
          throw FormulaError(
            "`\(token.text)` stands behind an operator such as `\\sum`, and here is none",
            hint: "`\\mathop{…}` makes an operator", at: token.range)
        }
        limits = wanted
      default:
        reader.push(token)
        break loop
      }
    }
    if primes > 0 {
      var row = Row([.glyph(Self.prime(primes))])
      row.items += sup?.items ?? []
      sup = row
    }
    guard sub != nil || sup != nil || limits != base.limits else { return base }
    return .scripts(base: base, sub: sub, sup: sup, limits)
  }

  /// One sign, as far as Unicode has signs of several.
  private static func prime(_ count: Int) -> Glyph {
    let signs = ["′", "″", "‴", "⁗"]
    return .sign(
      count <= signs.count ? signs[count - 1] : String(repeating: "′", count: count), .ordinary)
  }

  /// Digits above or below as Unicode has them, such as those of `x²`.
  private mutating func unicodeScript(
    from first: Unicode.Scalar, in scripts: [Unicode.Scalar: Unicode.Scalar]
  ) throws(FormulaError) -> Row {
    var text = String(first)
    while true {
      let token = try next()
      guard case .sign(let scalar) = token.kind, let digit = scripts[scalar] else {
        reader.push(token)
        break
      }
      text.unicodeScalars.append(digit)
    }
    guard !text.unicodeScalars.allSatisfy(\.isASCIIDigit) else {
      return Row([.glyph(Glyph(text: text, kind: .number))])
    }
    return Row(text.unicodeScalars.map { .glyph(Glyph.signs[$0] ?? alphabet.glyph($0)) })
  }

  private func second(_ what: String, _ sign: String, _ token: Token) -> FormulaError {
    FormulaError(
      "a second \(what) on one base",
      hint: "say by braces which is meant, as in `{x\(sign)a}\(sign)b`", at: token.range)
  }

  // MARK: Nuclei

  /// One thing without scripts.
  ///
  /// - Parameter isWhole: Whether a number is taken with all its digits; as an argument only one is.
  mutating func nucleus(isWhole: Bool = false) throws(FormulaError) -> Node {
    let token = try next()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Formula.Limits.depth else {
      throw FormulaError(
        "more than \(Formula.Limits.depth) groups stand in one another", at: token.range)
    }
    switch token.kind {
    case .sign("{"): return .group(try group(from: token), .ordinary, .never)
    case .sign(let scalar): return try sign(scalar, token, isWhole: isWhole)
    case .command(let name):
      guard let command = Command.all[name] else { throw unknown(name, token) }
      return try node(command, token)
    case .space, .parameter, .end: throw misplaced(token)
    }
  }

  /// What follows an opening brace, with its closing one.
  mutating func group(from opening: Token) throws(FormulaError) -> Row {
    let row = try row(until: .brace)
    let closing = try next()
    guard case .sign("}") = closing.kind else { throw .neverClosed(opening) }
    return row
  }

  /// What a command or a sign is about: a group, or the one thing behind it.
  mutating func argument(of owner: Token) throws(FormulaError) -> Row {
    let token = try next()
    if case .sign("{") = token.kind {
      // Counts as a level as any other group does.
      reader.push(token)
      guard case .group(let row, _, _) = try nucleus() else { return Row() }
      return row
    }
    reader.push(token)
    guard Ends(token) == nil, !isScript(token) else {
      throw missingArgument(owner)
    }
    return Row([try nucleus()])
  }
}
