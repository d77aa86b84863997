import Testing

@testable import Report

/// What `nbrun diff` finds between two reports.
struct DifferenceTests {
  private func read(_ text: String) throws -> ReviewedReport {
    try ReviewedReport.read(Array(text.utf8))
  }

  private func difference(
    _ old: ReportDocument, _ new: ReportDocument, tolerance: Double? = nil
  ) throws -> ReportDifference {
    // A page beside JSON: what one holds, the other holds too.
    try ReportDifference(
      from: read(renderHTML(old)), to: read(renderJSON(new)), tolerance: tolerance)
  }

  private func edited(_ id: String, _ edit: (inout ReportCell) -> Void) -> ReportDocument {
    var document = sampleDocument()
    for index in document.cells.indices where document.cells[index].id == id {
      edit(&document.cells[index])
    }
    return document
  }

  private func document(_ cells: [(id: String, code: String, value: OutputValue)]) -> ReportDocument
  {
    var document = ReportDocument(version: "1", notebook: "n.md")
    let cells = cells.enumerated().map { index, entry in
      var cell = ReportCell(
        anchor: entry.id, id: entry.id, line: 10 * index + 1, source: [.init(.plain, entry.code)])
      cell.outputs = [ReportOutput(line: 10 * index + 2, value: entry.value)]
      return cell
    }
    document.show(cells)
    return document
  }

  // MARK: The same

  @Test func `a page and the JSON of one run are the same`() throws {
    #expect(try difference(sampleDocument(), sampleDocument()).isEmpty)
  }

  @Test func `prose, captions and places are no difference`() throws {
    var new = sampleDocument()
    new.title = "Another title"
    new.author = "Somebody else"
    new.body.insert(contentsOf: paragraph(.text("More.")), at: 0)
    for index in new.cells.indices {
      new.cells[index].line += 3
      new.cells[index].caption = "Another caption"
      for place in new.cells[index].outputs.indices {
        new.cells[index].outputs[place].line += 3
        if case .error(var error) = new.cells[index].outputs[place].value {
          error.line += 3
          new.cells[index].outputs[place].value = .error(error)
        }
      }
    }
    #expect(try difference(sampleDocument(), new).isEmpty)
  }

  @Test func `what was not run names another line after an edit of prose`() throws {
    let old = document([("a", "x", .notRun(.needs("run", line: 31)))])
    let new = document([("a", "x", .notRun(.needs("run", line: 35)))])
    #expect(try difference(old, new).isEmpty)
    // Another name is another reason, and so is work that is still to do.
    for other in [NotRun.needs("walk", line: 31), .todoNeeds("run", line: 31)] {
      #expect(try !difference(old, document([("a", "x", .notRun(other))])).isEmpty)
    }
  }

  // MARK: Values

  @Test func `a metric is told from and to, and by how much`() throws {
    let old = document([("a", "x", .metrics([(name: "loss", value: 0.25), (name: "b", value: 1)]))])
    let new = document([("a", "x", .metrics([(name: "loss", value: 0.5), (name: "b", value: 1)]))])
    let change = try #require(try difference(old, new).cells.first)
    #expect(
      change.outputs.first?.rows == [
        .init(name: "loss", old: "0.2500", new: "0.5000", difference: "+0.2500")
      ])
  }

  /// By hand: as many decimals as tell the two apart; below a thousandth, and from 1e9 on, as many
  /// digits. What is less than a thousandth of a difference has three digits.
  @Test(
    arguments: [
      (0.25, 0.250_000_1, "0.25000000", "0.25000010", "+1e-07"), (3, 4, "3", "4", "+1"),
      (0.25, 0.5, "0.2500", "0.5000", "+0.2500"), (0.5, 0.25, "0.5000", "0.2500", "-0.2500"),
      (0.001, 0.002, "0.0010", "0.0020", "+0.0010"),
      (0.000_9, 0.000_912_34, "0.0009", "0.0009123", "+1.23e-05"),
      (1e-9, 2e-9, "1e-09", "2e-09", "+1e-09"),
      (1e9, 1.5e9 + 0.75, "1000000000", "1500000001", "+500000001"),
      (.nan, 1, "nan", "1", nil), (1, -.infinity, "1", "-inf", nil),
      (0.1, 0.1 + 1e-16, "0.1", "0.1000000000000001", "+9.71e-17"),
    ] as [(Double, Double, String, String, String?)])
  func `numbers have the digits that show the difference`(
    old: Double, new: Double, oldText: String, newText: String, difference: String?
  ) {
    let texts = numberTexts(old, new)
    #expect(
      texts.old == oldText && texts.new == newText && texts.difference == difference, "\(texts)")
  }

  @Test func `histories are drawn over one another`() throws {
    func history(_ values: [Double]) -> OutputValue {
      .history(OutputHistory(names: ["loss", "val_loss"], series: [values, values], weights: "w"))
    }
    let change = try difference(
      document([("a", "x", history([3, 2, 1]))]), document([("a", "x", history([3, 1]))]))
    let output = try #require(change.cells.first?.outputs.first)
    #expect(output.rows.first == .init(name: "epochs", old: "3", new: "2"))
    // One drawing for the loss and its validation loss; each before and now.
    let page = renderHTML(change, name: "n.html", version: "1")
    #expect(page.split(separator: "class=\"plot\"").count == 2)
    #expect(page.split(separator: "class=\"curve c1 d2\" d=\"M0 0").count == 2)
    for text in ["loss, before", "val_loss, before"] { #expect(page.contains(">\(text)</text>")) }
    let text = renderText(change, name: "n.html")
    #expect(text.contains("before  █▅▁\n"))
    #expect(text.contains("now     █▁\n"))
  }

  /// Each block is an eighth of the range; without a range the lower middle one stands for all.
  @Test(arguments: [
    ([0, 0.124, 0.126, 0.249, 0.251, 0.374, 0.376, 0.499], "▁▁▂▂▃▃▄▄"),
    ([0.501, 0.624, 0.626, 0.749, 0.751, 0.874, 0.876, 1], "▅▅▆▆▇▇██"),
    ([-1, 2, .nan, .infinity], "▁█??"),
  ])
  func `a course in blocks`(values: [Double], blocks: String) {
    #expect(sparkline(values, low: 0, high: 1) == blocks)
    #expect(sparkline([0.5], low: 1, high: 1) == "▄")
  }

  @Test func `a figure whose data changed is named, and its curves`() throws {
    func figure(_ values: [Double]) -> OutputValue {
      .figure(
        Figure(
          title: "T", content: Lines([LineSeries(name: "s", x: [1, 2], y: values, style: .line)])))
    }
    let change = try difference(
      document([("a", "x", figure([1, 2]))]), document([("a", "x", figure([1, 2.5]))]))
    let output = try #require(change.cells.first?.outputs.first)
    #expect(output.name == "figure: T")
    #expect(output.notes == ["s: 1 of 2 points differ, by at most 0.5"])
  }

  @Test func `other figures stand side by side`() throws {
    func bars(_ value: Double) -> OutputValue {
      .figure(Figure(title: "B", content: Bars([Bar(label: "a", value: value)])))
    }
    let change = try difference(
      document([("a", "x", bars(1))]), document([("a", "x", bars(2))]))
    #expect(change.cells.first?.outputs.first?.rows.first?.new == "2")
    let page = renderHTML(change, name: "n", version: "1")
    #expect(page.contains("Before: B") && page.contains("Now: B"))
  }

  @Test func `arrays and tables tell how much of them differs`() throws {
    let old = document([
      ("t", "x", .tensor(OutputTensor(shape: [3], values: [1, 2, 3], element: .float64))),
      ("u", "y", .table(OutputTable(columns: ["name", "n"], rows: [[.text("a"), .number(1)]]))),
    ])
    let new = document([
      ("t", "x", .tensor(OutputTensor(shape: [3], values: [1, 2.5, 3.25], element: .float64))),
      ("u", "y", .table(OutputTable(columns: ["name", "n"], rows: [[.text("a"), .number(2)]]))),
    ])
    let changes = try difference(old, new).cells
    #expect(changes[0].outputs[0].notes == ["2 of 3 values differ, by at most 0.5"])
    #expect(
      changes[1].outputs[0].rows == [.init(name: "a, n", old: "1", new: "2", difference: "+1")])
  }

  @Test func `values in the prose count`() throws {
    var old = sampleDocument()
    old.values = [.shown(InlineValue(code: "percent(x)", text: "87 %"))]
    var new = old
    new.values = [.shown(InlineValue(code: "percent(x)", text: "88 %"))]
    let change = try difference(old, new)
    #expect(change.inline == [.init(name: "percent(x)", old: "87 %", new: "88 %")])
    #expect(!change.isEmpty)
  }

  @Test func `seed, parameters, data and engine count`() throws {
    var old = sampleDocument()
    old.parameters = [(name: "epochs", value: .integer(4))]
    old.data = [.init(name: "imdb", isReal: true, digest: "abc")]
    var new = old
    new.seed += 1
    new.version = "9"
    new.parameters = [(name: "epochs", value: .integer(5))]
    new.data = [.init(name: "imdb", isReal: false, digest: "def")]
    let names = try difference(old, new).facts.map(\.name)
    #expect(names == ["engine", "seed", "parameter epochs", "data imdb"])
  }

  // MARK: Cells

  @Test func `cells are found again by id, by code and by what they show`() throws {
    let old = document([
      ("one", "a", .integer(1)), ("cell-2", "b = 1\nb", .integer(2)), ("three", "c", .integer(3)),
      ("gone", "d", .integer(4)),
    ])
    let new = document([
      ("one", "a", .integer(1)), ("fresh", "e", .integer(9)), ("cell-3", "b = 1\nb", .integer(2)),
      ("renamed", "c", .integer(3)), ("cell-5", "f", .integer(6)),
    ])
    let changes = try difference(old, new).cells
    #expect(changes.map(\.id) == ["fresh", "renamed", "gone", "cell-5"])
    #expect(changes.map(\.kind) == [.added, .changed, .removed, .added])
    #expect(changes[1].oldID == "three")
    #expect(changes[1].outputs.isEmpty && changes[1].code.isEmpty)
  }

  @Test func `an edited line of code is shown`() throws {
    let old = document([("a", "x = 1\ny = 2\nx + y", .integer(3))])
    let new = document([("a", "x = 1\ny = 4\nx + y", .integer(5))])
    let change = try #require(try difference(old, new).cells.first)
    #expect(
      change.code == [.init(isNew: false, text: "y = 2"), .init(isNew: true, text: "y = 4")])
  }

  /// Pages keep hidden code among their data alone.
  @Test func `an edited line of hidden code is shown`() throws {
    let pages = ["y = 2", "y = 4"].map { line in
      var document = document([("a", "x = 1\n\(line)", .integer(3))])
      document.cells[0].sourceDisplay = .hidden
      return renderHTML(document)
    }
    let visible = try #require(pages[0].firstRange(of: "<script type=\"application/json\""))
    #expect(!pages[0][..<visible.lowerBound].contains("y = 2"))
    let difference = ReportDifference(
      from: try ReviewedReport.read(Array(pages[0].utf8)),
      to: try ReviewedReport.read(Array(pages[1].utf8)))
    #expect(
      difference.cells.map(\.code)
        == [[.init(isNew: false, text: "y = 2"), .init(isNew: true, text: "y = 4")]])
  }

  @Test func `a cell that stands elsewhere is said to`() throws {
    let cells: [(id: String, code: String, value: OutputValue)] = [
      ("a", "1", .integer(1)), ("b", "2", .integer(2)), ("c", "3", .integer(3)),
    ]
    let changes = try difference(document(cells), document([cells[1], cells[2], cells[0]])).cells
    #expect(changes.map(\.id) == ["a"])
    #expect(changes.first?.hasMoved == true)
  }

  @Test func `a status is told`() throws {
    let new = edited("reviews") { $0.status = .failed }
    let change = try #require(try difference(sampleDocument(), new).cells.first)
    #expect(change.status == .init(name: "status", old: "ok", new: "failed"))
  }

  // MARK: Tolerance

  @Test(arguments: [
    (OutputValue.number(0.87), OutputValue.number(0.8705), true),
    (.number(0.87), .number(0.872), false), (.integer(3), .integer(4), false),
    (.text("87.00 % of 25"), .text("87.09 % of 25"), true),
    (.text("87.0 %"), .text("88.0 %"), false),
    (.text("a"), .text("b"), false), (.list([.number(1)]), .list([.number(1.0009)]), true),
    (.number(.nan), .number(.nan), true), (.number(.infinity), .number(1), false),
  ])
  func `with a tolerance numbers may differ by so much`(
    old: OutputValue, new: OutputValue, holds: Bool
  ) throws {
    let change = try difference(
      document([("a", "x", old)]), document([("a", "x", new)]), tolerance: 0.001)
    #expect(change.isEmpty == holds)
  }

  @Test func `with a tolerance weights are told by what they do`() throws {
    func history(_ digest: String) -> ReportDocument {
      document([
        ("a", "x", .history(OutputHistory(names: ["loss"], series: [[1]], weights: digest)))
      ])
    }
    #expect(try difference(history("a"), history("b"), tolerance: 0).isEmpty)
    #expect(try !difference(history("a"), history("b")).isEmpty)
  }
}
