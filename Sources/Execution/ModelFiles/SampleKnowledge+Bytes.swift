import Datasets
import Engine
import Text

// rows     = classes encoding; each has a 0 in its place where there is none, or a 1 in front
// classes  = list of texts
// encoding = columns means deviations lost; version 4 has no `lost`, and deviations above 0 alone
// columns  = list of (name 0 mean) for numbers, the mean like the classes; (name 1 texts) for texts

extension RunValue {
  /// Whether it knows what version 3 of model files can't hold.
  var knowsItsSamples: Bool { classes != nil || rowEncoding != nil }

  func writeSamples(to writer: inout ByteWriter, version: UInt64 = ModelFile.version) {
    classes.write(to: &writer)
    writer.write(rowEncoding == nil ? 0 : 1)
    rowEncoding?.write(to: &writer, version: version)
  }

  mutating func readSamples(
    from reader: inout ByteReader, version: UInt64 = ModelFile.version
  ) throws(ByteReader.Damage) {
    classes = try [String]?(from: &reader)
    rowEncoding = try reader.boolean() ? RowEncoding(from: &reader, version: version) : nil
  }
}

extension RowEncoding {
  /// Whether version 4 of model files can't hold it.
  var isOfVersion5: Bool { isLost || deviations.contains { $0 < 0 } }

  fileprivate func write(to writer: inout ByteWriter, version: UInt64) {
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
    if version > 4 { writer.write(isLost ? 1 : 0) }
  }

  fileprivate init(
    from reader: inout ByteReader, version: UInt64
  ) throws(ByteReader.Damage) {
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
    isLost = version > 4 ? try reader.boolean() : false
    let width = width
    guard !columns.isEmpty, means.count == deviations.count, means.isEmpty || means.count == width,
      means.allSatisfy(\.isFinite),
      deviations.allSatisfy({ $0.isFinite && (version > 4 ? $0 != 0 : $0 > 0) }),
      !isLost || means.isEmpty
    else { throw ByteReader.Damage() }
  }
}
