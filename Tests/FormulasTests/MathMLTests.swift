import Formulas
import Testing
import Text

/// MathML beside what The TeXbook and MathML Core say it has to be.
@Suite struct MathMLTests {
  /// Signs without a partner to their left are no operators (The TeXbook, chapter 18), and are prefixes.
  @Test(arguments: [
    ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"), ("-b", "<mo>−</mo><mi>b</mi>"),
    ("a=-b", "<mi>a</mi><mo>=</mo><mo form=\"prefix\">−</mo><mi>b</mi>"),
    (
      "(-b)",
      "<mo stretchy=\"false\">(</mo><mo form=\"prefix\">−</mo><mi>b</mi><mo stretchy=\"false\">)</mo>"
    ),
  ])
  func signs(tex: String, elements: String) throws {
    #expect(try mathML(tex) == "<mrow>\(elements)</mrow>")
  }

  /// A large sign with a script is in a row of its own: beside a script Chromium makes it no larger.
  @Test func largeSignsKeepTheirSize() throws {
    #expect(
      try mathML("\\Bigr)^2")
        == "<msup><mrow><mo stretchy=\"true\" symmetric=\"true\" minsize=\"1.8em\" maxsize=\"1.8em\">)</mo></mrow><mn>2</mn></msup>"
    )
  }

  /// Of a word no reader slants the letters (MathML Core, section 2.1.2.1 tells of one letter alone).
  @Test(arguments: [
    ("\\mathit{ReLU}", "<mi>𝑅𝑒𝐿𝑈</mi>"), ("\\mathit{h}", "<mi>h</mi>"),
    ("{\\it oh}", "<mi>𝑜ℎ</mi>"),
  ])
  func slantedWords(tex: String, element: String) throws {
    #expect(try mathML(tex) == element)
  }

  /// Two ways to write one thing.
  @Test(arguments: [
    ("\\begin{array}{l*{2}{c}|}a&b&c\\end{array}", "\\begin{array}{lcc|}a&b&c\\end{array}"),
    ("\\pmatrix{a & b \\cr c & d}", "\\begin{pmatrix}a & b \\\\ c & d\\end{pmatrix}"),
    ("\\cases{a & b \\cr c}", "\\begin{cases}a & b \\\\ c\\end{cases}"),
    ("\\newcommand{\\pd}[2][f]{\\frac{#1}{#2}}\\pd{x}\\pd[g]{y}", "\\frac{f}{x}\\frac{g}{y}"),
    ("\\cancelto{0}{x}", "{\\cancel{x}}^{0}"),
    (
      "\\begin{matrix}a\\\\\\hdashline b\\end{matrix}", "\\begin{matrix}a\\\\\\hline b\\end{matrix}"
    ),
  ])
  func sameFormulas(tex: String, other: String) throws {
    #expect(try mathML(tex, isDisplay: true) == mathML(other, isDisplay: true))
  }

  @Test func rulesAreBoxes() throws {
    #expect(
      try mathML("\\rule[2pt]{2em}{0.5pt}")
        == "<mspace width=\"2em\" height=\"0.05em\" mathbackground=\"currentcolor\"></mspace>")
  }

  /// In scripts relations stand close, which readers of MathML don't do by themselves.
  @Test func scriptsAreTight() throws {
    #expect(
      try mathML("x_{i=1}")
        == "<msub><mi>x</mi><mrow><mi>i</mi><mo lspace=\"0\" rspace=\"0\">=</mo><mn>1</mn></mrow></msub>"
    )
  }

  /// A function is applied to what follows it, with a thin space (3/18 = 0.1667) before a letter and none
  /// before a parenthesis.
  @Test(arguments: [
    ("\\log x", "<mi>log</mi><mo rspace=\"0.1667em\">\u{2061}</mo><mi>x</mi>"),
    (
      "\\log(x)",
      "<mi>log</mi><mo>\u{2061}</mo><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
    ),
    ("\\log = x", "<mi>log</mi><mo>=</mo><mi>x</mi>"),
    (
      "2\\log x",
      "<mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>log</mi><mo rspace=\"0.1667em\">\u{2061}</mo><mi>x</mi>"
    ),
  ])
  func functions(tex: String, elements: String) throws {
    #expect(try mathML(tex) == "<mrow>\(elements)</mrow>")
  }

  /// Limits are below and above in displays and behind in text (The TeXbook, chapter 17), unless it is said.
  @Test(arguments: [
    ("\\sum_a^b", true, "munderover"), ("\\sum_a^b", false, "msubsup"),
    ("\\sum\\limits_a^b", false, "munderover"), ("\\sum\\nolimits_a^b", true, "msubsup"),
    ("\\int_a^b", true, "msubsup"), ("\\int\\limits_a^b", true, "munderover"),
    ("\\max_a", true, "munder"), ("\\max_a", false, "msub"), ("\\log_a", true, "msub"),
    ("\\operatorname*{argmax}_a", true, "munder"), ("\\operatorname{argmax}_a", true, "msub"),
    ("\\mathop{A}_a", true, "munder"), ("\\underbrace{x}_a", false, "munder"),
    ("\\frac{\\sum_a}{2}", true, "mfrac><msub"), ("\\dfrac{1}{2}", false, "mstyle"),
    ("\\displaystyle\\sum_a", false, "mstyle displaystyle=\"true\" scriptlevel=\"0\"><munder"),
    ("\\begin{aligned}\\sum_a\\end{aligned}", false, "mtd columnalign=\"right\"><munder"),
    ("\\begin{matrix}\\sum_a\\end{matrix}", true, "mtd><msub"),
  ])
  func limits(tex: String, isDisplay: Bool, element: String) throws {
    let markup = try mathML(tex, isDisplay: isDisplay)
    #expect(markup.contains("<" + element), "\(markup)")
  }

  /// In text a reader would put the limits of a sum behind it by itself.
  @Test func limitsThatAreSaidStay() throws {
    #expect(try mathML("\\sum\\limits_a").contains("movablelimits=\"false\""))
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"), ("\\alpha", "<mi>α</mi>"),
    ("\\Gamma", "<mi mathvariant=\"normal\">Γ</mi>"),
    ("\\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>"), ("\\mathrm{ReLU}", "<mi>ReLU</mi>"),
    ("\\mathbf{\\Gamma}", "<mi>𝚪</mi>"), ("\\boldsymbol{\\alpha}", "<mi>𝜶</mi>"),
    ("\\bm{\\Gamma}", "<mi>𝚪</mi>"), ("\\boldsymbol{\\mathcal{L}}", "<mi>ℒ</mi>"),
    ("\\mathit{h}", "<mi>h</mi>"), ("\\mathbb{1}", "<mn>𝟙</mn>"), ("\\mathbf{0}", "<mn>𝟎</mn>"),
    ("\\nabla", "<mi mathvariant=\"normal\">∇</mi>"), ("\\infty", "<mi>∞</mi>"),
    ("3.14", "<mn>3.14</mn>"), ("1{,}000.5", "<mn>1,000.5</mn>"), (".5", "<mn>.5</mn>"),
    ("x^10", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>0</mn></mrow>"),
    ("x²", "<msup><mi>x</mi><mn>2</mn></msup>"), ("é", "<mi>é</mi>"),
    ("a\\not=b", "<mrow><mi>a</mi><mo>≠</mo><mi>b</mi></mrow>"),
    ("a\\lt b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"), ("\\&", "<mi>&amp;</mi>"),
    ("\\text{a b }", "<mtext>a b\u{A0}</mtext>"), ("\\text{M\\\"uller}", "<mtext>Müller</mtext>"),
    ("\\text{准确率}", "<mtext>准确率</mtext>"), ("\\operatorname{top-k}", "<mi>top-k</mi>"),
    ("a % comment\n", "<mi>a</mi>"),
  ])
  func tokens(tex: String, markup: String) throws {
    #expect(try mathML(tex) == markup)
  }

  /// Only `\left` and its like make delimiters grow.
  @Test func delimitersGrowWhereItIsSaid() throws {
    #expect(
      try mathML("\\left(x\\right.") == "<mrow><mo>(</mo><mi>x</mi></mrow>")
    #expect(try mathML("\\left|x\\right|").contains("<mo stretchy=\"true\""))
    #expect(try mathML("\\bigl(x").contains("minsize=\"1.2em\" maxsize=\"1.2em\""))
  }

  @Test func theTeXIsKept() throws {
    let markup = try Formula(tex: "a<b").mathML().serialised()
    #expect(
      markup.hasSuffix(
        "<annotation encoding=\"application/x-tex\">a&lt;b</annotation></semantics></math>"))
    #expect(
      try Formula(tex: "a", isDisplay: true).mathML().serialised().hasPrefix(
        "<math display=\"block\">"))
  }

  @Test func linesHaveNumbers() throws {
    let tex = "\\begin{align} a &= b \\label{eq:a} \\\\ c &= d \\tag{A'} \\label{eq:b} \\end{align}"
    let formula = try Formula(tex: tex, isDisplay: true)
    #expect(formula.labels.map(\.name) == ["eq:a", "eq:b"])
    #expect(formula.labels[0].tag == nil)
    #expect(formula.labels[1].tag == "A’")
    let markup = try mathML(
      tex, isDisplay: true, numbers: [("eq:a", EquationNumber(number: "3", id: "loss"))])
    #expect(markup.contains("<mtr id=\"loss\">"))
    #expect(markup.contains("<mtext>(3)</mtext>"))
    #expect(markup.contains("<mtext>A’</mtext>"))
  }

  @Test func referencesAreLinks() throws {
    let formula = try Formula(tex: "\\eqref{eq:a}")
    #expect(formula.references.map(\.name) == ["eq:a"])
    let numbers: [Spelling: EquationNumber] = ["eq:a": EquationNumber(number: "3", id: "loss")]
    #expect(formula.mathML(numbers: numbers).serialised() == "<a href=\"#loss\">(3)</a>")
    let more = try Formula(tex: "\\eqref{eq:a}x").mathML(numbers: numbers).serialised()
    #expect(more.contains("<mtext>(3)</mtext>") && !more.contains("<a "))
    #expect(try mathML("\\ref{eq:a}") == "<mtext>?</mtext>")
  }

  @Test func coloursAreCheckedAndPassThrough() throws {
    #expect(
      try mathML("a\\textcolor{red}{+}b").contains(
        "<mstyle mathcolor=\"#c8102e\" class=\"tex-red\"><mo form=\"infix\">+</mo></mstyle>"))
    #expect(try mathML("\\color[RGB]{255,0,16}x").contains("mathcolor=\"#ff0010\""))
    #expect(try mathML("\\textcolor{#ABC}{x}").contains("mathcolor=\"#aabbcc\""))
  }
}
