import Formulas
import Testing
import Text

/// Each mistake with what of it the error points at.
@Suite struct FormulaErrorTests {
  @Test(arguments: [
    ("α + \\sigam", "\\sigam", "did you mean `\\sigma`?"),
    ("\\Sgima x", "\\Sgima", "did you mean `\\Sigma`?"),
    ("\\softmax(x)", "\\softmax", "a function's name is written `\\operatorname{softmax}`"),
    ("\\begin{pmatirx} a \\end{pmatirx}", "\\begin", "did you mean `\\begin{pmatrix}`?"),
    ("é\\frac{a}{b", "{", "the sign itself is written `\\{`"),
    ("a}b", "}", "the sign itself is written `\\}`"),
    ("x^2^3", "^", "say by braces which is meant, as in `{x^a}^b`"),
    ("x_", "_", "the sign itself is written `\\_`"),
    ("1 + \\left( x", "\\left", "where nothing is to be seen, write `\\right.`"),
    (
      "a & b", "&",
      "columns are parted between `\\begin{aligned}` and `\\end{aligned}`; the sign itself is written `\\&`"
    ),
    ("a $ b", "$", "the sign itself is written `\\$`"),
    ("#", "#", "the sign itself is written `\\#`"),
    ("\\begin{cases} a \\end{array}", "\\end", "write `\\end{cases}`"),
    ("\\color{rde} x", "\\color", "did you mean `red`?"),
    ("\\text{a \\frac12}", "\\frac", "write `$…$` around it"),
    ("a \u{202E} b", "\u{202E}", "delete it"),
    ("\\hspace{1foo}", "\\hspace", "such as `1em` or `3mu`, of em, ex, mu, pt, px, mm, cm, in"),
    ("\\begin{array}{xy} a \\end{array}", "x", "columns are `l`, `c` and `r`; `|` is a rule"),
    ("x\\limits_1", "\\limits", "`\\mathop{…}` makes an operator"),
  ])
  func mistakesAreShown(tex: String, place: String, hint: String) throws {
    let error = try #require(failure(of: tex))
    let bytes = Array(tex.utf8)[error.range]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
    #expect(error.hint == hint)
  }

  /// Two letters are no function's name.
  @Test(arguments: [("\\qw", nil), ("\\qwq", "qwq")] as [(String, String?)])
  func functionsHaveThreeLetters(tex: String, name: String?) throws {
    let error = try #require(failure(of: tex))
    #expect(
      error.hint == name.map { "a function's name is written `\\operatorname{\($0)}`" })
  }

  @Test(arguments: [
    "\\right)", "\\middle|", "\\end{matrix}", "{a \\\\ b}", "\\hline", "\\(a\\)",
    "\\frac{a}",
    "\\sqrt", "\\sqrt[3{x}", "\\mathbf", "\\text", "\\text{a", "\\left x \\right)", "\\big",
    "\\not{ab}",
    "\\begin{cases} a", "\\begin", "\\substack{a", "a \\over b \\over c", "\\tag{1}\\tag{2}",
    "\\label{}", "\\newcommand{a}{b}", "\\newcommand{\\a}[x]{b}", "\\newcommand{\\a}[1]{#2}\\a x",
    "\\",
    "\\hspace{1000em}", "\\genfrac{x}{)}{0pt}{}{a}{b}", "\\color[HSV]{1,2,3}x",
  ])
  func mistakesAreFound(tex: String) throws {
    let error = try #require(failure(of: tex))
    #expect(!error.message.isEmpty)
    #expect(error.range.upperBound <= tex.utf8.count)
  }

  /// What is not there has no name in a message.
  @Test(arguments: [
    "\\color{}x", "\\textcolor{}{x}", "\\colorbox{}{x}", "\\color[]{red}x", "\\hspace{}",
    "\\rule{}{1em}", "\\begin{}x\\end{}", "\\href{}{x}", "\\url{}",
    "\\newcommand{\\a}[]{b}", "\\label{}",
  ])
  func whatIsMissingHasNoName(tex: String) throws {
    let error = try #require(failure(of: tex))
    #expect(!error.message.contains("``"), "\(error.message)")
  }

  /// The nearest command in a hint is one that there is.
  @Test func hintsWork() throws {
    for (mistake, hint) in [
      ("\\lamda", "\\lambda"), ("\\mathbff{x}", "\\mathbf"), ("\\rigtharrow", "\\rightarrow"),
    ] {
      #expect(failure(of: mistake)?.hint == "did you mean `\(hint)`?")
      #expect(failure(of: "\(hint){x}") == nil)
    }
  }
}
