import Prose
import Testing
import Text
import Words

/// Prose as Markdown, sign by sign, by CommonMark 0.31 and GitHub's specification.
@Suite struct ProseMarkdownTests {
  /// Values as `{n}`, cells as `[n]` behind what their lines begin with.
  private static func markdown(
    _ nodes: [ProseNode], _ dialect: MarkdownWriter.Dialect = .gitHub
  ) -> String {
    MarkdownWriter.pieces(nodes, dialect).map { piece in
      switch piece {
      case .text(let text): text
      case .value(let number): "{\(number)}"
      case .cell(let number, let indent): "[\(indent)\(number)]"
      }
    }.joined()
  }

  private static func inside(_ element: ProseElement, _ nodes: [ProseNode]) -> [ProseNode] {
    [.open(element)] + nodes + [.close(element)]
  }

  private static func words(_ text: String) -> [ProseNode] { paragraph(.text(text)) }

  private static func list(
    from start: Int? = nil, isTight: Bool = true, done: Bool? = nil, _ items: [ProseNode]...
  ) -> [ProseNode] {
    inside(
      .list(start: start, isTight: isTight),
      items.flatMap { inside(.item(isDone: done), $0) })
  }

  @Test(
    arguments: [
      (words("a") + words("b"), "a\n\nb\n"),
      (heading(2, "A", "a") + words("b"), "## A\n\nb\n"),
      (words("a") + [.rule] + words("b"), "a\n\n***\n\nb\n"),
      (inside(.quotation, words("a") + words("b")), "> a\n>\n> b\n"),
      (inside(.quotation, words("a")) + inside(.quotation, words("b")), "> a\n\n> b\n"),
      (inside(.quotation, []) + words("a"), ">\n\na\n"),
      (inside(.alert(.tip), words("a")), "> [!TIP]\n> a\n"),
      (inside(.note(3, marks: 1), words("a") + words("b")), "[^3]: a\n\n    b\n"),
      ([.noteMark(3, occurrence: 1)], "[^3]\n"),
      ([.codeBlock(language: "py", text: "a\n\nb \n")], "```py\na\n\nb \n```\n"),
      ([.codeBlock(language: "a`~&\\b", text: "a")], "```ab\na\n```\n"),
      ([.codeBlock(language: "", text: "``\n")], "```\n``\n```\n"),
      ([.codeBlock(language: "", text: "```\n")], "````\n```\n````\n"),
      ([.codeBlock(language: "", text: "")], "```\n```\n"),
      ([.rawHTML("<x>\n")], "```html\n<x>\n```\n"),
      (
        [.formula(ProseFormula(number: 0, tex: "a\nb", delimiters: .fence))], "```math\na\nb\n```\n"
      ),
      (list(words("a"), words("b")), "- a\n- b\n"),
      (list(isTight: false, words("a"), words("b")), "- a\n\n- b\n"),
      (list(from: 9, words("a"), words("b")), "9. a\n10. b\n"),
      (list(from: 9, words("a"), words("b") + list(words("c"))), "9. a\n10. b\n    - c\n"),
      (list(isTight: false, words("a") + words("b")), "- a\n\n  b\n"),
      (list(done: true, words("a")), "- [x] a\n"), (list(done: false, words("a")), "- [ ] a\n"),
      (list(done: false, []), "- [ ] &#32;\n"), (list([], words("a")), "-\n- a\n"),
      (list(words("a")) + list(words("b")) + list(words("c")), "- a\n\n* b\n\n- c\n"),
      (list(from: 1, words("a")) + list(from: 1, words("b")), "1. a\n\n1) b\n"),
      (list(words("a")) + list(from: 1, words("b")), "- a\n\n1. b\n"),
      (list(words("a")) + words("b") + list(words("c")), "- a\n\nb\n\n- c\n"),
      (list([.rule]), "- ___\n"),
      (list(words("a") + inside(.quotation, words("b")) + words("c")), "- a\n  > b\n\n  c\n"),
      ([.text("a"), .code("b"), .rule], "a`b`\n\n***\n"),
      (paragraph(.text("  a"), .softBreak, .text("  b")), "a\nb\n"),
      (paragraph(.text("a"), .lineBreak, .text("b")), "a\\\nb\n"),
      (paragraph(.text("a"), .lineBreak), "a<br>\n"),
      (paragraph(.lineBreak, .text("a")), "<br>a\n"),
      (paragraph(.text("a"), .softBreak, .softBreak, .text("b")), "a\nb\n"),
      (paragraph(.value(1), .softBreak, .text("a")), "{1}\na\n"),
      (
        inside(
          .heading(ProseHeading(level: 2, text: "a b", anchor: "a")),
          [.text("a"), .softBreak, .text("b")]), "## a b\n"
      ),
      (paragraph(), ""), (paragraph(.text(" ")), ""), (paragraph(.value(1)), "{1}\n"),
      (paragraph(.text("a")) + [.cell(4)] + paragraph(.text("b")), "a\n\n[4]\nb\n"),
    ] as [([ProseNode], String)])
  func `blocks have their signs`(nodes: [ProseNode], expected: String) {
    #expect(Self.markdown(nodes) == expected)
  }

  private static func emphasis(_ element: ProseElement, _ text: String = "b") -> [ProseNode] {
    inside(element, [.text(text)])
  }

  /// Signs flank what they are of (CommonMark, section 6.2), else tags stand in their place; beside another sign a
  /// star would be one row with it.
  @Test(
    arguments: [
      (emphasis(.emphasis), "*b*"), (emphasis(.strong), "**b**"),
      (emphasis(.strikethrough), "~~b~~"),
      ([.text("a")] + emphasis(.emphasis) + [.text("c")], "a*b*c"),
      ([.text("a")] + emphasis(.emphasis, "(b") + [.text(" c")], "a<em>(b</em> c"),
      ([.text("a ")] + emphasis(.emphasis, "(b") + [.text(" c")], "a *(b* c"),
      ([.text("(")] + emphasis(.emphasis, "(b)") + [.text(")")], "(*(b)*)"),
      (emphasis(.emphasis, "b)") + [.text("c")], "<em>b)</em>c"),
      (emphasis(.emphasis, "b ") + [.text("c")], "<em>b </em>c"),
      ([.text("a ")] + emphasis(.strong, " b"), "a <strong> b</strong>"),
      (emphasis(.emphasis) + emphasis(.strong, "c"), "<em>b</em>**c**"),
      (inside(.emphasis, emphasis(.strong)), "_**b**_"),
      (inside(.emphasis, emphasis(.emphasis)), "_<em>b</em>_"),
      (inside(.strikethrough, emphasis(.strong)), "<del>**b**</del>"),
      (inside(.emphasis, []), "<em></em>"),
      (inside(.emphasis, [.text("a"), .lineBreak]), "*a<br>*"),
      (
        emphasis(.emphasis) + [.text(" ")] + inside(.emphasis, emphasis(.emphasis)),
        "*b* _<em>b</em>_"
      ),
      (inside(.emphasis, [.text("a ")] + emphasis(.strong)), "_a **b**_"),
      ([.text("a")] + inside(.emphasis, [.value(1)]), "a<em>{1}</em>"),
      ([.value(1)] + emphasis(.emphasis, "(") + [.text(" c")], "{1}<em>(</em> c"),
      (inside(.emphasis, [.value(1)]), "*{1}*"),
      (
        inside(.emphasis, emphasis(.emphasis)) + [.text(" ")] + emphasis(.emphasis, "c"),
        "_<em>b</em>_ *c*"
      ),
    ] as [([ProseNode], String)])
  func `signs of emphasis`(nodes: [ProseNode], expected: String) {
    #expect(Self.markdown([.open(.paragraph)] + nodes + [.close(.paragraph)]) == expected + "\n")
  }

  private static func link(_ address: String, _ text: String, _ title: String? = nil) -> [ProseNode]
  {
    inside(.link(ProseLink(address: address, title: title)), [.text(text)])
  }

  @Test(
    arguments: [
      (link("b", "a"), "[a](b)"), (link("", "a"), "[a](<>)"), (link("b(", "a"), "[a](<b(>)"),
      (link("b)", "a"), "[a](<b)>)"), (link("b", "a", "c\"d"), "[a](b \"c\\\"d\")"),
      (link("b?c&d", "a"), "[a](b?c&amp;d)"), (link("b$", "a"), "[a](b%24)"),
      (link("https://a.b", "https://a.b"), "<https://a.b>"),
      (link("http://a.b", "http://a.b"), "<http://a.b>"),
      (link("https://a.b", "https://a.c"), "[https\\://a.c](https://a.b)"),
      (link("a.b", "a.b"), "[a.b](a.b)"),
      (
        link("https://a.b", "https://a.b") + [.text(" c")],
        "<https://a.b> c"
      ),
      ([.picture(ProsePicture(path: "a b", alt: "c]"))], "![c\\]](a%20b)"),
      ([.picture(ProsePicture(path: "a", alt: "c", title: "d"))], "![c](a \"d\")"),
      (
        [.picture(ProsePicture(path: "a", alt: "c", width: "5"))],
        "<img src=\"a\" alt=\"c\" width=\"5\">"
      ),
      (
        [.picture(ProsePicture(path: "a", alt: "c", height: "5"))],
        "<img src=\"a\" alt=\"c\" height=\"5\">"
      ),
      (
        [.value(1), .formula(ProseFormula(number: 0, tex: "a", delimiters: .dollars)), .value(2)],
        "{1}<!-- -->$a$<!-- -->{2}"
      ),
      ([.formula(ProseFormula(number: 0, tex: "a", delimiters: .doubled))], "$$a$$"),
      ([.formula(ProseFormula(number: 0, tex: "a", delimiters: .ticks))], "$`a`$"),
      ([.formula(ProseFormula(number: 0, tex: "a`b", delimiters: .ticks))], "$``a`b``$"),
      ([.formula(ProseFormula(number: 0, tex: "a\nb", delimiters: .dollars))], "$a\nb$"),
    ] as [([ProseNode], String)])
  func `links, pictures and formulas`(nodes: [ProseNode], expected: String) {
    #expect(Self.markdown([.open(.paragraph)] + nodes + [.close(.paragraph)]) == expected + "\n")
  }

  /// Between angle brackets an address is ASCII without blanks and brackets.
  @Test(arguments: ["https://a.b/é", "https://a.b/c d", "https://a.b/[", "ftp://a.b"])
  func `other addresses are texts of links`(address: String) {
    let nodes = [ProseNode.open(.paragraph)] + Self.link(address, address) + [.close(.paragraph)]
    #expect(Self.markdown(nodes).hasPrefix("["))
  }

  /// GitHub's tables have a row of signs below their head; pipes stand behind backslashes, lines are one.
  @Test func `tables`() {
    func row(_ isHead: Bool, _ cells: [ProseNode]...) -> [ProseNode] {
      let alignments: [ColumnAlignment?] = [nil, .left, .center, .right]
      return Self.inside(
        .row,
        zip(alignments, cells).flatMap { Self.inside(.cell($0, isHead: isHead), $1) })
    }
    let nodes = Self.inside(
      .table,
      Self.inside(.tableHead, row(true, [.text("a")], [.text("b")], [.text("c")], [.text("d")]))
        + Self.inside(
          .tableBody,
          row(
            false, [.code("|")], [.text("e"), .softBreak, .text("f")],
            [.text("e"), .lineBreak, .text("f")],
            [.formula(ProseFormula(number: 0, tex: "a|\nb", delimiters: .dollars))])))
    #expect(
      Self.markdown(Self.words("x") + nodes + Self.words("y")) == """
        x

        | a | b | c | d |
        | --- | :-- | :-: | --: |
        | `\\|` | e f | e<br>f | $a\\| b$ |

        y

        """)
  }

  /// A notebook has cells of its own, and neither alerts nor footnotes; Jupyter looks for formulas everywhere.
  @Test(
    arguments: [
      (inside(.alert(.tip), words("a")), "> **Tip**\n>\n> a\n", "> **Tip**\n>\n> a\n"),
      (inside(.note(3, marks: 1), words("a") + words("b")), "3. a\n\n   b\n", "3. a\n\n   b\n"),
      ([.noteMark(3, occurrence: 1)], "<sup>3</sup>\n", "<sup>3</sup>\n"),
      (words("$a"), "<span>&#36;</span>a\n", "\\$a\n"),
      ([.formula(ProseFormula(number: 0, tex: "a", delimiters: .ticks))], "$a$\n", "$a$\n"),
      (
        [.formula(ProseFormula(number: 0, tex: "a", delimiters: .fence))], "$$\na\n$$\n",
        "$$\na\n$$\n"
      ),
      (
        inside(
          .heading(ProseHeading(level: 2, text: "a", anchor: "a", alignment: .center)), [.text("$")]
        ),
        "<h2 align=\"center\"><span>&#36;</span></h2>\n", "<h2 align=\"center\">$</h2>\n"
      ),
      (
        inside(.html(HTMLElement(name: "pre")), [.text("$\nb")]), "<pre>&#36;&#10;b</pre>\n",
        "<pre>$&#10;b</pre>\n"
      ),
      (
        paragraph(.void(HTMLElement(name: "br", attributes: [("title", "$")]))),
        "<br title=\"&#36;\">\n", "<br title=\"$\">\n"
      ),
    ] as [([ProseNode], String, String)])
  func `notebooks`(nodes: [ProseNode], jupyter: String, script: String) {
    #expect(Self.markdown(nodes, .jupyter) == jupyter)
    #expect(Self.markdown(nodes, .script) == script)
  }

  /// On GitHub a cell stands where it is, in a notebook outside; numbers go on.
  @Test func `cells in lists`() {
    let nodes = Self.list(
      from: 1, isTight: false, Self.words("a") + [.cell(7)] + Self.words("b"), Self.words("c"))
    #expect(Self.markdown(nodes) == "1. a\n\n[   7]\n   b\n\n2. c\n")
    // Without an empty line `2.` would be text of the paragraph (CommonMark, 5.2).
    #expect(Self.markdown(nodes, .jupyter) == "1. a\n\n[7]b\n\n2. c\n")
    let tight = Self.list(
      from: 1, isTight: true, Self.words("a") + [.cell(7)] + Self.words("b"), Self.words("c"))
    #expect(Self.markdown(tight, .jupyter) == "1. a\n[7]b\n\n2. c\n")
    let short = Self.list(from: 1, isTight: false, Self.words("a") + [.cell(7)], Self.words("c"))
    #expect(Self.markdown(short, .jupyter) == "1. a\n\n[7]2. c\n")
    #expect(Self.markdown(Self.inside(.quotation, [.cell(7)])) == "[> 7]")
    #expect(Self.markdown(Self.list([.cell(7)])) == "-\n[  7]")
  }

  @Test func `elements of HTML hold Markdown`() {
    var details = HTMLElement(name: "details")
    details.holdsMarkdown = true
    let nodes = Self.words("x") + Self.inside(.html(details), Self.words("a") + Self.words("b"))
    #expect(
      Self.markdown(nodes + Self.words("y"))
        == "x\n\n<details>\n\na\n\nb\n\n</details>\n\ny\n")
    let div = HTMLElement(name: "div", attributes: [("align", "center")])
    let plain = Self.inside(.html(div), [.text("a")])
    #expect(Self.markdown(plain + Self.words("y")) == "<div align=\"center\">a</div>\n\ny\n")
    // A tag that had a line for itself would open a block.
    let bold = Self.inside(.html(HTMLElement(name: "b")), [.softBreak, .text("a")])
    #expect(Self.markdown([.open(.paragraph)] + bold + [.close(.paragraph)]) == "<b> a</b>\n")
  }
}
