import Text

extension Parser {
  func unknown(_ name: Spelling, _ token: Token) -> FormulaError {
    FormulaError(
      "there is no command `\(token.text)`",
      hint: Habits.hint(for: name)
        ?? nearestCommand(to: name.text).map { "did you mean `\\\($0)`?" }
        ?? (name.text.utf8.count > 2
          ? "a function's name is written `\\operatorname{\(name)}`" : nil),
      at: token.range)
  }

  private func nearestCommand(to name: String) -> String? {
    // Nothing can be said of one or two letters.
    guard name.utf8.count > 2 else { return nil }
    func isCapital(_ name: String) -> Bool { name.utf8.first.map { $0 < 0x60 } ?? false }
    let names =
      (Array(Command.all.keys) + BuiltInMacros.all.keys + reader.macros.bodies.keys).map(\.text)
      .filter { $0.utf8.count > 2 }
    // Capitals tell Greek letters apart.
    return nearestName(to: name, in: names.filter { isCapital($0) == isCapital(name) })
      ?? nearestName(to: name, in: names)
  }

  func unknownEnvironment(_ name: String, _ token: Token) -> FormulaError {
    FormulaError(
      name.isEmpty
        ? "behind `\(token.text)` an environment's name is missing"
        : "there is no environment `\(name)`",
      hint: nearestName(to: name, in: Environment.all.keys).map {
        "did you mean `\\begin{\($0)}`?"
      }, at: token.range)
  }

  func missingArgument(_ owner: Token) -> FormulaError {
    switch owner.kind {
    case .sign("_"), .sign("^"):
      FormulaError(
        "behind `\(owner.text)` nothing stands that could be \(owner.text == "_" ? "below" : "above")",
        hint: owner.text == "_" ? "the sign itself is written `\\_`" : nil, at: owner.range)
    default:
      FormulaError(
        "behind `\(owner.text)` an argument is missing", hint: "arguments stand in braces",
        at: owner.range)
    }
  }

  /// Of what can stand elsewhere.
  func misplaced(_ token: Token) -> FormulaError {
    let (message, hint): (String, String?)
    switch token.kind {
    case .sign("}"): (message, hint) = ("`}` closes nothing", "the sign itself is written `\\}`")
    case .sign("&"):
      (message, hint) = (
        "`&` stands outside a table",
        "columns are parted between `\\begin{aligned}` and `\\end{aligned}`; the sign itself is written `\\&`"
      )
    case .sign("$"):
      (message, hint) = ("`$` stands inside a formula", "the sign itself is written `\\$`")
    case .command("right"), .command("middle"):
      (message, hint) = ("`\(token.text)` has no `\\left`", nil)
    case .command("end"): (message, hint) = ("`\\end` has no `\\begin`", nil)
    case .command("hline"):
      (message, hint) = ("`\\hline` stands at the beginning of a table's line", nil)
    case .command("\\"):
      (message, hint) = (
        "`\\\\` ends a line where there are no lines",
        "lines stand between `\\begin{aligned}` and `\\end{aligned}`, or outside of all groups"
      )
    case .command("("), .command(")"):
      (message, hint) = ("`\(token.text)` stands inside a formula", nil)
    case .parameter, .sign("#"):
      (message, hint) = (
        "`\(token.text)` stands for what a macro is given, and only in a macro's body",
        "the sign itself is written `\\#`"
      )
    case .end: (message, hint) = ("here something is missing", nil)
    default: (message, hint) = ("`\(token.text)` can't stand here", nil)
    }
    return FormulaError(message, hint: hint, at: token.range)
  }
}
