import Words

/// Bars between edges, their heights the counts.
func histogramPlot(_ histogram: Histogram, _ figure: Figure, _ words: Words) -> Drawing {
  let bins = merged(histogram)
  let xTicks = Ticks(from: bins.first?.low ?? 0, to: bins.last?.high ?? 1, count: 8)
  let counts = bins.map { Double($0.count) }
  let yTicks = Ticks(from: 0, to: max(1, counts.max() ?? 1), count: 6, isWhole: true)
  let frame = PlotFrame(
    xTicks: xTicks, xRange: (xTicks.low, xTicks.high), yTicks: yTicks,
    xLabel: figure.xLabel?.said(in: words) ?? words.figures.value,
    yLabel: figure.yLabel?.said(in: words) ?? words(\.figures.count),
    note: bins.isEmpty ? words.figures.noValues : nil)
  var elements = frame.elements
  for (bin, count) in zip(bins, counts) where count > 0 {
    let left = frame.x(bin.low)
    let width = frame.x(bin.high) - left
    // A line of the page's ground between bars, where they are wide enough for one.
    let gap = width > 4 ? 1.0 : 0
    // The fewest reviews still get a bar that can be seen.
    let height = max(1, frame.y.start - frame.y(count))
    elements.append(
      element(
        "rect",
        [
          "class": "bar", "x": coordinate(left + gap / 2), "y": coordinate(frame.y.start - height),
          "width": coordinate(max(0.5, width - gap)), "height": coordinate(height),
        ]))
  }
  elements.append(frame.baseline)
  let rows =
    bins.count == histogram.counts.count ? bins.map { frame.x(($0.low + $0.high) / 2) } : []
  return Drawing(
    kind: .plot, width: PlotFrame.width, height: frame.height, elements: elements, rows: rows,
    span: frame.span)
}

/// The bins that have finite edges in order; more than 600 are drawn in groups.
private func merged(_ histogram: Histogram) -> [(low: Double, high: Double, count: Int)] {
  let edges = histogram.edges.map(clamped)
  let bins = zip(zip(edges, edges.dropFirst()), histogram.counts)
    .map { (low: $0.0.0, high: $0.0.1, count: $0.1) }
    .filter { $0.low.isFinite && $0.high.isFinite && $0.low <= $0.high }
  let size = (bins.count + 599) / 600
  guard size > 1 else { return bins }
  return stride(from: 0, to: bins.count, by: size).map { start in
    let group = bins[start..<min(start + size, bins.count)]
    let count = group.reduce(0) { $0.addingReportingOverflow($1.count).partialValue }
    return (
      low: bins[start].low, high: bins[start + group.count - 1].high, count: count
    )
  }
}
