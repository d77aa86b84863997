import Testing
import Words

@testable import Report

struct FigureTests {
  @Test func `a description tells how the curves run`() {
    let figure = sampleCurves(
      "Training and validation loss", "Loss", sampleLoss, sampleValidationLoss)
    #expect(
      figureDescription(figure)
        == "Training loss falls from 0.57 to 0.01. "
        + "Validation loss falls to 0.27 in epoch 7, then rises to 0.47.")
  }

  @Test func `a description of a rising curve names where it ends`() {
    let figure = sampleCurves("", "Accuracy", sampleAccuracy, sampleValidationAccuracy)
    // 0.9961 rounded to two decimals would claim a perfect score.
    #expect(
      figureDescription(figure)
        == "Training accuracy rises from 0.73 to 0.996. "
        + "Validation accuracy rises to 0.891 in epoch 8, then falls to 0.879.")
  }

  @Test func `a description counts the points that are not drawn`() {
    for (y, said) in [
      ([1, .infinity, 3], "One point is not drawn"), ([.nan, .infinity, 3, 4], "2 points are not"),
    ] as [([Double], String)] {
      let x = y.indices.map(Double.init)
      let series = LineSeries(name: "a", x: x, y: y, style: .line)
      #expect(figureDescription(Figure(content: Lines([series]))).contains(said))
    }
  }

  @Test func `a histogram's description has its range and its fullest bin`() {
    let histogram = Histogram(edges: [11, 259.3, 507.6], counts: [17307, 5590])
    #expect(
      figureDescription(Figure(content: histogram))
        == "22,897 values from 11 to 508; the fullest of 2 bins, from 11 to 259, holds 17,307.")
    let one = Figure(content: Histogram(edges: [1, 2], counts: [1]))
    #expect(
      figureDescription(one) == "1 value from 1 to 2; the fullest of 1 bin, from 1 to 2, holds 1.")
    #expect(figureDescription(one, .german).hasPrefix("1 Wert von 1 bis 2;"))
  }

  @Test func `dots and lines are told apart by more than colour`() {
    let svg = svgText(sampleCurves("t", "Loss", sampleLoss, sampleValidationLoss))
    #expect(svg.contains(#"class="dot round c1""#))
    #expect(svg.contains(#"class="curve c2 d1""#))
    let lines = svgText(
      sampleCurves("t", "Loss", sampleLoss, sampleValidationLoss, style: .line))
    #expect(lines.contains(#"class="curve c1 d1""#))
    #expect(lines.contains(#"class="curve c2 d2""#))
  }

  @Test func `series of a group have one colour and shapes of their own`() {
    let series = (0..<4).map { index in
      LineSeries(
        name: "s\(index)", x: [1, 2], y: [1, 2], style: index % 2 == 0 ? .dots : .line,
        group: index / 2)
    }
    let svg = svgText(Figure(content: Lines(series)))
    #expect(svg.contains(#"class="dot round c1""#) && svg.contains(#"class="curve c1 d1""#))
    #expect(svg.contains(#"class="dot c2""#) && svg.contains(#"class="curve c2 d2""#))
    #expect(!svg.contains("c3") && !svg.contains("c4"))
  }

  @Test func `panels stand one above another over one axis`() throws {
    let x = (1...30).map(Double.init)
    let panels = [1.0, 1_000_000].map { factor in
      LinePanel(
        yLabel: "Series times \(factor)",
        series: [LineSeries(name: "s", x: x, y: x.map { $0 * factor }, style: .line)])
    }
    let figure = Figure(xLabel: "Epochs", content: Panels(panels))
    let drawing = Drawing(figure)
    let alone = Drawing(Figure(xLabel: "Epochs", content: Lines(panels[1].series)))
    // Both axes begin where the one with the longest labels has to.
    #expect(drawing.rows == alone.rows)
    #expect(drawing.rows.count == 30 && figure.content.table(in: figure, .english).rows.count == 30)
    #expect(drawing.span.top < 60 && drawing.span.bottom > drawing.height / 2)
    #expect(svgText(figure).ranges(of: "Epochs").count == 1)
    #expect(figure.defaultCaption() == "Series times 1.0 and Series times 1000000.0")
  }

  @Test func `the values under the pointer are those of the table`() {
    let x = (0...240).map { Double($0) / 20 - 6 }
    let figure = Figure(
      content: Lines([LineSeries(name: "y", x: x, y: x.map { $0 * $0 }, style: .line)]))
    let table = figure.content.table(in: figure, .english)
    #expect(table.rows.count == Drawing(figure).rows.count)
    #expect((20...60).contains(table.rows.count))
    let histogram = Figure(content: Histogram(of: x, bins: 12))
    #expect(
      histogram.content.table(in: histogram, .english).rows.count == Drawing(histogram).rows.count)
  }

  @Test func `a cell's caption is its first figure's`() throws {
    func figure(_ title: String) -> OutputValue {
      .figure(
        Figure(
          title: .own(title), content: Lines([LineSeries(name: "s", x: [1], y: [1], style: .line)]))
      )
    }
    var document = document(showing: figure("A"), figure("B"))
    document.cells[0].caption = "Of the cell"
    document.cells[0].alt = "In words"
    let page = renderMarkdown(document, name: "n").page
    #expect(page.ranges(of: "**Figure 1.** Of the cell\n").count == 1)
    #expect(page.contains("**Figure 2.** B\n") && !page.contains(". A\n"))
    #expect(page.ranges(of: "![In words]").count == 1)
  }

  /// Every third of 62 places, and the last; by hand.
  @Test func `the table of a long line has some thirty rows`() {
    func table(_ count: Int) -> [Double] {
      let x = (0..<count).map(Double.init)
      return tabulated([LineSeries(name: "s", x: x, y: x, style: .line)])
    }
    #expect(table(60).count == 60)
    #expect(table(61) == (0..<20).map { Double(3 * $0) } + [60])
    #expect(table(62) == (0...20).map { Double(3 * $0) } + [61])
  }

  @Test(arguments: degenerateFigures.indices)
  func `no values trap, and nothing but numbers is drawn`(index: Int) {
    let figure = degenerateFigures[index]
    let drawing = Drawing(figure)
    let svg = svgText(figure)
    #expect(drawing.width > 0 && drawing.height > 0)
    #expect(drawing.width < 1e5 && drawing.height < 1e5)
    // In paths and places; a value of `nan` may well be a text.
    let places = svg.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
    #expect(!places.contains { $0.element.contains("nan") || $0.element.contains("inf") })
    #expect(svg.utf8.count < 400_000)
    #expect(!figureDescription(figure).isEmpty)
    let document = document(showing: .figure(figure))
    #expect(renderHTML(document).contains("<figcaption>"))
    #expect(StrictJSON.read(renderJSON(document)) != nil)
    #expect(renderMarkdown(document, name: "n").files.count == 1)
  }
}

func svgText(_ figure: Figure) -> String {
  Drawing(figure).markup(id: "f", title: "t", description: "d").serialised()
}

/// Series without points, with one, with values that are not numbers, of every size.
let degenerateFigures: [Figure] = {
  let hardValues: [[Double]] = [
    [], [1], [2, 2, 2], [.nan], [.nan, 1, .nan], [.infinity, -.infinity], [-1e308, 1e308],
    [2.3e-308, 4.6e-308], [1e16, 1e16 + 2], [0, -0.0], [1, .nan, 2, .infinity, 3],
    Array(repeating: 7, count: 5000), (0..<20_000).map { Double($0 * 7919 % 10_007) },
  ]
  var figures: [Figure] = []
  for values in hardValues {
    let x = values.indices.map { Double($0 + 1) }
    for style in [LineSeries.Style.line, .dots] {
      let series = LineSeries(name: "a", x: x, y: values, style: style)
      figures.append(Figure(xLabel: "Epoch", yLabel: "Loss", content: Lines([series])))
      figures.append(
        Figure(content: Lines([LineSeries(name: "", x: values, y: x, style: style)])))
    }
    figures.append(Figure(content: Histogram(of: values, bins: 20)))
    figures.append(Figure(content: Histogram(of: values, bins: 5000)))
    figures.append(
      Figure(
        content: Violins([Violin(label: "a", values: values), Violin(label: "", values: [])])))
    figures.append(
      Figure(content: Boxes([Box(label: "a", values: values), Box(label: "", values: [])])))
    figures.append(
      Figure(content: Bars(values.prefix(2000).map { Bar(label: "bar \($0)", value: $0) })))
  }
  let many = (0..<3000).map { index in
    LineSeries(
      name: .own(String(repeating: "n", count: index % 90)), x: [1, 2, 3],
      y: [Double(index), 2, .nan], style: index % 2 == 0 ? .line : .dots)
  }
  figures.append(Figure(content: Lines(many)))
  figures.append(Figure(content: Lines([])))
  figures.append(Figure(content: Lines([LineSeries(name: "a", x: [1, 2], y: [1], style: .line)])))
  figures.append(Figure(content: Panels([])))
  figures.append(
    Figure(
      content: Panels(
        (0..<20).map { LinePanel(yLabel: "\($0)", series: $0 % 2 == 0 ? [] : many) })))
  figures.append(Figure(content: Histogram(edges: [], counts: [])))
  figures.append(Figure(content: Histogram(edges: [1], counts: [2, 3])))
  figures.append(
    Figure(content: Histogram(edges: [2, 1, .nan], counts: [.max, .max])))
  figures.append(Figure(content: Histogram(edges: [0, 1, 2], counts: [-5, 3])))
  figures.append(Figure(content: Violins([])))
  figures.append(
    Figure(content: Violins((0..<500).map { Violin(label: "\($0)", values: [1, 2, 3]) })))
  figures.append(Figure(content: Boxes([])))
  figures.append(
    Figure(content: Boxes((0..<500).map { Box(label: "\($0)", values: [1, 2, 3, 99]) })))
  figures.append(Figure(content: Bars([])))
  figures.append(Figure(content: Network([])))
  figures.append(Figure(content: Network([.init(label: "", units: -3)])))
  figures.append(
    Figure(content: Network((0..<100).map { .init(label: "a, b, c, d", units: $0 * 1000) })))
  figures.append(
    Figure(
      content: PictureGrid(
        values: [], width: 28, height: 28, channels: 1, columns: nil, entries: [])))
  figures.append(
    Figure(
      content: PictureGrid(
        values: [Float](repeating: .nan, count: 600), width: 100, height: 1, channels: 3,
        columns: 9,
        entries: (0..<2).map {
          .init(place: $0, label: "a long name of a class", prediction: "b", isWrong: true)
        })))
  figures.append(Figure(content: LayerGraph(nodes: [], showsShapes: true)))
  let tangled = (0..<400).map { index in
    LayerGraph.Node(
      name: String(repeating: "long", count: 30), type: "T", inputShape: "", outputShape: "",
      inputs: [index - 1, index / 2, index, index + 1, -5, .max])
  }
  figures.append(Figure(content: LayerGraph(nodes: tangled, showsShapes: false)))
  let drawn = Figure.Kind.allCases.map { $0.content(named: "") }.filter { !$0.isTable }
  figures += drawn.map { Figure(content: $0) }
  return figures
}()
