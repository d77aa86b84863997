import Text
import Words

/// Training curves and function curves: lines and dots over a common axis.
///
/// - Parameters:
///   - left: Where the axis begins at the least.
///   - rows: The x places of the figure's table.
///   - bounds: What of the axes is shown; else what the data need.
///   - guide: A line behind the data.
func linePlot(
  _ series: [LineSeries], _ figure: Figure, _ words: Words, left: Double = 0,
  plotHeight: Double = PlotFrame.plotHeight, rows: [Double]? = nil, bounds: PlotBounds? = nil,
  guide: [(x: Double, y: Double)] = []
) -> Drawing {
  var plot = LinePlot(series, words)
  (plot.bounds, plot.guide) = (bounds, guide)
  return plot.drawing(
    xLabel: figure.xLabel?.said(in: words), yLabel: figure.yLabel?.said(in: words),
    rows: rows ?? tabulated(series), left: left,
    plotHeight: plotHeight)
}

private struct LinePlot {
  /// A series' points with both numbers finite, in runs between those that are not.
  struct Curve {
    var name: String
    var style: LineSeries.Style
    var group: Int?
    var dash: Int?
    var runs: [[(x: Double, y: Double)]]
  }

  private static let named = 12
  private static let drawn = 150
  private static let pointsDrawn = 1_200

  var curves: [Curve]
  var hidden: Int
  var bounds: PlotBounds?
  var guide: [(x: Double, y: Double)] = []
  private let words: FigureWords

  init(_ series: [LineSeries], _ words: Words) {
    self.words = words.figures
    curves = series.prefix(Self.drawn).map { series in
      var runs: [[(x: Double, y: Double)]] = [[]]
      for (x, y) in zip(series.x, series.y) {
        if x.isFinite, y.isFinite {
          runs[runs.count - 1].append((clamped(x), clamped(y)))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      return Curve(
        name: series.name.said(in: words), style: series.style, group: series.group,
        dash: series.dash,
        runs: runs.filter { !$0.isEmpty })
    }
    hidden = series.count - curves.count
  }

  func drawing(
    xLabel: String?, yLabel: String?, rows: [Double], left: Double, plotHeight: Double
  ) -> Drawing {
    let points = curves.flatMap { $0.runs.flatMap { $0 } } + guide
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let xLow = bounds?.x.low ?? xs.min() ?? 0
    let xHigh = bounds?.x.high ?? xs.max() ?? 1
    let isWhole = !xs.isEmpty && xs.allSatisfy { $0 == $0.rounded() } && xHigh - xLow < 1e9
    let xTicks = Ticks(from: xLow, to: xHigh, count: 8, isWhole: isWhole)
    let margin = xHigh > xLow ? (xHigh - xLow) * 0.02 : 0
    let xRange =
      margin > 0 ? (low: xLow - margin, high: xHigh + margin) : (low: xTicks.low, high: xTicks.high)
    var yLow = bounds?.y.low ?? ys.min() ?? 0
    let yHigh = bounds?.y.high ?? ys.max() ?? 1
    // Zero belongs to the picture where the data come near it.
    if bounds == nil, yLow > 0, yLow < 0.35 * yHigh { yLow = 0 }
    let frame = PlotFrame(
      xTicks: xTicks, xRange: xRange, yTicks: Ticks(from: yLow, to: yHigh, count: 6),
      xLabel: xLabel, yLabel: yLabel, legend: legend(yLabel), note: note(points.isEmpty),
      left: left, plotHeight: plotHeight)
    var elements = frame.elements + [frame.baseline]
    if !guide.isEmpty {
      elements.append(
        element(
          "path",
          ["class": "axis d4", "d": polyline(guide.map { (frame.x($0.x), frame.y($0.y)) })]))
    }
    // Later series are drawn first: the first is on top.
    for index in curves.indices.reversed() {
      elements += marks(curves[index], index, frame)
    }
    return Drawing(
      kind: .plot, width: PlotFrame.width, height: frame.height, elements: elements,
      rows: rows.map { frame.x(clamped($0)) }, span: frame.span, left: frame.x.start)
  }

  private func note(_ isEmpty: Bool) -> String? {
    if isEmpty { return words.noValues }
    let unnamed = curves.count - Self.named + hidden
    return unnamed > 0 && curves.count > Self.named
      ? words.more(grouped(unnamed)) + (hidden > 0 ? words.notDrawn(grouped(hidden)) : "") : nil
  }

  /// A single curve whose name says no more than its axis needs no legend.
  private func legend(_ yLabel: String?) -> [PlotFrame.LegendEntry] {
    if curves.count == 1, curves[0].name.isEmpty || yLabel?.contains(curves[0].name) == true {
      return []
    }
    return curves.prefix(Self.named).enumerated().map { index, curve in
      let sample: Markup =
        switch curve.style {
        case .line: element("path", ["class": lineClass(index), "d": "M0 0H28"])
        case .dots: element("path", ["class": dotClass(index), "d": dot(index, 14, 0)])
        }
      return .init(name: shortened(curve.name, to: 40), sample: [sample])
    }
  }

  private func marks(_ curve: Curve, _ index: Int, _ frame: PlotFrame) -> [Markup] {
    var line = ""
    var dots = ""
    for run in curve.runs {
      let run = thinned(run)
      if curve.style == .dots || run.count == 1 {
        for point in run { dots += dot(index, frame.x(point.x), frame.y(point.y)) }
      } else {
        line += polyline(run.map { (frame.x($0.x), frame.y($0.y)) })
      }
    }
    return [("path", lineClass(index), line), ("path", dotClass(index), dots)]
      .filter { !$0.2.isEmpty }.map { element($0.0, ["class": $0.1, "d": $0.2]) }
  }

  private func lineClass(_ index: Int) -> String {
    index < Self.named ? "curve c\(colour(index)) d\(dash(index))" : "curve rest"
  }

  private func colour(_ index: Int) -> Int { (curves[index].group ?? index) % 6 + 1 }

  /// Solid for the first line, whether or not series of dots stand before it.
  private func dash(_ index: Int) -> Int {
    if let dash = curves[index].dash { return dash }
    let lines = curves.prefix(index).count { $0.style == .line }
    return (lines + lines / 6) % 6 + 1
  }

  private func dotClass(_ index: Int) -> String {
    let colour = index < Self.named ? "c\(colour(index))" : "rest"
    return shape(index) == 0 ? "dot round \(colour)" : "dot \(colour)"
  }

  private func shape(_ index: Int) -> Int { (index + index / 6) % 4 }

  /// A circle (a stroke of no length with round ends), a square, a triangle or a diamond.
  private func dot(_ index: Int, _ x: Double, _ y: Double) -> String {
    let place = "\(coordinate(x)) \(coordinate(y))"
    return switch shape(index) {
    case 0: "M\(place)h0"
    case 1: "M\(place)m-3.2-3.2h6.4v6.4h-6.4z"
    case 2: "M\(place)m0-4.4l4.2 7.4h-8.4z"
    default: "M\(place)m0-4.6l4.6 4.6-4.6 4.6-4.6-4.6z"
    }
  }

  /// At most about 1,200 points: of each group the first, the lowest, the highest and the last.
  private func thinned(_ run: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    guard run.count > Self.pointsDrawn else { return run }
    let size = (run.count * 4 + Self.pointsDrawn - 1) / Self.pointsDrawn
    return stride(from: 0, to: run.count, by: size).flatMap { start in
      let group = start..<min(start + size, run.count)
      let low = group.min { run[$0].y < run[$1].y } ?? start
      let high = group.max { run[$0].y < run[$1].y } ?? start
      return Set([start, low, high, group.upperBound - 1]).sorted().map { run[$0] }
    }
  }
}

/// Differences and sums of what is drawn must stay finite.
func clamped(_ value: Double) -> Double { max(-1e300, min(value, 1e300)) }
