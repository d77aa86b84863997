import Text
import Words

/// Values against values: curves of a classifier, predicted against true.
package struct PointPlot {
  /// What the points are compared with: the line y = x, or y = 0.
  package enum Guide: Spelling, JSONCodable {
    case none, diagonal, zero
  }

  package var series: [LineSeries] = []
  package var guide = Guide.none
  /// Whether both axes go from 0 to 1.
  package var isUnit = false
  /// Whether both axes have one range.
  package var isEqual = false
  /// The area below each series, and what that is called; empty where it says nothing.
  package var areas: [Double] = []
  package var areaName = ""
  /// What it shows, in sentences, where the points alone don't tell.
  package var summary: Remark = ""
  /// What is left out, to stand under it.
  package var note: Remark?

  package init(
    _ series: [LineSeries], guide: Guide = .none, isUnit: Bool = false, isEqual: Bool = false,
    summary: Remark = "", note: Remark? = nil
  ) {
    (self.series, self.guide, self.isUnit, self.isEqual) = (series, guide, isUnit, isEqual)
    (self.summary, self.note) = (summary, note)
  }
}

extension PointPlot: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.points
  package static let fields: [Field<PointPlot>] = [
    Field("series", \.series), Field("guide", \.guide), Field("unit", \.isUnit),
    Field("equal", \.isEqual), Field("areas", \.areas, omitsEmpty: true),
    Field("area_name", \.areaName), Field("summary", \.summary), Field("note", \.note),
  ]

  package var size: Int { Self.frame + summary.text.utf8.count + series.size }

  package func description(in figure: Figure, _ words: Words) -> String {
    if !summary.isEmpty { return summary.said(in: words) }
    let said = words.figures
    guard series.contains(where: { !$0.x.isEmpty }) else { return said.emptyPlot }
    var sentences = series.prefix(6).map { series -> String in
      let name = series.name.said(in: words)
      let points = zip(series.x, series.y).filter { $0.0.isFinite && $0.1.isFinite }
      guard let left = points.map(\.0).min(), let right = points.map(\.0).max(),
        let low = points.map(\.1).min(), let high = points.map(\.1).max()
      else { return said.hasNoValues(name) }
      func range(_ low: Double, _ high: Double) -> String {
        said.range(
          approximate(low, range: high - low), approximate(high, range: high - low))
      }
      let spread = said.spread(
        words(\.figures.pointsCounted, points.count), figure.xLabel?.said(in: words) ?? "x",
        range(left, right),
        figure.yLabel?.said(in: words) ?? "y", range(low, high))
      return name.isEmpty ? spread : words(\.figures.spreadOf, name, spread)
    }
    if series.count > 6 { sentences.append(said.moreSeries(grouped(series.count - 6))) }
    if let note { sentences.append(note.said(in: words) + words.fullStop) }
    return sentences.joined(separator: " ")
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    let (x, y) = (figure.xLabel?.said(in: words), figure.yLabel?.said(in: words))
    guard let x, let y else { return y ?? x ?? words.figures.points }
    return words.figures.against(y, midSentence(x, words))
  }

  /// The points; of many, some sixty of each series.
  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let names = [figure.xLabel ?? "x", figure.yLabel ?? "y"]
    let shown = series.prefix(12)
    let isOne = series.count == 1
    let rows = shown.flatMap { series -> [[OutputTable.Cell]] in
      let step = max(1, (series.x.count + 59) / 60)
      var places = Array(stride(from: 0, to: series.x.count, by: step))
      if let last = series.x.indices.last, places.last != last { places.append(last) }
      return places.map { place in
        (isOne ? [] : [.said(series.name)]) + [
          .number(series.x[place]), .number(series.y[place]),
        ]
      }
    }
    return OutputTable(
      columns: (isOne ? [] : [""]) + names, rows: rows, footer: note.map { [$0] } ?? [])
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    pointPlotDrawing(self, figure, words)
  }

  package var courses: [Course]? {
    series.allSatisfy { $0.style == .line } ? series.courses(plot: "") : nil
  }
}
