import Engine

/// Weights as NumPy's `.npz`: a zip archive of arrays, none of them compressed.
///
/// Sources: NumPy's NEP 1 for an array (`\x93NUMPY`, version 1.0, a header that ends at a multiple
/// of 64), PKWARE's APPNOTE 6.3 for the archive. Names are Keras's: `np.load(…)["dense/kernel"]`.
enum NumPyArchive {
  /// The archive's comment, by which nbrun knows its own.
  private static let comment = Array("made by nbrun".utf8)

  /// Nil where the archive is too large for the format.
  static func bytes(of weights: [NamedWeight]) -> [UInt8]? {
    var file = LittleEndianBytes()
    var directory = LittleEndianBytes()
    for weight in weights {
      let array = array(weight)
      let name = Array((weight.name + ".npy").utf8)
      let offset = file.bytes.count
      guard name.count < 0xffff, array.count < 0xffff_ffff, offset < 0xffff_ffff else { return nil }
      let entry = entryFields(array, name: name)
      file.write(UInt32(0x0403_4b50))
      file.bytes += entry + name + array
      directory.write(UInt32(0x0201_4b50))
      directory.write(UInt16(20))
      directory.bytes += entry
      // Comment, disk, attributes: none.
      directory.bytes += [UInt8](repeating: 0, count: 10)
      directory.write(UInt32(offset))
      directory.bytes += name
    }
    let start = file.bytes.count
    guard start + directory.bytes.count < 0xffff_ffff, weights.count < 0xffff else { return nil }
    file.bytes += directory.bytes
    file.write(UInt32(0x0605_4b50))
    file.write(UInt32(0))
    file.write(UInt16(weights.count))
    file.write(UInt16(weights.count))
    file.write(UInt32(directory.bytes.count))
    file.write(UInt32(start))
    file.write(UInt16(comment.count))
    return file.bytes + comment
  }

  static func isOwn(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4b]) && tail.suffix(comment.count).elementsEqual(comment)
  }

  /// What an entry's two headers share: version to length of what is extra.
  private static func entryFields(_ array: [UInt8], name: [UInt8]) -> [UInt8] {
    var fields = LittleEndianBytes()
    fields.write(UInt16(20))
    // Names are UTF-8; stored; 1 January 1980, the earliest date there is.
    fields.write(UInt16(1 << 11))
    fields.write(UInt16(0))
    fields.write(UInt16(0))
    fields.write(UInt16(1 << 5 | 1))
    fields.write(checksum(array))
    fields.write(UInt32(array.count))
    fields.write(UInt32(array.count))
    fields.write(UInt16(name.count))
    fields.write(UInt16(0))
    return fields.bytes
  }

  private static func array(_ weight: NamedWeight) -> [UInt8] {
    let shape = weight.shape.map { "\($0)" }
    let tuple = shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.joined(separator: ", ")))"
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': \(tuple), }"
    let blanks = (64 - (10 + header.utf8.count + 1) % 64) % 64
    header += String(repeating: " ", count: blanks) + "\n"
    var file = LittleEndianBytes(bytes: [0x93] + Array("NUMPY".utf8) + [1, 0])
    file.write(UInt16(header.utf8.count))
    file.bytes += header.utf8
    file.write(weight.values)
    return file.bytes
  }

  /// CRC-32 of ISO 3309, as zip archives have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256).map { tableEntry(UInt32($0)) }
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xff)] ^ (sum >> 8) }
    return ~sum
  }

  private static func tableEntry(_ byte: UInt32) -> UInt32 {
    var value = byte
    for _ in 0..<8 {
      let polynomial: UInt32 = value & 1 == 1 ? 0xedb8_8320 : 0
      value = polynomial ^ (value >> 1)
    }
    return value
  }
}
