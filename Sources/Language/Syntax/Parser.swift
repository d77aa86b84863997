import Notebook
import Text

/// Reads the tokens of a cell by this grammar; functions are named after its rules.
///
///     cell        = { statement newline }
///     statement   = binding | model | function | sweep | expression
///     binding     = name "=" expression
///     model       = "model" name [ "(" parameter { "," parameter } ")" ] block
///     parameter   = name [ ":" expression ]
///     block       = "{" { layer ( newline | ";" ) } "}"
///     layer       = call | "branch" [ name ] block | "repeat" expression block
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

  let tokens: [Token]
  /// The places of brackets that were missing, wrong or too many, ascending.
  private let mendedBrackets: [Int]
  private let depthLimit: Int
  var position = 0
  var depth = 0
  /// Open round and square brackets: inside them a newline is a blank.
  var bracketDepth = 0
  /// Before this token, habits of other languages have been reported with what stands around them.
  var excused = 0
  private var found: [Diagnostic]
  private var forgotten: Set<SourceLocation> = []

  init(
    _ lines: [CodeLine], depthLimit: Int = Self.depthLimit, origins: LineOrigins = LineOrigins()
  ) {
    let lexer = Lexer(lines)
    let brackets = Brackets(lexer.tokens, origins)
    tokens = brackets.tokens
    mendedBrackets = brackets.mended
    found = lexer.diagnostics + brackets.diagnostics
    self.depthLimit = depthLimit
  }

  var diagnostics: [Diagnostic] {
    forgotten.isEmpty ? found : found.filter { !forgotten.contains($0.range.start) }
  }

  // MARK: Statements

  mutating func cell() -> [Statement] {
    var statements: [Statement] = []
    while kind != .end {
      if kind == .newline || isSign(";") {
        position += 1
        continue
      }
      let start = position
      let before = found.count
      do {
        let statement = try statement()
        if isSign(";") {
          _ = error(range, "a `;` stands only between layers", hint: "write one statement a line")
        } else if kind != .newline, kind != .end {
          throw unexpectedEnd(of: statement)
        }
        // What a guess at a bracket makes of a statement says nothing; models guard their layers
        // themselves.
        if !statement.isModel, hasMendedBracket(start..<position) { throw Failure() }
        statements.append(statement)
      } catch {
        statements.append(broken(from: start))
        if hasMendedBracket(start..<position) || swallowsText(start..<position) {
          forget(since: before)
        }
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
      if let habit = Habits.statement(word), beginsForeignStatement(word) {
        throw error(range, habit.message, hint: conditionHint(word) ?? habit.hint)
      }
      try refuseUnknownDeclaration(word)
    }
    let value = try expression()
    if isSign("=") {
      throw error(
        value.range, "only a name can be bound, and nothing can be changed",
        hint: "bind a new name: `name = …`")
    }
    return Statement(kind: .show(value), range: value.range)
  }

  /// Words such as `from` may be names too, where nothing stands behind them that makes a statement.
  private func beginsForeignStatement(_ word: String) -> Bool {
    switch ahead(1) {
    case .word, .integer, .number, .text, .foreignText, .unclosedText, .sign(":"), .sign("{"): true
    case .sign("("): ["print", "for", "while", "if", "library", "require"].contains(word)
    default: false
    }
  }

  /// `modle mlp { … }`
  private mutating func refuseUnknownDeclaration(_ word: String) throws {
    if Self.declarations.contains(word), ahead(1) == .sign("{") {
      throw error(range, "a \(word) needs a name", hint: "write `\(word) name { … }`")
    }
    if word == "repeat", case .integer = ahead(1), ahead(2) == .sign("{") {
      throw error(range, "`repeat` stands only in a model", hint: "write `model name { … }`")
    }
    guard case .word = ahead(1), ahead(2) == .sign("{") || ahead(2) == .sign("(") else { return }
    if word == "branch" || word == "repeat" {
      throw error(range, "a \(word) stands only in a model", hint: "write `model name { … }`")
    }
    let nearest = nearestName(to: word, in: Self.declarations)
    guard nearest != nil || ahead(2) == .sign("{") else { return }
    throw error(
      range, "there is no declaration `\(word.shortened)`",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "a model is declared `model name { … }`")
  }

  /// Words that begin a block of layers inside a model.
  static let layerBlocks = ["branch", "repeat"]

  static let declarations = ["model", "loss", "metric", "sweep"]

  private mutating func declaration(_ word: String, from start: SourceRange) throws -> Statement? {
    switch word {
    case "model":
      position += 1
      let name = try name("the model's name")
      let opening = position
      let parameters = beginsParameters ? try parameters() : []
      let (body, end) = try block(of: "the model `\(name.value)`", at: name.range)
      let model = ModelDeclaration(
        name: name, parameters: parameters, body: body, end: end,
        isWhole: !hasMendedBracket(opening..<position))
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

  private mutating func unexpectedEnd(of statement: Statement) -> Failure {
    if isMalformed { return Failure() }
    if case .word(let word) = kind, let habit = Habits.word(word) {
      return error(range, habit.message, hint: habit.hint)
    }
    if case .sign(let sign) = kind {
      switch sign {
      case "{":
        return error(
          range, "a `{` opens only a model's or a branch's layers", hint: "write `model name { … }`"
        )
      case "," where numberWithComma != nil:
        return error(
          range, "a comma stands only inside brackets", hint: numberWithComma)
      case "," where bindsSeveral:
        return error(range, "one statement binds one name", hint: "write one line for each name")
      case ",":
        return error(
          range, "a comma stands only inside brackets", hint: "a list is written `[1, 2]`")
      case ":":
        return error(
          range, "a `:` stands only between a parameter's name and its value, or in a slice",
          hint: ahead(1) == .newline
            ? "there are no blocks of statements" : "a name is bound by `name = value`")
      default: break
      }
    }
    return error(range, "here the statement should have ended", hint: "write one statement a line")
  }

  /// `1,000.5` and `0,5`: what was meant, where a comma stands between two numbers without a blank.
  var numberWithComma: String? {
    guard position > 0, isSign(","), tokens[position - 1].isNumber, position + 1 < tokens.count,
      tokens[position + 1].isNumber,
      tokens[position - 1].range.end == tokens[position].range.start,
      tokens[position].range.end == tokens[position + 1].range.start
    else { return nil }
    return Token.numberHint(tokens[position - 1], tokens[position + 1])
  }

  // MARK: Tokens

  var kind: Token.Kind { tokens[position].kind }

  var isMalformed: Bool { tokens[position].isMalformed }

  var range: SourceRange { tokens[position].range }

  /// Drops what was said of a token: a better message takes its place.
  mutating func forget(_ token: Token) {
    if token.isMalformed { forgotten.insert(token.range.start) }
  }

  mutating func forget(since count: Int) { found.removeSubrange(count...) }

  var errorCount: Int { found.count }

  /// Whether there was something wrong with the brackets among these tokens.
  func hasMendedBracket(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, mendedBrackets.count)
    while low < high {
      let middle = (low + high) / 2
      if mendedBrackets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < mendedBrackets.count && mendedBrackets[low] < range.upperBound
  }

  /// Whether a text without its end hides what else was written.
  private func swallowsText(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.kind == .unclosedText }
  }

  var hasMendedBrackets: Bool { !mendedBrackets.isEmpty }

  func ahead(_ count: Int) -> Token.Kind {
    position + count < tokens.count ? tokens[position + count].kind : .end
  }

  func isSign(_ sign: String) -> Bool {
    if case .sign(let found) = tokens[position].kind {
      found.utf8.first == sign.utf8.first && found == sign
    } else {
      false
    }
  }

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
    guard depth <= depthLimit else {
      throw error(
        place, "this is nested deeper than \(depthLimit) levels",
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
    found.append(Diagnostic(at: range, message, hint: hint))
    return Failure()
  }

  /// What stands where a comma or the closing bracket should.
  private mutating func misplaced(in opened: SourceRange, closer: String) -> Failure {
    if isMalformed || tokens[position - 1].isMalformed { return Failure() }
    return error(
      range, "here a `,` or the closing `\(closer)` is missing",
      hint: isSign("=") ? "a parameter's value follows a colon: `name: value`" : nil)
  }
}
