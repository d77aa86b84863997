import Text
import Words

// What outputs are made of, for the cache and for JSON.

extension OutputValue: BinaryCodable {
  private enum Kind: Int, CaseIterable {
    case integer, number, text, boolean, none, list, tensor, table, history, metrics, figure,
      described, notRun, error
  }

  private var parts: (kind: Kind, data: (any BinaryCodable)?) {
    switch self {
    case .integer(let value): (.integer, value)
    case .number(let value): (.number, value)
    case .text(let text): (.text, text)
    case .boolean(let value): (.boolean, value)
    case .none: (.none, nil)
    case .list(let values): (.list, values)
    case .tensor(let tensor): (.tensor, tensor)
    case .table(let table): (.table, table)
    case .history(let history): (.history, history)
    case .metrics(let metrics): (.metrics, metrics.map { OutputMetric(name: $0, value: $1) })
    case .figure(let figure): (.figure, figure)
    case .described(let remark): (.described, remark)
    case .notRun(let reason): (.notRun, reason)
    case .error(let error): (.error, error)
    }
  }

  package func write(to writer: inout ByteWriter) {
    let (kind, data) = parts
    writer.write(kind.rawValue)
    data?.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    try reader.enter()
    defer { reader.leave() }
    switch try reader.choice(of: Kind.allCases) {
    case .integer: self = .integer(try Int(from: &reader))
    case .number: self = .number(try Double(from: &reader))
    case .text: self = .text(try String(from: &reader))
    case .boolean: self = .boolean(try Bool(from: &reader))
    case .none: self = .none
    case .list: self = .list(try [OutputValue](from: &reader))
    case .tensor: self = .tensor(try OutputTensor(from: &reader))
    case .table: self = .table(try OutputTable(from: &reader))
    case .history: self = .history(try OutputHistory(from: &reader))
    case .metrics: self = .metrics(try [OutputMetric](from: &reader).map { ($0.name, $0.value) })
    case .figure: self = .figure(try Figure(from: &reader))
    case .described: self = .described(try Remark(from: &reader))
    case .notRun: self = .notRun(try NotRun(from: &reader))
    case .error: self = .error(try OutputError(from: &reader))
    }
  }
}

/// One of an evaluation's figures.
package struct OutputMetric: Record {
  package private(set) var name = ""
  package private(set) var value = 0.0

  package init() {}
  package init(name: String, value: Double) { (self.name, self.value) = (name, value) }

  package static let fields: [Field<OutputMetric>] = [Field(\.name), Field(\.value)]
}

extension OutputTensor: Record {
  package init() { self.init(shape: [0], values: [], edges: [], element: .float64) }

  package static let fields: [Field<OutputTensor>] = [
    Field("shape", \.shape), Field(\.values), Field(\.edges), Field(\.element),
  ]

  /// As much is kept as the shape asks for: six positions of each axis, or none where that would be too
  /// many.
  package var isSound: Bool {
    guard let count = Self.count(of: shape), values.count == min(count, Self.limit) else {
      return false
    }
    return edges.isEmpty
      || count > Self.limit && edges.count == Self.count(of: shape.map { min($0, 6) })
  }
}

extension OutputTable: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<OutputTable>] = [
    Field("caption", \.caption), Field("columns", \.columns), Field("rows", \.rows),
    Field("footer", \.footer, omitsEmpty: true), Field(\.showsMetrics),
  ]

  package var isSound: Bool { rows.allSatisfy { $0.count == columns.count } }
}

extension OutputTable.Cell: JSONCodable {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text): writer.write(0, text)
    case .integer(let value): writer.write(1, value)
    case .number(let value): writer.write(2, value)
    case .written(let text, let value): writer.write(3, text, value)
    case .lines(let lines): writer.write(4, lines)
    case .said(let remark): writer.write(5, remark)
    }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.whole() {
    case 0: self = .text(try reader.text())
    case 1: self = .integer(try reader.whole())
    case 2: self = .number(try reader.double())
    case 3: self = .written(try reader.text(), value: try reader.double())
    case 4: self = .lines(try [String](from: &reader))
    case 5: self = .said(try Remark(from: &reader))
    default: throw ByteReader.Damage()
    }
  }
}

extension OutputHistory: Record {
  package init() {}

  package static let fields: [Field<OutputHistory>] = [
    Field(\.names), Field(\.series), Field(\.weights), Field(\.footer),
  ]

  package var isSound: Bool {
    names.count == series.count && Set(series.map(\.count)).count <= 1
  }
}

extension OutputError: Record {
  package init() {}

  package static let fields: [Field<OutputError>] = [
    Field("message", \.message), Field("line", \.line), Field("column", \.column),
    Field(\.excerpt), Field(\.isExpected), Field("file", \.file), Field("note", \.note),
  ]

  package var isSound: Bool { line >= 0 && column >= 0 }
}

extension ReportDocument.DataSource: Record {
  package init() { self.init(name: "", isReal: false, digest: "") }

  package static let fields: [Field<Self>] = [
    Field(\.name), Field(\.isReal), Field(\.digest), Field(\.warning),
  ]
}
