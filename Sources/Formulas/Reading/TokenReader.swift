import Text

/// A formula's tokens one after another, macros in the place of their names.
struct TokenReader {
  var macros: Macros
  private let input: [Token]
  private let end: Token
  private var place = 0
  /// What comes before the rest of the input, from its last to its first.
  private var pending: [Token] = []
  /// Every use of a macro, with the one whose body it stands in: a macro that stands in itself has no end.
  private var uses: [(name: Spelling, from: Int?)] = []
  private var expandedTokens = 0

  init(_ tex: String, macros: Macros) throws(FormulaError) {
    guard tex.utf8.count <= Formula.Limits.bytes else { throw .tooLong(tex) }
    input = try Token.tokens(of: tex)
    end = Token(kind: .end, range: tex.utf8.count..<tex.utf8.count)
    self.macros = macros
  }

  /// The next token as it is written.
  mutating func raw() -> Token {
    if let token = pending.popLast() { return token }
    guard place < input.count else { return end }
    place += 1
    return input[place - 1]
  }

  mutating func push(_ token: Token) {
    if case .end = token.kind { return }
    pending.append(token)
  }

  /// The next token that is no macro's name.
  mutating func next() throws(FormulaError) -> Token {
    while true {
      let token = raw()
      guard case .command(let name) = token.kind, !token.isPrimitive else { return token }
      if let macro = macros.bodies[name] {
        try expand(macro, name, at: token)
      } else if let macro = BuiltInMacros.all[name] {
        try expand(macro, name, at: token)
      } else {
        return token
      }
    }
  }

  /// All that is left as TeX that needs no macros but the built-in ones; nil where none was used, or
  /// where some are defined.
  mutating func expanded() throws(FormulaError) -> String? {
    var text = ""
    var endsWithName = false
    while true {
      let token = raw()
      if case .end = token.kind { break }
      if case .command(let name) = token.kind {
        if case .keyword(let keyword)? = Command.all[name], keyword.defines { return nil }
        if let macro = macros.bodies[name], !token.isPrimitive {
          try expand(macro, name, at: token)
          continue
        }
      }
      // A letter would become part of the name before it.
      let written = token.text
      if endsWithName, written.unicodeScalars.first?.isASCIILetter == true { text += " " }
      text += written
      endsWithName =
        written.utf8.count > 1 && written.hasPrefix("\\")
        && written.unicodeScalars.last?.isASCIILetter == true
    }
    return uses.isEmpty ? nil : text
  }

  mutating func peek() throws(FormulaError) -> Token {
    let token = try next()
    push(token)
    return token
  }

  private mutating func expand(_ macro: Macro, _ name: Spelling, at token: Token)
    throws(FormulaError)
  {
    var from = token.origin
    var depth = 0
    while let use = from {
      if uses[use].name == name {
        throw FormulaError("the macro `\\\(name)` stands in its own body", at: token.range)
      }
      depth += 1
      from = uses[use].from
    }
    guard depth <= Formula.Limits.macroDepth else {
      throw FormulaError(
        "macros stand more than \(Formula.Limits.macroDepth) deep in one another", at: token.range)
    }
    var arguments: [[Token]] = []
    if let first = macro.first { arguments.append(try rawOption() ?? first) }
    for _ in arguments.count..<macro.argumentCount {
      guard let argument = try rawArgument() else {
        throw FormulaError(
          "`\\\(name)` needs \(counted(macro.argumentCount, "argument"))", at: token.range)
      }
      arguments.append(argument)
    }
    uses.append((name, token.origin))
    for part in macro.body.reversed() {
      if case .parameter(let number) = part.kind {
        try count(arguments[number - 1].count, at: token)
        pending += arguments[number - 1].reversed() as ReversedCollection
      } else {
        try count(1, at: token)
        pending.append(
          Token(
            kind: part.kind, range: token.range, origin: uses.count - 1,
            isPrimitive: part.isPrimitive))
      }
    }
  }

  private mutating func count(_ tokens: Int, at token: Token) throws(FormulaError) {
    expandedTokens += tokens
    if expandedTokens > Formula.Limits.expandedTokens {
      throw FormulaError(
        "the macros make more than \(grouped(Formula.Limits.expandedTokens)) signs and commands",
        at: token.range)
    }
  }

  /// What stands in the next braces, or the next token; nil where there is neither.
  mutating func rawArgument() throws(FormulaError) -> [Token]? {
    let first = rawAfterSpace()
    switch first.kind {
    case .sign("{"): return try rest(of: first)
    case .end, .sign("}"), .sign("&"):
      push(first)
      return nil
    default: return [first]
    }
  }

  /// What stands in square brackets, if they are next.
  mutating func rawOption() throws(FormulaError) -> [Token]? {
    let first = rawAfterSpace()
    guard case .sign("[") = first.kind else {
      push(first)
      return nil
    }
    return try rest(of: first, until: "]")
  }

  /// What stands before a command outside of all groups, and takes that away too; nil where it does not come.
  mutating func rawTokens(before name: Spelling) -> [Token]? {
    var tokens: [Token] = []
    var depth = 0
    while true {
      let token = raw()
      switch token.kind {
      case .end: return nil
      case .command(name) where depth == 0: return tokens
      case .sign("{"): depth += 1
      case .sign("}"):
        depth -= 1
        if depth < 0 { return nil }
      default: break
      }
      tokens.append(token)
    }
  }

  /// Puts tokens before the rest.
  mutating func push(_ tokens: [Token]) { pending += tokens.reversed() as ReversedCollection }

  mutating func rawAfterSpace() -> Token {
    while true {
      let token = raw()
      guard case .space = token.kind else { return token }
    }
  }

  /// What stands before the bracket that ends what a token has opened.
  private mutating func rest(of opening: Token, until closing: Unicode.Scalar = "}")
    throws(FormulaError) -> [Token]
  {
    var tokens: [Token] = []
    var depth = 0
    while true {
      let token = raw()
      switch token.kind {
      case .end: throw .neverClosed(opening)
      case .sign(closing) where depth == 0: return tokens
      case .sign("{"): depth += 1
      case .sign("}"):
        depth -= 1
        if depth < 0 { throw .neverClosed(opening) }
      default: break
      }
      tokens.append(token)
    }
  }
}

extension FormulaError {
  static func neverClosed(_ opening: Token) -> FormulaError {
    FormulaError(
      "`\(opening.text)` is never closed",
      hint: opening.text == "{" ? "the sign itself is written `\\{`" : nil, at: opening.range)
  }
}
