import Words

/// Line plots one above another over the same axis, such as a run's loss and accuracy.
func panelPlot(_ panels: [LinePanel], _ figure: Figure, _ words: Words) -> Drawing {
  guard !panels.isEmpty else { return linePlot([], figure, words) }
  let rows = tabulated(panels.flatMap(\.series))
  func drawings(left: Double) -> [Drawing] {
    panels.enumerated().map { index, panel in
      linePlot(
        panel.series,
        Figure(
          xLabel: index == panels.count - 1 ? figure.xLabel : nil, yLabel: panel.yLabel,
          content: Lines(panel.series)), words, left: left, plotHeight: 190, rows: rows)
    }
  }
  // The axes stand under one another where the widest of their labels has room.
  let drawings = drawings(left: drawings(left: 0).map(\.left).max() ?? 0)
  var all = Drawing(kind: .plot, width: PlotFrame.width, height: 0, elements: [])
  for (index, drawing) in drawings.enumerated() {
    if index == 0 { all.span.top = drawing.span.top }
    all.span.bottom = all.height + drawing.span.bottom
    all.rows = drawing.rows
    all.elements.append(
      element("g", ["transform": "translate(0 \(coordinate(all.height)))"], drawing.elements))
    all.height += drawing.height + (index == drawings.count - 1 ? 0 : 14)
  }
  return all
}
