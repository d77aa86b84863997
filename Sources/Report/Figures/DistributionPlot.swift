import Text
import Words

/// A distribution in a plot of several side by side.
struct DrawnDistribution {
  /// Where it is drawn: about an upright axis, in a colour of its own.
  struct Place {
    var centre: Double
    var halfWidth: Double
    var colour: String
    var frame: PlotFrame

    func height(_ value: Double) -> Double { frame.y(clamped(value)) }
  }

  var label: String
  /// How many values it has; without any it has a name alone.
  var count: Int
  var low: Double
  var high: Double
  var shape: (Place) -> [Markup]
}

func distributionPlot(
  _ distributions: [DrawnDistribution], _ figure: Figure, _ words: Words
) -> Drawing {
  let limit = 24
  let shown = distributions.prefix(limit)
  let drawn = shown.filter { $0.count > 0 }
  let yTicks = Ticks(
    from: clamped(drawn.map(\.low).min() ?? 0), to: clamped(drawn.map(\.high).max() ?? 1),
    count: 6)
  let left = distributions.count - shown.count
  let note =
    drawn.isEmpty
    ? words.figures.noValues : left > 0 ? words.figures.moreNotDrawn(grouped(left)) : nil
  let frame = PlotFrame(
    xTicks: nil, xRange: (0, 1), yTicks: yTicks, xLabel: figure.xLabel?.said(in: words),
    yLabel: figure.yLabel?.said(in: words),
    note: note)
  let band = (frame.x.end - frame.x.start) / Double(max(1, shown.count))
  var elements = frame.elements
  var rows: [Double] = []
  for (index, distribution) in shown.enumerated() {
    let centre = frame.x.start + band * (Double(index) + 0.5)
    rows.append(centre)
    if distribution.count > 0 {
      elements += distribution.shape(
        .init(
          centre: centre, halfWidth: min(120, band * 0.42), colour: "c\(index % 6 + 1)",
          frame: frame))
    }
    elements.append(
      label(
        shortened(distribution.label, to: max(2, Int(band / 11.6))), x: centre,
        y: frame.y.start + 22, anchor: "middle", kind: "tick"))
  }
  elements.append(PlotFrame.line("axis", frame.x.start, frame.y.start, frame.x.end, frame.y.start))
  return Drawing(
    kind: .plot, width: PlotFrame.width, height: frame.height, elements: elements, rows: rows,
    span: frame.span)
}

/// What each of several distributions is like: its median, and where its middle half lies.
func describedDistributions(
  _ distributions: [(
    name: String, count: Int, median: Double, quartiles: (lower: Double, upper: Double),
    range: Double
  )], _ words: Words
) -> String {
  var sentences = distributions.prefix(6).map { distribution -> String in
    let name = distribution.name.isEmpty ? words.figures.oneDistribution : distribution.name
    guard distribution.count > 0 else { return words.figures.noDistribution(name) }
    func text(_ value: Double) -> String { approximate(value, range: distribution.range) }
    return words.figures.medianAndQuartiles(
      name, text(distribution.median), words(\.figures.valuesCounted, distribution.count),
      text(distribution.quartiles.lower), text(distribution.quartiles.upper))
  }
  if distributions.count > 6 {
    sentences.append(words.figures.moreDistributions(grouped(distributions.count - 6)))
  }
  return sentences.joined(separator: " ")
}

/// The caption of a distribution whose axis has a name.
func distributionCaption(of label: Remark?, _ words: Words) -> String? {
  (label?.said(in: words)).map {
    words.figures.distribution(words.capitalizesNouns ? $0 : $0.lowercased())
  }
}
