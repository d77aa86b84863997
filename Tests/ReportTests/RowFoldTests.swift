import Report
import Testing

/// Tables and arrays of many rows: head and tail, and how many stand in between.
@Suite struct RowFoldTests {
  private static func table(_ count: Int) -> OutputValue {
    .table(OutputTable(columns: ["n"], rows: (1...count).map { [.text("r\($0)x")] }))
  }

  private static func report(_ value: OutputValue) -> ReportDocument {
    var cell = ReportCell(anchor: "a", id: "a", line: 1, source: [.init(.plain, "x")])
    cell.outputs = [ReportOutput(line: 2, value: value)]
    var report = ReportDocument(version: "1", notebook: "n.md")
    report.show([cell])
    return report
  }

  private static func markdown(_ value: OutputValue) -> String {
    renderMarkdown(report(value), name: "n").page
  }

  /// The page as it is shown: without its data, from which it can be made again.
  private static func page(_ value: OutputValue) -> String {
    let page = renderHTML(report(value))
    return String(
      page[
        ..<(page.firstRange(of: "<script type=\"application/json\"")?.lowerBound ?? page.endIndex)])
  }

  @Test(arguments: [40, 60]) func sixtyRowsAreShownWhole(count: Int) {
    for text in [displayText(Self.table(count)), Self.markdown(Self.table(count))] {
      #expect((1...count).allSatisfy { text.contains("r\($0)x") })
      #expect(!text.contains("left out"))
    }
    #expect(!Self.page(Self.table(count)).contains("in between"))
  }

  @Test func aHistoryOfFortyEpochsIsShownWhole() {
    let history = OutputValue.history(
      OutputHistory(names: ["loss"], series: [(1...40).map { Double($0) }], weights: "w"))
    let text = displayText(history)
    #expect((1...40).allSatisfy { text.contains("\($0).0000") })
  }

  /// 61 rows: the first 20, the last 10, and 31 in between.
  @Test func moreRowsAreLeftOutAndCounted() {
    for text in [displayText(Self.table(61)), Self.markdown(Self.table(61))] {
      #expect(text.contains("… 31 rows left out …"))
      let shown = (1...61).filter { text.contains("r\($0)x") }
      #expect(shown == Array(1...20) + Array(52...61))
    }
  }

  @Test func aPageFoldsTheRest() throws {
    let page = Self.page(Self.table(61))
    #expect((1...61).allSatisfy { page.contains("r\($0)x") })
    let start = try #require(page.firstRange(of: "<details class=\"values\">")?.lowerBound)
    let before = page[..<start]
    let rest = page[start...]
    #expect((1...61).filter { before.contains("r\($0)x") } == Array(1...20) + Array(52...61))
    #expect((1...61).filter { rest.contains("r\($0)x") } == Array(21...51))
    #expect(rest.contains("<summary>The 31 rows in between</summary>"))
    #expect(before.contains("… 31 rows, below …"))
  }

  /// 100 rows of two numbers: a line each, in NumPy's manner.
  @Test func anArrayOfManyLinesIsFoldedToo() {
    let tensor = OutputValue.tensor(
      OutputTensor(shape: [100, 2], values: (0..<200).map(Double.init), element: .integer))
    let text = displayText(tensor)
    #expect(text.split(separator: "\n").count == 31)
    #expect(text.contains("… 70 lines left out …"))
    #expect(text.hasPrefix("array([[  0,   1],\n"))
    #expect(text.hasSuffix("[198, 199]])"))
    let page = Self.page(tensor)
    #expect(page.contains("<summary>The 70 lines in between</summary>"))
    #expect(page.contains("[ 40,  41],"))
  }

  /// Nobody unfolds a hundred thousand rows.
  @Test func aPageHoldsNoMoreThanAThousandOfThem() {
    let page = Self.page(Self.table(5_000))
    #expect(page.contains("The first 1,000 of the 4,970 rows in between"))
    #expect(page.contains("r1020x"))
    #expect(!page.contains("r1021x"))
  }

  /// A figure's values are folded as a whole: 120 are shown, of more the first and the last fifty.
  @Test(arguments: [(61, 0), (120, 0), (121, 21)])
  func aFiguresValuesAreFoldedOnce(count: Int, leftOut: Int) {
    let bars = Bars((1...count).map { Bar(label: "r\($0)x", value: Double($0)) })
    let figure = Figure(title: "T", content: bars)
    let page = Self.page(.figure(figure))
    #expect(!page.contains("in between"))
    #expect(page.contains("\(leftOut) rows left out") == (leftOut > 0))
    // A head, the rows, and a row in place of those that are left out.
    #expect(page.split(separator: "<tr").count - 2 == (leftOut > 0 ? 101 : count))
  }
}
