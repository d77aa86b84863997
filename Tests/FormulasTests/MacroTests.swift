import Formulas
import Testing
import Text

@Suite struct MacroTests {
  private func macros(_ bodies: KeyValuePairs<String, String>) throws -> Macros {
    var macros = Macros()
    for (name, body) in bodies { try macros.define(name, body: body) }
    return macros
  }

  private func text(_ tex: String, _ macros: Macros = Macros()) throws -> String {
    try Formula(tex: tex, macros: macros).plainText
  }

  @Test func macrosStandForTheirBodies() throws {
    let macros = try macros([
      "\\E": "\\mathrm{E}\\left[#1\\right]", "half": "\\frac{1}{2}", "pair": "(#2, #1)",
    ])
    #expect(try text("\\E{x} + \\half", macros) == "E[x] + 1/2")
    #expect(try text("\\pair{a}b", macros) == "(b, a)")
    // An argument may use the macro that takes it.
    #expect(try text("\\E{\\E{x}}", macros) == "E[E[x]]")
  }

  /// For readers who know none of the macros; by TeX's rules of what a command takes.
  @Test(arguments: [
    ("\\half x", "\\frac12x"), ("\\pair{a}{b c}", "(b c, a)"), ("\\pair ab", "(b, a)"),
    ("\\go x+\\go", "\\alpha x+\\alpha"), ("\\text{a \\half{} b}", "\\text{a \\frac12{} b}"),
    ("\\pair{\\half}\\go", "(\\alpha, \\frac12)"), ("\\sq{\\sq{x}}", "{{x}^2}^2"),
    ("\\star x", "\\alpha x"),
  ])
  func macrosAreWrittenOut(tex: String, expanded: String) throws {
    let macros = try macros([
      "half": "\\frac12", "pair": "(#2, #1)", "go": "\\alpha", "sq": "{#1}^2", "star": "\\go",
    ])
    #expect(macros.expanded(tex) == expanded)
  }

  @Test(arguments: [
    "x + \\alpha", "\\R", "\\newcommand{\\b}{x}\\a", "\\def\\a{y}\\a", "\\loop", "\\two{",
    "\\halfway", "",
  ])
  func whatIsNotWrittenOut(tex: String) throws {
    let macros = try macros(["a": "b", "loop": "\\loop", "two": "#1#2", "half": "c"])
    #expect(macros.expanded(tex) == nil)
    #expect(Macros().expanded("\\a") == nil)
  }

  @Test func formulasDefineMacros() throws {
    let formula = try Formula(tex: "\\newcommand{\\vect}[1]{(#1)}\\vect{x}")
    #expect(formula.plainText == "(x)")
    #expect(try text("\\vect{y}", formula.macros) == "(y)")
    #expect(try text("\\def\\a#1#2{#2#1}\\a xy") == "yx")
    #expect(try text("\\DeclareMathOperator*{\\am}{arg\\,max}\\am_x f") == "arg\u{2009}maxₓ f")
    #expect(try text("\\renewcommand{\\vec}[1]{#1!}\\vec{x}") == "x!")
    #expect(try text("\\providecommand{\\alpha}{x}\\alpha") == "α")
  }

  /// With a star its limits stand below and above it in displays, without one beside it (amsopn).
  @Test(arguments: [("*", "munder"), ("", "msub")])
  func declaredOperatorsHaveLimitsWithAStar(star: String, name: String) throws {
    let tex = "\\DeclareMathOperator\(star){\\am}{arg\\,max}\\am_x"
    let markup = try mathML(tex, isDisplay: true)
    #expect(markup.contains("<\(name)>"), "\(markup)")
  }

  @Test(arguments: [
    "\\def\\a{\\a}\\a", "\\def\\a{\\b}\\def\\b{x\\a}\\a", "\\def\\a#1{\\a{#1}}\\a x",
    "\\renewcommand{\\vec}[1]{\\mathbf{\\vec{#1}}}\\vec{x}",
  ])
  func macrosInThemselvesAreErrors(tex: String) {
    #expect(throws: FormulaError.self) { try Formula(tex: tex) }
  }

  /// Each of sixteen doubles the one before: 65,536 signs.
  @Test func macrosThatGrowAreErrors() {
    let names = (0...16).map { "\\" + String(repeating: "a", count: $0 + 1) }
    let tex =
      zip(names, names.dropFirst()).map { "\\def\($0){\($1)\($1)}" }.joined()
      + "\\def\(names[16]){x}"
    #expect(throws: Never.self) { try Formula(tex: tex + names[12]) }
    #expect(throws: FormulaError.self) { try Formula(tex: tex + names[0]) }
  }

  /// What is wrong in a macro is shown where it is used.
  @Test func errorsAreAtTheUse() throws {
    let macros = try macros(["bad": "x^2^3"])
    do throws(FormulaError) {
      _ = try Formula(tex: "a + \\bad", macros: macros)
      Issue.record("no error")
    } catch {
      #expect(error.range == 4..<8)
    }
  }

  @Test(arguments: [
    ("a1", "x", 0..<2), ("", "x", 0..<0), ("a", "é{", 2..<3), ("a", "}", 0..<1),
    ("a", "x \\", 2..<3),
  ])
  func definitionsAreChecked(name: String, body: String, range: Range<Int>) {
    var macros = Macros()
    do throws(FormulaError) {
      try macros.define(name, body: body)
      Issue.record("no error")
    } catch {
      #expect(error.range == range)
    }
  }

  @Test func argumentsAreCounted() {
    var macros = Macros()
    #expect(throws: FormulaError.self) { try macros.define("a", argumentCount: 1, body: "#2") }
    #expect(throws: FormulaError.self) { try macros.define("a", argumentCount: 10, body: "x") }
    #expect(throws: Never.self) { try macros.define("a", argumentCount: 2, body: "#1") }
  }
}
