import Testing

@testable import Report

/// Places of plots with two axes, worked out by hand. Data stand between x = 40, or more where labels are wide,
/// and 640 − 26 = 614, and between y = 42 and 302.
@Suite struct PlotPlaceTests {
  private static func line(_ y: [Double], _ name: String = "s") -> LineSeries {
    LineSeries(name: .own(name), x: y.indices.map { Double($0) }, y: y, style: .line)
  }

  /// `0.0` is 3 · 11.6 + 12 = 46.8 wide. A fiftieth of the range stays free on both sides: 0 is at
  /// 46.8 + 567.2 · 0.2 / 10.4 = 57.7, 10 at 603.1.
  @Test func `a line goes from its first point to its last`() {
    let series = LineSeries(name: "s", x: [0, 10], y: [0, 1], style: .line)
    let drawing = Drawing(Figure(content: Lines([series])))
    let drawn = Drawn(drawing)
    // The first is the legend's.
    #expect(drawn.paths("curve c1 d1").map(\.d) == ["M0 0H28", "M57.7 302l545.4-260"])
    #expect(drawn.labels("") == [.init(text: "s", x: 34, y: 22.5)])
    let ticks = drawn.labels("tick")
    #expect(
      ticks.prefix(6)
        == [
          .init(text: "0.0", x: 36.8, y: 306.5, anchor: "end", kind: "tick"),
          .init(text: "0.2", x: 36.8, y: 254.5, anchor: "end", kind: "tick"),
          .init(text: "0.4", x: 36.8, y: 202.5, anchor: "end", kind: "tick"),
          .init(text: "0.6", x: 36.8, y: 150.5, anchor: "end", kind: "tick"),
          .init(text: "0.8", x: 36.8, y: 98.5, anchor: "end", kind: "tick"),
          .init(text: "1.0", x: 36.8, y: 46.5, anchor: "end", kind: "tick"),
        ])
    #expect(ticks.dropFirst(6).map(\.text) == ["0", "2", "4", "6", "8", "10"])
    #expect(ticks[6] == .init(text: "0", x: 57.7, y: 324, anchor: "middle", kind: "tick"))
    #expect(ticks[11].x == 603.1)
    #expect(drawn.paths("grid").map(\.d).first == "M46.8 302H614")
    #expect(drawn.paths("axis").first?.d == "M57.7 302V307")
    #expect(drawn.paths("axis").last?.d == "M46.8 302H614")
    #expect(drawing.span == (42, 302) && drawn.height == 332)
    #expect(drawing.rows.map { ($0 * 10).rounded() } == [577, 6031])
  }

  /// Names need 26 more below.
  @Test func `axes have names`() {
    let drawn = Drawn(Lines([Self.line([0, 1])]), x: "X", y: "Y")
    #expect(
      drawn.labels("name") == [
        .init(text: "Y", x: 0, y: 22.5, kind: "name"),
        .init(text: "X", x: 614, y: 348, anchor: "end", kind: "name"),
      ])
    #expect(drawn.height == 302 + 56)
    // The legend begins beside the name: 11.6 + 24.
    #expect(drawn.labels("").map(\.x) == [35.6 + 34])
    for (count, isWhole) in [(40, true), (41, false)] {
      let name = String(repeating: "n", count: count)
      let shown = isWhole ? name : String(repeating: "n", count: 39) + "…"
      #expect(
        Drawn(Lines([Self.line([0, 1])]), x: name, y: name).labels("name").map(\.text) == [
          shown, shown,
        ])
    }
  }

  /// A single curve that its axis names has no legend.
  @Test func `a legend says what no axis says`() {
    func entries(_ name: String, y: String?) -> Int {
      Drawn(Lines([Self.line([0, 1], name)]), y: y).labels("").count
    }
    #expect(entries("loss", y: nil) == 1 && entries("loss", y: "Accuracy") == 1)
    #expect(entries("loss", y: "Training loss") == 0 && entries("", y: nil) == 0)
    #expect(Drawn(Lines([Self.line([0, 1], ""), Self.line([1, 0], "")])).labels("").count == 2)
  }

  /// An entry of ten letters is 34 + 116 + 16 = 166 wide: three stand in a row, which is 26 high.
  @Test func `legends have rows`() {
    let series = (0..<7).map { Self.line([0, 1], "abcdefghi\($0)") }
    let drawn = Drawn(Lines(series))
    #expect(
      drawn.labels("").map { [$0.x, $0.y] } == [
        [34, 22.5], [200, 22.5], [366, 22.5], [34, 48.5], [200, 48.5], [366, 48.5], [34, 74.5],
      ])
    #expect(drawn.paths("axis").last?.d == "M46.8 354H614")
    // Beside a name of an axis as wide as 40 letters, 464 + 24, nothing has room.
    let named = Drawn(Lines(series), y: String(repeating: "y", count: 40))
    #expect(named.labels("").map(\.y) == [48.5, 48.5, 48.5, 74.5, 74.5, 74.5, 100.5])
  }

  /// Zero belongs to the axis where the lowest value is below 0.35 of the highest.
  @Test(
    arguments: [
      ([1, 4], "0"), ([1.4, 4], "1.0"), ([2, 5], "2.0"), ([-1, 4], "-1"), ([0, 4], "0"),
    ] as [([Double], String)])
  func `an axis begins at zero where data come near it`(y: [Double], first: String) {
    #expect(Drawn(Lines([Self.line(y)])).labels("tick")[0].text == first)
  }

  /// The axis is drawn at zero where that is inside.
  @Test func `the baseline is at zero`() {
    // −1 to 4 by ones: zero is a fifth above the foot.
    #expect(Drawn(Lines([Self.line([-1, 4])])).paths("axis").last?.d == "M40 250H614")
    #expect(Drawn(Lines([Self.line([0, 4])])).paths("axis").last?.d == "M40 302H614")
    #expect(Drawn(Lines([Self.line([-4, 0])])).paths("axis").last?.d == "M40 302H614")
  }

  /// Six colours and six dashes, which part ways after six: no two of twelve series look alike.
  @Test func `twelve series have looks of their own`() {
    let lines = Drawn(Lines((0..<13).map { Self.line([0, 1], "s\($0)") }))
    let marks = lines.paths.filter { $0.kind.hasPrefix("curve") && $0.d != "M0 0H28" }
    // The last is drawn first.
    #expect(
      marks.reversed().map(\.kind) == [
        "curve c1 d1", "curve c2 d2", "curve c3 d3", "curve c4 d4", "curve c5 d5", "curve c6 d6",
        "curve c1 d2", "curve c2 d3", "curve c3 d4", "curve c4 d5", "curve c5 d6", "curve c6 d1",
        "curve rest",
      ])
    let series = (0..<13).map { LineSeries(name: "s\($0)", x: [0], y: [1], style: .dots) }
    let dots = Drawn(Lines(series)).paths.filter { $0.kind.hasPrefix("dot") }.suffix(13).reversed()
    let shapes = dots.map { path in
      String(path.d.drop { $0 == "M" || $0.isNumber || $0 == "." || $0 == " " })
    }
    let (round, square, triangle, diamond) = (
      "h0", "m-3.2-3.2h6.4v6.4h-6.4z", "m0-4.4l4.2 7.4h-8.4z", "m0-4.6l4.6 4.6-4.6 4.6-4.6-4.6z"
    )
    #expect(
      shapes == [
        round, square, triangle, diamond, round, square, diamond, round, square, triangle, diamond,
        round, triangle,
      ])
    #expect(
      dots.map(\.kind) == [
        "dot round c1", "dot c2", "dot c3", "dot c4", "dot round c5", "dot c6", "dot c1",
        "dot round c2", "dot c3", "dot c4", "dot c5", "dot round c6", "dot rest",
      ])
  }

  @Test func `lines are counted without the dots before them`() {
    let dots = LineSeries(name: "d", x: [0, 1], y: [0, 1], style: .dots)
    let drawn = Drawn(Lines([dots, Self.line([0, 1]), dots, Self.line([0, 1])]))
    #expect(
      drawn.paths.map(\.kind).filter { $0.hasPrefix("curve") }.prefix(2) == [
        "curve c2 d1", "curve c4 d2",
      ])
  }

  @Test func `a note counts what has no name and what is not drawn`() {
    func note(_ count: Int) -> [String] {
      Drawn(Lines((0..<count).map { _ in Self.line([0, 1]) })).labels("tick").filter {
        $0.y == $0.y.rounded() && $0.x == 46.8
      }.map(\.text)
    }
    #expect(note(12) == [] && note(13) == ["and 1 more"] && note(150) == ["and 138 more"])
    #expect(note(151) == ["and 139 more, 1 not drawn"])
  }

  /// Of more than 1,200 points each group of five (4 · 1201 / 1200, rounded up) keeps its ends and extremes: on a
  /// rising line two, and the one that is left over.
  @Test func `long lines are thinned`() {
    func count(_ y: [Double]) -> Int? {
      Drawn(Lines([Self.line(y)])).paths("curve c1 d1").last?.points.count
    }
    #expect(count((0..<1200).map(Double.init)) == 1200)
    #expect(count((0..<1201).map(Double.init)) == 240 * 2 + 1)
    #expect(count((0..<1201).map { Double(-$0) }) == 240 * 2 + 1)
    var flat = [Double](repeating: 0, count: 2400)
    (flat[1003], flat[1501]) = (1, -1)
    let points = Drawn(Lines([Self.line(flat)])).paths("curve c1 d1").last?.points ?? []
    #expect(points.contains { abs($0[1] - 42) < 0.1 } && points.contains { abs($0[1] - 302) < 0.1 })
  }

  @Test func `a line is broken where a value is missing, and a lone point is a dot`() {
    let drawn = Drawn(Lines([Self.line([0, 1, .nan, .nan, 0, .infinity, 1, 0])]))
    let curve = drawn.paths("curve c1 d1").last?.d ?? ""
    #expect(curve.count { $0 == "M" } == 2)
    #expect(drawn.paths("dot round c1").map { $0.d.count { $0 == "M" } } == [1])
  }

  /// From 0 to 4 one is 574 / 4 = 143.5 wide, and a count is 260 / 3 = 86.67 high.
  @Test func `a histogram's bars stand on their edges`() {
    let histogram = Histogram(edges: [0, 1, 2, 4], counts: [1, 0, 3])
    let drawing = Drawing(Figure(content: histogram))
    let drawn = Drawn(drawing)
    #expect(
      drawn.boxes == [
        .init(x: 40.5, y: 215.3, width: 142.5, height: 86.7, kind: "bar"),
        .init(x: 327.5, y: 42, width: 286, height: 260, kind: "bar"),
      ])
    #expect(drawing.rows == [111.75, 255.25, 470.5])
    #expect(drawn.labels("name").map(\.text) == ["Count", "Value"])
    #expect(drawn.height == 358)
    // The fewest have a bar that can be seen: 260 · 1/1000 is less than 1.
    let few = Drawn(Histogram(edges: [0, 1, 2], counts: [1000, 1]))
    #expect(few.boxes[1].height == 1 && few.boxes[1].y == 301)
  }

  @Test func `more than six hundred bins are drawn in groups`() {
    func figure(_ count: Int) -> Drawing {
      Drawing(
        Figure(
          content: Histogram(
            edges: (0...count).map(Double.init), counts: Array(repeating: 1, count: count))))
    }
    #expect(Drawn(figure(600)).boxes.count == 600 && figure(600).rows.count == 600)
    let boxes = Drawn(figure(601)).boxes
    // Of 601, pairs and one. 0 to 700 is 574 wide: 1.64 for a pair, no line of the ground between.
    #expect(boxes.count == 301 && figure(601).rows.isEmpty)
    #expect(boxes[0] == .init(x: 40, y: 42, width: 1.6, height: 260, kind: "bar"))
    #expect(boxes[300] == .init(x: 532, y: 172, width: 0.8, height: 130, kind: "bar"))
    #expect(
      Drawn(Histogram(edges: [], counts: [])).labels("tick").last?.text == "no values to draw")
  }

  /// Loss over accuracy: 42 + 190 + 30 for the first, 14 between, 42 + 190 + 56 for the last, which has the name.
  @Test func `panels have one axis below`() {
    let panels = Panels([
      LinePanel(yLabel: "A", series: [Self.line([0, 1000], "A")]),
      LinePanel(yLabel: "B", series: [Self.line([0, 1], "B")]),
    ])
    let drawing = Drawing(Figure(xLabel: "X", content: panels))
    let drawn = Drawn(drawing)
    #expect(drawn.height == 262 + 14 + 288)
    #expect(drawing.span == (42, 276 + 232))
    // `1000` is the widest: 4 · 11.6 + 12.
    #expect(
      drawn.paths("axis").filter { $0.d.contains("H") }.map(\.points)
        == [[[58.4, 232], [614, 232]], [[58.4, 508], [614, 508]]])
    #expect(
      drawn.labels("name") == [
        .init(text: "A", x: 0, y: 22.5, kind: "name"),
        .init(text: "B", x: 0, y: 298.5, kind: "name"),
        .init(text: "X", x: 614, y: 554, anchor: "end", kind: "name"),
      ])
  }

  @Test func `a note of points has room below`() {
    let name = String(repeating: "n", count: 57)
    var plot = PointPlot([Self.line([0, 1])], note: .own(name))
    let drawn = Drawn(plot)
    #expect(drawn.height == 332 + 26)
    #expect(
      drawn.labels.last
        == .init(text: String(repeating: "n", count: 55) + "…", x: 0, y: 348, kind: "tick"))
    plot.note = .own(String(name.dropLast()))
    #expect(Drawn(plot).labels.last?.text.count == 56)
    // Curves of a classifier are as high as 400, with the areas below them; 24 letters for a name.
    plot = PointPlot([Self.line([0, 1], String(repeating: "s", count: 25))], isUnit: true)
    (plot.areas, plot.areaName) = ([0.12345], "AUC")
    #expect(Drawn(plot).height == 42 + 400 + 30)
    #expect(
      Drawn(plot).labels("").map(\.text) == [String(repeating: "s", count: 23) + "… (AUC 0.123)"])
  }

  /// With the same range on both axes, 1 to 9 by twos of 2: 0 to 10, where the diagonal ends.
  @Test func `guides go through the data`() {
    let dots = LineSeries(name: "", x: [1, 9], y: [2, 7], style: .dots)
    let equal = Drawn(PointPlot([dots], guide: .diagonal, isEqual: true))
    // Labels of two digits: 40; 574 · 0.2 / 10.4 = 11 beside 0.
    #expect(equal.paths("axis d4").map(\.points) == [[[51, 442], [603, 42]]])
    // From (2, 2) to (7, 7): both inside of what the data have.
    let own = Drawn(PointPlot([dots], guide: .diagonal))
    let ends = own.paths("axis d4").first?.points ?? []
    let marks = own.paths("dot round c1").first?.points ?? []
    #expect(ends.count == 2 && marks.count >= 2)
    #expect(ends.first?[1] == marks.first?[1] && ends.last?[1] == marks.last?[1])
    // Along zero, from the first to the last.
    let zero = Drawn(PointPlot([dots], guide: .zero)).paths("axis d4").first?.points ?? []
    #expect(zero.map { $0[1] } == [302, 302])
    #expect(zero.map { $0[0] } == [marks.first, marks.last].compactMap { $0?[0] })
    #expect(Drawn(PointPlot([], guide: .diagonal, isUnit: true)).paths("axis d4").count == 1)
  }
}
