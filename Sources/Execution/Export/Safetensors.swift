import Engine
import Samples
import Text

/// Weights in the safetensors format.
///
/// Eight bytes with the length of the header, the lowest first; the header, a JSON object that gives
/// each tensor's type, shape and place; then all values, row by row, one tensor behind the other.
/// Source: the format's description in github.com/huggingface/safetensors. Names are Keras's.
enum Safetensors {
  /// In the header of every file that nbrun writes.
  private static let mark = "{\"__metadata__\":{\"producer\":\"nbrun\""

  static func bytes(of weights: [NamedWeight]) -> [UInt8] {
    var header = mark + "}"
    var offset = 0
    for weight in weights {
      let end = offset + 4 * weight.values.count
      let shape = weight.shape.map(String.init).joined(separator: ",")
      header +=
        ",\(Escaped.json(weight.name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
        + "\"data_offsets\":[\(offset),\(end)]}"
      offset = end
    }
    header += "}"
    // So that the values begin at a multiple of eight.
    header += String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    var file = LittleEndianBytes()
    file.write(UInt64(header.utf8.count))
    file.bytes += header.utf8
    for weight in weights { file.write(weight.values) }
    return file.bytes
  }

  static func isOwn(_ head: ArraySlice<UInt8>) -> Bool {
    head.dropFirst(8).starts(with: mark.utf8)
  }
}

/// Numbers as bytes, the lowest first.
struct LittleEndianBytes {
  var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ values: [Float]) {
    #if _endian(little)
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      for value in values { write(value.bitPattern) }
    #endif
  }
}
