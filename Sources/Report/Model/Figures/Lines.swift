import Text
import Words

/// Series over a common axis: training curves, function curves.
package struct Lines {
  package var series: [LineSeries] = []

  package init(_ series: [LineSeries]) { self.series = series }
}

package struct LineSeries {
  package enum Style: Spelling, JSONCodable {
    case line, dots
  }

  package var name: Remark = ""
  package var x: [Double] = []
  package var y: [Double] = []
  package var style = Style.line
  /// Series of one group have one colour; nil gives each its own.
  package var group: Int?
  /// Which of six dashes a line has, from 1, which is none; nil takes what is next.
  var dash: Int?

  package init(name: Remark, x: [Double], y: [Double], style: Style, group: Int? = nil) {
    (self.group, self.name, self.x, self.y, self.style) = (group, name, x, y, style)
  }
}

extension LineSeries: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<LineSeries>] = [
    Field("name", \.name), Field("style", \.style), Field("x", \.x), Field("y", \.y),
    Field(\.group),
  ]

  package var isSound: Bool { x.count == y.count && (group ?? 0) >= 0 }
}

extension [LineSeries] {
  /// About how many bytes of a report they take.
  var size: Int { reduce(0) { $0 + $1.name.text.utf8.count + 20 * ($1.x.count + $1.y.count) } }

  func courses(plot: String) -> [Course] {
    map { Course(name: $0.name.text, x: $0.x, y: $0.y, plot: plot) }
  }
}

extension Lines: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.lines
  package static let fields: [Field<Lines>] = [Field("series", \.series)]

  package var size: Int { Self.frame + series.size }

  package func description(in figure: Figure, _ words: Words) -> String {
    guard !series.isEmpty else { return words.figures.emptyPlot }
    var sentences = series.prefix(6).map {
      courseDescription($0, xLabel: figure.xLabel?.said(in: words), words)
    }
    if series.count > 6 { sentences.append(words.figures.moreSeries(grouped(series.count - 6))) }
    return sentences.joined(separator: " ")
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    series.isEmpty || series.count > 3 || series.contains { $0.name.isEmpty }
      ? figure.yLabel?.said(in: words) ?? words.figures.linePlot
      : words.listed(series.map { $0.name.said(in: words) })
  }

  /// One row for each x, with a column for each series.
  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let shown = series.prefix(12)
    let columns = shown.map { series in
      Dictionary(zip(series.x, series.y), uniquingKeysWith: { first, _ in first })
    }
    let rows = tabulated(series).map { x -> [OutputTable.Cell] in
      [.number(x)] + columns.map { column in column[x].map { .number($0) } ?? .text("") }
    }
    return OutputTable(columns: [figure.xLabel ?? "x"] + shown.map(\.name), rows: rows)
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    linePlot(series, figure, words)
  }

  package var courses: [Course]? { series.courses(plot: "") }
}

/// The x places that a plot's table has a row for, in ascending order: every one, or of more than 60
/// some thirty evenly chosen ones and the last.
func tabulated(_ series: [LineSeries]) -> [Double] {
  let places = Set(series.prefix(12).flatMap(\.x).filter(\.isFinite)).sorted()
  guard places.count > 60 else { return places }
  let step = (places.count + 29) / 30
  let chosen = stride(from: 0, to: places.count - 1, by: step).map { places[$0] }
  return chosen + places.suffix(1)
}

/// How a series runs: 'Validation loss falls to 0.28 in epoch 5, then rises to 0.47.'
private func courseDescription(
  _ series: LineSeries, xLabel: String?, _ words: Words
) -> String {
  let left = zip(series.x, series.y).count { !$0.0.isFinite || !$0.1.isFinite }
  let course = finiteCourse(series, xLabel: xLabel, words)
  guard left > 0, left < min(series.x.count, series.y.count) else { return course }
  return course + " " + words(\.figures.pointsNotDrawn, left)
}

private func finiteCourse(
  _ series: LineSeries, xLabel: String?, _ said: Words
) -> String {
  let words = said.figures
  let points = zip(series.x, series.y).filter { $0.0.isFinite && $0.1.isFinite }
  let name = series.name.isEmpty ? words.theCurve : series.name.said(in: said)
  guard let first = points.first, let last = points.last,
    let lowest = points.min(by: { $0.1 < $1.1 }), let highest = points.max(by: { $0.1 < $1.1 })
  else { return words.hasNoValues(name) }
  let range = highest.1 / 2 - lowest.1 / 2
  func text(_ value: Double) -> String { approximate(value, range: range * 2) }
  func place(_ x: Double) -> String {
    let number = approximate(x, range: 0)
    let isEpoch =
      xLabel == said(\.figures.epochs) || xLabel?.lowercased().hasPrefix("epoch") ?? false
    return isEpoch ? words.inEpoch(number) : words.at(xLabel ?? "x", number)
  }
  if points.count == 1 { return words.isAt(name, text(first.1), place(first.0)) }
  if range == 0 { return words.staysAt(name, text(first.1)) }
  // A turn counts where a tenth of the range lies on either side of it.
  let turn = range / 5
  let falls = first.1 - lowest.1
  let recovers = last.1 - lowest.1
  let rises = highest.1 - first.1
  let drops = highest.1 - last.1
  if falls > turn, recovers > turn, lowest.0 != last.0 {
    return words.fallsThenRises(name, text(lowest.1), place(lowest.0), text(last.1))
  }
  if rises > turn, drops > turn, highest.0 != last.0 {
    return words.risesThenFalls(name, text(highest.1), place(highest.0), text(last.1))
  }
  let runs = last.1 < first.1 ? words.falls : words.rises
  return runs(name, text(first.1), text(last.1))
}
