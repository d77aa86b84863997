import Testing

@testable import Report

@Suite struct PNGImageTests {
  private static func image(
    _ width: Int, _ height: Int, _ channels: Int, _ value: (Int) -> UInt8
  ) -> PNGImage {
    var image = PNGImage(width: width, height: height, channels: channels)
    image.pixels = (0..<width * height * channels).map(value)
    return image
  }

  /// Noise, runs of every length, equal rows, rows that are the longest that a reference reaches and longer.
  @Test(arguments: [
    (1, 1, 2, 1), (3, 2, 4, 7), (16, 16, 2, 1), (16, 16, 4, 40), (300, 5, 2, 10_000),
    (129, 3, 2, 258), (130, 3, 2, 259), (131, 3, 2, 3), (64, 40, 4, 97), (500, 9, 4, 2_000),
    (16_383, 2, 2, 5), (8_192, 2, 4, 11), (1, 300, 2, 1),
  ])
  func `a reader finds all pixels again`(width: Int, height: Int, channels: Int, run: Int) throws {
    let image = Self.image(width, height, channels) { place in
      // A value for each run, drawn by lot from a fixed sequence.
      UInt8(truncatingIfNeeded: (place / run) &* 2_654_435_761 >> 7)
    }
    let read = try #require(PNGReader(image.file))
    #expect(read.width == width && read.height == height && read.channels == channels)
    #expect(read.pixels == image.pixels)
  }

  /// Runs of each length up to beyond the longest that one reference has.
  @Test func `runs of any length are found again`() throws {
    var bytes: [UInt8] = []
    for length in Array(1...40) + [
      57, 58, 59, 66, 67, 68, 130, 131, 194, 195, 226, 227, 257, 258, 259, 260, 520,
    ] {
      bytes += Array(repeating: UInt8(length % 251), count: length * 2) + [255, UInt8(length % 7)]
    }
    let image = Self.image(bytes.count / 2, 1, 2) { bytes[$0] }
    #expect(try #require(PNGReader(image.file)).pixels == bytes)
  }

  /// One literal of nine bits each for 200 and 255, eight for 0; three bits begin the block and seven end it: 36
  /// bits, five bytes.
  @Test func `a pixel is as short as it can be`() throws {
    let file = Self.image(1, 1, 2) { $0 == 0 ? 200 : 255 }.file
    #expect(try #require(PNGReader(file)).packed == 5)
    // Signature 8, head 25, data 12 + 2 + 5 + 4, end 12.
    #expect(file.count == 8 + 25 + 23 + 12)
  }

  /// Zeros: the row's filter and the first byte are literals, 1,999 bytes are 7 references of 258 and one of 193. Each
  /// of the first has 8 bits and 5 for the distance; 193 is code 282 (163 to 194), 8 bits with 5 more, and 5. In all
  /// 3 + 16 + 7 · 13 + 18 + 7 = 135 bits.
  ///
  /// Two rows: 4,000 bytes are 15 of 258 and one of 130, code 280 (115 to 130), 8 + 4 + 5. The pixel before has a
  /// shorter reference than the row above: 3 + 16 + 15 · 13 + 17 + 7 = 238 bits.
  @Test(arguments: [(1, 17), (2, 30)])
  func `a ground is a few references`(rows: Int, bytes: Int) throws {
    let file = Self.image(1_000, rows, 2) { _ in 0 }.file
    #expect(try #require(PNGReader(file)).packed == bytes)
  }

  /// The second row of noise, with its filter, is a reference to the first: 1 + 16 bytes by one of 17.
  @Test func `a row like the one above is a reference`() throws {
    let noise: [UInt8] = [3, 90, 17, 143, 60, 22, 101, 9, 77, 45, 120, 31, 66, 5, 130, 88]
    let one = try #require(PNGReader(Self.image(8, 1, 2) { noise[$0] }.file))
    let two = try #require(PNGReader(Self.image(8, 2, 2) { noise[$0 % 16] }.file))
    // Seventeen literals of eight bits, and begin and end: 146 bits. The reference has 7 + 1 (code 267: 15 and 16; 268:
    // 17 and 18) and for the distance 5 + 3 (17 to 24): 162.
    #expect(one.packed == 19 && two.packed == 21)
  }
}
