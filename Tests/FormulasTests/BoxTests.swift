import Formulas
import Testing
import Text

/// Commands of packages and of plain TeX: grounds, corners, links, other names.
@Suite struct BoxTests {
  /// Two ways to write one thing.
  @Test(arguments: [
    // Plain TeX's root (The TeXbook, chapter 17), and LaTeX's.
    ("\\root 3 \\of {x+1}", "\\sqrt[3]{x+1}"), ("\\root n+1\\of x", "\\sqrt[n+1]{x}"),
    ("\\root\\of x", "\\sqrt{x}"),
    // Where accents stand is the reader's business.
    ("\\skew{3}\\hat{A}", "\\hat{A}"), ("\\skew3\\hat A", "\\hat{A}"),
    ("\\skew-12\\tilde{\\mathbf x}", "\\tilde{\\mathbf x}"),
    ("\\skew{5}{\\hat}{A}_i", "\\hat{A}_i"),
    // What a name is when `\let` is read, it stays (The TeXbook, chapter 20).
    ("\\let\\E=\\mathbb \\E{R}", "\\mathbb{R}"), ("\\let\\a\\alpha \\a", "\\alpha"),
    ("\\let\\old\\vec \\renewcommand{\\vec}[1]{\\old{#1}_0}\\vec x", "\\vec{x}_0"),
    ("\\def\\a{x}\\let\\b\\a\\def\\a{y}\\a\\b", "yx"), ("\\let\\eq= = a\\eq b", "a=b"),
    ("\\let\\im\\implies a\\im b", "a\\implies b"), ("\\let\\f\\frac\\f12", "\\frac12"),
    ("\\gdef\\a#1{#1^2}\\a x", "x^2"), ("\\global\\def\\a{x}\\a", "x"), ("\\edef\\a{x}\\a", "x"),
    ("a\\allowbreak b", "ab"),
    ("\\infin \\isin \\reals", "\\infty \\in ℝ"), ("a\\lArr b", "a\\Leftarrow b"),
    ("\\arctg x", "\\operatorname{arctg} x"), ("\\Braket{x}", "\\left\\langle x\\right\\rangle"),
  ])
  func sameFormulas(tex: String, other: String) throws {
    #expect(try mathML(tex, isDisplay: true) == mathML(other, isDisplay: true))
  }

  /// MathML Core, section 3.4.3: the base, scripts behind it, `mprescripts`, scripts before it; amsmath's guide,
  /// section 7.5: limits are kept.
  @Test func operatorsHaveCorners() throws {
    // Nothing stands beside it, which would be set apart.
    let sum = "<mo lspace=\"0\" rspace=\"0\">∑</mo>"
    let corners =
      "<mmultiscripts>\(sum)<mi>c</mi><mi>d</mi><mprescripts></mprescripts><mi>a</mi><mi>b</mi></mmultiscripts>"
    #expect(try mathML("\\sideset{_a^b}{_c^d}\\sum", isDisplay: true) == corners)
    let primed =
      "<mmultiscripts>\(sum)<mrow></mrow><mo class=\"tex-prime\">′</mo><mprescripts></mprescripts><mrow></mrow><mrow></mrow></mmultiscripts>"
    #expect(
      try mathML("\\sideset{}{'}\\sum_{i}^n", isDisplay: true)
        == "<munderover>\(primed)<mi>i</mi><mi>n</mi></munderover>")
    #expect(try Formula(tex: "\\sideset{_a}{^2}\\prod_k x").plainText == "ₐ∏²ₖ x")
  }

  /// On a ground stands what has the greater contrast; of black on yellow 17 : 1, of white on navy 16 : 1.
  @Test(arguments: [
    ("\\colorbox{yellow}{a}", "#ffe14d", "#000000"), ("\\colorbox{navy}{a}", "#000080", "#ffffff"),
    ("\\colorbox[HTML]{FFFFFF}{a}", "#ffffff", "#000000"),
    ("\\colorbox{#000}{a}", "#000000", "#ffffff"),
    ("\\colorbox[gray]{0.5}{a}", "#808080", "#000000"),
    ("\\colorbox[gray]{0.4}{a}", "#666666", "#ffffff"),
  ])
  func groundsHaveTextThatCanBeRead(tex: String, ground: String, ink: String) throws {
    #expect(
      try mathML(tex)
        == "<mrow class=\"tex-ground\" mathbackground=\"\(ground)\" mathcolor=\"\(ink)\"><mtext>a</mtext></mrow>"
    )
  }

  @Test func groundsHoldTextAndFormulas() throws {
    let markup = try mathML("\\fcolorbox{red}{white}{so $x^2$}")
    #expect(
      markup.hasPrefix(
        "<mrow class=\"tex-edged tex-red\" mathcolor=\"#c8102e\"><mrow class=\"tex-ground\""))
    #expect(markup.contains("<mtext>so\u{A0}</mtext><msup>"))
    #expect(
      try mathML("\\fcolorbox[RGB]{1,2,3}{4,5,6}{a}").contains("mathbackground=\"#040506\""))
    #expect(try Formula(tex: "a\\colorbox{red}{b}").plainText == "ab")
  }

  @Test(arguments: [
    ("https://example.org/a_b%20c#d", "https://example.org/a_b%20c#d"),
    ("http://example.org/?a=1&b=~c", "http://example.org/?a=1&amp;b=~c"),
    ("mailto:a@example.org", "mailto:a@example.org"), ("#loss", "#loss"),
    ("https://example.org/\\%7Ea\\_b", "https://example.org/%7Ea_b"),
    ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"),
  ])
  func linksLead(address: String, href: String) throws {
    let alone = try Formula(tex: "\\href{\(address)}{x^2}").mathML().serialised()
    #expect(
      alone
        == "<a href=\"\(href)\" aria-label=\"x²\"><math><msup><mi>x</mi><mn>2</mn></msup></math></a>",
      "\(alone)")
    let beside = try mathML("a + \\href{\(address)}{\\text{see}}")
    // In a larger formula no key reaches it.
    #expect(beside.contains("<mtext>see</mtext>") && !beside.contains("<a "), "\(beside)")
    #expect(try Formula(tex: "\\href{\(address)}{x^2} % a\n + 1").plainText == "x² + 1")
  }

  @Test func addressesAreShown() throws {
    #expect(
      try Formula(tex: "\\url{https://example.org/a_b}").mathML().serialised()
        == "<a href=\"https://example.org/a_b\" class=\"tex-mono\">https://example.org/a_b</a>")
    var macros = Macros()
    try macros.define("paper", body: "\\href{https://arxiv.org/abs/#1}{#2}")
    #expect(
      try Formula(tex: "\\paper{1706.03762}{A}", macros: macros).mathML().serialised()
        .hasPrefix("<a href=\"https://arxiv.org/abs/1706.03762\" aria-label=\"A\">"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "a.html", "../a",
    "//example.org",
    "", "#", " ", "java\tscript:alert(1)", "\\javascript:alert(1)", "vbscript:x",
  ])
  func otherAddressesAreErrors(address: String) {
    for tex in ["\\href{\(address)}{x}", "\\url{\(address)}"] {
      #expect(failure(of: tex)?.message.contains("leads to http, https, mailto") == true, "\(tex)")
    }
  }

  @Test(arguments: [
    ("\\href{https://a.b}{\\href{https://a.b}{x}}", "\\href"), ("\\href{https://a.b}", "\\href"),
    ("\\href{https://a.b", "{"), ("\\href", "\\href"),
    ("\\root 3 x", "\\root"), ("{\\root 3} \\of x", "\\root"), ("a \\of b", "\\of"),
    ("\\skew\\hat A", "\\skew"), ("\\skew{3}", "\\skew"), ("\\sideset{a}{b}\\sum", "\\sideset"),
    ("\\sideset{}{} x", "\\sideset"), ("\\let a=b", "\\let"), ("\\let\\a", "\\let"),
    ("\\let\\a=\\nosuch \\a", "\\a"), ("\\colorbox{yelow}{a}", "\\colorbox"),
    ("\\colorbox{red}", "\\colorbox"), ("\\fcolorbox{red}{a}", "\\fcolorbox"),
    ("\\let\\a\\a \\a", "\\a"),
  ])
  func mistakesAreAtTheirPlaces(tex: String, place: String) throws {
    let error = try #require(failure(of: tex))
    #expect(String(decoding: Array(tex.utf8)[error.range], as: UTF8.self) == place, "\(error)")
  }

  /// What is known elsewhere has its likeness here, which works.
  @Test(arguments: [
    ("\\abs{x}", "\\left|x\\right|"), ("\\norm x", "\\left\\|x\\right\\|"),
    ("\\htmlClass{a}{x}", "\\textcolor{red}{x}"), ("\\E[x]", "\\mathbb{E}"),
    ("\\buildrel a \\over b", "\\stackrel{a}{b}"), ("\\verb x", "\\texttt{x}"),
  ])
  func othersWaysAreKnown(tex: String, written: String) throws {
    let hint = try #require(failure(of: tex)?.hint)
    let start = try #require(written.split(whereSeparator: { $0 == "x" || $0 == "{" }).first)
    #expect(hint.contains(start), "\(hint)")
    #expect(failure(of: written) == nil)
  }

  @Test(.timeLimit(.minutes(30))) func manyAreReadInTime() {
    for part in [
      "\\root ", "\\let\\a\\a ", "\\skew1", "\\href{", "\\sideset{", "\\let\\b\\a \\let\\a\\b ",
    ] {
      _ = try? Formula(tex: String(repeating: part, count: 50_000 / part.utf8.count))
    }
    let nested = String(repeating: "\\root{", count: 15) + String(repeating: "}\\of x", count: 15)
    #expect(throws: Never.self) { try Formula(tex: nested) }
  }
}
