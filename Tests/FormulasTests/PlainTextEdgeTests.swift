import Formulas
import Testing
import Text

/// Formulas in a line, where they begin to be written otherwise.
@Suite struct PlainTextEdgeTests {
  @Test(arguments: [
    // A sign that has nothing to its left, or nothing to its right, joins nothing (The TeXbook, chapter 18).
    ("-b", "−b"), ("(-b)", "(−b)"), ("a,-b", "a, −b"), ("a-", "a−"), ("a-=b", "a− = b"),
    ("a--b", "a − −b"), ("\\log-b", "log −b"), ("a-b", "a − b"), ("(a-)", "(a−)"),
    // What is raised or lowered has no spaces.
    ("x^{a-b}", "xᵃ⁻ᵇ"), ("x_{ab}", "x_(ab)"), ("x_{\\text{ab}}", "x_ab"),
    ("x_{\\text{a b}}", "x_(a b)"), ("x_q", "x_q"), ("x^q", "x^q"), ("x^{ab}_{1}", "x₁ᵃᵇ"),
    // Roots, and what is under them.
    ("\\sqrt[4]{x}", "∜x"), ("\\sqrt[n]{x}", "ⁿ√x"), ("\\sqrt[q]{x}", "(q)√x"),
    ("\\sqrt{12}", "√12"), ("\\sqrt{ab}", "√(ab)"), ("\\sqrt{1.5}", "√1.5"),
    ("\\frac{12}{3.5}", "12/3.5"), ("\\frac{ab}{c}", "(ab)/c"),
    ("\\frac{\\text{a b}}{c}", "(a b)/c"),
    // Marks, of one letter alone.
    ("\\hat{xy}", "xy"), ("\\hat{x}", "x\u{302}"), ("\\hat{a}", "â"),
    // Spaces that part something.
    ("a\\,b", "a b"), ("a\\!b", "ab"), ("a\\quad\\quad b", "a b"), ("\\quad a", "a"),
    ("a\\quad", "a"),
    ("2\\log x", "2 log x"), ("\\log\\log x", "log log x"), ("a,b", "a, b"), ("a;b", "a; b"),
    ("a+b=c", "a + b = c"), ("a\\cdot b", "a ⋅ b"), ("ab", "ab"),
    // A rule that is wider than high lies.
    ("\\rule{2em}{1em}", "—"), ("\\rule{1em}{2em}", "|"), ("\\rule{1em}{1em}", "|"),
    ("\\left.x\\middle|y\\right)", "x | y)"), ("\\left(x\\right)", "(x)"),
    ("\\overset{n}{=}", "=ⁿ"), ("\\xrightarrow{n}", "→ⁿ"), ("\\underset{x}{y}", "yₓ"),
    ("\\begin{aligned}a&=b\\\\c&=d\\end{aligned}", "a = b; c = d"),
    ("\\begin{matrix}a&b\\\\c&d\\end{matrix}", "a, b; c, d"),
    ("\\eqref{x}", "(x)"), ("\\ref{x}", "x"), ("\\boxed{x}", "x"), ("\\hphantom{x}y", "y"),
  ])
  func text(tex: String, text: String) throws {
    #expect(try Formula(tex: tex).plainText == text)
  }

  /// Macros with none, one and two arguments, an optional one, and one in another.
  @Test(arguments: [
    ("\\newcommand{\\a}{b}\\a c", "bc"), ("\\newcommand{\\a}[1]{#1#1}\\a b", "bb"),
    ("\\newcommand{\\a}[2]{#2#1}\\a b{cd}", "cdb"), ("\\newcommand{\\a}[2][x]{#1#2}\\a b", "xb"),
    ("\\newcommand{\\a}[2][x]{#1#2}\\a[y]b", "yb"),
    ("\\newcommand{\\a}{b}\\newcommand{\\c}{\\a\\a}\\c", "bb"),
    ("\\newcommand{\\a}[1]{#1}\\a{{b}c}d", "bcd"), ("\\newcommand{\\a}[1]{#1}\\a {b} c", "bc"),
  ])
  func macros(tex: String, text: String) throws {
    #expect(try Formula(tex: tex).plainText == text)
  }
}
