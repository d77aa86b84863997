import Text

/// Arguments that are no mathematics.
extension Parser {
  /// What stands in square brackets, if they are next.
  mutating func option() throws(FormulaError) -> Row? {
    let opening = try next()
    guard case .sign("[") = opening.kind else {
      reader.push(opening)
      return nil
    }
    let row = try row(until: .bracket)
    guard case .sign("]") = try next().kind else { throw .neverClosed(opening) }
    return row
  }

  /// An argument as it is written.
  mutating func written(_ owner: Token) throws(FormulaError) -> String {
    guard let tokens = try reader.rawArgument() else {
      throw missingArgument(owner)
    }
    return tokens.map(\.text).joined().trimming(\.isBlank)
  }

  mutating func label(_ owner: Token) throws(FormulaError) -> String {
    let name = try written(owner)
    guard !name.isEmpty else {
      throw FormulaError("`\(owner.text)` needs a name in braces", at: owner.range)
    }
    return name
  }

  /// What stands in square brackets as it is written, if they are next.
  mutating func writtenOption() throws(FormulaError) -> String? {
    try reader.rawOption().map { $0.map(\.text).joined() }
  }

  mutating func colour(for owner: Token) throws(FormulaError) -> Colour {
    try colour(for: owner, model: try writtenOption())
  }

  mutating func colour(for owner: Token, model: String?) throws(FormulaError) -> Colour {
    // A `#` of `#rrggbb` is read by `written`; TeX would ask for the model HTML.
    let text = try written(owner)
    if let colour = model.map({ Colour(text, model: $0) }) ?? Colour(text) { return colour }
    if let model, !["HTML", "rgb", "RGB", "gray"].contains(model) {
      throw FormulaError(
        model.isEmpty
          ? "the brackets behind `\(owner.text)` name no colour model"
          : "there is no colour model `\(model)`", hint: "HTML, rgb, RGB and gray are known",
        at: owner.range)
    }
    let near = nearestName(to: text, in: Colour.named.keys)
    throw FormulaError(
      text.isEmpty ? "behind `\(owner.text)` a colour is missing" : "`\(text)` is no colour",
      hint: near.map { "did you mean `\($0)`?" }
        ?? "a name such as `red`, or `[HTML]{c8102e}`", at: owner.range)
  }

  /// The delimiter behind `\left`, `\big` and the like; nil for the point, which is none.
  mutating func delimiter(behind owner: Token) throws(FormulaError) -> Glyph? {
    let token = try next()
    guard let sign = Glyph.delimiters[token.text] else {
      reader.push(token)
      throw noDelimiter(token.text, owner)
    }
    return sign.isEmpty ? nil : .sign(sign, .ordinary)
  }

  func noDelimiter(_ text: String, _ owner: Token) -> FormulaError {
    FormulaError(
      text.isEmpty
        ? "behind `\(owner.text)` a delimiter is missing"
        : "`\(text)` is no delimiter, which `\(owner.text)` needs",
      hint: text == "{" || text == "}"
        ? "a brace to be seen is written `\\\(text)`"
        : "such as `(`, `[`, `\\{`, `|`, `\\langle`; `.` for none", at: owner.range)
  }

  /// A length in widths of an M: `{1em}`, or `1em` by itself.
  mutating func length(of owner: Token, isInBraces: Bool) throws(FormulaError) -> Double {
    if isInBraces {
      _ = try take("*")
      return try length(try written(owner), owner)
    }
    var text = ""
    while true {
      let token = try next()
      guard case .sign(let scalar) = token.kind,
        text.unicodeScalars.filter(\.isASCIILetter).count < 2,
        scalar.isASCIIDigit || scalar == "." || scalar == "-" || scalar.isASCIILetter
      else {
        reader.push(token)
        break
      }
      text.unicodeScalars.append(scalar)
    }
    return try length(text, owner)
  }

  func length(_ text: String, _ owner: Token) throws(FormulaError) -> Double {
    let digits = text.utf8.prefix { !Unicode.Scalar($0).isASCIILetter }
    let unit = text.utf8.dropFirst(digits.count)
    // At TeX's 10 points to an M.
    let units: [(name: String, width: Double)] = [
      ("em", 1), ("ex", 0.43), ("mu", 1 / 18), ("pt", 0.1), ("bp", 0.1), ("px", 0.0625),
      ("mm", 0.285),
      ("cm", 2.85), ("in", 7.23), ("pc", 1.2),
    ]
    guard let number = Double(String(decoding: digits, as: UTF8.self).trimming(\.isBlank)),
      let width = units.first(where: { $0.name.utf8.elementsEqual(unit) })?.width
    else {
      throw FormulaError(
        text.isEmpty ? "behind `\(owner.text)` a length is missing" : "`\(text)` is no length",
        hint: "such as `1em` or `3mu`, of em, ex, mu, pt, px, mm, cm, in",
        at: owner.range)
    }
    guard abs(number * width) <= Formula.Limits.length else {
      throw FormulaError("the length `\(text)` is too great", at: owner.range)
    }
    return number * width
  }
}

extension TokenReader {
  /// `\let\a=\b`: from here on `\a` is what `\b` is now.
  private mutating func letBe(_ token: Token) throws(FormulaError) {
    let named = rawAfterSpace()
    guard case .command(let name) = named.kind else {
      throw FormulaError(
        "behind `\\let` the name of a command is missing", hint: "such as `\\let\\E=\\mathbb`",
        at: token.range)
    }
    var meaning = rawAfterSpace()
    if meaning.isSign("=") { meaning = rawAfterSpace() }
    switch meaning.kind {
    case .end, .sign("{"), .sign("}"), .parameter, .space:
      throw FormulaError(
        "`\\let\(named.text)` says not what `\(named.text)` is to be",
        hint: "such as `\\let\(named.text)=\\mathbb`", at: token.range)
    case .command(let other):
      if let macro = macros.bodies[other] ?? BuiltInMacros.all[other], !meaning.isPrimitive {
        return macros.define(name, as: macro)
      }
      meaning.isPrimitive = true
    case .sign: break
    }
    macros.define(name, as: Macro(argumentCount: 0, body: [meaning]))
  }

  /// What stands behind `\newcommand` and its like.
  mutating func define(_ keyword: Command.Keyword, _ token: Token) throws(FormulaError) {
    func missing(_ what: String) -> FormulaError {
      FormulaError("behind `\(token.text)` \(what) is missing", at: token.range)
    }
    if keyword == .letCommand { return try letBe(token) }
    // A star of `\newcommand` makes no difference here.
    let star = keyword.isDef ? false : takeStar()
    guard let named = try rawArgument(), named.count == 1, case .command(let name) = named[0].kind
    else { throw missing("the name of a command") }
    var count: Int? = 0
    var first: [Token]?
    if keyword.isDef {
      count = nil
      // `#1#2` before the body says what the body says again.
      var parameter = raw()
      while case .parameter = parameter.kind { parameter = raw() }
      push(parameter)
    } else if let option = try rawOption() {
      let text = option.map(\.text).joined()
      guard let number = Int(text) else {
        throw FormulaError(
          text.isEmpty
            ? "the brackets behind `\(token.text)` hold no number of arguments"
            : "the number of arguments is not `\(text)`", at: token.range)
      }
      count = number
      first = try rawOption()
    }
    guard var body = try rawArgument() else { throw missing("the macro's body") }
    if keyword == .declareMathOperator {
      body =
        try Token.tokens(of: star ? "\\operatorname*{" : "\\operatorname{") + body
        + Token.tokens(of: "}")
    }
    if keyword == .providecommand, macros.bodies[name] != nil || Command.all[name] != nil { return }
    try macros.define(name, argumentCount: count, first: first, body: body, at: token.range)
  }

  private mutating func takeStar() -> Bool {
    let token = raw()
    if case .sign("*") = token.kind { return true }
    push(token)
    return false
  }
}
