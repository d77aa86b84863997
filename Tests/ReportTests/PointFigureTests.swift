import Testing

@testable import Report

/// Heat maps, and values against values.
struct PointFigureTests {
  private static let map = HeatMap(
    rows: ["cat", "<dog>"], columns: ["cat", "<dog>"], values: [3, 1, 0, 4], summary: "")

  @Test func `a heat map's cells have their numbers and no more colour than the ink bears`() {
    let svg = svgText(Figure(xLabel: "Predicted", yLabel: "True", content: Self.map))
    #expect(svg.ranges(of: #"class="bar axis""#).count == 2)
    #expect(svg.ranges(of: #"class="bar grid""#).count == 2)
    // 4 is the greatest: half of the colour; 0 has none.
    #expect(svg.contains(#"fill-opacity="0.50""#) && svg.contains(#"fill-opacity="0.00""#))
    #expect(svg.contains("&lt;dog&gt;") && !svg.contains("<dog>"))
  }

  @Test func `a heat map tells of its highest value`() {
    #expect(
      figureDescription(Figure(content: Self.map))
        == "2 rows, 2 columns; the highest value, 4, is that of <dog> and <dog>.")
    let empty = HeatMap(rows: [], columns: [], values: [], summary: "")
    #expect(figureDescription(Figure(content: empty)) == "An empty heat map.")
    #expect(Drawing(Figure(content: empty)).height > 0)
  }

  @Test func `figures are read back from their JSON`() throws {
    var plot = PointPlot(
      [LineSeries(name: "a", x: [0, 0, 1], y: [0, 0.5, 1], style: .line)], guide: .diagonal,
      isUnit: true, summary: "A curve.", note: "half")
    plot.areas = [0.75]
    plot.areaName = "AUC"
    for content in [plot, Self.map] as [any FigureContent] {
      let figure = Figure(content: content)
      let again = try #require(Figure(json: figure.json))
      #expect(again.content.json.serialised() == content.json.serialised())
    }
    // Values that are not as many as rows and columns say.
    var damaged = Self.map
    damaged.values.removeLast()
    #expect(HeatMap(json: damaged.json) == nil)
  }

  @Test func `points with one place are all in the table`() {
    let plot = PointPlot([LineSeries(name: "", x: [1, 1, 2], y: [3, 4, 5], style: .dots)])
    let table = plot.table(in: Figure(xLabel: "x", yLabel: "y", content: plot), .english)
    #expect(table.rows.count == 3 && table.columns == ["x", "y"])
  }

  @Test func `the diagonal goes from corner to corner`() {
    let plot = PointPlot(
      [LineSeries(name: "", x: [1, 9], y: [2, 7], style: .dots)], guide: .diagonal, isEqual: true)
    let svg = svgText(Figure(xLabel: "true", yLabel: "predicted", content: plot))
    #expect(svg.contains(#"class="axis d4""#))
    #expect(figureDescription(Figure(content: plot)) == "2 points, x from 1 to 9, y from 2 to 7.")
  }

  @Test func `what can not be drawn is left out`() {
    let plot = PointPlot(
      [LineSeries(name: "a", x: [.nan, .infinity], y: [1, 1], style: .dots)], guide: .zero)
    #expect(figureDescription(Figure(content: plot)) == "a has no values.")
    #expect(!svgText(Figure(content: plot)).contains("nan"))
    #expect(figureDescription(Figure(content: PointPlot([]))) == "An empty plot.")
  }
}
