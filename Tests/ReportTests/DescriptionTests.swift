import Testing
import Words

@testable import Report

/// Figures in words, at the limits of what is said and what is counted.
@Suite struct DescriptionTests {
  private static func course(_ y: [Double], x: String? = nil) -> String {
    let series = LineSeries(name: "s", x: y.indices.map { Double($0 + 1) }, y: y, style: .line)
    return figureDescription(Figure(xLabel: x.map { .own($0) }, content: Lines([series])))
  }

  /// A turn counts where more than a tenth of the range lies on either side of it: of 0 to 10, more than 1.
  @Test(
    arguments: [
      ([10, 0, 1], "s falls from 10 to 1."),
      ([10, 0, 2], "s falls to 0 at x = 2, then rises to 2."),
      ([1, 0, 10], "s rises from 1 to 10."),
      ([2, 0, 10], "s falls to 0 at x = 2, then rises to 10."),
      ([0, 10, 9], "s rises from 0 to 9."),
      ([0, 10, 8], "s rises to 10 at x = 2, then falls to 8."),
      ([9, 10, 0], "s falls from 9 to 0."),
      ([8, 10, 0], "s rises to 10 at x = 2, then falls to 0."),
      ([3, 3], "s stays at 3."), ([4], "s is 4 at x = 1."), ([1, 2], "s rises from 1 to 2."),
      ([2, 1], "s falls from 2 to 1."), ([], "s has no values."), ([.nan], "s has no values."),
    ] as [([Double], String)])
  func `a curve turns where it is seen to`(y: [Double], text: String) {
    #expect(Self.course(y) == text)
  }

  @Test func `epochs are places of their own`() {
    #expect(Self.course([4], x: "Epochs") == "s is 4 in epoch 1.")
    #expect(Self.course([4], x: "epoch") == "s is 4 in epoch 1.")
    #expect(Self.course([4], x: "t") == "s is 4 at t = 1.")
  }

  @Test func `six series are told, and the others counted`() {
    let series = LineSeries(name: "s", x: [1], y: [2], style: .line)
    func ends(_ content: (Int) -> any FigureContent) -> [Bool] {
      [6, 7, 8].map { figureDescription(Figure(content: content($0))).contains(" more ") }
    }
    let said = { (count: Int) in Array(repeating: series, count: count) }
    #expect(ends { Lines(said($0)) } == [false, true, true])
    #expect(ends { PointPlot(said($0)) } == [false, true, true])
    #expect(
      ends { Boxes((0..<$0).map { _ in Box(label: "a", values: [1, 2]) }) } == [false, true, true])
    #expect(figureDescription(Figure(content: Lines(said(8)))).hasSuffix(" 2 more series."))
    #expect(figureDescription(Figure(content: Lines(said(8)))).ranges(of: "s is 2").count == 6)
  }

  /// A layer that reads the one before it is named alone.
  @Test func `a graph tells what reads what`() {
    func graph(_ inputs: [[Int]]) -> String {
      figureDescription(
        Figure(
          content: LayerGraph(
            nodes: inputs.enumerated().map {
              .init(name: "n\($0)", type: "T", inputShape: "", outputShape: "", inputs: $1)
            }, showsShapes: false)))
    }
    #expect(graph([[]]) == "1 layer in order: n0 (T).")
    #expect(
      graph([[], [0], [0], [1, 2]])
        == "4 layers in order: n0 (T), n1 (T), n2 (T) from n0, n3 (T) from n1 and n2.")
    let chain = (0..<42).map { $0 == 0 ? [] : [$0 - 1] }
    #expect(!graph(Array(chain.prefix(40))).contains("more"))
    #expect(graph(Array(chain.prefix(41))).hasSuffix("n39 (T), and 1 more."))
    #expect(graph(chain).hasSuffix("n39 (T), and 2 more."))
  }

  @Test func `networks, bars and heat maps`() {
    func network(_ count: Int) -> String {
      figureDescription(
        Figure(content: Network((0..<count).map { _ in .init(label: "n", units: 1) })))
    }
    #expect(network(2) == "A dense network: n (1 unit), then n (1 unit).")
    #expect(!network(12).contains("so on") && network(13).hasSuffix(", and so on."))
    #expect(network(13).ranges(of: "1 unit").count == 12)
    func bars(_ values: [Double]) -> String {
      figureDescription(
        Figure(content: Bars(values.enumerated().map { Bar(label: "b\($0)", value: $1) })))
    }
    #expect(bars([]) == "An empty bar chart." && bars([.nan]) == "An empty bar chart.")
    #expect(bars([3]) == "One bar: b0 (3).")
    #expect(bars([3, 1, 7, .nan]) == "4 bars; the highest is b2 (7), the lowest b1 (1).")
    let map = HeatMap(
      rows: ["a", "b"], columns: ["c", "d", "e"], values: [1, 2, 3, 9, 8, 7], summary: "")
    #expect(
      figureDescription(Figure(content: map))
        == "2 rows, 3 columns; the highest value, 9, is that of b and c.")
    #expect(map.entries?.map(\.name) == ["a, c", "a, d", "a, e", "b, c", "b, d", "b, e"])
    #expect(map.entries?.map(\.value) == [1, 2, 3, 9, 8, 7])
  }

  @Test func `points in the table are some sixty of each series`() {
    func rows(_ count: Int) -> [Double] {
      let x = (0..<count).map(Double.init)
      let plot = PointPlot([LineSeries(name: "", x: x, y: x, style: .dots)])
      return plot.table(in: Figure(content: plot), .english).rows.map { row -> Double in
        if case .number(let value) = row[0] { value } else { .nan }
      }
    }
    #expect(rows(60) == (0..<60).map(Double.init))
    // Every second, and the last: 0, 2, …, 60; of 62 also 61.
    #expect(rows(61) == (0...30).map { Double(2 * $0) })
    #expect(rows(62) == (0...30).map { Double(2 * $0) } + [61])
    #expect(rows(0).isEmpty && rows(1) == [0])
  }

  /// A dozen are told.
  @Test(arguments: [(11, 11), (12, 12), (13, 12), (40, 12)])
  func `points in the table are those of the first series`(count: Int, shown: Int) {
    let plot = PointPlot(
      (0..<count).map { LineSeries(name: .own("s\($0)"), x: [1], y: [2], style: .dots) })
    #expect(plot.table(in: Figure(content: plot), .english).rows.count == shown)
  }

  /// What more of it takes: a letter one byte, a mark a hundred and more; nothing takes less for being longer.
  @Test(arguments: Figure.Kind.allCases.filter { $0 != .histogram })
  func `a figure's size counts its letters`(kind: Figure.Kind) {
    let (short, long) = (
      kind.content(named: "").size, kind.content(named: String(repeating: "n", count: 1000)).size
    )
    let json = { (name: String) in
      Figure(content: kind.content(named: name)).json.serialised().utf8.count
    }
    // It is a guess; never less than a tenth of what its data have, nor ten times as much.
    #expect(long - short >= (json(String(repeating: "n", count: 1000)) - json("")) / 10)
    #expect(long - short <= 10 * (json(String(repeating: "n", count: 1000)) - json("")))
    #expect(short >= 0)
  }

  @Test func `a figure's size grows with its marks`() {
    let values = (0..<100).map(Double.init)
    let series = LineSeries(name: "s", x: values, y: values, style: .line)
    let none: [any FigureContent] = [
      Lines([]), Bars([]), Histogram(edges: [0], counts: []), Violins([]), Boxes([]), Network([]),
      PointPlot([]),
      HeatMap(rows: [], columns: [], values: [], summary: ""), Panels([]),
      LayerGraph(nodes: [], showsShapes: true),
    ]
    let many: [any FigureContent] = [
      Lines([series]), Bars(values.map { Bar(label: "", value: $0) }),
      Histogram(of: values, bins: 100),
      Violins(values.map { _ in Violin(label: "", values: []) }),
      Boxes(values.map { _ in Box(label: "", values: []) }),
      Network(values.map { _ in .init(label: "", units: 1) }), PointPlot([series]),
      HeatMap(rows: values.map { _ in "" }, columns: [""], values: values, summary: ""),
      Panels([LinePanel(yLabel: "", series: [series])]),
      LayerGraph(
        nodes: values.map { _ in
          .init(name: "", type: "", inputShape: "", outputShape: "", inputs: [])
        },
        showsShapes: true),
    ]
    for (few, more) in zip(none, many) {
      #expect(more.size - few.size >= 100 * 30, "\(type(of: more))")
    }
    var field = TryIt()
    field.examples = [.init(text: "", answers: values)]
    #expect(field.size - TryIt().size >= 100 * 20)
  }
}
