import Notebook
import Prose
import Readers
import Testing
import Text

@Suite struct ProseTests {
  /// Expected HTML from the CommonMark and GFM specifications' own rules.
  @Test(arguments: [
    ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>\n"),
    ("a\\\nb", "<p>a<br>\nb</p>\n"),
    ("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
    ("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("***", "<hr>\n"),
    ("```r x\n1 < 2\n```", "<pre><code class=\"language-r\">1 &lt; 2\n</code></pre>\n"),
    ("    a", "<pre><code>a\n</code></pre>\n"),
    (
      "|a|b|\n|:-|-:|\n|1|2|",
      "<table>\n<thead>\n<tr>\n<th class=\"align-left\">a</th>\n<th class=\"align-right\">b</th>\n"
        + "</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"align-left\">1</td>\n"
        + "<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table>\n"
    ),
    ("[a](b.md \"t\")", "<p><a href=\"b.md\" title=\"t\">a</a></p>\n"),
    ("[a][b]\n\n[b]: https://x.org/?a&b", "<p><a href=\"https://x.org/?a&amp;b\">a</a></p>\n"),
    (
      "x\n*y*\n|a|\n|-|\n|1|",
      "<p>x\n<em>y</em></p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>1</td>\n</tr>\n</tbody>\n</table>\n"
    ),
    ("&copy; \"q\" & <", "<p>© &quot;q&quot; &amp; &lt;</p>\n"),
  ])
  func markdownIsRendered(markdown: String, html: String) {
    let reading = Reading(markdown)
    #expect(reading.html == html)
    #expect(reading.messages == [])
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<pre class=\"raw-html\">&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a <svg onload=alert(1)>", "<p>a &lt;svg onload=alert(1)&gt;</p>\n"),
    ("```\"><script>\nx\n```", "<pre><code class=\"language-&quot;&gt;&lt;script&gt;\">x"),
    ("# <x>&quot;", "<h1 id=\"x\">&lt;x&gt;&quot;</h1>\n"),
    ("\u{1B}[31m\u{7F}", "<p>\u{FFFD}[31m\u{FFFD}</p>\n"),
  ])
  func rawHTMLIsText(markdown: String, html: String) {
    #expect(Reading(markdown).html.hasPrefix(html))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "java&#x0A;script:alert(1)", "&#1;javascript:alert(1)", "//evil.org/x", "\\\\\\\\evil.org",
    "ftp://x.org",
  ])
  func otherLinksAreText(url: String) {
    let reading = Reading("Go [there](<\(url)>), now")
    #expect(reading.html == "<p>Go there, now</p>\n")
    #expect(reading.warningPlaces.count == 1)
    #expect(reading.errorPlaces == [])
    #expect(!Reading("<\(url)>").html.contains("href"))
    #expect(!Reading("![alt](<\(url)>)").html.contains("href"))
  }

  @Test(arguments: [
    ("http://x.org", "http://x.org"), ("HTTPS://x.org", "HTTPS://x.org"),
    ("mailto:a@x.org", "mailto:a@x.org"), ("other.md#part", "other.md#part"),
    ("#part", "#part"), ("/root", "/root"), ("a:b/c", nil), ("x/a:b", "x/a:b"), ("?a:b", "?a:b"),
    ("ä \"<'", "%C3%A4%20%22%3C&#x27;"),
  ])
  func allowedLinksAreEscaped(url: String, href: String?) {
    let html = Reading("[a](<\(url.replacing("<", with: "\\<"))>)").html
    #expect(html == (href.map { "<p><a href=\"\($0)\">a</a></p>\n" } ?? "<p>a</p>\n"))
  }

  @Test(arguments: [
    ("see https://x.org/a_b_c.", "see {https://x.org/a_b_c}."),
    ("(http://x.org/(a))", "({http://x.org/(a)})"), ("www.x.org, ok", "{www.x.org}, ok"),
    ("http://localhost", "{http://localhost}"), ("xhttp://x.org", "xhttp://x.org"),
    ("http:// www. w", "http:// www. w"), ("*http://x.org*", "<em>{http://x.org}</em>"),
    // Examples of cmark-gfm's test of its extension.
    ("\"http://google.com\"", "&quot;{http://google.com}&quot;"),
    ("http://🍄.ga/ http://x🍄.ga/", "{http://🍄.ga/} {http://x🍄.ga/}"),
    ("www.a_b.c www.a.b_c www.a_b.c.d", "www.a_b.c www.a.b_c {www.a_b.c.d}"),
    ("www.xxx.yyy._zzz ·http://x.y", "www.xxx.yyy._zzz ·{http://x.y}"),
    ("www.google.com/search?q=commonmark&hl;", "{www.google.com/search?q=commonmark}&amp;hl;"),
    (
      "https://encrypted.google.com/search?q=Markup+(business))",
      "{https://encrypted.google.com/search?q=Markup+(business)})"
    ),
    (
      "foo@bar.baz, a@b a@b. a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_",
      "{foo@bar.baz}, a@b a@b. {a.b-c_d@a.b}. a.b-c_d@a.b- a.b-c_d@a.b_"
    ),
    (
      "hello@mail+xyz.example isn't, hello+xyz@mail.example is",
      "hello@mail+xyz.example isn't, {hello+xyz@mail.example} is"
    ),
    ("mailto:foo@bar.baz ftp://a.b", "{mailto:foo@bar.baz} ftp://a.b"),
  ])
  func bareAddressesAreLinks(markdown: String, shown: String) {
    let html = Reading(markdown).html
    let bare = html.replacing(/<a href="(?:http:\/\/|mailto:)?([^"]*)">([^<]*)<\/a>/) {
      "{\($0.output.2)}"
    }
    #expect(bare == "<p>\(shown)</p>\n")
  }

  /// Blocks that stand right below one another lose no word.
  @Test(arguments: 0..<300)
  func noWordIsLost(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var count = 0
    func word() -> String {
      count += 1
      return "word\(count)end"
    }
    let blocks: [() -> String] = [
      { word() }, { "*\(word())*\n\(word())" },
      { "| \(word()) | \(word()) |\n|---|:-:|\n| \(word()) |" },
      { "| \(word()) | \(word()) |\n|---|---|" }, { "- \(word())\n  \(word())" },
      { "1. \(word())" },
      { "> \(word())" },
      { "> \(word())\n> | \(word()) |\n> |---|\n> | \(word()) |" },
      { "- \(word())\n  | \(word()) |\n  |---|\n  | \(word()) |" }, { "# \(word())" },
      { "```\n\(word())\n```" }, { "    \(word())" }, { "---" },
      { "<details>\n\n\(word())\n\n</details>" }, { "$$\n\(word())\n$$" },
    ]
    let text = (0..<Int.random(in: 2...8, using: &random)).map { _ in
      (blocks.randomElement(using: &random)?() ?? "")
        + (Bool.random(using: &random) ? "\n" : "\n\n")
    }.joined()
    let html = Reading("Start.\n\n" + text).html
    for number in 1..<max(2, count + 1) where count > 0 {
      #expect(html.contains("word\(number)end"), "\(text)")
    }
  }

  @Test func picturesAreGapsLinksOrText() {
    let reading = Reading(
      lines: "![A *b* c](img/a%20b.png \"T\") ![r](https://x.org/r.png) ![](https://x.org/s.png)",
      "[![n](https://x.org/n.png)](https://x.org) ![in](a/../b.png)")
    #expect(
      reading.html == "<p>{img/a b.png|A b c|T} <a href=\"https://x.org/r.png\">r</a> "
        + "<a href=\"https://x.org/s.png\">https://x.org/s.png</a>\n"
        + "<a href=\"https://x.org\">n</a> {b.png|in|-}</p>\n")
    #expect(reading.messages == [])
  }

  @Test(arguments: [
    "../a.png", "a/../../b.png", "/etc/a.png", "%2e%2e/a.png", "a%00.png", "..\\\\a",
  ])
  func picturesElsewhereAreLeftOut(path: String) {
    let reading = Reading("![seen](\(path))")
    #expect(reading.html == "<p>seen</p>\n")
    #expect(reading.warningPlaces.count == 1)
  }

  @Test func valuesAreGapsWithTheirExactPlace() {
    let reading = Reading(
      lines: "---", "seed: 1", "---", "Grüße: `nbrun: a.b` and ``nbrun: \"x`y\"``.", "",
      "- item", "  wrapped *`nbrun:  round(x, 2)`* and `nbrun: last`", "", "# About `nbrun: c`", "",
      "|x|", "|-|", "| a `nbrun: d` |", "", "> quoted", "> `nbrun: e`")
    #expect(reading.messages == [])
    #expect(
      reading.html == "<p>Grüße: {4:16 a.b} and {4:34 \"x`y\"}.</p>\n<ul>\n<li>item\n"
        + "wrapped <em>{7:20  round(x, 2)}</em> and {7:47 last}\n</li>\n</ul>\n"
        + "<h1 id=\"about-\">About {9:17 c}</h1>\n<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>a {13:13 d}</td>\n</tr>\n</tbody>\n</table>\n"
        + "<blockquote>\n<p>quoted\n{16:11 e}</p>\n</blockquote>\n")
    #expect(reading.document.body.headings.map(\.text) == ["About …"])
    #expect(reading.page.hasPrefix("Grüße: {4:16 a.b} and {4:34 \"x`y\"}.\n\n- item\n"))
    #expect(reading.page.contains("# About {9:17 c}\n"))
  }

  /// In a table's cell a pipe stands behind a backslash, which the columns behind it count.
  @Test func pipesOfTablesAreNotInTheCode() throws {
    let line = #"| ``nbrun: "\|a`\\|" \| x`` | `nbrun: y` |"#
    let reading = Reading(lines: "|x|y|", "|-|-|", line, "", #"`nbrun: "a\|" + z`"#)
    let codes = reading.document.values
    #expect(codes.map(\.text) == [#""|a`\|" | x"#, "y", #""a\|" + z"#])
    for code in codes {
      let written = Array(code.number == 3 ? line : #"`nbrun: "a\|" + z`"#)
      for (offset, character) in code.text.enumerated() {
        #expect(written[code.column(of: offset) - 1] == character, "\(code.text), \(offset)")
      }
    }
    let first = try #require(codes.first)
    #expect(first.range.end.column == line.firstIndex(of: "x")!.utf16Offset(in: line) + 2)
  }

  @Test func onlyInlineCodeIsAValue() {
    let reading = Reading(
      lines: "nbrun: a `nbrun:b` `x nbrun: c` \\`nbrun: d\\`", "", "```text", "`nbrun: e` zqqz",
      "```",
      "", "[l](nbrun%3A/nbrun:f) `nbrun:`")
    #expect(
      reading.html == "<p>nbrun: a <code>nbrun:b</code> <code>x nbrun: c</code> `nbrun: d`</p>\n"
        + "<pre><code class=\"language-text\">`nbrun: e` zqqz\n</code></pre>\n"
        + "<p><a href=\"nbrun%3A/nbrun:f\">l</a> <code>nbrun:</code></p>\n")
    // Without its blank it is none, and hardly meant so.
    #expect(reading.warningPlaces == ["1:11"])
    #expect(reading.errorPlaces == [])
  }

  @Test func faultyValuesAreFoundAtTheirPlace() {
    #expect(Reading("x `nbrun: a +\nb`").errorPlaces == ["1:4"])
    #expect(Reading("x `\nnbrun: a\n`").errorPlaces == ["2:1"])
    #expect(Reading("x `nbrun: `").errorPlaces == ["1:4"])
    #expect(Reading("![x `nbrun: a`](b.png)").errorPlaces == ["1:6"])
  }

  @Test func headingsHaveAnchorsOfTheirOwn() {
    let reading = Reading(
      lines: "# The Data!", "", "## The data", "", "### *Größe* & `x_1`", "", "# !", "",
      "```nbrun id=the-data-1", "```", "", "# The data 1")
    let headings = reading.document.body.headings
    #expect(
      headings.map(\.anchor) == [
        "the-data", "the-data-2", "größe--x_1", "section", "the-data-1-1",
      ])
    #expect(headings.map(\.level) == [1, 2, 3, 1, 1])
    #expect(headings[2].text == "Größe & x_1")
  }
}
