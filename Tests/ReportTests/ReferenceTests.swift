import Prose
import Testing
import Text

@testable import Report

/// Links that ask for a number: `[Figure](#loss)`.
struct ReferenceTests {
  private func cell(_ id: String, _ values: OutputValue..., caption: String? = nil) -> ReportCell {
    var cell = ReportCell(anchor: id, id: id, line: 1, source: [.init(.plain, "x")])
    cell.outputs = values.map { ReportOutput(line: 2, value: $0) }
    cell.caption = caption
    return cell
  }

  private let figure = OutputValue.figure(
    Figure(title: "T", content: Bars([Bar(label: "a", value: 1)])))
  private let table = OutputValue.table(OutputTable(columns: ["n"], rows: [[.integer(1)]]))

  private func link(_ word: String, _ address: String) -> [ProseNode] {
    let link = ProseElement.link(ProseLink(address: address))
    return [.open(link), .text(word), .close(link), .text(" ")]
  }

  private func document(_ links: [(String, String)]) -> ReportDocument {
    var document = ReportDocument(version: "1", notebook: "n.md")
    let caption = OutputValue.table(
      OutputTable(caption: "Own", columns: ["n"], rows: [[.integer(1)]]))
    document.show(
      [
        cell("one", table, figure, figure, caption: "Both"),
        cell("two", table, table, caption: "Second"),
        cell("three", caption, figure), cell("größe", figure),
      ],
      body: heading(2, "The data", "the-data") + [.open(.paragraph)]
        + links.flatMap { link($0.0, $0.1) } + [.close(.paragraph)] + (0..<4).map { .cell($0) })
    document.equations = ["eq:loss": "7"]
    return document
  }

  /// Counted by hand: figures 1 and 2 in `one`, 3 in `three`, 4 in `größe`; `one`'s caption is its
  /// figure's, so table 1 is in `two` and table 2 in `three`.
  @Test(arguments: [
    ("Figure", "#one", "Figure 1"), ("Figure", "#one-figure-2", "Figure 2"),
    ("Figure", "#three", "Figure 3"),
    ("Figure", "#gr%C3%B6%C3%9Fe", "Figure 4"), ("Table", "#two", "Table 1"),
    ("Table", "#three", "Table 2"),
    ("Section", "#the-data", "The data"), ("Equation", "#eq:loss", "Equation 7"),
    ("Table", "#one", "Table"),
    ("Figure", "#two", "Figure"), ("figure", "#one", "figure"), ("Figure", "one.md", "Figure"),
    ("Figure", "#none", "Figure"),
  ])
  func `a reference says which one it means`(word: String, address: String, text: String) {
    let document = document([(word, address)])
    #expect(
      renderHTML(document).contains("href=\"\(Escaped.addressAttribute(address))\">\(text)</a>"))
    #expect(
      renderMarkdown(document, name: "n").page.contains("[\(text)](\(Escaped.address(address)))"))
  }

  @Test func `numbers stand with the captions`() {
    let document = document([])
    let page = renderMarkdown(document, name: "n").page
    for caption in [
      "**Figure 1.** Both", "**Figure 2.** T", "**Figure 3.** T", "**Figure 4.** T",
      "**Table 1.** Second",
      "**Table 2.** Own",
    ] {
      #expect(page.ranges(of: caption).count == 1, "\(caption)")
    }
    // The style sheet counts what is marked.
    #expect(renderHTML(document).ranges(of: "<caption class=\"numbered\">").count == 2)
    #expect(renderHTML(document).ranges(of: "<figcaption>").count == 4)
  }

  @Test func `captions hold Markdown`() {
    var document = document([])
    document.cells[1].caption = "a *b*"
    document.cells[1].captionNodes = [
      .text("a "), .open(.emphasis), .text("b<"), .close(.emphasis),
    ]
    document.cells[3].caption = "c"
    document.cells[3].captionNodes = [.code("c")]
    #expect(renderHTML(document).contains("<caption class=\"numbered\">a <em>b&lt;</em></caption>"))
    #expect(renderHTML(document).contains("<figcaption><code>c</code></figcaption>"))
    let page = renderMarkdown(document, name: "n").page
    #expect(page.contains("**Table 1.** a *b&lt;*\n") && page.contains("**Figure 4.** `c`\n"))
  }

  @Test func `cells stand in lists and quotations`() {
    var document = document([])
    document.body =
      [
        .open(.list(start: 1, isTight: false)), .open(.item(isDone: nil)),
      ] + paragraph(.text("Load:")) + [
        .cell(1), .close(.item(isDone: nil)), .open(.item(isDone: nil)), .cell(0),
        .close(.item(isDone: nil)),
        .close(.list(start: 1, isTight: false)), .open(.quotation), .cell(2),
      ] + paragraph(.text("End")) + [.close(.quotation)]
    let html = renderHTML(document)
    #expect(html.contains("<li><p>Load:</p>\n<section class=\"cell ok\" id=\"two\""))
    #expect(html.contains("</section>\n<p>End</p>\n</blockquote>"))
    let page = renderMarkdown(document, name: "n").page
    #expect(
      page.contains(
        "1. Load:\n\n   <a id=\"two\"></a>\n\n   ```nbrun\n   x\n   ```\n\n   **Table 1.** Second\n\n   | n |\n"
      ))
    #expect(page.contains("\n2.\n   <a id=\"one\">"))
    #expect(page.contains("\n> <a id=\"three\"></a>\n>\n> ```nbrun\n"))
    #expect(page.contains(".svg)\n>\n> **Figure 3.** T\n>\n> End\n"))
  }
}
