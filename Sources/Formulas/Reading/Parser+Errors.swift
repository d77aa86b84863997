import Text

extension Parser {
  func unknown(_ name: Spelling, _ token: Token) -> FormulaError {
    let names = Array(Command.all.keys) + Array(BuiltInMacros.all.keys)
      + Array(reader.macros.bodies.keys)
    // Capitals tell commands apart: of those that are as near, the one that is spelled so.
    let near = nearestName(
      to: name.text, in: names.filter { $0.text.utf8.allSatisfy { Unicode.Scalar($0).isASCIILetter } })
    return FormulaError(
      "there is no command `\(token.text)`", hint: near.map { "did you mean `\\\($0)`?" },
      at: token.range)
  }

  func unknownEnvironment(_ name: String, _ token: Token) -> FormulaError {
    FormulaError(
      "there is no environment `\(name)`",
      hint: nearestName(to: name, in: Environment.all.keys).map {
        "did you mean `\\begin{\($0)}`?"
      }, at: token.range)
  }

  /// Of what can stand elsewhere.
  func misplaced(_ token: Token) -> FormulaError {
    let (message, hint): (String, String?)
    switch token.kind {
    case .sign("}"): (message, hint) = ("`}` closes nothing", nil)
    case .sign("&"):
      (message, hint) = (
        "`&` stands outside a table",
        "columns are parted between `\\begin{aligned}` and `\\end{aligned}`; the sign is written `\\&`"
      )
    case .sign("$"):
      (message, hint) = ("`$` stands inside a formula", "the sign is written `\\$`")
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
