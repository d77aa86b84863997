import CZlib

/// Reads a PNG whose data are one deflate block of fixed codes and whose rows are unfiltered, as zlib has them.
///
/// Source: W3C, Portable Network Graphics (Third Edition); RFC 1951.
struct PNGReader {
  let width: Int
  let height: Int
  let channels: Int
  var pixels: [UInt8] = []
  /// How many bytes the deflate block has.
  var packed = 0

  /// Nil where anything is not as it has to be, down to the last checksum.
  init?(_ file: [UInt8]) {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var chunks: [(type: String, content: [UInt8])] = []
    var place = 8
    while place + 12 <= file.count {
      let count = Self.number(file[place..<place + 4])
      guard place + 12 + count <= file.count else { return nil }
      let checked = file[place + 4..<place + 8 + count]
      guard Self.crc(checked) == Self.number(file[(place + 8 + count)...].prefix(4)) else {
        return nil
      }
      chunks.append(
        (String(decoding: checked.prefix(4), as: UTF8.self), Array(checked.dropFirst(4))))
      place += 12 + count
    }
    guard place == file.count, chunks.map(\.type) == ["IHDR", "IDAT", "IEND"] else { return nil }
    let head = chunks[0].content
    // Eight bits each; 4 is grey with alpha, 6 colours with alpha.
    guard head.count == 13, head[8] == 8, head[9] == 4 || head[9] == 6,
      head.suffix(3) == [0, 0, 0], chunks[2].content.isEmpty
    else { return nil }
    (width, height) = (Self.number(head[0..<4]), Self.number(head[4..<8]))
    channels = head[9] == 4 ? 2 : 4
    let data = chunks[1].content
    // A window of 32 KiB; the last block is the first, and of fixed codes.
    guard data.count > 6, data[0] == 0x78, data[2] & 0b111 == 0b011,
      let rows = Self.inflated(data, count: height * (1 + width * channels))
    else { return nil }
    packed = data.count - 6
    for row in 0..<height {
      let line = rows[row * (1 + width * channels)..<(row + 1) * (1 + width * channels)]
      guard line.first == 0 else { return nil }
      pixels += line.dropFirst()
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 * 256 + Int($1) }
  }

  private static func crc(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// Nil where zlib does not end with the last byte and just so many others.
  private static func inflated(_ data: [UInt8], count: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: count)
    var (written, taken) = (UInt(count), UInt(data.count))
    let status = uncompress2(&output, &written, data, &taken)
    return status == Z_OK && written == count && taken == data.count ? output : nil
  }
}
