import Text
import Words

/// Distributions side by side: each one's density to both sides of its axis, with the quartiles as a
/// bar, the median as a point and the extremes as a thin line.
func violinPlot(_ violins: [Violin], _ figure: Figure, _ words: Words) -> Drawing {
  distributionPlot(
    violins.map { violin in
      let summary = violin.summary
      return DrawnDistribution(
        label: violin.label, count: summary.count, low: summary.minimum, high: summary.maximum
      ) { place in shape(summary, place) }
    }, figure, words)
}

private func shape(_ violin: ViolinSummary, _ place: DrawnDistribution.Place) -> [Markup] {
  let (centre, colour) = (place.centre, place.colour)
  var elements: [Markup] = []
  if let peak = violin.density.max(), peak > 0 {
    let right = zip(violin.positions, violin.density).map { position, density in
      (x: density / peak * place.halfWidth, y: place.height(position))
    }
    let path = polyline(
      right.map { (centre + $0.x, $0.y) } + right.reversed().map { (centre - $0.x, $0.y) })
    elements.append(element("path", ["class": "violin \(colour)", "d": path + "z"]))
  }
  func upright(_ kind: String, _ from: Double, _ to: Double) -> Markup {
    PlotFrame.line("\(kind) \(colour)", centre, place.height(from), centre, place.height(to))
  }
  elements.append(upright("whisker", violin.minimum, violin.maximum))
  elements.append(upright("box", violin.lowerQuartile, violin.upperQuartile))
  elements.append(
    element(
      "circle",
      [
        "class": "median \(colour)", "cx": coordinate(centre),
        "cy": coordinate(place.height(violin.median)), "r": "4",
      ]))
  return elements
}
