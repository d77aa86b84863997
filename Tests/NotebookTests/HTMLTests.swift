import Notebook
import Prose
import Testing
import Text

/// HTML in prose: what GitHub lets through lives, everything else is text.
@Suite struct HTMLTests {
  @Test(arguments: [
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
    (
      "<kbd>a</kbd> <i class=\"x\" style=\"color:red\" onclick=\"y()\">b</i>",
      "<p><kbd>a</kbd> <i>b</i></p>\n"
    ),
    ("<SPAN DIR='RTL'>a</Span>", "<p><span dir=\"rtl\">a</span></p>\n"),
    ("<b><i>a</b>", "<p><b>&lt;i&gt;a</b></p>\n"), ("<b>a", "<p>&lt;b&gt;a</p>\n"),
    ("a</b>", "<p>a&lt;/b&gt;</p>\n"), ("*<b>a*</b>", "<p><em>&lt;b&gt;a</em>&lt;/b&gt;</p>\n"),
    ("a <div>b</div>", "<p>a &lt;div&gt;b&lt;/div&gt;</p>\n"), ("a<br/>b", "<p>a<br>\nb</p>\n"),
    (
      "<details>\n<summary>a</summary>\n\n*b*\n</details>",
      "<details>\n<summary>a</summary>\n<p><em>b</em></p>\n</details>\n"
    ),
    ("<details>\n\na", "<p>&lt;details&gt;</p>\n<p>a</p>\n"),
    ("<p align=center>a*b*</p>", "<p class=\"align-center\">a*b*</p>\n"),
    ("<table><tr><td>a<td>b</table>", "<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>\n"),
    ("<td>a</td>", "<p>&lt;td&gt;a&lt;/td&gt;</p>\n"),
    ("<a href=\"b.md\" title=t target=_blank>c</a>", "<p><a href=\"b.md\" title=\"t\">c</a></p>\n"),
    ("<a href=b>c <a href=d>e</a></a>", "<p><a href=\"b\">c &lt;a href=d&gt;e</a>&lt;/a&gt;</p>\n"),
    ("<img src=\"a.png\" alt=\"&quot;\" width=50% height=x>", "<p>{a.png|&quot;|-}</p>\n"),
    ("a <img src=x.png onerror=alert(1)>", "<p>a {x.png||-}</p>\n"),
    ("<img src=\"https://x.org/a.png\" alt=b>", "<p><a href=\"https://x.org/a.png\">b</a></p>\n"),
    (
      "<h2 align=\"center\">A &amp; b</h2>",
      "<h2 id=\"a--b\" class=\"align-center\">A &amp; b</h2>\n"
    ),
    ("<a name=\"top-1\"></a>", "<p><a id=\"top-1\"></a></p>\n"),
    ("<ul><li>a<li>b</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("<sub", "<p>&lt;sub</p>\n"), ("<b a='>x</b>", "<p>&lt;b a='&gt;x&lt;/b&gt;</p>\n"),
    ("<div><script>a</script></div>", "<div>&lt;script&gt;a&lt;/script&gt;</div>\n"),
  ])
  func whatGitHubLetsThroughLives(markdown: String, html: String) {
    let seen = Reading(markdown).html
    #expect(seen == html || seen.replacing("></p>", with: ">") == html)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<img src=x onerror=alert(1)>", "<style>*{color:red}</style>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
    "<a href=\"&#1;javascript:alert(1)\">x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href=\"vbscript:x\">x</a>", "<img src=\"javascript:alert(1)\">",
    "<img src=data:image/svg+xml,x>",
    "<img src=\"//evil.example/x.png\">", "<img src=\"../../secret.png\">",
    "<base href=//evil.example>",
    "<form action=//evil.example><input name=x><button>", "<object data=x></object><embed src=x>",
    "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
    "<link rel=stylesheet href=//x>",
    "<meta http-equiv=refresh content=0>", "<video src=x onerror=alert(1)>",
    "<b onmouseover=alert(1)>x</b>",
    "<p style=\"position:fixed\">x</p>", "<details ontoggle=alert(1) open>x</details>",
    "<div id=\"nbrun.text\" class=banner>x</div>",
    "<table background=\"javascript:alert(1)\"><tr><td>x</table>",
    "<picture><source srcset=\"javascript:alert(1)\"><img src=x.png></picture>",
    "<template><b>x</b></template>",
    "<a href=x onclick=alert(1) href=javascript:alert(2)>y</a>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<title><img src=x onerror=alert(1)></title>", "<textarea><script>alert(1)</script></textarea>",
    "<b/onclick=alert(1)>x</b>", "<b\u{B}onclick=alert(1)>x</b>", "<\u{0}script>alert(1)</script>",
    "<a title='\"><script>alert(1)</script>' href=x>y</a>",
    "<img alt='\"><script>alert(1)</script>' src=x.png>",
    "<span lang='\"><script>'>x</span>", "<p>x</p\n><script\n>alert(1)</script\n>",
    "<<b>script>alert(1)</b>",
  ])
  func nothingActiveLives(html: String) {
    for markdown in [
      html, "a " + html, "- " + html, "> " + html, "<div>\n\(html)\n</div>", "|a|\n|-|\n|\(html)|",
    ] {
      let reading = Reading(markdown)
      for text in [reading.html, RenderedMarkdown.html(reading.page)] {
        for tag in text.matches(of: #/<([a-zA-Z]+)([^>]*)>/#) {
          let name = String(tag.output.1).lowercased()
          #expect(
            ![
              "script", "style", "svg", "iframe", "object", "embed", "form", "button", "base",
              "link", "meta",
              "math", "video", "template", "noscript", "title", "textarea",
            ].contains(name), "\(markdown)")
          let attributes = String(tag.output.2).replacing(#/"[^"]*"/#, with: "")
          #expect(
            attributes.firstMatch(of: #/\bon|style|srcset|background/#.ignoresCase()) == nil,
            "\(markdown): \(text)")
        }
        for address in text.matches(of: #/(?:href|src)="([^"]*)"/#) {
          let target = URLReference(String(address.output.1).replacing("&amp;", with: "&")).target
          #expect(target != .forbidden, "\(markdown): \(text)")
        }
      }
    }
  }

  /// In time that grows with its length, or it would never end.
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      "<b>", "</b>", "<b></i>", "<details>", "<div>\n", "<b a='", "<b a=\"", "<a href=x>", "<b <b ",
      "<!--", "<!-- -->",
      "<td>", "<table><tr><td>", "<b a=&amp;>", "<p>", "<ul>\n\n<li>\n\n", "<i><b></i>",
    ])
  func manyTagsEndSoon(pattern: String) {
    for lead in ["", "x "] {
      let reading = Reading(lead + String(repeating: pattern, count: 10_000))
      #expect(!reading.html.isEmpty || reading.diagnostics.hasErrors || pattern.hasPrefix("<!--"))
    }
  }

  @Test func aMissingPartnerIsWarnedOfAtItsTag() {
    #expect(Reading("a <b>c\n\n<div>\n\nd\n\n</details>").warningPlaces == ["1:3", "3:1", "7:1"])
  }

  @Test func idsAreGivenOnce() {
    let reading = Reading(
      "# A\n\n<a id=\"a\"></a><a id=\"b\"></a><a name=\"b\"></a><i id=\"nbrun.x\">c</i>")
    #expect(reading.html == "<h1 id=\"a\">A</h1>\n<p><a></a><a id=\"b\"></a><a></a><i>c</i></p>\n")
    #expect(reading.document.ids == ["b"])
  }
}
