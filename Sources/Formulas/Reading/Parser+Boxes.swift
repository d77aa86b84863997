import Text

/// Commands of LaTeX's packages and of plain TeX with grammars of their own.
extension Parser {
  /// `\colorbox{yellow}{text}` and `\fcolorbox{red}{yellow}{text}`.
  mutating func box(_ keyword: Command.Keyword, _ token: Token) throws(FormulaError) -> Node {
    let model = try writtenOption()
    let edge = keyword == .fcolorbox ? try colour(for: token, model: model) : nil
    let ground = try colour(for: token, model: model)
    return .box(ground: ground, edge: edge, try textArgument(.normal, token))
  }

  /// `\sideset{_a^b}{_c^d}\sum`: scripts at an operator's corners, beside its limits.
  mutating func sided(_ token: Token) throws(FormulaError) -> Node {
    let left = try corners(token)
    let right = try corners(token)
    let base = try nucleus()
    guard base.atomClass == .op else {
      throw FormulaError(
        "behind `\\sideset` and its scripts stands no operator such as `\\sum`",
        hint: "`{}_a^b x` has scripts before a letter", at: token.range)
    }
    return .sided(base, left: left, right: right)
  }

  private mutating func corners(_ token: Token) throws(FormulaError) -> Corners {
    let row = try argument(of: token)
    if row.items.isEmpty { return Corners() }
    guard case .scripts(.group(let base, _, _), let sub, let sup, _)? = row.onlyNode,
      base.items.isEmpty
    else {
      throw FormulaError(
        "`\\sideset` takes scripts and nothing else", hint: "such as `\\sideset{_a^b}{'}\\sum`",
        at: token.range)
    }
    return Corners(sub: sub, sup: sup)
  }

  /// `\skew3\hat A`: readers of MathML place accents themselves.
  mutating func skewed(_ token: Token) throws(FormulaError) -> Node {
    var number = ""
    let opening = try peek()
    if opening.isSign("{") {
      number = try written(token)
    } else {
      while case .sign(let scalar) = try peek().kind, scalar.isASCIIDigit || scalar == "-" {
        number.unicodeScalars.append(scalar)
        _ = try next()
      }
    }
    guard Int(number) != nil, let accent = try reader.rawArgument() else {
      throw FormulaError(
        "`\\skew` stands before a number and an accent", hint: "such as `\\skew{3}\\hat{A}`",
        at: token.range)
    }
    reader.push(accent)
    return try nucleus()
  }

  /// `\root 3 \of x`.
  mutating func root(_ token: Token) throws(FormulaError) -> Node {
    guard let degree = reader.rawTokens(before: "of") else {
      throw FormulaError(
        "`\\root` has no `\\of`", hint: "`\\root 3 \\of x` or `\\sqrt[3]{x}`", at: token.range)
    }
    reader.push(
      [Token(kind: .sign("{"), range: token.range)] + degree
        + [Token(kind: .sign("}"), range: token.range)])
    let row = try argument(of: token)
    return .root(try argument(of: token), degree: row.items.isEmpty ? nil : row)
  }

  /// `\href{https://…}{x}` and `\url{https://…}`.
  mutating func link(_ keyword: Command.Keyword, _ token: Token) throws(FormulaError) -> Node {
    let address = try written(token)
    let reference = URLReference(address)
    guard reference.target == .remote || address.hasPrefix("#") && address.utf8.count > 1 else {
      throw FormulaError(
        "`\(token.text)` leads to http, https, mailto or a place in the notebook, "
          + (address.isEmpty
            ? "and here to nothing" : "not to `\(address.shortened(toCharacters: 60))`"),
        hint: "such as `\(token.text){https://example.org}`", at: token.range)
    }
    guard !isInLink else {
      throw FormulaError("a link stands in a link", at: token.range)
    }
    guard keyword == .href else { return .link(address, Row([.text([.plain(address, .mono)])])) }
    isInLink = true
    defer { isInLink = false }
    return .link(address, try argument(of: token))
  }
}
