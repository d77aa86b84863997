import Prose
import Testing
import Text

@testable import Report

/// Texts where what stands around them decides what they mean.
@Suite struct ContextTests {
  private func page(_ nodes: ProseNode..., value: String = "") -> String {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.body = [.open(.paragraph)] + nodes + [.close(.paragraph)]
    document.values = [.shown(InlineValue(code: "x", text: .own(value)))]
    return renderMarkdown(document, name: "n").page
  }

  /// Without anything between them, `[x]` and `(javascript:y)` would be a link.
  @Test(arguments: ["", " ", "\n", "\t\r\n"])
  func anEmptyValueJoinsNothing(value: String) {
    let page = page(.text("[x]"), .value(0), .text("(javascript:y)"), value: value)
    #expect(page.contains("\\[x\\]&#32;(java"))
  }

  /// `pre` with a newline first loses it: HTML Standard, section 13.2.6.4.7.
  @Test func aFirstNewlineIsKept() {
    #expect(element("pre", [:], "\na").serialised() == "<pre>\n\na</pre>")
    #expect(element("pre", [:], "a\n").serialised() == "<pre>a\n</pre>")
    #expect(element("p", [:], "\na").serialised() == "<p>\na</p>")
  }

  /// A carriage return ends a line in Markdown, and with it a quotation.
  @Test func noLineEndLeavesAQuotation() {
    var cell = ReportCell(anchor: "a", id: "a", line: 1, source: [])
    cell.outputs = [
      ReportOutput(
        line: 2,
        value: .error(
          OutputError(
            message: "m", line: 1, column: 1, excerpt: "a\r<b>\r\n<i>\u{85}", isExpected: false)))
    ]
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.show([cell])
    let page = renderMarkdown(document, name: "n").page
    #expect(page.contains("> ```text\n> a\n> <b>\n> <i>\u{FFFD}\n> ```"))
  }

  @Test func aPicturesPathIsEncoded() {
    let picture = ProsePicture(path: "a b/>\u{301}?#.png", alt: "]")
    #expect(page(.picture(picture)).contains("![\\]](a%20b/%3E%CC%81%3F%23.png)"))
  }

  /// One pass over a cell's source, however many values it shows.
  @Test(.timeLimit(.minutes(30))) func aCellMayShowTensOfThousandsOfValues() {
    var cell = ReportCell(
      anchor: "a", id: "a", line: 1,
      source: [.init(.number, String(repeating: "1\n", count: 30_000))])
    cell.outputs = (0..<30_000).map { ReportOutput(line: $0 + 2, value: .integer(1)) }
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.show([cell])
    let page = renderHTML(document)
    #expect(page.utf8.count > 30_000)
    #expect(page.contains("<p class=\"label\"><code><span class=\"n\">1</span></code></p>"))
  }
}
