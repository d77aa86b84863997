import Text

extension Parser {
  /// What a command and what is read behind it make.
  mutating func node(_ command: Command, _ token: Token) throws(FormulaError) -> Node {
    switch command {
    case .glyph(let glyph):
      guard glyph.kind == .identifier, let scalar = glyph.text.unicodeScalars.first else {
        return .glyph(glyph)
      }
      return .glyph(alphabet.glyph(scalar, isUpright: glyph.isUpright))
    case .accent(let accent): return .accent(accent, try argument(of: token))
    case .alphabet(let alphabet): return try inAlphabet(alphabet, token)
    case .bold: return try inAlphabet(Alphabet(family: alphabet.family, isBold: true), token)
    case .space(let width): return .space(width)
    case .delimiter(let height, let atomClass):
      var glyph = try delimiter(behind: token) ?? .sign("", atomClass)
      (glyph.height, glyph.atomClass) = (.fixed(height), atomClass)
      return .glyph(glyph)
    case .fraction(let fraction):
      return .fraction(
        fraction, numerator: try argument(of: token), denominator: try argument(of: token))
    case .arrow(let sign):
      let under = try option()
      return .arrow(sign, over: try argument(of: token), under: under)
    case .text(let font): return .text(try textArgument(font, token))
    case .padding(let padding):
      // `\smash[b]` says which half; both are.
      if padding.isSeen, !padding.hasHeight { _ = try reader.rawOption() }
      return .padded(padding, try argument(of: token))
    case .atomClass(let atomClass):
      return .group(
        try argument(of: token), atomClass, atomClass == .op ? .inDisplay : .never)
    case .frame(let frame): return .framed(frame, try argument(of: token))
    // Without anything to follow it.
    case .style, .size, .alphabetSwitch, .infixFraction, .limits: return .nothing
    case .keyword(let keyword): return try node(keyword, token)
    }
  }

  private mutating func inAlphabet(_ inner: Alphabet, _ token: Token) throws(FormulaError) -> Node {
    let outer = alphabet
    alphabet = inner
    defer { alphabet = outer }
    let row = try argument(of: token)
    return row.onlyNode ?? .group(row, .ordinary, .never)
  }

  private mutating func node(_ keyword: Command.Keyword, _ token: Token) throws(FormulaError)
    -> Node
  {
    switch keyword {
    case .sqrt:
      let degree = try option()
      return .root(try argument(of: token), degree: degree)
    case .left: return try fenced(token)
    case .begin: return try environment(token)
    case .overset, .underset, .stackrel:
      let label = try argument(of: token)
      let base = try argument(of: token)
      let atomClass: AtomClass =
        keyword == .stackrel ? .relation : base.onlyNode?.atomClass ?? .ordinary
      return .stack(
        base: base, over: keyword == .underset ? nil : label,
        under: keyword == .underset ? label : nil, atomClass)
    case .overunderset:
      let over = try argument(of: token)
      let under = try argument(of: token)
      let base = try argument(of: token)
      return .stack(base: base, over: over, under: under, base.onlyNode?.atomClass ?? .ordinary)
    case .substack: return try substack(token)
    case .operatorname: return try function(token, limits: try takeStar() ? .inDisplay : .never)
    case .operatornamewithlimits: return try function(token, limits: .inDisplay)
    case .textcolor: return .group(try coloured(token), .ordinary, .never)
    case .not: return try negated(token)
    case .genfrac: return try generalFraction(token)
    case .cfrac:
      _ = try reader.rawOption()
      return .fraction(
        Fraction(style: .display), numerator: try argument(of: token),
        denominator: try argument(of: token))
    case .dots: return .glyph(.sign(try dotsAreRaised() ? "⋯" : "…", .inner))
    case .ref, .eqref:
      let name = try label(token)
      references.append(Formula.Label(name: name, tag: nil, range: token.range))
      return .reference(name: name, inParentheses: keyword == .eqref)
    case .hspace, .mspace, .hskip, .mskip, .kern, .mkern:
      return .space(try length(of: token, isInBraces: keyword == .hspace || keyword == .mspace))
    case .rule:
      // How far it is raised is left out.
      _ = try reader.rawOption()
      let width = try length(of: token, isInBraces: true)
      return .rule(width: max(0, width), height: max(0, try length(of: token, isInBraces: true)))
    case .openMath, .closeMath, .newLine, .right, .middle, .end, .hline, .hdashline:
      throw misplaced(token)
    case .colorbox, .fcolorbox: return try box(keyword, token)
    case .raisebox:
      let raise = try length(of: token, isInBraces: true)
      let text = Row([.text(try textArgument(.normal, token))])
      return .padded(Padding(isSeen: true, raise: raise), text)
    case .sideset: return try sided(token)
    case .skew: return try skewed(token)
    case .root: return try root(token)
    case .href, .url: return try link(keyword, token)
    case .color, .tag, .notag, .nonumber, .label, .newcommand, .renewcommand, .providecommand, .def,
      .gdef, .edef, .xdef, .letCommand, .declareMathOperator, .relax:
      throw FormulaError("`\(token.text)` can't stand here", at: token.range)
    }
  }

  private mutating func fenced(_ opening: Token) throws(FormulaError) -> Node {
    let left = try stretchedDelimiter(behind: opening, .open)
    var rows = [try row(until: .fence)]
    var middle: [Glyph?] = []
    while true {
      let token = try next()
      switch token.kind {
      case .command("middle"):
        middle.append(try stretchedDelimiter(behind: token, .relation))
        rows.append(try row(until: .fence))
      case .command("right"):
        let right = try stretchedDelimiter(behind: token, .close)
        return .fenced(left: left, rows, middle: middle, right: right)
      default:
        throw FormulaError(
          "`\\left` has no `\\right`", hint: "where nothing is to be seen, write `\\right.`",
          at: opening.range)
      }
    }
  }

  private mutating func stretchedDelimiter(behind token: Token, _ atomClass: AtomClass)
    throws(FormulaError) -> Glyph?
  {
    guard var glyph = try delimiter(behind: token) else { return nil }
    (glyph.height, glyph.atomClass) = (.stretched, atomClass)
    return glyph
  }

  /// `\operatorname{arg\,max}`: a name, if it is made of letters and spaces.
  private mutating func function(_ token: Token, limits: Limits) throws(FormulaError) -> Node {
    let outer = alphabet
    alphabet = Alphabet(family: .roman)
    defer { alphabet = outer }
    let row = try argument(of: token)
    var name = ""
    for item in row.items {
      switch item.node {
      case .glyph(let glyph) where item.switches.isNone && glyph.kind != .function:
        // A name's hyphen is no minus.
        name += glyph.text == "−" ? "-" : glyph.text == "∗" ? "*" : glyph.text
      case .space(let width) where width > 0: name += "\u{2009}"
      default: return .group(row, .op, limits)
      }
    }
    guard !name.isEmpty else { return .group(row, .op, limits) }
    return .glyph(.function(name, limits))
  }

  private mutating func takeStar() throws(FormulaError) -> Bool { try take("*") }

  /// `\not=`: the sign that Unicode has for it, or a stroke through the sign.
  private mutating func negated(_ token: Token) throws(FormulaError) -> Node {
    let row = try argument(of: token)
    guard case .glyph(var glyph)? = row.onlyNode, let scalar = glyph.text.unicodeScalars.first
    else {
      throw FormulaError("`\\not` stands before a sign such as `=` or `\\in`", at: token.range)
    }
    glyph.text = Glyph.negated[scalar].map { String($0) } ?? glyph.text + "\u{338}"
    glyph.plain = nil
    return .glyph(glyph)
  }

  /// `\genfrac{(}{)}{0pt}{}{n}{k}`.
  private mutating func generalFraction(_ token: Token) throws(FormulaError) -> Node {
    var fraction = Fraction()
    fraction.left = try optionalDelimiter(token)
    fraction.right = try optionalDelimiter(token)
    fraction.hasLine = try written(token).unicodeScalars.first != "0"
    let style = try written(token)
    if !style.isEmpty {
      guard let number = Int(style), let style = MathStyle(rawValue: number) else {
        throw FormulaError("a style is a number from 0 to 3, not `\(style)`", at: token.range)
      }
      fraction.style = style
    }
    return .fraction(
      fraction, numerator: try argument(of: token), denominator: try argument(of: token))
  }

  private mutating func optionalDelimiter(_ token: Token) throws(FormulaError) -> String {
    let text = try written(token)
    guard !text.isEmpty else { return "" }
    guard let sign = Glyph.delimiters[text] else { throw noDelimiter(text, token) }
    return sign
  }

  /// Whether `\dots` stands among what is as high as a plus.
  private mutating func dotsAreRaised() throws(FormulaError) -> Bool {
    let following = try peek()
    switch following.kind {
    case .sign(let scalar):
      guard let glyph = Glyph.signs[scalar] else { return false }
      return glyph.atomClass == .binary || glyph.atomClass == .relation
    case .command(let name):
      guard case .glyph(let glyph)? = Command.all[name] else { return false }
      return [.binary, .relation, .op].contains(glyph.atomClass) && glyph.kind == .sign
    default: return false
    }
  }

  // MARK: What makes nothing to be seen

  /// Reads what numbers a line or defines a macro; false for a keyword of another kind.
  mutating func readStatement(_ keyword: Command.Keyword, _ token: Token) throws(FormulaError)
    -> Bool
  {
    switch keyword {
    case .relax: break
    case .notag, .nonumber: lines[lines.count - 1] = LineNumber(label: nil, tag: nil)
    case .label:
      let name = try label(token)
      guard lines[lines.count - 1].label == nil else {
        throw FormulaError("a second `\\label` in one line", at: token.range)
      }
      lines[lines.count - 1].label = name
      labels.append(Formula.Label(name: name, tag: tagText, range: token.range))
    case .tag:
      guard lines[lines.count - 1].tag == nil else {
        throw FormulaError("a second `\\tag` in one line", at: token.range)
      }
      let isBare = try takeStar()
      let pieces = try textArgument(.normal, token)
      lines[lines.count - 1].tag = LineNumber.Tag(pieces: pieces, inParentheses: !isBare)
      if let name = lines[lines.count - 1].label, let last = labels.last, last.name == name {
        labels[labels.count - 1] = Formula.Label(name: name, tag: tagText, range: last.range)
      }
    case _ where keyword.defines: try reader.define(keyword, token)
    default: return false
    }
    return true
  }

  private var tagText: String? {
    lines.last?.tag.map { PlainTextWriter.text(of: $0.pieces) }
  }
}
