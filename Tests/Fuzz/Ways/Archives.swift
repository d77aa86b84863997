import CZlib

/// Files of NumPy, made by hand.
enum Arrays {
  static func npy(_ type: String, _ shape: [Int], _ content: [UInt8]) -> [UInt8] {
    let sizes = shape.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0] + little(header.utf8.count, 2)
      + Array(header.utf8) + content
  }

  /// An archive; a file that is squeezed is deflated.
  static func zip(_ files: [(name: String, bytes: [UInt8])], squeezed: Bool = false) -> [UInt8] {
    var archive: [UInt8] = []
    var table: [UInt8] = []
    for (name, bytes) in files {
      let offset = archive.count
      let content = squeezed ? deflated(bytes, windowBits: -15) : bytes
      let sum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
      let sizes =
        little(Int(bytes.isEmpty ? 0 : sum), 4) + little(content.count, 4) + little(bytes.count, 4)
        + little(name.utf8.count, 2) + [0, 0]
      let method: UInt8 = squeezed ? 8 : 0
      archive += [0x50, 0x4b, 3, 4, 20, 0, 0, 0, method, 0, 0, 0, 0, 0] + sizes + Array(name.utf8)
      archive += content
      table += [0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, method, 0, 0, 0, 0, 0] + sizes
      table += [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(offset, 4) + Array(name.utf8)
    }
    let start = archive.count
    archive += table
    archive += [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + little(files.count, 2) + little(files.count, 2)
    return archive + little(table.count, 4) + little(start, 4) + [0, 0]
  }

  static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// Deflated, with what the number of bits asks for around it: -15 nothing, 31 gzip's head and tail.
  static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, 1, Z_DEFLATED, windowBits, 1, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    var result = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 128)
    let capacity = result.count
    bytes.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(result.prefix(capacity - Int(stream.avail_out)))
  }

  /// A list of lists of numbers, in protocol 2.
  static func pickle(_ rows: [[UInt8]]) -> [UInt8] {
    [0x80, 2, 0x5d, 0x28] + rows.flatMap { [0x5d, 0x28] + $0.flatMap { [0x4b, $0] } + [0x65] }
      + [0x65, 0x2e]
  }

  static func dataSet(pickle: [UInt8], count: Int, squeezed: Bool = false) -> [UInt8] {
    let labels = (0..<count).flatMap { little($0 % 2, 8) }
    return zip(
      [
        ("x_train.npy", npy("|O", [count], pickle)), ("y_train.npy", npy("<i8", [count], labels)),
        ("x_test.npy", npy("|O", [1], Self.pickle([[1, 2]]))),
        ("y_test.npy", npy("<i8", [1], little(1, 8))),
      ], squeezed: squeezed)
  }

  static let reviewsFile = dataSet(pickle: pickle([[1, 2, 1], [2], [1, 1], [2, 2]]), count: 4)
}
