/// Reads a PNG whose data are one deflate block of fixed codes and whose rows are unfiltered.
///
/// Source: W3C, Portable Network Graphics (Third Edition); RFC 1950 and RFC 1951.
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
    // Deflate with a window of 32 KiB, and a check that divides by 31.
    guard data.count > 6, data[0] == 0x78, (Int(data[0]) * 256 + Int(data[1])) % 31 == 0,
      let rows = Self.inflated(data[2..<data.count - 4]),
      Self.adler(rows) == Self.number(data.suffix(4)),
      rows.count == height * (1 + width * channels)
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

  /// Bit by bit, as in the annex of the specification.
  private static func crc(_ bytes: some Sequence<UInt8>) -> Int {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest % 2 == 1 ? 0xEDB8_8320 ^ (rest / 2) : rest / 2 }
    }
    return Int(~rest)
  }

  private static func adler(_ bytes: [UInt8]) -> Int {
    var (first, second) = (1, 0)
    for byte in bytes {
      first = (first + Int(byte)) % 65521
      second = (second + first) % 65521
    }
    return second * 65536 + first
  }

  private static func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var place = 0
    let total = bytes.count * 8
    func bit() -> Int {
      guard place < total else { return 0 }
      place += 1
      return Int(bytes[bytes.startIndex + (place - 1) / 8] >> UInt8((place - 1) % 8)) & 1
    }
    func bits(_ count: Int) -> Int { (0..<count).reduce(0) { $0 + bit() << $1 } }
    func code(_ count: Int, after start: Int = 0) -> Int {
      (0..<count).reduce(start) { rest, _ in rest * 2 + bit() }
    }
    // Section 3.2.6.
    func nextSymbol() -> Int {
      let seven = code(7)
      if seven < 0b001_1000 { return 256 + seven }
      let eight = code(1, after: seven)
      if eight < 0b1100_0000 { return eight - 0b0011_0000 }
      if eight < 0b1100_1000 { return 280 + eight - 0b1100_0000 }
      return 144 + code(1, after: eight) - 0b1_1001_0000
    }
    guard bits(1) == 1, bits(2) == 1 else { return nil }
    var output: [UInt8] = []
    while place < total {
      let symbol = nextSymbol()
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      // Nothing stands behind the end but what fills the last byte.
      if symbol == 256 { return (place + 7) / 8 == bytes.count ? output : nil }
      guard symbol < 286 else { return nil }
      // Section 3.2.5: four lengths for each number of further bits, two distances.
      let (row, column) = (symbol - 257).quotientAndRemainder(dividingBy: 4)
      let extra = max(0, row - 1)
      let length =
        symbol == 285
        ? 258 : row == 0 ? 3 + column : 3 + (4 + column) << extra + bits(extra)
      let far = code(5)
      guard far < 30 else { return nil }
      let more = max(0, far / 2 - 1)
      let distance = far < 2 ? 1 + far : 1 + (2 + far % 2) << more + bits(more)
      guard distance <= output.count, length <= 258 else { return nil }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return nil
  }
}
