import Prose
import Testing
import Words

@testable import Report

/// How rows stand on slides and where a slide ends, worked out by hand from the sizes that slides have: 545 below a
/// heading, 1,166 wide, 560 where two stand side by side; a paragraph of n lines takes 31 n + 26.
@Suite struct SlideFittingTests {
  private static func lines(_ count: Int) -> [ProseNode] {
    paragraph(.text(String(repeating: "n", count: 94 * count)))
  }

  private static func page(_ body: [ProseNode], _ cells: [ReportCell] = []) -> PageContent {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.title = "T"
    document.show(cells, body: body)
    return PageContent(document, base: "")
  }

  /// 0.95 of the room are 517.75. At 0.9 of the size there is room for 1 / 0.9 ^ 1.5 of that, 606.4; then for 723.6,
  /// 884.0 and 1114.0.
  @Test(arguments: [
    (15, 10), (16, 9), (18, 9), (19, 8), (22, 8), (23, 7), (27, 7), (28, 6), (35, 6), (36, 5),
    (90, 5), (0, 10),
  ])
  func `content is made smaller`(count: Int, tenths: Int) {
    let body = Self.lines(count)
    let measure = SlideMeasure(Self.page(body))
    let row = SlideRow(prose: [.init(nodes: 0..<body.count)])
    #expect(measure.tenths(count == 0 ? [] : [row]) == tenths)
    // Rows add up: a paragraph of n lines and two of half as many differ by 26.
    let half = SlideRow(prose: [.init(nodes: 0..<body.count), .init(nodes: 0..<body.count)])
    #expect(measure.tenths([row, row]) == measure.tenths([half]))
  }

  private static func text(_ count: Int) -> OutputValue {
    .text(String(repeating: "n", count: count))
  }

  private static func table(_ rows: Int, _ columns: Int...) -> OutputValue {
    .table(
      OutputTable(
        columns: columns.map { .own(String(repeating: "n", count: $0)) },
        rows: (0..<rows).map { row in columns.map { _ in .integer(row % 10) } }))
  }

  private static let plot = OutputValue.figure(
    Figure(content: Bars((0..<20).map { Bar(label: "a", value: Double($0)) })))

  /// Letters of its longest line of code, whether it is shown, whether prose is before it, what it shows.
  ///
  /// Of 10.8 wide letters 259 are five lines beside code, 183 high with 28 around them, and 260 are six: 214, more than
  /// 190. 829 are sixteen lines, 524 high, and 830 are seventeen: 555. A column of 57 letters of 9.2 is 551.4 wide with
  /// 27 around it, one of 58 is 560.6; two of 38 are 753.2, less than 760.
  @Test(
    arguments: [
      (1, .shown, false, [], .stacked), (1, .shown, false, [.integer(1)], .pair),
      (92, .shown, false, [.integer(1)], .pair), (93, .shown, false, [.integer(1)], .stacked),
      (1, .folded, true, [.integer(1)], .stacked), (1, .hidden, true, [.integer(1)], .stacked),
      (1, .shown, false, [text(259)], .pair), (1, .shown, false, [text(260)], .beside),
      (1, .hidden, false, [text(260)], .stacked), (1, .hidden, true, [text(260)], .beside),
      (1, .folded, false, [text(260)], .stacked), (1, .folded, true, [text(260)], .beside),
      (220, .shown, false, [text(260)], .beside), (221, .shown, false, [text(260)], .stacked),
      (1, .shown, false, [text(829)], .beside), (1, .shown, false, [text(830)], .stacked),
      (1, .shown, false, [table(31, 1)], .beside), (1, .shown, false, [table(1, 57)], .pair),
      (1, .shown, false, [table(1, 58)], .stacked), (1, .shown, false, [table(31, 58)], .drawn),
      (60, .shown, false, [table(31, 58)], .drawn), (61, .shown, false, [table(31, 58)], .stacked),
      (1, .shown, false, [table(31, 38, 38)], .drawn),
      (1, .shown, false, [table(31, 38, 39)], .stacked),
      (1, .shown, false, [table(31, 61)], .stacked), (1, .shown, false, [plot], .drawn),
      (1, .shown, false, [.integer(1), table(1, 58)], .stacked),
    ] as [(Int, ReportCell.SourceDisplay, Bool, [OutputValue], SlideMeasure.Layout)])
  func `a row has its layout`(
    letters: Int, display: ReportCell.SourceDisplay, hasProse: Bool, values: [OutputValue],
    layout: SlideMeasure.Layout
  ) {
    let code = "x\n" + String(repeating: "n", count: letters) + "\n"
    var cell = ReportCell(anchor: "a", id: "a", line: 1, source: [.init(.plain, code)])
    cell.sourceDisplay = display
    cell.outputs = values.map { ReportOutput(line: 2, value: $0) }
    let body = Self.lines(1) + [.cell(0)]
    var row = SlideRow(cell: 0)
    if hasProse { row.prose = [.init(nodes: 0..<3)] }
    let measure = SlideMeasure(Self.page(body, [cell]))
    #expect(measure.layout(row) == layout)
    #expect(measure.layout(SlideRow(prose: [.init(nodes: 0..<3)])) == .stacked)
  }

  private static func slides(_ body: [ProseNode], _ cells: [ReportCell] = []) -> [String] {
    SlideDeck(page(heading(2, "A", "a") + body, cells)).slides.dropFirst().map { slide in
      "\(slide.address) \(slide.part)/\(slide.parts)"
    }
  }

  /// 599.5, a tenth more than the room, are made smaller; 31 · 17 + 52 = 579 are less, and 610 more. Of these a part of
  /// less than 163.5 may stand where it has no room, and four lines have 150, five 181.
  @Test(arguments: [
    (9, 8, 1), (9, 9, 2), (14, 4, 1), (13, 5, 2), (4, 14, 1), (5, 13, 2), (17, 4, 2), (16, 4, 1),
  ])
  func `paragraphs share a slide`(first: Int, second: Int, count: Int) {
    #expect(
      Self.slides(Self.lines(first) + Self.lines(second))
        == (count == 1 ? ["a 1/1"] : ["a 1/2", "nbrun.a-2 2/2"]))
  }

  /// The first slide alone has the heading; nothing is lost.
  @Test func `a heading is on the first of its slides`() {
    let deck = SlideDeck(
      Self.page(heading(2, "A", "a") + Self.lines(9) + Self.lines(9) + Self.lines(9)))
    #expect(deck.slides.map { $0.headingHTML != nil } == [false, true, false, false])
    #expect(deck.slides.map { $0.heading?.anchor } == [nil, "a", "a", "a"])
    #expect(deck.slides.map(\.part) == [1, 1, 2, 3] && deck.slides.map(\.parts) == [1, 3, 3, 3])
    #expect(deck.slides.map { $0.rows.flatMap(\.prose).count } == [0, 1, 1, 1])
  }

  /// Half of the room are 272.5: seven lines and the 18 of a cell below them have 261, eight have 292.
  @Test(arguments: [(7, 1), (8, 2)])
  func `a section begins a slide where one is half full`(count: Int, slides: Int) {
    var cell = ReportCell(anchor: "c", id: "c", line: 1, source: [.init(.plain, "x")])
    cell.sourceDisplay = .hidden
    let start = Self.lines(count) + [.cell(0)]
    #expect(
      Self.slides(start + heading(3, "B", "b") + Self.lines(1), [cell]).count == slides)
    #expect(Self.slides(start + Self.lines(1), [cell]).count == 1)
  }

  /// A heading of the second level begins a slide, one of the third does not; rules begin one where prose or a cell
  /// stands between.
  @Test func `rules and headings cut`() {
    let cell = ReportCell(anchor: "c", id: "c", line: 1, source: [.init(.plain, "x")])
    #expect(Self.slides(heading(3, "B", "b") + Self.lines(1)) == ["a 1/1"])
    #expect(Self.slides(heading(2, "B", "b") + Self.lines(1)) == ["a 1/1", "b 1/1"])
    #expect(Self.slides([.rule, .cell(0)], [cell]) == ["a 1/1"])
    #expect(Self.slides([.cell(0), .rule, .cell(0)], [cell]) == ["a 1/1", "nbrun.a.2 1/1"])
    #expect(
      Self.slides(
        Self.lines(1) + [.rule] + Self.lines(1) + [.rule, .cell(0)] + heading(2, "B", "b") + [
          .cell(0), .rule,
        ] + Self.lines(1), [cell])
        == ["a 1/1", "nbrun.a.2 1/1", "nbrun.a.3 1/1", "b 1/1", "nbrun.b.2 1/1"])
    // A cell that is not there is nothing.
    #expect(Self.slides(Self.lines(1) + [.rule, .cell(3)], [cell]) == ["a 1/1"])
  }

  /// A row ends with its cell; prose before it and behind the one before is its own.
  @Test func `rows`() {
    let cell = ReportCell(anchor: "c", id: "c", line: 1, source: [.init(.plain, "x")])
    let body =
      Self.lines(1) + Self.lines(1) + [.cell(0), .cell(0)] + Self.lines(1)
    let rows = SlideDeck(Self.page(heading(2, "A", "a") + body, [cell])).slides[1].rows
    #expect(rows.map(\.prose.count) == [2, 0, 1])
    #expect(rows.map(\.cell) == [0, 0, nil])
    #expect(rows.allSatisfy { !$0.isEmpty } && SlideRow(notes: ["a"]).isEmpty)
  }
}
