import Prose
import Testing
import Words

@testable import Report

/// Guesses of heights on slides, worked out by hand from the sizes that slides have: 545 below a heading; lines of
/// text 31, of code 28; 18 below what stands by itself, 16 below an output.
@Suite struct SlideMeasureTests {
  /// A quarter more than the room is made smaller where one of the two has less than 0.3 of it, 163.5. What has
  /// more than 1.6 of it, 872, scrolls anyway, below little.
  @Test(
    arguments: [
      (545, 0, true), (245, 300, true), (245.1, 300, false), (163, 500, true), (163.5, 500, false),
      (163, 518, true), (163, 519, false), (520, 161, true), (521, 161, false), (873, 163, true),
      (872, 163, false), (873, 164, false), (545.1, 0, true), (690, 0, false), (873, 0, true),
    ] as [(Double, Double, Bool)])
  func `more fits, or nearly`(more: Double, height: Double, fits: Bool) {
    #expect(SlideMeasure.fits(more, below: height) == fits)
  }

  private static func height(_ nodes: [ProseNode]) -> Double {
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.body = nodes
    let measure = SlideMeasure(PageContent(document, base: ""))
    return measure.height(SlideRow(prose: [.init(nodes: 0..<nodes.count, hasSteps: false)]))
  }

  /// A line of 1,000 holds 94 letters of 10.6.
  @Test func `prose has lines`() {
    func text(_ count: Int) -> ProseNode { .text(String(repeating: "n", count: count)) }
    #expect(Self.height(paragraph(text(94))) == 31 + 8 + 18)
    #expect(Self.height(paragraph(text(95))) == 62 + 8 + 18)
    #expect(Self.height(paragraph(text(188))) == 62 + 8 + 18)
    #expect(Self.height(paragraph(text(189))) == 93 + 8 + 18)
    // A value has eight letters, code its own, the end of a source line one.
    #expect(Self.height(paragraph(text(86), .value(0))) == 31 + 8 + 18)
    #expect(Self.height(paragraph(text(87), .value(0))) == 62 + 8 + 18)
    #expect(Self.height(paragraph(text(90), .code("abcd"))) == 31 + 8 + 18)
    #expect(Self.height(paragraph(text(90), .code("abcde"))) == 62 + 8 + 18)
    #expect(Self.height(paragraph(text(50), .softBreak, text(43))) == 31 + 8 + 18)
    #expect(Self.height(paragraph(text(50), .softBreak, text(44))) == 62 + 8 + 18)
    #expect(Self.height(paragraph(text(5), .lineBreak, text(5))) == 62 + 8 + 18)
    #expect(Self.height(heading(3, "a", "a")) == 31 + 14 + 18)
    #expect(Self.height(paragraph(text(1)) + paragraph(text(1))) == 2 * 39 + 18)
    #expect(Self.height(paragraph()) == 18)
  }

  private static func height(
    code: String, _ display: ReportCell.SourceDisplay = .shown, _ values: OutputValue...
  ) -> Double {
    var cell = ReportCell(anchor: "a", id: "a", line: 1, source: [.init(.plain, code)])
    cell.sourceDisplay = display
    cell.outputs = values.map { ReportOutput(line: 2, value: $0) }
    var document = ReportDocument(version: "1", notebook: "n.md")
    document.show([cell])
    return SlideMeasure(PageContent(document, base: "")).height(SlideRow(cell: 0))
  }

  /// In all of the width, 1,166, a line of code has (1166 − 60) / 10.9 = 101 letters.
  @Test func `code has lines`() {
    func code(_ count: Int) -> String { String(repeating: "n", count: count) }
    #expect(Self.height(code: "x") == 28 + 34 + 18)
    #expect(Self.height(code: "x\ny\n") == 56 + 34 + 18)
    #expect(Self.height(code: "x\n\ny") == 84 + 34 + 18)
    #expect(Self.height(code: code(101)) == 28 + 34 + 18)
    #expect(Self.height(code: code(102)) == 56 + 34 + 18)
    #expect(Self.height(code: code(203)) == 84 + 34 + 18)
    #expect(Self.height(code: "x", .folded) == 44 + 18)
    #expect(Self.height(code: "x", .hidden) == 18)
  }

  /// Of hidden code, so that they have all of the width: 1,166.
  @Test func `outputs have heights`() {
    func height(_ values: OutputValue...) -> Double {
      values.reduce(18) { $0 + Self.height(code: "", .hidden, $1) - 18 - 16 } - 18
    }
    func text(_ count: Int) -> OutputValue { .text(String(repeating: "n", count: count)) }
    #expect(height(.integer(1)) == 30 && height(.number(1)) == 30 && height(.none) == 30)
    // 107 letters of 10.8 are 1,155.6.
    #expect(height(text(107)) == 31 + 12 && height(text(108)) == 62 + 12)
    // No more than 6,200 letters are looked at: 66,960 are 58 lines.
    #expect(height(text(6_200)) == 58 * 31 + 12 && height(text(9_000)) == 58 * 31 + 12)
    #expect(height(.metrics([(name: "a", value: 1), (name: "b", value: 1)])) == 3 * 34)
    #expect(
      height(.history(OutputHistory(names: ["a"], series: [[1, 2, 3]], weights: "w"))) == 4 * 34)
    func table(_ rows: Int, caption: Remark? = nil, footer: [Remark] = []) -> OutputValue {
      .table(
        OutputTable(
          caption: caption, columns: ["n"], rows: (0..<rows).map { [.integer($0)] }, footer: footer)
      )
    }
    #expect(height(table(2)) == 3 * 34 && height(table(31)) == 32 * 34)
    #expect(height(table(32)) == 32 * 34)
    #expect(height(table(2, caption: "c")) == 4 * 34)
    #expect(height(table(2, footer: ["a", "b"])) == 3 * 34 + 60)
    let figure = Figure(content: Bars([Bar(label: "a", value: 1)]))
    // A plot of 640 × 70 is drawn 860 wide: 860 · 70 / 640 = 94.0625.
    #expect(height(.figure(figure)) == 94.0625 + 48)
    // One as high as wide has 470 at the most.
    let high = Figure(content: Bars((0..<20).map { Bar(label: "a", value: Double($0)) }))
    #expect(height(.figure(high)) == 470 + 48)
  }

  /// Beside short code an output has no height of its own; several have their numbers, 24.
  @Test func `a cell stands beside what it shows`() {
    #expect(Self.height(code: "x", .shown, .integer(1)) == 28 + 34 + 18)
    #expect(Self.height(code: "x", .shown, .integer(1), .integer(2)) == 2 * (30 + 24 + 16) + 18)
    #expect(Self.height(code: "x", .hidden, .integer(1), .integer(2)) == 2 * (30 + 16) + 18)
    // Code of more than 92 letters has no room beside it.
    func code(_ count: Int) -> String { String(repeating: "n", count: count) }
    // (560 − 60) / 10.9 = 45 letters in a line: 92 are three lines.
    #expect(Self.height(code: code(92), .shown, .integer(1)) == 3 * 28 + 34 + 18)
    #expect(Self.height(code: code(93), .shown, .integer(1)) == 28 + 34 + 46 + 18)
  }
}
