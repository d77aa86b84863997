import Datasets
import Engine
import Text

// rows     = classes encoding; each has a 0 in its place where there is none, or a 1 in front
// classes  = list of texts
// encoding = columns means deviations
// columns  = list of (name 0 mean) for numbers, the mean like the classes; (name 1 texts) for texts

extension RunValue {
  /// Whether it knows what version 3 of model files can't hold.
  var knowsItsSamples: Bool { classes != nil || rowEncoding != nil }

  func writeSamples(to writer: inout ByteWriter) {
    classes.write(to: &writer)
    rowEncoding.write(to: &writer)
  }

  mutating func readSamples(from reader: inout ByteReader) throws(ByteReader.Damage) {
    classes = try [String]?(from: &reader)
    rowEncoding = try RowEncoding?(from: &reader)
  }
}

extension RowEncoding: BinaryCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(columns) { writer, column in
      writer.write(column.name)
      switch column.kind {
      case .number(let mean):
        writer.write(0)
        mean.write(to: &writer)
      case .categories(let values):
        writer.write(1)
        values.map(\.text).write(to: &writer)
      }
    }
    writer.write(means)
    writer.write(deviations)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    columns = try reader.list { reader throws(ByteReader.Damage) in
      let name = try reader.text()
      switch try reader.whole() {
      case 0:
        let mean = try Double?(from: &reader)
        guard mean?.isFinite ?? true else { throw ByteReader.Damage() }
        return TableColumn(name: name, kind: .number(mean: mean))
      case 1:
        let values = try [String](from: &reader).map { Spelling($0) }
        guard !values.isEmpty, Set(values).count == values.count else { throw ByteReader.Damage() }
        return TableColumn(name: name, kind: .categories(values))
      default: throw ByteReader.Damage()
      }
    }
    (means, deviations) = (try reader.doubles(), try reader.doubles())
    let width = width
    guard !columns.isEmpty, means.count == deviations.count, means.isEmpty || means.count == width,
      means.allSatisfy(\.isFinite), deviations.allSatisfy({ $0.isFinite && $0 > 0 })
    else { throw ByteReader.Damage() }
  }
}
