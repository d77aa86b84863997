import Prose
import Testing
import Text
import Words

/// Prose as HTML, tag by tag, by the HTML Standard and as GitHub shows the same Markdown.
@Suite struct ProseHTMLTests {
  private static func html(
    _ nodes: [ProseNode], _ change: (inout HTMLParts) -> Void = { _ in }
  ) -> String {
    var parts = HTMLParts()
    change(&parts)
    return HTMLWriter.html(nodes, parts)
  }

  private static func inside(_ element: ProseElement, _ nodes: [ProseNode]) -> [ProseNode] {
    [.open(element)] + nodes + [.close(element)]
  }

  private static func tag(
    _ name: String, _ attributes: [(name: String, value: String)] = [], _ nodes: [ProseNode]
  ) -> [ProseNode] {
    inside(.html(HTMLElement(name: name, attributes: attributes)), nodes)
  }

  @Test(
    arguments: [
      (paragraph(.text("a<b")), "<p>a&lt;b</p>\n"),
      (paragraph(.text("a"), .softBreak, .text("b")), "<p>a\nb</p>\n"),
      (paragraph(.text("a"), .lineBreak, .text("b")), "<p>a<br>\nb</p>\n"),
      (paragraph(.code("a&b")), "<p><code>a&amp;b</code></p>\n"),
      (inside(.emphasis, [.text("a")]), "<em>a</em>"),
      (inside(.strong, [.text("a")]), "<strong>a</strong>"),
      (inside(.strikethrough, [.text("a")]), "<del>a</del>"),
      (heading(3, "A", "a"), "<h3 id=\"a\">A</h3>\n"),
      ([.rule], "<hr>\n"), ([.rawHTML("<x>")], "<pre class=\"raw-html\">&lt;x&gt;</pre>\n"),
      ([.codeBlock(language: "", text: "a\n")], "<pre><code>a\n</code></pre>\n"),
      (
        [.codeBlock(language: "py", text: "a\n")],
        "<pre><code class=\"language-py\">a\n</code></pre>\n"
      ),
      (
        [.formula(ProseFormula(number: 0, tex: "a<b", delimiters: .fence))],
        "<p><code class=\"formula\">a&lt;b</code></p>\n"
      ),
      (
        [.formula(ProseFormula(number: 0, tex: "a", delimiters: .doubled))],
        "<code class=\"formula\">a</code>"
      ),
      ([.value(0), .cell(0)], ""),
      (
        [.noteMark(2, occurrence: 3)],
        "<sup><a href=\"#nbrun.note.2\" id=\"nbrun.note.2.3\" class=\"note-mark\">2</a></sup>"
      ),
      (inside(.quotation, paragraph(.text("a"))), "<blockquote>\n<p>a</p>\n</blockquote>\n"),
      (
        inside(.alert(.tip), paragraph(.text("a"))),
        "<div class=\"alert alert-tip\">\n<p class=\"alert-title\">Tip</p>\n<p>a</p>\n</div>\n"
      ),
      (
        inside(.link(ProseLink(address: "a b", title: "c")), [.text("d")]),
        "<a href=\"a%20b\" title=\"c\">d</a>"
      ),
    ] as [([ProseNode], String)])
  func `each node has its tags`(nodes: [ProseNode], expected: String) {
    #expect(Self.html(nodes) == expected)
  }

  private static func list(_ start: Int?, isTight: Bool, done: Bool? = nil) -> [ProseNode] {
    inside(
      .list(start: start, isTight: isTight), inside(.item(isDone: done), paragraph(.text("a"))))
  }

  /// Items of a tight list have no paragraphs, as in CommonMark, section 5.3. Numbers begin with 1 unless it is said.
  @Test(
    arguments: [
      (list(nil, isTight: true), "<ul>\n<li>a\n</li>\n</ul>\n"),
      (list(nil, isTight: false), "<ul>\n<li><p>a</p>\n</li>\n</ul>\n"),
      (list(1, isTight: true), "<ol>\n<li>a\n</li>\n</ol>\n"),
      (list(0, isTight: true), "<ol start=\"0\">\n<li>a\n</li>\n</ol>\n"),
      (list(2, isTight: true), "<ol start=\"2\">\n<li>a\n</li>\n</ol>\n"),
      (
        list(nil, isTight: true, done: true),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked> a\n</li>\n</ul>\n"
      ),
      (
        list(nil, isTight: true, done: false),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled> a\n</li>\n</ul>\n"
      ),
      (list(nil, isTight: true) + paragraph(.text("b")), "<ul>\n<li>a\n</li>\n</ul>\n<p>b</p>\n"),
      (
        inside(
          .list(start: nil, isTight: true),
          inside(
            .item(isDone: nil), inside(.quotation, paragraph(.text("a"))) + paragraph(.text("b")))),
        "<ul>\n<li><blockquote>\n<p>a</p>\n</blockquote>\nb\n</li>\n</ul>\n"
      ),
      (
        inside(
          .list(start: nil, isTight: true),
          inside(.item(isDone: nil), tag("div", [], paragraph(.text("a"))) + paragraph(.text("b")))),
        "<ul>\n<li><div><p>a</p>\n</div>\nb\n</li>\n</ul>\n"
      ),
      (
        inside(
          .list(start: nil, isTight: true),
          inside(
            .item(isDone: nil), inside(.alert(.note), paragraph(.text("a"))) + paragraph(.text("b"))
          )),
        "<ul>\n<li><div class=\"alert alert-note\">\n<p class=\"alert-title\">Note</p>\n<p>a</p>\n"
          + "</div>\nb\n</li>\n</ul>\n"
      ),
    ] as [([ProseNode], String)])
  func `a list is tight or not`(nodes: [ProseNode], expected: String) {
    #expect(Self.html(nodes) == expected)
  }

  @Test func `readers aloud hear whether a task is done`() {
    for (isDone, said) in [
      (true, " checked aria-label=\"done\""), (false, " aria-label=\"not done\""),
    ] {
      #expect(
        Self.html(Self.list(nil, isTight: true, done: isDone)) { $0.isReachable = true }
          .contains("<input type=\"checkbox\" disabled\(said)> a"))
    }
  }

  /// What is wider than a telephone scrolls, and keys have to reach it: 35 letters in one line, not in several.
  @Test(arguments: [
    (String(repeating: "n", count: 34), false), (String(repeating: "n", count: 35), true),
    ("", false),
    (String(repeating: "n", count: 20) + "\n" + String(repeating: "n", count: 34), false),
    ("n\n" + String(repeating: "n", count: 35) + "\nn", true),
    (String(repeating: "é", count: 34), false),
  ])
  func `keys reach long lines of code`(text: String, isReached: Bool) {
    let nodes = [ProseNode.codeBlock(language: "", text: text)]
    let start = isReached ? "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\">" : "<pre>"
    #expect(Self.html(nodes) { $0.isReachable = true } == "\(start)<code>\(text)</code></pre>\n")
    #expect(Self.html(nodes) == "<pre><code>\(text)</code></pre>\n")
  }

  private static func table(_ alignment: ColumnAlignment?) -> [ProseNode] {
    func row(_ text: String, _ isHead: Bool) -> [ProseNode] {
      inside(.row, inside(.cell(alignment, isHead: isHead), [.text(text)]))
    }
    return inside(
      .table, inside(.tableHead, row("a", true)) + inside(.tableBody, row("b", false)))
  }

  /// Pages have style sheets for classes; where Markdown is read, `align` is all that there is.
  @Test(
    arguments: [
      (nil, true, ""), (nil, false, ""), (.center, true, " class=\"align-center\""),
      (.center, false, " align=\"center\""), (.right, true, " class=\"align-right\""),
    ] as [(ColumnAlignment?, Bool, String)])
  func `columns are aligned`(alignment: ColumnAlignment?, hasClasses: Bool, attribute: String) {
    let table =
      "<table>\n<thead>\n<tr>\n<th\(attribute)>a</th>\n</tr>\n</thead>\n"
      + "<tbody>\n<tr>\n<td\(attribute)>b</td>\n</tr>\n</tbody>\n</table>\n"
    #expect(Self.html(Self.table(alignment)) { $0.hasClasses = hasClasses } == table)
    let reached = Self.html(Self.table(alignment)) {
      $0.hasClasses = hasClasses
      $0.isReachable = true
    }
    #expect(reached.hasPrefix("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\""))
    #expect(reached.hasSuffix("\">\n" + table + "</div>\n"))
    let heading = ProseHeading(level: 2, text: "a", anchor: "b", alignment: alignment)
    let aligned = Self.html(Self.inside(.heading(heading), [.text("a")])) {
      $0.hasClasses = hasClasses
    }
    #expect(aligned == "<h2\(hasClasses ? " id=\"b\"" : "")\(attribute)>a</h2>\n")
  }

  /// Jupyter looks for `$…$` and `\(…\)` in all text but that of `pre`.
  @Test func `no formula is found where none is meant`() {
    let mark = "<span>&#36;</span>"
    #expect(Self.html([.text("$a$")]) == "$a$")
    #expect(Self.html([.text("$a$")]) { $0.isTypeset = true } == "\(mark)a\(mark)")
    let pre = Self.tag("pre", [], [.text("$a$\nb")]) + [.text("$\n")]
    #expect(Self.html(pre) == "<pre>$a$\nb</pre>\n$\n")
    #expect(Self.html(pre) { $0.isTypeset = true } == "<pre>$a$\nb</pre>\n\(mark)\n")
    // A line feed in `pre` would be an empty line in Markdown; behind it, it is one.
    #expect(Self.html(pre) { $0.keepsLines = false } == "<pre>$a$&#10;b</pre>\n$\n")
    let other = Self.tag("div", [], [.text("$\n")])
    #expect(Self.html(other) { $0.keepsLines = false } == "<div>$\n</div>\n")
    #expect(Self.html(other) { $0.isTypeset = true } == "<div>\(mark)\n</div>\n")
  }

  /// HTML's own elements: those of a sentence have no lines of their own, and `pre` may scroll.
  @Test(
    arguments: [
      (tag("kbd", [], [.text("a")]), "<kbd>a</kbd>", "<kbd>a</kbd>"),
      (tag("div", [("align", "center")], []), "<div class=\"align-center\"></div>\n", nil),
      (tag("details", [("open", "")], []), "<details open></details>\n", nil),
      (tag("td", [("colspan", "2")], []), "<td colspan=\"2\"></td>\n", nil),
      (tag("ul", [], []), "<ul>\n</ul>\n", nil),
      (
        tag("pre", [], [.text("a")]), "<pre>a</pre>\n",
        "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\">a</pre>\n"
      ),
    ] as [([ProseNode], String, String?)])
  func `tags are written as they are`(nodes: [ProseNode], expected: String, reachable: String?) {
    #expect(Self.html(nodes) == expected)
    #expect(Self.html(nodes) { $0.isReachable = true } == reachable ?? expected)
  }

  @Test func `a table of HTML scrolls too`() {
    let nodes = Self.tag("table", [], Self.tag("tr", [], []))
    #expect(Self.html(nodes) == "<table>\n<tr>\n</tr>\n</table>\n")
    let reached = Self.html(nodes) { $0.isReachable = true }
    #expect(reached.components(of: "<div class=\"scroll\"") == 1)
    #expect(reached.hasSuffix("<table>\n<tr>\n</tr>\n</table>\n</div>\n"))
  }

  /// Links hold no links (HTML Standard, section 4.5.1), whoever wrote them; behind them they are such again.
  @Test func `a formula in a link has no links`() {
    let formula = ProseNode.formula(ProseFormula(number: 0, tex: "a", delimiters: .dollars))
    let linked = "<i><a href=\"x\">1</a></i><a y>2</a>"
    for (link, start) in [
      (ProseElement.link(ProseLink(address: "b")), "<a href=\"b\">"),
      (.html(HTMLElement(name: "a", attributes: [("href", "b")])), "<a href=\"b\">"),
    ] {
      let html = Self.html(Self.inside(link, [formula]) + [formula]) {
        $0.formula = { _ in linked }
      }
      #expect(html == start + "<i>1</i>2</a>" + linked)
    }
    let html = Self.html(Self.tag("b", [], [formula])) { $0.formula = { _ in linked } }
    #expect(html == "<b>\(linked)</b>")
  }

  private static func back(_ number: Int, _ mark: Int) -> String {
    "<a href=\"#nbrun.note.\(number).\(mark)\" class=\"back\" aria-label=\"Back to where note \(number)"
      + " is spoken of\">↩\(mark > 1 ? "<sup>\(mark)</sup>" : "")</a>"
  }

  /// The ways back are in the last paragraph; a note that nobody speaks of has one all the same.
  @Test func `notes lead back to each of their marks`() {
    let said = ProseElement.note(4, marks: 2)
    #expect(
      Self.html(Self.inside(said, paragraph(.text("a"))))
        == "<li id=\"nbrun.note.4\">\n<p>a \(Self.back(4, 1)) \(Self.back(4, 2))</p>\n</li>\n")
    #expect(
      Self.html(Self.inside(.note(4, marks: 1), [.rule]))
        == "<li id=\"nbrun.note.4\">\n<hr>\n<p>\(Self.back(4, 1))</p>\n</li>\n")
    #expect(
      Self.html(Self.inside(.note(4, marks: 0), [.rule]))
        == "<li id=\"nbrun.note.4\">\n<hr>\n<p>\(Self.back(4, 1))</p>\n</li>\n")
  }

  @Test func `a picture for a medium is there or its source goes`() {
    let source = HTMLElement(
      name: "source", attributes: [("media", "print"), ("srcset", "a b.png")])
    let nodes = [ProseNode.void(source), .void(HTMLElement(name: "br"))]
    #expect(Self.html(nodes) == "<source media=\"print\" srcset=\"a%20b.png\"><br>")
    #expect(Self.html(nodes) { $0.source = { _ in nil } } == "<br>")
  }

  @Test func `a picture has what was said of it`() {
    let picture = ProsePicture(path: "a b.png", alt: "c\"", title: "d", width: "5", height: "6%")
    #expect(
      Self.html([.picture(picture)])
        == "<img src=\"a%20b.png\" alt=\"c&quot;\" title=\"d\" width=\"5\" height=\"6%\">")
    #expect(Self.html([.picture(ProsePicture(path: "a", alt: ""))]) == "<img src=\"a\" alt=\"\">")
  }

  @Test func `cells and values are the page's`() {
    let html = Self.html([.cell(3), .cell(4), .value(5)]) {
      $0.cell = { $0 == 3 ? "<c>" : "" }
      $0.value = { "v\($0)" }
    }
    #expect(html == "<c>\nv5")
  }
}

extension String {
  fileprivate func components(of mark: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
