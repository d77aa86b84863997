import Text
import Words

/// Lines in several plots over the same axis, one above another.
package struct Panels {
  package var panels: [LinePanel] = []

  package init(_ panels: [LinePanel]) { self.panels = panels }
}

/// One of several plots over the same axis.
package struct LinePanel {
  package var yLabel: Remark = ""
  package var series: [LineSeries] = []

  package init(yLabel: Remark, series: [LineSeries]) {
    (self.yLabel, self.series) = (yLabel, series)
  }
}

extension LinePanel: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<LinePanel>] = [
    Field("label", \.yLabel), Field("series", \.series),
  ]
}

extension Panels: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.panels
  package static let fields: [Field<Panels>] = [Field("panels", \.panels)]

  package var size: Int {
    panels.reduce(0) { $0 + Self.frame + $1.yLabel.text.utf8.count + $1.series.size }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    panels.isEmpty
      ? words.figures.emptyPlot
      : panels.prefix(6).map { Lines($0.series).description(in: figure, words) }.joined(
        separator: " ")
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    words.listed(panels.prefix(4).map { $0.yLabel.said(in: words) })
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    Lines(panels.flatMap(\.series)).table(in: figure, words)
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    panelPlot(panels, figure, words)
  }

  package var courses: [Course]? { panels.flatMap { $0.series.courses(plot: $0.yLabel.text) } }
}
