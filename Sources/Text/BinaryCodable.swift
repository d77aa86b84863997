/// What can be written as bytes and read again. Anyone may have made the bytes: what no writer would have
/// written is damage.
package protocol BinaryCodable: Sendable {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension Int: BinaryCodable {
  package func write(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.whole()
  }
}

extension UInt64: BinaryCodable {
  package func write(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.number()
  }
}

extension Double: BinaryCodable {
  package func write(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.double()
  }
}

extension Bool: BinaryCodable {
  package func write(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.boolean()
  }
}

extension String: BinaryCodable {
  package func write(to writer: inout ByteWriter) { writer.write(self) }
  package init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.text() }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    writer.write(self != nil)
    self?.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.boolean() ? try Wrapped(from: &reader) : nil
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  package func write(to writer: inout ByteWriter) {
    writer.write(count)
    for element in self { element.write(to: &writer) }
  }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.list { reader throws(ByteReader.Damage) in try Element(from: &reader) }
  }
}

extension BinaryCodable where Self: RawRepresentable, RawValue == Spelling {
  package func write(to writer: inout ByteWriter) { writer.write(rawValue.text) }

  package init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let value = Self(rawValue: Spelling(try reader.text())) else { throw ByteReader.Damage() }
    self = value
  }
}
