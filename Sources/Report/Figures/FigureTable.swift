import Text

/// The values that a figure draws, as a table; nil where the drawing is its own table.
func figureTable(_ figure: Figure) -> OutputTable? {
  switch figure.content {
  case .lines(let series): linesTable(series, xLabel: figure.xLabel ?? "x")
  case .panels(let panels):
    linesTable(panels.flatMap(\.series), xLabel: figure.xLabel ?? "x")
  case .histogram(let histogram):
    OutputTable(
      columns: ["from", "to", "count"],
      rows: zip(zip(histogram.edges, histogram.edges.dropFirst()), histogram.counts).map {
        [.number($0.0), .number($0.1), .integer($1)]
      })
  case .violins(let violins):
    OutputTable(
      columns: ["", "values", "minimum", "lower quartile", "median", "upper quartile", "maximum"],
      rows: violins.map { violin in
        let summary = violin.summary
        return [.text(violin.label), .integer(summary.count)]
          + [
            summary.minimum, summary.lowerQuartile, summary.median, summary.upperQuartile,
            summary.maximum,
          ].map { .number($0) }
      })
  case .bars(let bars):
    OutputTable(
      columns: ["", figure.yLabel ?? "value"],
      rows: bars.map { [.text($0.label), .number($0.value)] })
  case .graph(let graph):
    OutputTable(
      columns: ["Layer", "Type", "Input shape", "Output shape", "Reads"],
      rows: graph.nodes.map { node in
        [
          .text(node.name), .text(node.type), .text(node.inputShape), .text(node.outputShape),
          .lines(
            node.inputs.compactMap {
              graph.nodes.indices.contains($0) ? graph.nodes[$0].name : nil
            }),
        ]
      })
  case .network(let layers):
    OutputTable(
      columns: ["Layer", "Units"], rows: layers.map { [.text($0.label), .integer($0.units)] })
  case .marked(let text): text.parts
  }
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

/// One row for each x, with a column for each series.
private func linesTable(_ series: [LineSeries], xLabel: String) -> OutputTable {
  let shown = series.prefix(12)
  let columns = shown.map { series in
    Dictionary(zip(series.x, series.y), uniquingKeysWith: { first, _ in first })
  }
  let rows = tabulated(series).map { x -> [OutputTable.Cell] in
    [.number(x)] + columns.map { column in column[x].map { .number($0) } ?? .text("") }
  }
  return OutputTable(columns: [xLabel] + shown.map(\.name), rows: rows)
}
