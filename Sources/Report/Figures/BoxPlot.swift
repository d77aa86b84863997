import Text
import Words

/// Distributions side by side: each one's quartiles as a box with the median across, its whiskers, and
/// the values beyond them as points.
func boxPlot(_ boxes: [Box], _ figure: Figure, _ words: Words) -> Drawing {
  distributionPlot(
    boxes.map { box in
      DrawnDistribution(
        label: box.label, count: box.count,
        low: min(box.lowerWhisker, box.outliers.first ?? box.lowerWhisker),
        high: max(box.upperWhisker, box.outliers.last ?? box.upperWhisker)
      ) { place in shape(box, place) }
    }, figure, words)
}

private func shape(_ box: Box, _ place: DrawnDistribution.Place) -> [Markup] {
  let halfWidth = min(60, place.halfWidth)
  let (left, right) = (place.centre - halfWidth, place.centre + halfWidth)
  func upright(_ from: Double, _ to: Double) -> Markup {
    PlotFrame.line(
      "whisker \(place.colour)", place.centre, place.height(from), place.centre, place.height(to))
  }
  func across(_ kind: String, _ value: Double, share: Double = 1) -> Markup {
    PlotFrame.line(
      "\(kind) \(place.colour)", place.centre - halfWidth * share, place.height(value),
      place.centre + halfWidth * share, place.height(value))
  }
  let top = place.height(box.upperQuartile)
  return [
    element(
      "rect",
      [
        "class": "quartiles \(place.colour)", "x": coordinate(left), "y": coordinate(top),
        "width": coordinate(right - left),
        "height": coordinate(place.height(box.lowerQuartile) - top),
      ]),
    across("curve", box.median),
    upright(box.lowerWhisker, box.lowerQuartile), upright(box.upperQuartile, box.upperWhisker),
    across("whisker", box.lowerWhisker, share: 0.5),
    across("whisker", box.upperWhisker, share: 0.5),
  ]
    + box.outliers.map { value in
      element(
        "circle",
        [
          "class": "dot \(place.colour)", "cx": coordinate(place.centre),
          "cy": coordinate(place.height(value)), "r": "2.5",
        ])
    }
}
