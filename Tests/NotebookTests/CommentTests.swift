import Notebook
import Testing

/// What CommonMark makes of comments, and a page without them.
@Suite struct CommentTests {
  @Test(arguments: [
    ("a <!-- b --> c", "<p>a  c</p>\n"),
    ("a <!-- b -- c --> d", "<p>a  d</p>\n"),
    ("a <!-- *b*\nc --> d", "<p>a  d</p>\n"),
    ("> a <!-- b\n> c --> d", "<blockquote>\n<p>a  d</p>\n</blockquote>\n"),
    ("a  <!-- b -->\nc", "<p>a  \nc</p>\n"),
    ("# a <!-- b -->", "<h1 id=\"a-\">a </h1>\n"),
    ("# <!-- b --> a", "<h1 id=\"-a\"> a</h1>\n"),
    ("<!-- b -->\n\na", "<p>a</p>\n"),
    ("a\n<!-- b\n\nc -->\nd", "<p>a</p>\n<p>d</p>\n"),
    ("<!-- b --> a *c*", "<p>a *c*</p>\n"),
    ("- a <!-- b -->\n- <!-- c -->", "<ul>\n<li>a \n</li>\n<li></li>\n</ul>\n"),
    ("- a\n\n<!-- b -->\n\n- c", "<ul>\n<li>a\n</li>\n</ul>\n<ul>\n<li>c\n</li>\n</ul>\n"),
    ("> <!-- a -->\n> b", "<blockquote>\n<p>b</p>\n</blockquote>\n"),
    ("**a <!-- b -->** c", "<p><strong>a </strong> c</p>\n"),
    ("**<!-- b --> a**", "<p><strong> a</strong></p>\n"),
    ("a<!-- b -->_c_", "<p>a<em>c</em></p>\n"),
    ("1<!-- a -->. b", "<p>1. b</p>\n"),
    (
      "| a |\n|---|\n| b <!-- c \\| d --> |",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b </td>\n</tr>\n"
        + "</tbody>\n</table>\n"
    ),
    ("<b>a</b> <!-- b -->", "<p><b>a</b> </p>\n"),
    ("<div> <!-- a -->\nb</div>", "<div>b</div>\n"),
    ("`<!-- a -- b -->`", "<p><code>&lt;!-- a -- b --&gt;</code></p>\n"),
    ("```\n<!-- a -->\n```", "<pre><code>&lt;!-- a --&gt;\n</code></pre>\n"),
    ("    <!-- a -->", "<pre><code>&lt;!-- a --&gt;\n</code></pre>\n"),
    ("\\<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n"),
    ("![a <!-- b -->c](d.png)", "<p>{d.png|a c|-}</p>\n"),
  ])
  func commentsVanish(markdown: String, html: String) {
    let reading = Reading(markdown)
    #expect(reading.html == html)
    #expect(reading.messages == [])
    #expect(
      MarkdownWriterTests.plain(Reading(reading.page).html) == MarkdownWriterTests.plain(html),
      "\(reading.page)")
  }

  /// The page and the Markdown for other programs are read again, and show the same.
  @Test(arguments: [
    "a <!-- b --> *c*", "*a<!-- b -->* c", "-<!-- b --> c", "1.<!-- b --> c",
    "#<!-- b --> c",
    "<!-- b\n```nbrun\n1\n```\n-->\n\nc", "- a\n\n<!-- b -->\n\n    c",
    "1. a\n\n   <!-- b\n\n   -->\n\n   c",
  ])
  func theRestStaysWhatItWas(markdown: String) {
    let reading = Reading(markdown)
    #expect(!reading.page.contains("b"))
    #expect(reading.document.cells.isEmpty)
    #expect(
      MarkdownWriterTests.plain(Reading(reading.page).html)
        == MarkdownWriterTests.plain(reading.html))
  }

  @Test func nothingIsLeftOfACommentAlone() {
    let reading = Reading("<!-- a -->\n\n```nbrun\n1\n```\n\n<!-- b -->")
    #expect(reading.html.isEmpty)
    #expect(reading.document.cells.count == 1)
  }

  /// CommonMark: without `-->` HTML that begins with `<!--` reaches to the document's end, and in a
  /// sentence there is no comment.
  @Test func anUnclosedCommentIsWarnedOf() {
    let block = Reading("a\n\n<!-- b\n\nc")
    #expect(block.html == "<p>a</p>\n")
    #expect(block.warningPlaces == ["3:1"])
    let sentence = Reading("a <!-- b\n\nc -->")
    #expect(sentence.html == "<p>a &lt;!-- b</p>\n<p>c --&gt;</p>\n")
    #expect(sentence.warningPlaces == ["1:3"])
  }

  /// The last line of HTML belongs to its block.
  @Test func rawHTMLIsFencedWhole() {
    #expect(
      Reading("<script>\na\n\nb\n</script>\n\nc").page
        == "```html\n<script>\na\n\nb\n</script>\n```\n\nc\n")
  }
}
