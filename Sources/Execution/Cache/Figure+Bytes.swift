import Report

extension Figure {
  func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(xLabel)
    writer.write(yLabel)
    writer.write(caption)
    writer.write(alt)
    switch content {
    case .lines(let series):
      writer.write(0)
      writer.write(series) { $1.write(to: &$0) }
    case .panels(let panels):
      writer.write(1)
      writer.write(panels) { writer, panel in
        writer.write(panel.yLabel)
        writer.write(panel.series) { $1.write(to: &$0) }
      }
    case .histogram(let histogram):
      writer.write(2)
      writer.write(histogram.edges)
      writer.write(histogram.counts)
    case .violins(let violins):
      writer.write(3)
      writer.write(violins) { $1.write(to: &$0) }
    case .bars(let bars):
      writer.write(4)
      writer.write(bars) { writer, bar in
        writer.write(bar.label)
        writer.write(bar.value)
      }
    case .graph(let graph):
      writer.write(5)
      writer.write(graph.showsShapes)
      writer.write(graph.nodes) { writer, node in
        for text in [node.name, node.type, node.inputShape, node.outputShape] { writer.write(text) }
        writer.write(node.inputs)
      }
    case .network(let layers):
      writer.write(6)
      writer.write(layers) { writer, layer in
        writer.write(layer.label)
        writer.write(layer.units)
      }
    case .marked(let text):
      writer.write(7)
      text.write(to: &writer)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let (title, xLabel) = (try reader.optionalText(), try reader.optionalText())
    let (yLabel, caption) = (try reader.optionalText(), try reader.optionalText())
    let alt = try reader.optionalText()
    self.init(
      title: title, xLabel: xLabel, yLabel: yLabel, content: try Content(from: &reader))
    self.caption = caption
    self.alt = alt
  }
}

extension Figure.Content {
  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0: self = .lines(try Self.series(&reader))
    case 1:
      self = .panels(
        try reader.list { reader throws(ByteReader.Damage) in
          LinePanel(yLabel: try reader.text(), series: try Self.series(&reader))
        })
    case 2:
      let (edges, counts) = (try reader.doubles(), try reader.wholes())
      guard edges.count == counts.count + 1 else { throw ByteReader.Damage() }
      self = .histogram(Histogram(edges: edges, counts: counts))
    case 3:
      self = .violins(
        try reader.list { reader throws(ByteReader.Damage) in try Violin(from: &reader) })
    case 4:
      self = .bars(
        try reader.list { reader throws(ByteReader.Damage) in
          Bar(label: try reader.text(), value: try reader.double())
        })
    case 5:
      let showsShapes = try reader.boolean()
      let nodes = try reader.list { reader throws(ByteReader.Damage) in
        LayerGraph.Node(
          name: try reader.text(), type: try reader.text(), inputShape: try reader.text(),
          outputShape: try reader.text(), inputs: try reader.wholes())
      }
      guard nodes.allSatisfy({ $0.inputs.allSatisfy(nodes.indices.contains) }) else {
        throw ByteReader.Damage()
      }
      self = .graph(LayerGraph(nodes: nodes, showsShapes: showsShapes))
    case 6:
      self = .network(
        try reader.list { reader throws(ByteReader.Damage) in
          NetworkLayer(label: try reader.text(), units: try reader.whole())
        })
    case 7: self = .marked(try MarkedText(from: &reader))
    default: throw ByteReader.Damage()
    }
  }

  private static func series(_ reader: inout ByteReader) throws(ByteReader.Damage) -> [LineSeries] {
    try reader.list { reader throws(ByteReader.Damage) in try LineSeries(from: &reader) }
  }
}

extension MarkedText {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(words) { writer, word in
      writer.write(word.text)
      writer.write(word.score)
    }
    parts.write(to: &writer)
    writer.write(part)
    writer.write(prediction)
    writer.write(score)
    writer.write(constant != nil)
    if let constant { writer.write(constant) }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let words = try reader.list { reader throws(ByteReader.Damage) in
      Word(text: try reader.text(), score: try reader.double())
    }
    let parts = try OutputTable(from: &reader)
    self.init(
      words: words, parts: parts, part: try reader.text(), prediction: try reader.double(),
      score: try reader.double(), constant: try reader.boolean() ? try reader.double() : nil)
  }
}

extension LineSeries {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(x)
    writer.write(y)
    writer.write(style.rawValue.text)
    writer.write(group)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let (name, x, y) = (try reader.text(), try reader.doubles(), try reader.doubles())
    guard let style = Style(rawValue: try reader.text()) else { throw ByteReader.Damage() }
    self.init(name: name, x: x, y: y, style: style, group: try reader.optionalWhole())
  }
}

extension Violin {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(summary.count)
    for value in [
      summary.minimum, summary.lowerQuartile, summary.median, summary.upperQuartile,
      summary.maximum,
    ] { writer.write(value) }
    writer.write(summary.positions)
    writer.write(summary.density)
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      label: try reader.text(),
      summary: ViolinSummary(
        count: try reader.whole(), minimum: try reader.double(),
        lowerQuartile: try reader.double(), median: try reader.double(),
        upperQuartile: try reader.double(), maximum: try reader.double(),
        positions: try reader.doubles(), density: try reader.doubles()))
  }
}
