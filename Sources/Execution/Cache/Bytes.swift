/// Numbers and texts as bytes, the lowest byte of a number first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ values: [Float]) {
    write(values.count)
    #if _endian(little)
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for value in values {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    #endif
  }

  mutating func write(_ values: [Double]) {
    write(values.count)
    for value in values { write(value) }
  }

  mutating func write(_ values: [String]) { write(values) { $0.write($1) } }

  mutating func write(_ values: [Int]) { write(values) { $0.write($1) } }

  /// So many bytes, and how many they are.
  mutating func write(bytes values: ArraySlice<UInt8>) {
    write(values.count)
    bytes.append(contentsOf: values)
  }

  mutating func write(_ value: Bool) { write(value ? 1 : 0) }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  mutating func write(_ value: String?) {
    write(value != nil)
    if let value { write(value) }
  }

  mutating func write(_ value: Int?) {
    write(value != nil)
    if let value { write(value) }
  }

  mutating func write<Element>(
    _ elements: [Element], each: (inout ByteWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }
}

/// Reads what `ByteWriter` wrote. Every length is checked against the bytes that are there.
struct ByteReader {
  /// The bytes are not what a writer would have written.
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func number() throws(Damage) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that counts things of at least `size` bytes each.
  mutating func count(of size: Int = 1) throws(Damage) -> Int {
    let value = try number()
    guard value <= UInt64((bytes.endIndex - position) / max(size, 1)) else { throw Damage() }
    return Int(value)
  }

  mutating func whole() throws(Damage) -> Int { Int(Int64(bitPattern: try number())) }

  /// A number of things, from 0.
  mutating func notNegative() throws(Damage) -> Int {
    let value = try whole()
    guard value >= 0 else { throw Damage() }
    return value
  }

  /// One of these, by its number from 0.
  mutating func choice<Element>(of all: [Element]) throws(Damage) -> Element {
    let number = try whole()
    guard all.indices.contains(number) else { throw Damage() }
    return all[number]
  }

  mutating func text() throws(Damage) -> String {
    let count = try count()
    guard let text = String(validating: try take(count), as: UTF8.self) else { throw Damage() }
    return text
  }

  mutating func block() throws(Damage) -> ArraySlice<UInt8> { try take(try count()) }

  mutating func boolean() throws(Damage) -> Bool { try number() != 0 }

  mutating func double() throws(Damage) -> Double { Double(bitPattern: try number()) }

  mutating func optionalText() throws(Damage) -> String? { try boolean() ? try text() : nil }

  mutating func optionalWhole() throws(Damage) -> Int? { try boolean() ? try whole() : nil }

  mutating func texts() throws(Damage) -> [String] {
    try list { reader throws(Damage) in try reader.text() }
  }

  mutating func wholes() throws(Damage) -> [Int] {
    try list { reader throws(Damage) in try reader.whole() }
  }

  mutating func floats() throws(Damage) -> [Float] {
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

  mutating func doubles() throws(Damage) -> [Double] {
    var values: [Double] = []
    for _ in 0..<(try count(of: 8)) { values.append(Double(bitPattern: try number())) }
    return values
  }

  mutating func list<Element>(
    _ element: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count(of: 1)) { elements.append(try element(&self)) }
    return elements
  }
}
