import Testing

@testable import Report

/// What holds of every drawing, whatever its data.
@Suite struct DrawingPlaceTests {
  /// Figures of every kind with few and many entries, short and long names, values of every sign and none.
  static let figures: [Figure] = {
    let long = String(repeating: "wide name ", count: 9)
    let valueLists: [[Double]] = [
      [], [0], [1], [-1], [3, 1, 2], [-2, -7, -1], [-4, 0, 9], [.nan, 2, .infinity],
      (0..<90).map { Double($0 * 37 % 91) }, [1e-7, 3e-7], [1e9, 4e12],
    ]
    var contents: [any FigureContent] = [Lines([]), Panels([]), Network([]), PointPlot([])]
    for (number, values) in valueLists.enumerated() {
      let name = number % 2 == 0 ? long : "n"
      let x = values.indices.map { Double($0) }
      let series = LineSeries(name: .own(name), x: x, y: values, style: .line)
      let dots = LineSeries(name: .own(name), x: x, y: values, style: .dots)
      contents += [
        Lines([series]), Lines([dots, series]), Lines(Array(repeating: dots, count: 14)),
        Panels([
          LinePanel(yLabel: .own(name), series: [series]),
          LinePanel(yLabel: "y", series: [dots, series]),
        ]),
        Histogram(of: values, bins: 7),
        Violins([Violin(label: name, values: values), Violin(label: "v", values: [1, 2, 2, 3])]),
        Boxes([Box(label: name, values: values), Box(label: "b", values: [1, 2, 3, 4, 100])]),
        Bars(values.map { Bar(label: name, value: $0) }),
        PointPlot([dots], guide: .zero),
        PointPlot([series, dots], guide: .diagonal, isEqual: true),
        PointPlot([series], guide: .diagonal, note: .own(long)),
        HeatMap(
          rows: values.map { _ in name }, columns: ["a"], values: values, summary: "",
          note: number % 3 == 0 ? nil : .own(long)),
        HeatMap(
          rows: ["a"], columns: values.map { _ in number % 2 == 0 ? "c" : long }, values: values,
          summary: ""),
        Network(
          values.map { NetworkLayer(label: "\(name), relu", units: $0.isFinite ? Int($0) : 0) }),
        LayerGraph(
          nodes: values.indices.map {
            .init(
              name: name, type: "Dense", inputShape: "(None, \($0))", outputShape: name,
              inputs: $0 == 0 ? [] : [$0 - 1, $0 / 2])
          }, showsShapes: number % 2 == 0),
        LayerGraph(
          nodes: values.indices.map {
            .init(
              name: name, type: "Dense", inputShape: "", outputShape: "(None, \($0))",
              inputs: $0 == 0 ? [] : [$0 - 1])
          }, showsShapes: number % 2 == 0
        ).onSlide,
        PictureGrid(
          values: values.map { Float($0) }, width: 1, height: 1, channels: 1, columns: nil,
          entries: values.indices.map {
            .init(place: $0, label: "n", prediction: $0 % 3 == 0 ? "m" : nil, isWrong: $0 % 3 == 0)
          }),
        MarkedText(
          words: values.map { .init(text: name, score: $0.isFinite ? $0 : 0) },
          parts: OutputTable(columns: ["a"], rows: []), part: "word", prediction: 0.5, score: 0,
          constant: nil),
      ]
    }
    return contents.flatMap {
      [Figure(content: $0), Figure(xLabel: "x", yLabel: "y", content: $0)]
    }
  }()

  /// Half of the last decimal that coordinates are rounded to, twice.
  private static let slack = 0.11

  @Test(arguments: figures.indices)
  func `nothing is drawn outside of the drawing`(index: Int) {
    let drawn = Drawn(Drawing(Self.figures[index]))
    let (right, bottom) = (drawn.width + Self.slack, drawn.height + Self.slack)
    func isInside(_ x: Double, _ y: Double) -> Bool {
      x >= -Self.slack && x <= right && y >= -Self.slack && y <= bottom
    }
    #expect(drawn.others.isEmpty)
    let boxes = drawn.boxes.filter { box in
      !(isInside(box.x, box.y) && isInside(box.x + box.width, box.y + box.height)
        && box.width >= 0 && box.height >= 0)
    }
    #expect(boxes.isEmpty)
    let circles = drawn.circles.filter { circle in
      !(isInside(circle.x - circle.radius, circle.y - circle.radius)
        && isInside(circle.x + circle.radius, circle.y + circle.radius))
    }
    #expect(circles.isEmpty)
    #expect(drawn.paths.flatMap(\.points).filter { !isInside($0[0], $0[1]) }.isEmpty)
    // A line of text stands on its place.
    #expect(drawn.labels.filter { !isInside($0.x, $0.y) || $0.y < 12 }.isEmpty)
  }

  @Test(arguments: figures.indices)
  func `labels in one line do not run into one another`(index: Int) {
    let drawn = Drawn(Drawing(Self.figures[index]))
    // Words of a text have a typewriter's face.
    let lines = Dictionary(
      grouping: drawn.labels.filter { !$0.isUpright && $0.kind != "word" }, by: \.y)
    let touching = lines.values.flatMap { labels -> [String] in
      let extents = labels.map { ($0.extent(size: Self.size($0.kind)), $0.text) }
        .sorted { $0.0.lowerBound < $1.0.lowerBound }
      return zip(extents, extents.dropFirst())
        .filter { $0.0.upperBound > $1.0.lowerBound + Self.slack }.map { "\($0.1), \($1.1)" }
    }
    #expect(touching.isEmpty)
  }

  /// As the style sheet has them.
  private static func size(_ kind: String) -> Double {
    kind.hasPrefix("shape") ? 11.5 : kind == "kind" ? 12 : 13
  }

  @Test(arguments: figures.indices)
  func `the values under the pointer stand from left to right inside the axes`(index: Int) {
    let drawing = Drawing(Self.figures[index])
    guard !drawing.rows.isEmpty else { return }
    #expect(zip(drawing.rows, drawing.rows.dropFirst()).allSatisfy { $0 < $1 })
    #expect(drawing.rows.allSatisfy { $0 >= 40 && $0 <= PlotFrame.width - 26 + Self.slack })
    #expect(drawing.span.top > 0 && drawing.span.top < drawing.span.bottom)
    #expect(drawing.span.bottom < drawing.height)
  }
}
