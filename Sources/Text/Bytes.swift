/// Numbers and texts as bytes, the lowest byte of a number first.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ values: [Float]) {
    write(values.count)
    #if _endian(little)
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for value in values {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    #endif
  }

  package mutating func write(_ values: [Double]) {
    write(values.count)
    for value in values { write(value) }
  }

  /// So many bytes, and how many they are.
  package mutating func write(bytes values: ArraySlice<UInt8>) {
    write(values.count)
    bytes.append(contentsOf: values)
  }

  package mutating func write(_ value: Bool) { write(value ? 1 : 0) }

  package mutating func write(_ value: Double) { write(value.bitPattern) }

  /// What it is, by a number, and its parts.
  package mutating func write(_ kind: Int, _ parts: any BinaryCodable...) {
    write(kind)
    for part in parts { part.write(to: &self) }
  }

  package mutating func write<Element>(
    _ elements: [Element], each: (inout ByteWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }
}

/// Reads what `ByteWriter` wrote. Every length is checked against the bytes that are there.
package struct ByteReader {
  /// The bytes are not what a writer would have written.
  package struct Damage: Error {
    package init() {}
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package var isAtEnd: Bool { position == bytes.endIndex }

  /// A value that may hold others of its kind begins and ends.
  package mutating func enter() throws(Damage) {
    guard depth < 1000 else { throw Damage() }
    depth += 1
  }

  package mutating func leave() { depth -= 1 }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  package mutating func number() throws(Damage) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that counts things of at least `size` bytes each.
  package mutating func count(of size: Int = 1) throws(Damage) -> Int {
    let value = try number()
    guard value <= UInt64((bytes.endIndex - position) / max(size, 1)) else { throw Damage() }
    return Int(value)
  }

  package mutating func whole() throws(Damage) -> Int { Int(Int64(bitPattern: try number())) }

  /// A number of things, from 0.
  package mutating func notNegative() throws(Damage) -> Int {
    let value = try whole()
    guard value >= 0 else { throw Damage() }
    return value
  }

  /// One of these, by its number from 0.
  package mutating func choice<Element>(of all: [Element]) throws(Damage) -> Element {
    let number = try whole()
    guard all.indices.contains(number) else { throw Damage() }
    return all[number]
  }

  package mutating func text() throws(Damage) -> String {
    let count = try count()
    guard let text = String(validating: try take(count), as: UTF8.self) else { throw Damage() }
    return text
  }

  package mutating func block() throws(Damage) -> ArraySlice<UInt8> { try take(try count()) }

  package mutating func boolean() throws(Damage) -> Bool { try number() != 0 }

  package mutating func double() throws(Damage) -> Double { Double(bitPattern: try number()) }

  package mutating func floats() throws(Damage) -> [Float] {
    let count = try count(of: 4)
    let source = try take(count * 4)
    return source.withUnsafeBytes { memory in
      (0..<count).map { index in
        Float(
          bitPattern: UInt32(
            littleEndian: memory.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
      }
    }
  }

  package mutating func doubles() throws(Damage) -> [Double] {
    var values: [Double] = []
    for _ in 0..<(try count(of: 8)) { values.append(Double(bitPattern: try number())) }
    return values
  }

  package mutating func list<Element>(
    _ element: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count(of: 1)) { elements.append(try element(&self)) }
    return elements
  }
}
