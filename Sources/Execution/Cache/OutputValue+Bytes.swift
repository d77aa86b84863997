import Report
import Samples

extension OutputValue {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .integer(let value):
      writer.write(0)
      writer.write(value)
    case .number(let value):
      writer.write(1)
      writer.write(value)
    case .text(let value):
      writer.write(2)
      writer.write(value)
    case .boolean(let value):
      writer.write(3)
      writer.write(value)
    case .none: writer.write(4)
    case .list(let values):
      writer.write(5)
      writer.write(values) { $1.write(to: &$0) }
    case .tensor(let tensor):
      writer.write(6)
      writer.write(tensor.shape)
      writer.write(tensor.values)
      writer.write(tensor.edges)
      writer.write(tensor.element.rawValue.text)
    case .table(let table):
      writer.write(7)
      table.write(to: &writer)
    case .history(let history):
      writer.write(8)
      writer.write(history.names)
      writer.write(history.series) { $0.write($1) }
      writer.write(history.weights)
      writer.write(history.footer)
    case .metrics(let metrics):
      writer.write(9)
      writer.write(metrics) { writer, metric in
        writer.write(metric.name)
        writer.write(metric.value)
      }
    case .figure(let figure):
      writer.write(10)
      figure.write(to: &writer)
    case .described(let text):
      writer.write(11)
      writer.write(text)
    case .error(let error):
      writer.write(12)
      writer.write(error.message)
      writer.write(error.line)
      writer.write(error.column)
      writer.write(error.excerpt)
      writer.write(error.isExpected)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try self.init(from: &reader, depth: 0)
  }

  private init(from reader: inout ByteReader, depth: Int) throws(ByteReader.Damage) {
    guard depth < 1000 else { throw ByteReader.Damage() }
    switch try reader.whole() {
    case 0: self = .integer(try reader.whole())
    case 1: self = .number(try reader.double())
    case 2: self = .text(try reader.text())
    case 3: self = .boolean(try reader.boolean())
    case 4: self = .none
    case 5:
      self = .list(
        try reader.list { reader throws(ByteReader.Damage) in
          try OutputValue(from: &reader, depth: depth + 1)
        })
    case 6:
      let (shape, values, edges) = (try reader.wholes(), try reader.doubles(), try reader.doubles())
      guard let element = OutputTensor.Element(rawValue: try reader.text()) else {
        throw ByteReader.Damage()
      }
      let tensor = OutputTensor(shape: shape, values: values, edges: edges, element: element)
      guard tensor.isWhole else { throw ByteReader.Damage() }
      self = .tensor(tensor)
    case 7: self = .table(try OutputTable(from: &reader))
    case 8:
      let names = try reader.texts()
      let series = try reader.list { reader throws(ByteReader.Damage) in try reader.doubles() }
      guard names.count == series.count, Set(series.map(\.count)).count <= 1 else {
        throw ByteReader.Damage()
      }
      self = .history(
        OutputHistory(
          names: names, series: series, weights: try reader.text(), footer: try reader.texts()))
    case 9:
      self = .metrics(
        try reader.list { reader throws(ByteReader.Damage) in
          (name: try reader.text(), value: try reader.double())
        })
    case 10: self = .figure(try Figure(from: &reader))
    case 11: self = .described(try reader.text())
    case 12:
      self = .error(
        OutputError(
          message: try reader.text(), line: try reader.notNegative(),
          column: try reader.notNegative(), excerpt: try reader.text(),
          isExpected: try reader.boolean()))
    default: throw ByteReader.Damage()
    }
  }
}

extension OutputTensor {
  /// Whether as much is kept as the shape asks for.
  fileprivate var isWhole: Bool {
    guard let count = valueCount(shape), values.count == min(count, Self.limit) else {
      return false
    }
    guard count > Self.limit else { return edges.isEmpty }
    // Six positions of each axis, or none where that would be too many.
    return edges.isEmpty || edges.count == valueCount(shape.map { min($0, 6) })
  }
}

extension OutputTable {
  func write(to writer: inout ByteWriter) {
    writer.write(caption)
    writer.write(columns)
    writer.write(rows) { writer, row in
      writer.write(row) { writer, cell in
        switch cell {
        case .text(let text):
          writer.write(0)
          writer.write(text)
        case .integer(let value):
          writer.write(1)
          writer.write(value)
        case .number(let value):
          writer.write(2)
          writer.write(value)
        case .lines(let lines):
          writer.write(3)
          writer.write(lines)
        case .written(let text, let value):
          writer.write(4)
          writer.write(text)
          writer.write(value)
        }
      }
    }
    writer.write(footer)
    writer.write(showsMetrics)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let caption = try reader.optionalText()
    let columns = try reader.texts()
    let rows = try reader.list { reader throws(ByteReader.Damage) in
      try reader.list { reader throws(ByteReader.Damage) -> Cell in
        switch try reader.whole() {
        case 0: return .text(try reader.text())
        case 1: return .integer(try reader.whole())
        case 2: return .number(try reader.double())
        case 3: return .lines(try reader.texts())
        case 4: return .written(try reader.text(), value: try reader.double())
        default: throw ByteReader.Damage()
        }
      }
    }
    guard rows.allSatisfy({ $0.count == columns.count }) else { throw ByteReader.Damage() }
    self.init(
      caption: caption, columns: columns, rows: rows, footer: try reader.texts(),
      showsMetrics: try reader.boolean())
  }
}
