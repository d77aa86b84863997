import Text

/// What a figure shows, in words made from its data, for those who can't see it.
package func figureDescription(_ figure: Figure) -> String {
  switch figure.content {
  case .lines(let series): linesDescription(series, xLabel: figure.xLabel)
  case .panels(let panels):
    panels.isEmpty
      ? "An empty plot."
      : panels.prefix(6).map { linesDescription($0.series, xLabel: figure.xLabel) }
        .joined(separator: " ")
  case .histogram(let histogram): histogramDescription(histogram, figure)
  case .violins(let violins): violinsDescription(violins)
  case .bars(let bars): barsDescription(bars)
  case .graph(let graph): graphDescription(graph)
  case .marked(let text): text.description
  case .network(let layers):
    layers.isEmpty
      ? "An empty network."
      : "A dense network: "
        + layers.prefix(12).map { "\($0.label) (\(counted($0.units, "unit")))" }
        .joined(separator: ", then ") + (layers.count > 12 ? ", and so on." : ".")
  }
}

extension Figure {
  /// What a caption says where the author gave none.
  var defaultCaption: String {
    switch content {
    case .lines(let series):
      series.isEmpty || series.count > 3 || series.contains { $0.name.isEmpty }
        ? yLabel ?? "Line plot" : listed(series.map(\.name))
    case .panels(let panels): listed(panels.prefix(4).map(\.yLabel))
    case .histogram: xLabel.map { "Distribution: \($0.lowercased())" } ?? "Histogram"
    case .violins: yLabel.map { "Distribution: \($0.lowercased())" } ?? "Violin plot"
    case .bars: yLabel ?? "Bar chart"
    case .graph: "The model's layers"
    case .network: "The network"
    case .marked: "What moved the answer"
    }
  }
}

/// Joins parts as a sentence does: `a, b and c`.
func listed(_ parts: [String]) -> String {
  guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

/// A value in a description: two decimals, more where the values described lie close together or
/// where rounding would make a whole number of it.
func approximate(_ value: Double, range: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  if value == value.rounded(), value.magnitude < 1e15 { return grouped(Int(value)) }
  if value.magnitude >= 1e7 || value.magnitude < 1e-4 { return significant(value, digits: 3) }
  var decimals = range > 0 && range.isFinite ? max(0, 1 - decimalExponent(range)) : 2
  decimals = min(max(decimals, value.magnitude < 100 ? 2 : value.magnitude < 1000 ? 1 : 0), 9)
  for _ in 0..<4 {
    let text = fixed(value, decimals: decimals)
    if Double(text).map({ $0 != $0.rounded() }) ?? true { return text }
    if value.magnitude >= 1000 { return grouped(Int(value.rounded())) }
    decimals += 1
  }
  return significant(value, digits: 4)
}

private func linesDescription(_ series: [LineSeries], xLabel: String?) -> String {
  guard !series.isEmpty else { return "An empty plot." }
  var sentences = series.prefix(6).map { courseDescription($0, xLabel: xLabel) }
  if series.count > 6 { sentences.append("\(grouped(series.count - 6)) more series.") }
  return sentences.joined(separator: " ")
}

/// How a series runs: 'Validation loss falls to 0.28 in epoch 5, then rises to 0.47.'
private func courseDescription(_ series: LineSeries, xLabel: String?) -> String {
  let left = zip(series.x, series.y).count { !$0.0.isFinite || !$0.1.isFinite }
  let course = finiteCourse(series, xLabel: xLabel)
  guard left > 0, left < min(series.x.count, series.y.count) else { return course }
  return course + (left == 1 ? " One point is" : " \(grouped(left)) points are")
    + " not drawn: infinite or not a number."
}

private func finiteCourse(_ series: LineSeries, xLabel: String?) -> String {
  let points = zip(series.x, series.y).filter { $0.0.isFinite && $0.1.isFinite }
  let name = series.name.isEmpty ? "The curve" : series.name
  guard let first = points.first, let last = points.last,
    let lowest = points.min(by: { $0.1 < $1.1 }), let highest = points.max(by: { $0.1 < $1.1 })
  else { return "\(name) has no values." }
  let range = highest.1 / 2 - lowest.1 / 2
  func text(_ value: Double) -> String { approximate(value, range: range * 2) }
  func place(_ x: Double) -> String {
    let number = x == x.rounded() ? approximate(x, range: 0) : approximate(x, range: 0)
    let isEpoch = xLabel?.lowercased().hasPrefix("epoch") ?? false
    return isEpoch ? "in epoch \(number)" : "at \(xLabel ?? "x") = \(number)"
  }
  if points.count == 1 { return "\(name) is \(text(first.1)) \(place(first.0))." }
  if range == 0 { return "\(name) stays at \(text(first.1))." }
  // A turn counts where a tenth of the range lies on either side of it.
  let turn = range / 5
  let falls = first.1 - lowest.1
  let recovers = last.1 - lowest.1
  let rises = highest.1 - first.1
  let drops = highest.1 - last.1
  if falls > turn, recovers > turn, lowest.0 != last.0 {
    return "\(name) falls to \(text(lowest.1)) \(place(lowest.0)), then rises to \(text(last.1))."
  }
  if rises > turn, drops > turn, highest.0 != last.0 {
    return "\(name) rises to \(text(highest.1)) \(place(highest.0)), then falls to \(text(last.1))."
  }
  let verb = last.1 < first.1 ? "falls" : "rises"
  return "\(name) \(verb) from \(text(first.1)) to \(text(last.1))."
}

private func histogramDescription(_ histogram: Histogram, _ figure: Figure) -> String {
  let total = histogram.counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
  let bins = zip(zip(histogram.edges, histogram.edges.dropFirst()), histogram.counts)
  guard total > 0, let first = histogram.edges.first, let last = histogram.edges.last,
    let fullest = bins.max(by: { $0.1 < $1.1 })
  else { return "An empty histogram." }
  let range = last - first
  func text(_ value: Double) -> String {
    approximate(range > 100 ? value.rounded() : value, range: range)
  }
  return "\(grouped(total)) values from \(text(first)) to \(text(last)); the fullest of "
    + "\(counted(histogram.counts.count, "bin")), from \(text(fullest.0.0)) to "
    + "\(text(fullest.0.1)), holds \(grouped(fullest.1))."
}

private func violinsDescription(_ violins: [Violin]) -> String {
  guard !violins.isEmpty else { return "An empty violin plot." }
  var sentences = violins.prefix(6).map { violin -> String in
    let summary = violin.summary
    let name = violin.label.isEmpty ? "One distribution" : violin.label
    guard summary.count > 0 else { return "\(name): no values." }
    let range = summary.maximum - summary.minimum
    func text(_ value: Double) -> String { approximate(value, range: range) }
    return
      "\(name): median \(text(summary.median)), half of the \(counted(summary.count, "value")) "
      + "between \(text(summary.lowerQuartile)) and \(text(summary.upperQuartile))."
  }
  if violins.count > 6 { sentences.append("\(grouped(violins.count - 6)) more distributions.") }
  return sentences.joined(separator: " ")
}

private func barsDescription(_ bars: [Bar]) -> String {
  let finite = bars.filter(\.value.isFinite)
  guard let highest = finite.max(by: { $0.value < $1.value }),
    let lowest = finite.min(by: { $0.value < $1.value })
  else { return "An empty bar chart." }
  func text(_ bar: Bar) -> String { "\(bar.label) (\(significant(bar.value, digits: 4)))" }
  if bars.count == 1 { return "One bar: \(text(highest))." }
  return "\(grouped(bars.count)) bars; the highest is \(text(highest)), the lowest \(text(lowest))."
}

/// Says what reads what, so that the picture can be followed without seeing it.
private func graphDescription(_ graph: LayerGraph) -> String {
  guard !graph.nodes.isEmpty else { return "A model without layers." }
  let limit = 40
  var parts: [String] = []
  for (index, node) in graph.nodes.prefix(limit).enumerated() {
    let inputs = node.inputs.filter { graph.nodes.indices.contains($0) }
    let follows = inputs == [index - 1]
    let source = follows ? "" : " from " + listed(inputs.map { graph.nodes[$0].name })
    parts.append("\(node.name) (\(node.type))" + (inputs.isEmpty ? "" : source))
  }
  let more = graph.nodes.count > limit ? ", and \(graph.nodes.count - limit) more" : ""
  return "\(counted(graph.nodes.count, "layer")) in order: " + parts.joined(separator: ", ") + more
    + "."
}
