import Text
import Words

/// A table of numbers whose cells are the darker the larger their number is, such as a confusion matrix.
package struct HeatMap {
  package var rows: [String] = []
  package var columns: [String] = []
  /// Row by row.
  package var values: [Double] = []
  /// What it shows, in sentences, where its numbers alone don't tell.
  package var summary: Remark = ""
  /// What is left out, to stand under it.
  package var note: Remark?

  package init(
    rows: [String], columns: [String], values: [Double], summary: Remark, note: Remark? = nil
  ) {
    (self.rows, self.columns, self.values) = (rows, columns, values)
    (self.summary, self.note) = (summary, note)
  }

  subscript(row: Int, column: Int) -> Double { values[row * columns.count + column] }
}

extension HeatMap: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.heatMap
  package static let fields: [Field<HeatMap>] = [
    Field("rows", \.rows), Field("columns", \.columns), Field("values", \.values),
    Field("summary", \.summary), Field("note", \.note),
  ]

  package var isSound: Bool {
    let (count, overflow) = rows.count.multipliedReportingOverflow(by: columns.count)
    return !overflow && values.count == count
  }

  package var size: Int {
    (rows + columns).reduce(Self.frame + Self.mark * values.count) { $0 + 20 + $1.utf8.count }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    if !summary.isEmpty { return summary.said(in: words) }
    let finite = values.indices.filter { values[$0].isFinite }
    guard let highest = finite.max(by: { values[$0] < values[$1] }) else {
      return words.figures.emptyHeatMap
    }
    let (row, column) = highest.quotientAndRemainder(dividingBy: max(1, columns.count))
    return words.figures.highest(
      words(\.figures.rows, rows.count), words(\.figures.columns, columns.count),
      significant(values[highest], digits: 4), rows[row], columns[column])
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    guard let x = figure.xLabel?.said(in: words), let y = figure.yLabel?.said(in: words) else {
      return words.figures.heatMap
    }
    return words.figures.against(y, midSentence(x, words))
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let areWhole = values.allSatisfy { Int(exactly: $0) != nil }
    return OutputTable(
      columns: ([
        [figure.yLabel, figure.xLabel].compactMap { $0?.said(in: words) }.joined(separator: " / ")
      ] + columns).map(Remark.own),
      rows: rows.indices.map { row in
        [.text(rows[row])]
          + columns.indices.map { column in
            let value = self[row, column]
            return areWhole ? .integer(Int(exactly: value) ?? 0) : .number(value)
          }
      }, footer: note.map { [$0] } ?? [])
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    heatMapDrawing(self, figure, words)
  }

  package var entries: [(name: String, value: Double)]? {
    guard values.count <= 10_000 else { return nil }
    return rows.indices.flatMap { row in
      columns.indices.map { ("\(rows[row]), \(columns[$0])", self[row, $0]) }
    }
  }
}
