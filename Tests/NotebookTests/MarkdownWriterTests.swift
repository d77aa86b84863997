import Notebook
import Prose
import Readers
import Testing
import Text

/// Prose written as Markdown again: it reads as it did, here and by cmark-gfm.
@Suite struct MarkdownWriterTests {
  private static let samples = [
    "a *b* **c** ~~d~~ `e` ``f`g``", "*a **b** c* **d *e* f** ***g*** *h***i**", "a*b*c **(d)**e",
    "_(a)_. \"**b**\", *\"c\"*d", "*a*b **c**1 ~~d~~e",
    "\\*a\\* \\_b\\_ \\`c\\` \\<b> \\[d](e) &amp;lt; &lt;b>",
    "1\\. a\n\n\\- b\n\n\\# c\n\n\\> d\n\n\\+ e\n\n2\\) f", "a\n\\- b\n\\# c\n1986\\. d\n\\===",
    "a\\\nb  \nc", "# a #b\n\n### *c* `d` \\#", "a\nb\n===\n\nc\n---", "***\n\n- ***\n\n* ---",
    "- a\n- b\n\n  c\n- d", "- a\n  - b\n    1. c\n- d", "- a\n\n* b\n\n1. c\n\n1) d", "3. a\n4. b",
    "-\n- a\n-", "> a\n> b\n\n> c\n>\n> - d\n>   > e", "- > a\n- ```\n  b\n  ```\n- # c",
    "```x y\na\n```\n\n~~~\n```\n~~~\n\n    b\n\n    c", "```\n\n a  \n\tb\n\n```",
    "> ```\n> a\n>\n> b\n> ```",
    "|a|b|c|\n|-|:-:|-:|\n|`d\\|e`|*f* \\||[g](h.md)|\n|1|",
    "[a](b.md) [c](<d e.md> \"t\") [f](g_(h).md)",
    "[a](https://x.org/?b=c&d=e*f*#g_h_) <https://x.org> https://x.org/a_b_c. www.x.org (x\\://y)",
    "[*a* `b` ![c](d.png)](e.md \"f \\\"g\\\"\")", "![a *b* \\]](c.png \"d\") ![](e.png)",
    "[a]\n\n[a]: b.md 'c'",
    "a ! b ![c](d.png) e![f](g.png) h!", "5 < 6 & 7 > 4; AT&T; a_b_c; 2 * 3; x*y; C#; #d",
    "- [ ] a\n- [x] b\n- [y] c", "a[^1] b[^x] c[^1]\n\n[^1]: d\n\n    e\n\n    - f\n\n[^x]: `g`",
    "> [!NOTE]\n> a\n\n> [!caution]\n>\n> - b", "> [!NOTE] a\n\n> \\[!NOTE\\]\n> b",
    "$a_1*b*$ and $`c|d`$\n\n$$\ne\\\\\n- f\n$$\n\n```math\ng\n```\n\n|$a\\|b$|\n|-|\n|$$c$$|",
    "costs $5 and $6, \\$7$",
    "H<sub>2</sub>O <kbd>a</kbd><br>b <mark>*c*</mark> <span dir=\"rtl\">d</span>",
    "<details open>\n<summary>A &amp; <b>b</b></summary>\n\nC *d*\n\n- e\n\n</details>",
    "<div align=\"center\">\n<img src=\"a.png\" width=\"5\">\n<p align=right>b*c*</p>\n</div>",
    "<h2 align=\"center\">A</h2>\n\n<h3>B</h3>",
    "<table>\n<tr><td>a<td colspan=2>b\n<tr><th>c\n</table>",
    "<ul>\n<li>\n\n*a*\n\n</li>\n<li>b</ul>", "<dl><dt>a<dd>b</dl>", "<pre>a\n\n b</pre>",
    "- <details><summary>a</summary>\n\n  b\n\n  </details>\n- c", "<blockquote>a</blockquote>",
    "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"a.png\"><img src=\"b.png\" alt=\"c\"></picture>",
    "<a id=\"x\"></a>\n\n<a href=\"b.md\">*c*</a> <a href=\"d.md\"><em>e</em></a>", "<hr>\n\na<hr>",
    "<ruby>a<rt>b</rt></ruby> <q>c</q> <del>d</del> <strong>e</strong> <em>f</em>",
    "<script>a</script>\n\n- <style>b</style>\n\nc <iframe>",
  ]

  /// What no reader sees: line ends and blanks where they mean nothing; and ids of headings, which leave
  /// out their comments' blanks.
  static func plain(_ html: String) -> String {
    html.replacing(#/<pre.*?<\/pre>/#.dotMatchesNewlines()) {
      $0.output.replacing("\n", with: "⏎").replacing(" ", with: "␣")
    }
    .replacing(" class=\"language-html\"", with: "").replacing(
      #/<pre␣class="raw-html">(.*?)<\/pre>/#
    ) {
      "<pre><code␣class=\"language-html\">\($0.output.1)⏎</code></pre>"
    }
    .replacing(#/(<h\d) id="[^"]*"/#) { $0.output.1 }.replacing("%24", with: "$")
    .replacing(#/\s+/#, with: " ")
    .replacing(
      #/ ?(<\/?(?:p|li|td|th|tr|h\d|hr|div|summary|details|blockquote|dd|dt|dl|br|ul|ol|table|tbody|thead|pre)\b[^>]*>) ?/#
    ) { $0.output.1 }
  }

  /// Pictures for a medium lie where the others do.
  @Test(arguments: [
    "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"a b.png\"><img src=\"c.png\" alt=\"d\"></picture>",
    "<details><summary>e</summary><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"a b.png\"><img src=\"c.png\" alt=\"d\"></picture></details>",
  ])
  func addressesOfPicturesAreSeenFromThePage(html: String) {
    let page = Reading(html).page(.gitHub) { "../" + $0 }
    #expect(
      page.contains("srcset=\"../a%20b.png\"") && page.contains("../c.png"), "\(page)")
  }

  @Test(arguments: samples)
  func whatIsWrittenReadsAsItDid(markdown: String) {
    let reading = Reading(markdown)
    let again = Reading(reading.page)
    #expect(Self.plain(again.html) == Self.plain(reading.html), "\(reading.page)")
    #expect(again.page == reading.page)
  }

  /// What cmark-gfm itself makes of the original, it makes of what is written.
  @Test(
    arguments: samples.filter {
      !$0.contains("$") && !$0.contains("[!") && !$0.contains("<") && !$0.contains("[^")
    })
  func cmarkReadsItAsItDid(markdown: String) {
    let page = Reading(markdown).page
    #expect(
      Self.plain(RenderedMarkdown.html(page)) == Self.plain(RenderedMarkdown.html(markdown)),
      "\(page)")
  }

  /// Rows of all that means something, in any order.
  @Test func anyMarkdownReadsAsItDid() {
    var random = SplitMix64(seed: 5)
    let parts = [
      "*", "**", "_", "__", "~~", "`", "``", "a", "b", "1", ".", " ", " ", "(", ")", "[", "]",
      "](c)", "![",
      "<", ">", "&", "&amp;", "\\", "\n", "\n", "\n\n", "- ", "1. ", "> ", "# ", "|", "$", "$$",
      "!", "é",
      "“", "<b>", "</b>", "<sub>", "</sub>", "<br>", "<div>", "</div>", "<!-- x -->",
      "\n  ",
      "===\n", "---\n", "```\n", "\n\n    ", "<https://y.org>", "\n- ", "\n> ", "\n1. ", "^1",
      "[^1]",
      "[ ] ", ":-", "://", "www", "#",
    ]
    var faults: [String] = []
    for _ in 0..<4_000 {
      let markdown = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      let reading = Reading(markdown)
      let again = Reading(reading.page)
      let (html, other) = (Self.loose(reading.html), Self.loose(again.html))
      if html != other {
        faults.append(
          "\(markdown.debugDescription)\n\(reading.page.debugDescription)\n\(html)\n\(other)")
      }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(8).joined(separator: "\n\n"))")
  }

  /// A list without its comments may be set wider or closer.
  private static func loose(_ html: String) -> String {
    plain(html.replacing(#/<\/?p>/#, with: "\n")).trimming(\.isWhitespace)
  }
}
