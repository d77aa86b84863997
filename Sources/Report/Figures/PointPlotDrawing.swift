import Words

/// Lines and dots with what they are compared with.
func pointPlotDrawing(_ plot: PointPlot, _ figure: Figure, _ words: Words) -> Drawing {
  let x = plot.series.flatMap(\.x).filter(\.isFinite).map(clamped)
  let y = plot.series.flatMap(\.y).filter(\.isFinite).map(clamped)
  var bounds: PlotBounds?
  if plot.isUnit {
    bounds = PlotBounds(x: (0, 1), y: (0, 1))
  } else if plot.isEqual, let low = (x + y).min(), let high = (x + y).max() {
    let ticks = Ticks(from: low, to: high, count: 6)
    bounds = PlotBounds(x: (ticks.low, ticks.high), y: (ticks.low, ticks.high))
  }
  var guide: [(x: Double, y: Double)] = []
  switch plot.guide {
  case .none: break
  case .zero:
    if let left = x.min(), let right = x.max() { guide = [(left, 0), (right, 0)] }
  case .diagonal:
    let low = bounds?.x.low ?? max(x.min() ?? 0, y.min() ?? 0)
    let high = bounds?.x.high ?? min(x.max() ?? 1, y.max() ?? 1)
    if low < high { guide = [(low, low), (high, high)] }
  }
  let series = plot.series.enumerated().map { index, series in
    guard plot.areas.indices.contains(index) else { return series }
    var series = series
    let (name, area) = (series.name.said(in: words), fixed(plot.areas[index], decimals: 3))
    series.name = "\(shortened(name, to: 24)) (\(plot.areaName) \(area))"
    return series
  }
  var drawing = linePlot(
    series, figure, words, plotHeight: plot.isUnit || plot.isEqual ? 400 : PlotFrame.plotHeight,
    rows: [], bounds: bounds, guide: guide)
  if let note = plot.note?.said(in: words) {
    drawing.elements.append(
      label(shortened(note, to: 56), x: 0, y: drawing.height + 16, kind: "tick"))
    drawing.height += 26
  }
  return drawing
}

/// What of the axes is shown.
struct PlotBounds {
  var x: (low: Double, high: Double)
  var y: (low: Double, high: Double)
}
