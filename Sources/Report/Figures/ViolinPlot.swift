import Text
import Words

/// Distributions side by side: each one's density to both sides of its axis, with the quartiles as a
/// bar, the median as a point and the extremes as a thin line.
func violinPlot(_ violins: [Violin], _ figure: Figure, _ words: Words) -> Drawing {
  let limit = 24
  let shown = violins.prefix(limit)
  let drawn = shown.map(\.summary).filter { $0.count > 0 }
  let yTicks = Ticks(
    from: clamped(drawn.map(\.minimum).min() ?? 0), to: clamped(drawn.map(\.maximum).max() ?? 1),
    count: 6)
  let note =
    drawn.isEmpty
    ? words.figures.noValues
    : violins.count > limit ? words.figures.moreNotDrawn(grouped(violins.count - limit)) : nil
  let frame = PlotFrame(
    xTicks: nil, xRange: (0, 1), yTicks: yTicks, xLabel: figure.xLabel?.said(in: words),
    yLabel: figure.yLabel?.said(in: words),
    note: note)
  let band = (frame.x.end - frame.x.start) / Double(max(1, shown.count))
  var elements = frame.elements
  var rows: [Double] = []
  for (index, violin) in shown.enumerated() {
    let centre = frame.x.start + band * (Double(index) + 0.5)
    rows.append(centre)
    elements += shape(violin.summary, centre, halfWidth: min(120, band * 0.42), index, frame)
    elements.append(
      label(
        shortened(violin.label, to: max(2, Int(band / 11.6))), x: centre, y: frame.y.start + 22,
        anchor: "middle", kind: "tick"))
  }
  elements.append(PlotFrame.line("axis", frame.x.start, frame.y.start, frame.x.end, frame.y.start))
  return Drawing(
    kind: .plot, width: PlotFrame.width, height: frame.height, elements: elements, rows: rows,
    span: frame.span)
}

private func shape(
  _ violin: ViolinSummary, _ centre: Double, halfWidth: Double, _ index: Int, _ frame: PlotFrame
) -> [Markup] {
  guard violin.count > 0 else { return [] }
  func height(_ value: Double) -> Double { frame.y(clamped(value)) }
  let colour = "c\(index % 6 + 1)"
  var elements: [Markup] = []
  if let peak = violin.density.max(), peak > 0 {
    let right = zip(violin.positions, violin.density).map { position, density in
      (x: density / peak * halfWidth, y: height(position))
    }
    let path = polyline(
      right.map { (centre + $0.x, $0.y) } + right.reversed().map { (centre - $0.x, $0.y) })
    elements.append(element("path", ["class": "violin \(colour)", "d": path + "z"]))
  }
  func upright(_ kind: String, _ from: Double, _ to: Double) -> Markup {
    PlotFrame.line("\(kind) \(colour)", centre, height(from), centre, height(to))
  }
  elements.append(upright("whisker", violin.minimum, violin.maximum))
  elements.append(upright("box", violin.lowerQuartile, violin.upperQuartile))
  elements.append(
    element(
      "circle",
      [
        "class": "median \(colour)", "cx": coordinate(centre),
        "cy": coordinate(height(violin.median)), "r": "4",
      ]))
  return elements
}
