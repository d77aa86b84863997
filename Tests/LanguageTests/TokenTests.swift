import Notebook
import Testing

@testable import Language

/// Which tokens a line has, and where each begins and ends.
@Suite struct TokenTests {
  private func kinds(_ code: String) -> [Token.Kind] {
    Lexer([CodeLine(number: 1, firstColumn: 1, text: code)]).tokens.map(\.kind)
  }

  /// A point behind a value is a member's; behind anything else a digit after it begins a number.
  @Test(
    arguments: [
      (".5", []), ("(.5", [.sign("(")]), ("[.5", [.sign("[")]), ("{.5", [.sign("{")]),
      (",.5", [.sign(",")]), ("=.5", [.sign("=")]), ("+.5", [.sign("+")]), ("*.5", [.sign("*")]),
      ("**.5", [.sign("**")]), ("<=.5", [.sign("<=")]), (":.5", [.sign(":")]),
      (";.5", [.sign(";")]),
      ("}.5", [.sign("}")]), ("..5", [.sign(".")]), ("a .5", [.word("a")]), (") .5", [.sign(")")]),
      ("1 .5", [.integer(1)]), ("\"a\".5", [.text([.characters("a")])]), ("?.5", [.malformed]),
      ("'a'.5", [.foreignText("a")]),
    ] as [(String, [Token.Kind])])
  func aPointBeforeADigitBeginsANumber(code: String, before: [Token.Kind]) {
    #expect(kinds(code) == before + [.number(0.5), .newline, .end])
  }

  @Test(
    arguments: [
      ("a.5", [.word("a"), .sign("."), .integer(5)]),
      (").5", [.sign(")"), .sign("."), .integer(5)]),
      ("].5", [.sign("]"), .sign("."), .integer(5)]), ("1.5.2", [.malformed]),
      ("a.b", [.word("a"), .sign("."), .word("b")]), (".b", [.sign("."), .word("b")]),
      (".", [.sign(".")]), ("1.", [.number(1)]), ("1.b", [.malformed]), ("1..2", [.malformed]),
    ] as [(String, [Token.Kind])])
  func otherPoints(code: String, tokens: [Token.Kind]) {
    #expect(kinds(code) == tokens + [.newline, .end])
  }

  /// The value before it stands in another line.
  @Test func aPointBeginsALine() {
    let lines = [
      CodeLine(number: 1, firstColumn: 1, text: "a"),
      CodeLine(number: 2, firstColumn: 1, text: ".5"),
    ]
    #expect(
      Lexer(lines).tokens.map(\.kind) == [.word("a"), .newline, .number(0.5), .newline, .end])
  }

  @Test(
    arguments: [
      ("1_000", .integer(1000)), ("1e3", .number(1000)), ("1E-3", .number(0.001)),
      ("2e+2", .number(200)),
      ("1_0.2_5", .number(10.25)), ("007", .integer(7)), ("9223372036854775807", .integer(.max)),
      ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
    ] as [(String, Token.Kind)])
  func numbers(code: String, kind: Token.Kind) {
    #expect(kinds(code) == [kind, .newline, .end])
  }

  @Test(arguments: [
    "9223372036854775808", "1.8e308", "1_", "1__0", "1_.5", "1._5",
    "1e", "1e+",
    "0x1", "1a", "1.5.", "1.5a", "1½",
  ])
  func whatIsNoNumberIsOneToken(code: String) {
    let lexer = Lexer([CodeLine(number: 1, firstColumn: 1, text: code)])
    #expect(lexer.tokens.first?.kind == .malformed)
    #expect(lexer.diagnostics.count == 1)
  }

  @Test(arguments: ["**", "==", "!=", "<=", ">="])
  func signsOfTwoCharacters(sign: String) {
    #expect(kinds("a\(sign)b") == [.word("a"), .sign(sign), .word("b"), .newline, .end])
    #expect(kinds("a\(sign)") == [.word("a"), .sign(sign), .newline, .end])
  }

  /// The escapes of a text, and what stands in its braces: code with its own place in the line.
  @Test func whatATextHolds() {
    #expect(
      kinds(#""a\n\t\"\\\{\}b""#) == [.text([.characters("a\n\t\"\\{}b")]), .newline, .end])
    #expect(kinds(#""""#) == [.text([.characters("")]), .newline, .end])
    func code(_ text: String, _ column: Int) -> TextPart {
      .expression(CodeLine(number: 1, firstColumn: column, text: text))
    }
    #expect(
      kinds(#"x = "a {b} {c + 1}d""#) == [
        .word("x"), .sign("="),
        .text([
          .characters("a "), code("b", 9), .characters(" "), code("c + 1", 13), .characters("d"),
        ]),
        .newline, .end,
      ])
    #expect(kinds(#""{a}{b}""#) == [.text([code("a", 3), code("b", 6)]), .newline, .end])
    // Braces and quotes of texts inside belong to these.
    #expect(kinds(#""{f("}")}""#) == [.text([code(#"f("}")"#, 3)]), .newline, .end])
    #expect(kinds(#""{f({1: 2})}""#) == [.text([code("f({1: 2})", 3)]), .newline, .end])
    #expect(kinds(#""{f("\"}")}""#) == [.text([code(#"f("\"}")"#, 3)]), .newline, .end])
    // An accent and a letter of three scalars are one column each.
    #expect(
      kinds("\"e\u{301}👩‍👩‍👧{a}\"") == [
        .text([.characters("e\u{301}👩‍👩‍👧"), code("a", 5)]), .newline, .end,
      ])
  }

  @Test func aLineOfAnIndentedCellKeepsItsColumns() {
    let lexer = Lexer([CodeLine(number: 7, firstColumn: 4, text: "ab + \"c{d}\"")])
    #expect(
      lexer.tokens.map(\.range) == [
        SourceRange(line: 7, column: 4, length: 2), SourceRange(line: 7, column: 7, length: 1),
        SourceRange(line: 7, column: 9, length: 6), SourceRange(line: 7, column: 15, length: 0),
        SourceRange(line: 7, column: 15, length: 0),
      ])
    guard case .text(let parts) = lexer.tokens[2].kind else {
      Issue.record("no text")
      return
    }
    #expect(parts.last == .expression(CodeLine(number: 7, firstColumn: 12, text: "d")))
  }

  /// What Jupyter passes on stands alone on its line; elsewhere the signs are operators of other languages.
  @Test(arguments: [
    ("!pip install x", true), ("!ls", true), ("!abc y", true), ("!abc1 y", true),
    ("%matplotlib", true),
    ("%%time", true), ("!abc", false), ("!abc ", false), ("!abc 1", false), ("! abc y", false),
    ("% x", false), ("%1", false), ("%% x", false), ("a !pip install", false), ("a %time", false),
    ("!true", false), ("!(a b)", false),
  ])
  func commandsToOtherPrograms(code: String, isCommand: Bool) {
    let lexer = Lexer([CodeLine(number: 1, firstColumn: 1, text: code)])
    #expect((lexer.diagnostics.first?.message.contains("a command") ?? false) == isCommand)
    if isCommand {
      #expect(lexer.tokens.map(\.kind) == [.malformed, .newline, .end])
      #expect(
        lexer.diagnostics[0].range == SourceRange(line: 1, column: 1, length: code.utf8.count))
    }
  }

  @Test func aNameHasItsLength() {
    let name = String(repeating: "a", count: 100)
    #expect(kinds(name) == [.word(name), .newline, .end])
    #expect(kinds(name + "b") == [.malformed, .newline, .end])
  }

  /// A formula as TeX has it is written anew in the hint, where it is short: two dollars, 200 characters.
  @Test func formulasInTexts() {
    func hint(_ content: String) -> String? {
      Lexer([CodeLine(number: 1, firstColumn: 1, text: "\"\(content)\"")]).diagnostics.first?.hint
    }
    let tail = String(repeating: "a", count: 190)
    // A quote, eight characters of the formula, the tail, a quote.
    #expect(hint(#"$\alpha$"# + tail)?.hasSuffix(#""$\\alpha$"# + tail + "\"") == true)
    #expect(hint(#"$\alpha$"# + tail + "a")?.hasPrefix("allowed are") == true)
    #expect(hint(#"$\alpha"#)?.hasPrefix("allowed are") == true)
    #expect(hint(#"$\frac{a}{b}$"#)?.hasSuffix(#""$\\frac\{a\}\{b\}$""#) == true)
  }

  @Test(arguments: [
    ("a = 1\na_2 = 2\na_3 = 3\na_2 + a_3\n«a» = 4\na", "`a` is bound already", "`a_4`"),
    ("x = max(10,«500»)\nx", "takes no further argument", "`10500` or `10_500`"),
    ("x = max(10,«100»)\nx", "takes no further argument", "`10100` or `10_100`"),
    ("x = max(10,«999»)\nx", "takes no further argument", "`10999` or `10_999`"),
    ("x = max(10,«99»)\nx", "takes no further argument", "it is called"),
    ("x = max(10,«1000»)\nx", "takes no further argument", "it is called"),
    ("x = max(10, «500»)\nx", "takes no further argument", "it is called"),
    ("x = max(10 ,«500»)\nx", "takes no further argument", "it is called"),
    ("x = 0«,»5\nx", "a comma stands only inside brackets", "write `0.5`"),
    ("x = 1«,»05\nx", "a comma stands only inside brackets", "write `1.05`"),
    ("x = 0«,»125\nx", "a comma stands only inside brackets", "write `0.125`"),
    (
      "x = 1«,»000\nx", "a comma stands only inside brackets",
      "`1000` or `1_000` for thousands, `1.000`"
    ),
    ("x = 1«,»000.5\nx", "a comma stands only inside brackets", "`1000.5` or `1_000.5`"),
    ("«=» 3\nfoo + 1", "here a value is missing", nil),
    ("«input»(3)\ndense(4)\nsummary(m)", "stands only in a model", nil),
  ])
  func placesAndHints(code: String, message: String, hint: String?) {
    Mistake(code, message, hint: hint).expectOneError()
  }

  /// A binding without its name is one name that was meant, not two.
  @Test func oneNameIsExcused() {
    let checked = CheckedCode("«=» 3\nfoo + foo\n«other»")
    #expect(checked.errors.map(\.range) == checked.marked)
  }
}
