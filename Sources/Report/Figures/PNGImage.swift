/// A picture as a PNG file, the same bytes on every machine: a system's zlib would pack it in its own
/// way.
///
/// Source: W3C, Portable Network Graphics (Third Edition); RFC 1950 (zlib) and RFC 1951 (deflate).
struct PNGImage {
  let width: Int
  let height: Int
  /// 2: grey and alpha; 4: red, green, blue and alpha.
  let channels: Int
  /// Row by row, `width · channels` bytes each.
  var pixels: [UInt8]

  init(width: Int, height: Int, channels: Int) {
    (self.width, self.height, self.channels) = (width, height, channels)
    pixels = [UInt8](repeating: 0, count: width * height * channels)
  }

  var file: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let colourType: UInt8 = channels == 2 ? 4 : 6
    Self.append(
      "IHDR", Self.bytes(width) + Self.bytes(height) + [8, colourType, 0, 0, 0], to: &file)
    // Each row begins with its filter: 0 for none.
    let rowSize = width * channels
    var rows: [UInt8] = []
    rows.reserveCapacity((rowSize + 1) * height)
    for row in 0..<height {
      rows.append(0)
      rows += pixels[row * rowSize..<(row + 1) * rowSize]
    }
    let packed = Deflate.packed(rows, distances: [channels, rowSize + 1])
    Self.append("IDAT", [0x78, 0x01] + packed + Self.bytes(Self.adler(rows)), to: &file)
    Self.append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ content: [UInt8], to file: inout [UInt8]) {
    let checked = Array(type.utf8) + content
    file += bytes(content.count) + checked + bytes(crc(checked))
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Adler-32.
  private static func adler(_ bytes: [UInt8]) -> Int {
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xedb8_8320 }
  }

  /// CRC-32 of IEEE 802.3.
  private static func crc(_ bytes: [UInt8]) -> Int {
    let rest = bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    return Int(~rest)
  }
}

/// One deflate block of fixed codes, in which what repeats the pixel before or the row above is a
/// reference to it: pictures have wide grounds.
private struct Deflate {
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0

  static func packed(_ data: [UInt8], distances: [Int]) -> [UInt8] {
    var block = Deflate()
    let distances = distances.filter { (1...32_768).contains($0) }
    // The last block, of fixed codes.
    block.write(0b011, 3)
    data.withUnsafeBufferPointer { data in
      var place = 0
      while place < data.count {
        var best = (length: 0, distance: 0)
        for distance in distances where distance <= place {
          var length = 0
          while length < 258, place + length < data.count,
            data[place + length] == data[place + length - distance]
          { length += 1 }
          if length > best.length { best = (length, distance) }
        }
        if best.length >= 4 {
          block.write(length: best.length, distance: best.distance)
          place += best.length
        } else {
          block.write(symbol: Int(data[place]))
          place += 1
        }
      }
    }
    block.write(symbol: 256)
    block.write(0, (8 - block.bitCount % 8) % 8)
    return block.bytes
  }

  /// Bits from the lowest on.
  private mutating func write(_ value: UInt64, _ count: UInt64) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// A code, its highest bit first.
  private mutating func write(code: Int, _ count: Int) {
    for place in (0..<count).reversed() { write(UInt64(code >> place & 1), 1) }
  }

  private mutating func write(symbol: Int) {
    switch symbol {
    case 0...143: write(code: 0x30 + symbol, 8)
    case 144...255: write(code: 0x190 + symbol - 144, 9)
    case 256...279: write(code: symbol - 256, 7)
    default: write(code: 0xc0 + symbol - 280, 8)
    }
  }

  private mutating func write(length: Int, distance: Int) {
    let size = Self.lengths.lastIndex { $0 <= length } ?? 0
    write(symbol: 257 + size)
    write(UInt64(length - Self.lengths[size]), UInt64(Self.lengthBits(size)))
    let far = Self.distances.lastIndex { $0 <= distance } ?? 0
    write(code: far, 5)
    write(UInt64(distance - Self.distances[far]), UInt64(far < 4 ? 0 : far / 2 - 1))
  }

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  private static func lengthBits(_ code: Int) -> Int { code < 8 || code == 28 ? 0 : code / 4 - 1 }

  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
  ]
}
