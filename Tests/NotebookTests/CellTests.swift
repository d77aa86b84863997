import Notebook
import Prose
import Testing

@Suite struct CellTests {
  @Test func cellsAndProseAlternate() {
    let reading = Reading(
      lines: "One", "", "```nbrun id=first", "a = 1", "", "b = 2", "```", "Two", "", "~~~~ nbrun",
      "```", "~~~~", "```nbrun", "```")
    #expect(reading.messages == [])
    let body = reading.document.body
    let kinds = body.parts.map { part in
      if case .cell = body[part.lowerBound] { "cell" } else { "prose" }
    }
    #expect(kinds == ["prose", "cell", "prose", "cell", "cell"])
    let cells = reading.document.cells
    #expect(cells.map(\.fenceLine) == [3, 10, 13])
    #expect(cells.map(\.text) == ["a = 1\n\nb = 2", "```", ""])
    #expect(cells[0].id == Located("first", at: SourceRange(line: 3, column: 13, length: 5)))
    #expect(cells[0].lines.map(\.number) == [4, 5, 6])
    #expect(cells[0].lines.map(\.firstColumn) == [1, 1, 1])
  }

  @Test func indentedFencesKeepTheColumns() {
    let reading = Reading(
      lines: "   ```nbrun", "   a", " b", "     c", "\td", "   ```", "", "after")
    let lines = reading.document.cells.first?.lines ?? []
    #expect(lines.map(\.text) == ["a", "b", "  c", "\td"])
    #expect(lines.map(\.firstColumn) == [4, 2, 4, 1])
    #expect(reading.html == "<p>after</p>\n")
  }

  @Test func linesAreCountedWhateverEndsThem() {
    let reading = Reading("Grüße 👩‍👩‍👧\r\n\r\n```nbrun\r\né = \"日本\"\r\n```\r\n")
    #expect(
      reading.document.cells.first?.lines == [
        CodeLine(number: 4, firstColumn: 1, text: "é = \"日本\"")
      ])
    let old = Reading("A\r\r```nbrun\rx\r```\r")
    #expect(old.document.cells.first?.lines == [CodeLine(number: 4, firstColumn: 1, text: "x")])
  }

  @Test func allOptionsAreRead() throws {
    let reading = Reading(
      lines:
        "```nbrun id=a-1 caption=\"The \\\"loss\\\", by epoch\" alt=curve source=folded expect=error",
      "x", "```")
    #expect(reading.messages == [])
    let cell = try #require(reading.document.cells.first)
    #expect(cell.id?.value == "a-1")
    #expect(cell.caption == "The \"loss\", by epoch")
    #expect(cell.alt == "curve")
    #expect(cell.sourceDisplay == .folded)
    #expect(cell.expectsError)
  }

  /// A caption is one sentence, whatever it begins with.
  @Test(arguments: [
    ("1. *a* $x$", "1. <em>a</em> <code class=\"formula\">x</code>"), ("# b", "# b"),
    ("- c", "- c"),
    ("> d", "&gt; d"), ("[e]: f", "[e]: f"),
    ("**g** `nbrun: 1`", "<strong>g</strong> <code>nbrun: 1</code>"),
  ])
  func captionsAreSentences(caption: String, html: String) throws {
    let reading = Reading("~~~nbrun caption=\"\(caption)\"\n1\n~~~\n")
    let cell = try #require(reading.document.cells.first)
    #expect(HTMLWriter.html(cell.captionNodes, HTMLParts()) == html)
    #expect(reading.messages.count == (caption.contains("nbrun") ? 1 : 0))
  }

  /// A fence below a quotation is no end of the cell inside.
  @Test func aCellEndsWithItsQuotation() throws {
    let reading = Reading("> ```nbrun\n> 1\n```nbrun id=a\n2\n```\n")
    #expect(reading.document.cells.map(\.nextLine) == [3, 6])
    #expect(reading.document.cells.map { $0.lines.map(\.text) } == [["1"], ["2"]])
  }

  @Test(arguments: [
    ("```nbrun name=x", "name"), ("```nbrun id", "id"), ("```nbrun id= caption=x", "id"),
    ("```nbrun id=a.b", "a.b"), ("```nbrun id=größe", "größe"), ("```nbrun source=hide", "hide"),
    ("```nbrun expect=failure", "failure"), ("```nbrun caption=\"open", "\"open"),
    ("```nbrun caption=\"a\\q\"", "\\q"), ("```nbrun id=a id=b", "id"),
    ("  ~~~nbrun captoin=\"a b\" id=x", "captoin"), ("```nbrun id = a", "id"),
    ("```nbrun caption=\"a\"b", "b"), ("```nbrun =a", ""),
  ])
  func aFaultyOptionIsFoundAtItsPlace(line: String, text: String) {
    let fence = line.contains("~") ? "~~~" : "```"
    let reading = Reading(lines: "Prose", "", line, "x = 1", fence)
    let first = reading.errorTexts.first ?? "(none)"
    #expect(text.isEmpty ? first == "=" : first == text)
    #expect(reading.errorPlaces.allSatisfy { $0.hasPrefix("3:") })
    #expect(reading.document.cells.map(\.text) == ["x = 1"])
  }

  @Test func aSecondIdIsFoundAtItsValue() {
    let reading = Reading(
      lines: "```nbrun id=a", "1", "```", "```nbrun id=b", "```", "```nbrun source=shown id=a",
      "```")
    #expect(reading.errorPlaces == ["6:26"])
    #expect(reading.errorTexts == ["a"])
    #expect(reading.messages == ["the id `a` is taken by the cell in line 1"])
  }

  @Test func misspeltOptionsGetTheNearest() {
    #expect(Reading("```nbrun soruce=shown\n```").hints == ["did you mean `source`?"])
    #expect(Reading("```nbrun source=fold\n```").hints == [nil])
    #expect(Reading("```nbrun source=folde\n```").hints == ["did you mean `folded`?"])
  }

  @Test func cellsStandInListsAndQuotations() {
    let reading = Reading(
      lines: "- item", "", "  ```nbrun id=e", "  a", "", "   \tb", "  ```", "", "> 1. ```nbrun",
      ">    b",
      ">    ```", "", "1. ```nbrun", "   c", "   ```", "", "```python", "d", "```", "",
      "```nbrunner",
      "e", "```", "", "<!--", "```nbrun", "f", "```", "-->", "", "- item", "```nbrun", "g", "```")
    #expect(reading.document.cells.map(\.text) == ["a\n\n \tb", "b", "c", "g"])
    #expect(reading.document.cells.map(\.fenceLine) == [3, 9, 13, 32])
    #expect(reading.document.cells[0].lines.map(\.number) == [4, 5, 6])
    #expect(reading.document.cells[0].lines.map(\.firstColumn) == [3, 1, 3])
    #expect(reading.document.cells[1].lines.map(\.firstColumn) == [6])
    #expect(reading.document.cells[0].id?.range == SourceRange(line: 3, column: 15, length: 1))
    // `nbrunner` is far enough from `nbrun`.
    #expect(reading.messages == [])
  }

  @Test(arguments: [
    ("- ```nbrun\n  1\n\nText", ["1:3"]), ("> ```nbrun\n> 1\nText", ["1:3"]),
    ("1. a\n\n   ```nbrun\n   1\n   ``` end\n", ["5:8"]),
    ("- ```nbrun\n  1\n  ```nbrun\n  2\n  ```\n", ["1:3"]),
  ])
  func aCellInAListHasItsEndThere(text: String, places: [String]) {
    #expect(Reading(text).errorPlaces == places)
  }

  @Test func inFootnotesAndByIndentationCellsAreShown() {
    let reading = Reading(
      lines: "a[^1]", "", "[^1]: b", "", "    ```nbrun", "    1", "    ```", "", "    ```nbrun", "",
      "c",
      "", "    ```nbrun", "    2")
    #expect(reading.document.cells.isEmpty)
    #expect(reading.warningPlaces == ["5:5", "9:5", "13:5"])
  }

  @Test(arguments: ["```Nbrun", "```nbrum", "```{nbrun}", "```nbrun,", "~~~ nrbun"])
  func whatLooksLikeACellIsDoubted(fence: String) {
    let reading = Reading(lines: fence, "1", String(fence.prefix(3)))
    #expect(reading.document.cells.isEmpty)
    #expect(reading.errorPlaces == [])
    #expect(reading.warningPlaces.count == 1)
  }

  @Test func aCellThatIsNeverClosedIsFoundAtItsFence() {
    let reading = Reading(lines: "Prose", "", " ```nbrun id=a", " x = 1", "", "More prose", "")
    #expect(reading.errorPlaces == ["3:2"])
    #expect(reading.errorTexts == ["```"])
    #expect(reading.document.cells.map(\.text) == ["x = 1"])
  }

  @Test func aCellThatSwallowsTheNextIsFoundAtItsOwnFence() {
    let reading = Reading(
      lines: "```nbrun id=a", "x = 1", "", "Prose", "", "```nbrun id=a", "y = 2", "```", "", "End")
    #expect(reading.errorPlaces == ["1:1", "6:13"])
    #expect(reading.document.cells.map(\.text) == ["x = 1", "y = 2"])
    #expect(reading.document.cells.map(\.fenceLine) == [1, 6])
    #expect(reading.html == "<p>End</p>\n")
  }

  @Test func anOpenBlockOfAnotherLanguageIsFoundAtItsFence() {
    #expect(Reading(lines: "```python", "x", "```nbrun", "y", "```").errorPlaces == ["1:1"])
    #expect(Reading(lines: "a", "", "~~~", "x").errorPlaces == ["3:1"])
    let shown = Reading(lines: "````markdown", "```nbrun", "y", "```", "````")
    #expect(shown.messages == [])
    #expect(shown.document.cells.isEmpty)
  }

  @Test func backticksAmongTheOptionsAreFoundWhereTheyStand() {
    let reading = Reading(lines: "~~~nbrun caption=\"`a`\"", "1", "~~~", "", "```nbrun alt=`a`")
    #expect(reading.errorPlaces == ["5:14"])
    #expect(reading.document.cells.first?.caption == "`a`")
  }
}

/// What stands behind a closing fence, and cells as Quarto and R Markdown write them.
@Suite struct FenceTests {
  @Test func textBehindAClosingFenceIsOneError() {
    let reading = Reading(lines: "```nbrun", "1", "``` end", "", "More.")
    #expect(reading.errorTexts == ["end"])
    #expect(reading.errorPlaces == ["3:5"])
    #expect(reading.document.cells.map(\.text) == ["1"])
    let several = Reading(
      lines: "```nbrun", "a = 1", "``` end", "", "```nbrun", "a", "```", "", "b")
    #expect(several.errorPlaces == ["3:5"])
    #expect(several.document.cells.map(\.text) == ["a = 1", "a"])
    #expect(Reading("```\n1\n``` end\n").errorPlaces == ["3:5"])
    #expect(Reading("```\n1\n``` end\n```").errorPlaces == [])
  }

  private static func read(_ text: String, named name: String) -> (NotebookDocument, [Diagnostic]) {
    var diagnostics = Diagnostics()
    let document = NotebookDocument.read(
      SourceFile(name: name, text: text), diagnostics: &diagnostics)
    return (document, diagnostics.sorted)
  }

  @Test(arguments: ["a.qmd", "a.Rmd", "a.RMD"])
  func bracesMayStandAroundACellsOptions(name: String) {
    let text = """
      ```{nbrun training, fig.cap="A, b", echo=FALSE, warning=FALSE}
      1
      ```

      ``` {nbrun}
      2
      ```

      ```nbrun id=third
      3
      ```

      ```{python}
      4
      ```
      """
    let (document, diagnostics) = Self.read(text, named: name)
    #expect(document.cells.map(\.text) == ["1", "2", "3"])
    #expect(document.cells.map { $0.id?.value } == ["training", nil, "third"])
    #expect(document.cells[0].caption == "A, b")
    #expect(document.cells[0].sourceDisplay == .hidden)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.range == SourceRange(line: 1, column: 49, length: 7))
  }

  @Test(arguments: [
    ("{nbrun", 9), ("{nbrun a", 11), ("{nbrun, eval=FALSE}", 12), ("{nbrun} x", 12),
    ("{nbrun, fig.cap=\"a}", 20), ("{nbrun a, label=b}", 14),
  ])
  func faultyBracesAreErrors(info: String, column: Int) {
    let (_, diagnostics) = Self.read("```\(info)\n1\n```", named: "a.qmd")
    #expect(diagnostics.map(\.range.start.column) == [column])
    #expect(diagnostics.first?.severity == .error)
  }

  @Test(arguments: ["{nbrun}", "nbrun{id=a}", "{.nbrun id=a}", "nbrun,id=a"])
  func elsewhereTheyAreShownWithAWarning(info: String) {
    let reading = Reading("```\(info)\n1\n```")
    #expect(reading.warningPlaces == ["1:4"])
    #expect(reading.document.cells.isEmpty)
  }
}
