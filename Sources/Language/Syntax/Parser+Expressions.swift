import Notebook
import Text

extension Parser {
  /// Operators of one precedence.
  private enum Level {
    case alternatives, conjunctions, comparisons, sums, products

    /// Asked many times for each value, so by the first byte.
    func has(_ sign: String) -> Bool {
      let (first, count) = (sign.utf8.first, sign.utf8.count)
      return switch self {
      case .alternatives: first == UInt8(ascii: "o") && sign == "or"
      case .conjunctions: first == UInt8(ascii: "a") && sign == "and"
      case .comparisons:
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "!"): count == 2
        case UInt8(ascii: "<"), UInt8(ascii: ">"): true
        default: false
        }
      case .sums: count == 1 && (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
      case .products: count == 1 && (first == UInt8(ascii: "*") || first == UInt8(ascii: "/"))
      }
    }
  }

  mutating func expression() throws -> Expression {
    skipBlankLines()
    try descend(at: range)
    defer { depth -= 1 }
    let first = try conjunction()
    return try chain(first, .alternatives) { parser throws in try parser.conjunction() }
  }

  private mutating func conjunction() throws -> Expression {
    let first = try negation()
    return try chain(first, .conjunctions) { parser throws in try parser.negation() }
  }

  /// Operands with operators of one precedence between them, as a flat list.
  private mutating func chain(
    _ first: Expression, _ level: Level, operand: (inout Parser) throws -> Expression
  ) throws -> Expression {
    var links: [Expression.Link] = []
    while let sign = sign(in: level) {
      step()
      links.append(Expression.Link(sign: sign, operand: try operand(&self)))
    }
    guard let last = links.last else { return first }
    return Expression(.chain(first, links), first.range.through(last.operand.range))
  }

  private func sign(in level: Level) -> Located<String>? {
    switch tokens[position].kind {
    case .sign(let sign), .word(let sign): level.has(sign) ? Located(sign, at: range) : nil
    default: nil
    }
  }

  private mutating func negation() throws -> Expression {
    guard kind == .word("not") else { return try comparison() }
    let start = range
    try descend(at: start)
    defer { depth -= 1 }
    step()
    let operand = try negation()
    return Expression(.not(operand), start.through(operand.range))
  }

  private mutating func comparison() throws -> Expression {
    let left = try sum()
    guard let sign = sign(in: .comparisons) else { return left }
    step()
    let right = try sum()
    if let second = self.sign(in: .comparisons) {
      throw error(
        second.range, "comparisons can't be chained",
        hint: "write `a \(sign.value) b and b \(second.value) c`")
    }
    return Expression(.comparison(left, sign, right), left.range.through(right.range))
  }

  private mutating func sum() throws -> Expression {
    let first = try product()
    return try chain(first, .sums) { parser throws in try parser.product() }
  }

  private mutating func product() throws -> Expression {
    let first = try signed()
    return try chain(first, .products) { parser throws in try parser.signed() }
  }

  private mutating func signed() throws -> Expression {
    guard isSign("-") || isSign("+") else { return try power() }
    let start = range
    if isSign("+") {
      let isFirst = position == 0 || tokens[position - 1].kind == .newline
      throw error(
        start, "a plus does not stand before a value",
        hint: isFirst ? "a line goes on only inside brackets" : "leave it out")
    }
    try descend(at: start)
    defer { depth -= 1 }
    step()
    let operand = try signed()
    return Expression(.negation(operand), start.through(operand.range))
  }

  private mutating func power() throws -> Expression {
    let base = try postfix()
    guard isSign("**") else { return base }
    try descend(at: range)
    defer { depth -= 1 }
    step()
    let exponent = try signed()
    return Expression(.power(base, exponent), base.range.through(exponent.range))
  }

  private mutating func postfix() throws -> Expression {
    var value = try primary()
    let start = depth
    defer { depth = start }
    while true {
      if isSign(".") {
        try descend(at: range)
        step()
        let member = try self.member()
        if isSign("(") {
          value = try method(member, of: value)
          continue
        }
        value = Expression(.member(value, member), value.range.through(member.range))
      } else if isSign("[") {
        try descend(at: range)
        let opened = range
        open()
        let place = try subscriptExpression(opened)
        let end = range
        try close("]", opened: opened)
        value = Expression(.index(value, place), value.range.through(end))
      } else if isSign("(") {
        throw error(
          range, "a value can't be called", hint: "functions are written `name(value, …)`")
      } else {
        return value
      }
    }
  }

  private mutating func member() throws -> Located<String> {
    guard case .word(let word) = kind else {
      if isMalformed { throw Failure() }
      throw error(
        range, "behind a `.` stands the name of a part", hint: "such as `.x` or `.history`")
    }
    let located = Located(word, at: range)
    step()
    return located
  }

  private mutating func subscriptExpression(
    _ opened: SourceRange
  ) throws -> Expression.Subscript {
    if isSign("]") {
      throw error(range, "between `[` and `]` stands a number, a slice, a mask or a list")
    }
    let rows = try place()
    guard isSign(",") else { return .one(rows) }
    guard isPair else { return .several(severalPlaces(rows.bounds, opened)) }
    let comma = range
    step()
    return .pair(rows: rows, columns: try place(), comma: comma)
  }

  /// What is selected on one axis.
  private mutating func place() throws -> Expression.Place {
    var from: Expression?
    if !isSign(":") { from = try expression() }
    guard isSign(":") else {
      guard let from else { throw Failure() }
      return .one(from)
    }
    step()
    var to: Expression?
    if !isSign("]"), !isSign(":"), !isSign(",") { to = try expression() }
    if isSign(":") {
      throw error(range, "a slice has no step", hint: "write `[from:to]`")
    }
    return .slice(from: from, to: to)
  }

  private mutating func primary() throws -> Expression {
    let start = range
    switch kind {
    case .integer(let value):
      step()
      return Expression(.integer(value), start)
    case .number(let value):
      step()
      return Expression(.number(value), start)
    case .text(let parts):
      step()
      return Expression(.text(parts), start)
    case .word(let word):
      return try wordValue(word, at: start)
    case .sign("("):
      open()
      if isSign(")") { throw error(start, "between these brackets stands nothing") }
      var inner = try expression()
      if isSign(",") {
        throw error(range, "there are no tuples", hint: "a list is written `[1, 2]`")
      }
      let end = range
      try close(")", opened: start)
      inner.range = start.through(end)
      return inner
    case .sign("["):
      return try list()
    case .sign("{"):
      throw error(
        start, "a `{` opens only a model's or a branch's layers", hint: "a list is written `[1, 2]`"
      )
    case .foreignText(let text):
      // Reported by the lexer, but it is clear what was meant.
      step()
      return Expression(.text([.characters(text)]), start)
    case .malformed, .unclosedText:
      throw Failure()
    case .newline, .end:
      throw error(
        start, "here a value is missing",
        hint: kind == .newline && ahead(1) != .end ? "a line goes on only inside brackets" : nil)
    default:
      throw error(start, "here a value is missing")
    }
  }

  private mutating func wordValue(_ word: String, at start: SourceRange) throws -> Expression {
    switch word {
    case "true", "false":
      step()
      return Expression(.boolean(word == "true"), start)
    case "none":
      step()
      return Expression(.none, start)
    default:
      if let right = Habits.written[word], ahead(1) != .sign("(") {
        // It is clear what was meant.
        if position >= excused {
          _ = error(start, "`\(word)` is written `\(right)` here", hint: "write `\(right)`")
        }
        step()
        return Expression(right == "none" ? .none : .boolean(right == "true"), start)
      }
      if let habit = Habits.word(word) { throw error(start, habit.message, hint: habit.hint) }
      let name = try name("a value")
      if isSign("(") {
        let call = try call(name)
        return Expression(.call(call), call.range)
      }
      return Expression(.name(word), start)
    }
  }

  private mutating func list() throws -> Expression {
    let opened = range
    open()
    var elements: [Expression] = []
    while !isSign("]") {
      let element = try expression()
      if isSign("for") || kind == .word("for") {
        throw error(
          range, "there are no loops",
          hint: "functions take whole tensors and lists: `max(x)`, `lengths(x)`, `round(x, 2)`")
      }
      elements.append(element)
      guard isSign(",") else { break }
      step()
    }
    let end = range
    try close("]", opened: opened)
    return Expression(.list(elements), opened.through(end))
  }

  mutating func call(_ name: Located<String>) throws -> CallExpression {
    let opened = range
    try descend(at: opened)
    defer { depth -= 1 }
    open()
    var arguments: [Argument] = []
    while !isSign(")") {
      arguments.append(try argument(of: name.value))
      guard isSign(",") else { break }
      if tokens[position - 1].isNumber, let next = tokens.dropFirst(position + 1).first,
        next.hasLeadingZero, let hint = numberWithComma
      {
        throw error(range, "a number is written without commas", hint: hint)
      }
      step()
    }
    let end = range
    try close(")", opened: opened)
    return CallExpression(name: name, arguments: arguments, range: name.range.through(end))
  }

  private mutating func argument(of function: String) throws -> Argument {
    guard case .word(let word) = kind else { return Argument(label: nil, value: try expression()) }
    switch ahead(1) {
    case .sign(":"): break
    case .sign("="): reportEqualSign(behind: word, of: function)
    default: return Argument(label: nil, value: try expression())
    }
    let label = Located(word, at: range)
    step()
    step()
    if word == Self.pairsLabel, isSign("{") { return Argument(label: label, value: try pairs()) }
    return Argument(label: label, value: try expression())
  }

  /// The parameter that takes something by class.
  private static let pairsLabel = "class_weight"

  /// `{Gentoo: 2, Adelie: 1}`: as if it were the list `[["Gentoo", 2], ["Adelie", 1]]`.
  private mutating func pairs() throws -> Expression {
    let opened = range
    try descend(at: opened)
    defer { depth -= 1 }
    open()
    var elements: [Expression] = []
    while !isSign("}") {
      let key: Expression
      if case .word(let word) = kind, ahead(1) == .sign(":") {
        key = Expression(.text([.characters(word)]), range)
        step()
      } else {
        key = try expression()
      }
      guard isSign(":") else {
        throw error(
          range, "behind a class stands a `:` and its weight", hint: "such as {0: 1, 1: 2.5}")
      }
      step()
      let value = try expression()
      elements.append(Expression(.list([key, value]), key.range.through(value.range)))
      guard isSign(",") else { break }
      step()
    }
    let end = range
    try close("}", opened: opened)
    return Expression(.list(elements), opened.through(end))
  }

  /// `activation='relu'`: reported once, and read as what was meant.
  private mutating func reportEqualSign(behind word: String, of function: String) {
    var label = word
    var advice: String?
    if let function = FunctionTable.all[function], function.parameter(named: word) == nil {
      if let modern = Habits.parameters[word], function.parameter(named: modern) != nil {
        label = modern
      } else {
        advice = Habits.argument(word, of: function)
      }
    }
    let value = writtenValue(from: position + 2)
    _ = error(
      range, "a parameter's value follows a colon",
      hint: advice.map { "`\(word)` is no parameter here; \($0)" }
        ?? "write `\(label.shortened): \(value)`")
  }

  /// How the value that begins there is written here. Other habits in it are not reported again.
  private mutating func writtenValue(from start: Int) -> String {
    var text = ""
    var depth = 0
    var place = start
    while place < tokens.count {
      let token = tokens[place]
      if case .sign(let sign) = token.kind {
        if sign.opensBracket { depth += 1 }
        if sign.closesBracket { depth -= 1 }
        if depth < 0 || (depth == 0 && sign == ",") { break }
      }
      if token.kind == .newline, depth == 0 { break }
      forget(token)
      if text.utf8.count < 60 { text += written(token) }
      place += 1
    }
    excused = place
    return text.utf8.count < 60 ? text : "…"
  }

  func written(_ token: Token) -> String {
    switch token.kind {
    case .word(let word): return Habits.written[word] ?? word
    case .integer(let value): return String(value)
    case .number(let value): return "\(value)"
    case .foreignText(let text):
      return FunctionTable.choiceWords.contains(text) ? text : "\"\(text)\""
    case .text(let parts):
      if parts.count == 1, case .characters(let text) = parts[0] { return "\"\(text)\"" }
      return "\"…\""
    case .sign(let sign): return ["=", ":"].contains(sign) ? ": " : sign == "," ? ", " : sign
    default: return ""
    }
  }
}
