import Notebook

/// Reads the tokens of a cell by this grammar; functions are named after its rules.
///
///     cell        = { statement newline }
///     statement   = binding | model | function | sweep | expression
///     binding     = name "=" expression
///     model       = "model" name block
///     block       = "{" { layer ( newline | ";" ) } "}"
///     layer       = call | "branch" [ name ] block
///     function    = ( "loss" | "metric" ) name "(" name { "," name } ")" "=" expression
///     sweep       = "sweep" name "{" { name ":" list ( newline | ";" ) } "}" "=" expression
///     expression  = conjunction { "or" conjunction }
///     conjunction = negation { "and" negation }
///     negation    = "not" negation | comparison
///     comparison  = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) sum ]
///     sum         = product { ( "+" | "-" ) product }
///     product     = sign { ( "*" | "/" ) sign }
///     sign        = "-" sign | power
///     power       = postfix [ "**" sign ]
///     postfix     = primary { "." name | "[" subscript "]" }
///     subscript   = expression | [ expression ] ":" [ expression ]
///     primary     = number | text | "true" | "false" | "none" | call | name | list
///                 | "(" expression ")"
///     call        = name "(" [ argument { "," argument } [ "," ] ] ")"
///     argument    = [ name ":" ] expression
///     list        = "[" [ expression { "," expression } [ "," ] ] "]"
///
/// Inside round and square brackets a newline is a blank. One error a statement (a layer, inside a
/// model) is reported; reading goes on with the next.
struct Parser {
  /// A statement could not be read; the reason has been added to the diagnostics.
  struct Failure: Error {}

  /// Brackets and signs nest no deeper than this.
  static let depthLimit = 200

  private(set) var diagnostics: [Diagnostic] = []
  private let tokens: [Token]
  private let addedBrackets: Set<Int>
  private var position = 0
  var depth = 0
  /// Open round and square brackets: inside them a newline is a blank.
  private var bracketDepth = 0

  init(_ lines: [CodeLine]) {
    let lexer = Lexer(lines)
    let brackets = Brackets(lexer.tokens)
    tokens = brackets.tokens
    addedBrackets = brackets.added
    diagnostics = lexer.diagnostics + brackets.diagnostics
  }

  // MARK: Statements

  mutating func cell() -> [Statement] {
    var statements: [Statement] = []
    while kind != .end {
      if kind == .newline {
        position += 1
        continue
      }
      let start = position
      do {
        let statement = try statement()
        guard kind == .newline || kind == .end else { throw unexpectedEnd(of: statement) }
        statements.append(statement)
      } catch {
        // What a broken statement binds is still bound, so that its uses are not errors too.
        if let binding = brokenBinding(from: start) { statements.append(binding) }
        recover(from: start)
      }
    }
    return statements
  }

  private mutating func statement() throws -> Statement {
    let start = range
    if case .word(let word) = kind {
      if case .word = ahead(1), let statement = try declaration(word, from: start) {
        return statement
      }
      if ahead(1) == .sign("=") {
        let name = try name("a name")
        position += 1
        let value = try expression()
        if isSign("=") {
          throw error(range, "one statement binds one name", hint: "write two lines")
        }
        return Statement(
          kind: .binding(name: name, value: value), range: start.through(value.range))
      }
      if let habit = Habits.statement(word), ahead(1) != .sign("(") || word == "print" {
        throw error(range, habit.message, hint: habit.hint)
      }
    }
    let value = try expression()
    if isSign("=") {
      throw error(
        value.range, "only a name can be bound, and nothing can be changed",
        hint: "bind a new name: `name = …`")
    }
    return Statement(kind: .show(value), range: value.range)
  }

  private mutating func declaration(_ word: String, from start: SourceRange) throws -> Statement? {
    switch word {
    case "model":
      position += 1
      let name = try name("the model's name")
      let (body, end) = try block(of: "model `\(name.value)`")
      let model = ModelDeclaration(name: name, body: body, end: end)
      return Statement(kind: .model(model), range: start.through(end))
    case "loss", "metric":
      let function = try functionDeclaration(word == "loss" ? .loss : .metric)
      return Statement(kind: .function(function), range: start.through(function.body.range))
    case "sweep":
      let sweep = try sweepDeclaration()
      return Statement(kind: .sweep(sweep), range: start.through(sweep.body.range))
    default:
      return nil
    }
  }

  private func unexpectedEndMessage() -> (String, String?) {
    if case .sign(let sign) = kind {
      switch sign {
      case "{":
        return ("a `{` opens only a model's or a branch's layers", "write `model name { … }`")
      case ",": return ("a comma stands only inside brackets", "one statement a line")
      case ":":
        return ("a `:` stands only between a parameter's name and its value, or in a slice", nil)
      case ";": return ("a `;` stands only between layers", "one statement a line")
      default: break
      }
    }
    return ("here the statement should have ended", "one statement a line")
  }

  private mutating func unexpectedEnd(of statement: Statement) -> Failure {
    if isMalformed { return Failure() }
    let (message, hint) = unexpectedEndMessage()
    return error(range, message, hint: hint)
  }

  // MARK: Models

  /// `"{" { layer } "}"`, for a model or a branch.
  private mutating func block(of owner: String) throws -> (items: [LayerItem], end: SourceRange) {
    guard isSign("{") else {
      throw error(
        range, "\(owner) needs its layers in braces", hint: "write `{ … }` behind the name")
    }
    try descend(at: range)
    defer { depth -= 1 }
    position += 1
    var items: [LayerItem] = []
    while true {
      if kind == .newline || isSign(";") {
        position += 1
      } else if isSign("}") {
        let end = range
        position += 1
        return (items, end)
      } else if kind == .end {
        throw Failure()
      } else {
        do {
          items.append(try layer())
          guard kind == .newline || isSign(";") || isSign("}") else {
            if isMalformed { throw Failure() }
            throw error(
              range, "layers stand one per line, or on one line with `;` between",
              hint: isSign(",") ? "write `;` for the comma" : nil)
          }
        } catch {
          skipLayer()
          items.append(
            .layer(
              CallExpression(
                name: Located("", at: range), arguments: [], range: range)))
        }
      }
    }
  }

  private mutating func layer() throws -> LayerItem {
    if case .word("branch") = kind {
      let keyword = range
      position += 1
      var branchName: Located<String>?
      if case .word = kind { branchName = try name("the branch's name") }
      if branchName == nil, case .text = kind {
        throw error(range, "a branch's name is a word without quotes")
      }
      let body = try block(of: "branch").items
      return .branch(Branch(keyword: keyword, name: branchName, body: body))
    }
    if case .word = kind, ahead(1) == .sign("=") {
      throw error(
        range, "nothing is bound inside a model",
        hint: "layers follow one another; names go in `name:`")
    }
    let layerName = try name("a layer")
    guard isSign("(") else {
      throw error(
        layerName.range, "a layer is written with brackets", hint: "write `\(layerName.value)(…)`")
    }
    return .layer(try call(layerName))
  }

  /// Goes on behind a broken layer: at the next line or `;`, over whole brackets.
  private mutating func skipLayer() {
    bracketDepth = 0
    var open = 0
    while kind != .end {
      if case .sign(let sign) = kind {
        if "([{".contains(sign) { open += 1 }
        if ")]}".contains(sign) {
          if open == 0 { if sign == "}" { return } } else { open -= 1 }
        }
        if sign == ";", open == 0 { return }
      }
      if kind == .newline, open == 0 { return }
      position += 1
    }
  }

  // MARK: Declared functions and sweeps

  private mutating func functionDeclaration(
    _ functionKind: FunctionDeclaration.Kind
  ) throws -> FunctionDeclaration {
    position += 1
    let functionName = try name("the \(functionKind.rawValue)'s name")
    guard isSign("(") else {
      throw error(
        functionName.range, "a \(functionKind.rawValue) names labels and predictions",
        hint: "write `\(functionKind.rawValue) \(functionName.value)(y, p) = …`")
    }
    position += 1
    var parameters: [Located<String>] = []
    while !isSign(")") {
      parameters.append(try name("a parameter's name"))
      if isSign(",") { position += 1 } else { break }
    }
    try expect(")")
    try expect("=")
    return FunctionDeclaration(
      kind: functionKind, name: functionName, parameters: parameters, body: try expression())
  }

  private mutating func sweepDeclaration() throws -> SweepDeclaration {
    position += 1
    let sweepName = try name("the sweep's name")
    try expect("{")
    var axes: [(key: Located<String>, choices: Expression)] = []
    while !isSign("}") {
      if kind == .newline || isSign(";") {
        position += 1
        continue
      }
      let key = try name("what is varied")
      try expect(":")
      axes.append((key, try expression()))
      guard kind == .newline || isSign(";") || isSign("}") else {
        throw error(range, "here the line should have ended", hint: "one `name: [choices]` a line")
      }
    }
    position += 1
    try expect("=")
    return SweepDeclaration(name: sweepName, axes: axes, body: try expression())
  }

  // MARK: Recovery

  private func brokenBinding(from start: Int) -> Statement? {
    var place = start
    if case .word(let word) = tokens[start].kind,
      ["model", "loss", "metric", "sweep"].contains(word), start + 1 < tokens.count,
      case .word = tokens[start + 1].kind
    {
      place = start + 1
    } else {
      guard start + 1 < tokens.count, tokens[start + 1].kind == .sign("=") else { return nil }
    }
    guard case .word(let name) = tokens[place].kind, !Habits.isReserved(name) else { return nil }
    let range = tokens[place].range
    return Statement(
      kind: .binding(name: Located(name, at: range), value: Expression(.missing, range)),
      range: range)
  }

  /// Goes on with the line after the broken statement, over whole brackets.
  private mutating func recover(from start: Int) {
    depth = 0
    bracketDepth = 0
    position = start
    var open = 0
    while kind != .end {
      if case .sign(let sign) = kind {
        if "([{".contains(sign) { open += 1 }
        if ")]}".contains(sign) { open -= 1 }
      }
      if kind == .newline, open <= 0 { return }
      position += 1
    }
  }

  // MARK: Tokens

  var kind: Token.Kind { tokens[position].kind }

  var isMalformed: Bool { tokens[position].isMalformed }

  var range: SourceRange { tokens[position].range }

  /// Drops what was said of the token that many places ahead: a better message takes its place.
  mutating func forget(_ count: Int) {
    guard position + count < tokens.count, tokens[position + count].isMalformed else { return }
    let place = tokens[position + count].range.start
    diagnostics.removeAll { $0.range.start == place }
  }

  func ahead(_ count: Int) -> Token.Kind {
    position + count < tokens.count ? tokens[position + count].kind : .end
  }

  func isSign(_ sign: String) -> Bool { kind == .sign(sign) }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Inside brackets newlines are blanks; `open` and `close` keep count.
  mutating func open() {
    advance()
    bracketDepth += 1
    skipBlankLines()
  }

  mutating func close(_ sign: String, opened: SourceRange) throws {
    skipBlankLines()
    guard isSign(sign) else { throw misplaced(in: opened, closer: sign) }
    bracketDepth -= 1
    advance()
    if bracketDepth > 0 { skipBlankLines() }
  }

  mutating func skipBlankLines() {
    while bracketDepth > 0, kind == .newline { position += 1 }
  }

  mutating func step() {
    advance()
    skipBlankLines()
  }

  mutating func descend(at place: SourceRange) throws {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw error(
        place, "this is nested deeper than \(Self.depthLimit) levels",
        hint: "bind an inner part to a name of its own")
    }
  }

  mutating func expect(_ sign: String) throws {
    guard isSign(sign) else {
      if isMalformed { throw Failure() }
      throw error(range, "here a `\(sign)` is missing")
    }
    advance()
  }

  mutating func name(_ what: String) throws -> Located<String> {
    guard case .word(let word) = kind else {
      if isMalformed { throw Failure() }
      throw error(range, "here \(what) should stand")
    }
    guard !Habits.isReserved(word) else {
      throw error(range, "`\(word)` is a word of the language and can't be \(what)")
    }
    let located = Located(word, at: range)
    step()
    return located
  }

  mutating func error(_ range: SourceRange, _ message: String, hint: String? = nil) -> Failure {
    diagnostics.append(Diagnostic(at: range, message, hint: hint))
    return Failure()
  }

  /// What stands where a comma or the closing bracket should.
  private mutating func misplaced(in opened: SourceRange, closer: String) -> Failure {
    if isMalformed { return Failure() }
    // A bracket that had to be added was reported already; its contents may be another statement's.
    if addedBrackets.contains(where: { $0 >= position }) { return Failure() }
    return error(
      range, "here a `,` or the closing `\(closer)` is missing",
      hint: isSign("=") ? "a parameter's value follows a colon: `name: value`" : nil)
  }
}
