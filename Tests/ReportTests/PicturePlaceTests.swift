import Testing

@testable import Report

/// Places of pictures in rows, worked out by hand, and what shades they have.
@Suite struct PicturePlaceTests {
  private static func grid(
    _ count: Int, side: Int = 28, columns: Int? = nil, label: String? = "7",
    prediction: String? = nil,
    isWrong: Bool = false
  ) -> PictureGrid {
    PictureGrid(
      values: Array(repeating: 0.5, count: count * side * side), width: side, height: side,
      channels: 1,
      columns: columns,
      entries: (0..<count).map {
        .init(place: $0, label: label, prediction: prediction, isWrong: isWrong)
      })
  }

  /// 28 values are drawn three times as large, 84. Between two are 12, four values; below one is 10 and a line of 16,
  /// nine values. Two rows of two are 2 · 28 + 4 = 60 values wide and 2 · 28 + 9 = 65 high.
  @Test func `pictures have frames and labels`() {
    let drawn = Drawn(Self.grid(4))
    #expect(
      drawn.boxes == [
        .init(x: 6, y: 6, width: 180, height: 195, kind: "pixels"),
        .init(x: 5.5, y: 5.5, width: 85, height: 85, kind: "tile"),
        .init(x: 101.5, y: 5.5, width: 85, height: 85, kind: "tile"),
        .init(x: 5.5, y: 116.5, width: 85, height: 85, kind: "tile"),
        .init(x: 101.5, y: 116.5, width: 85, height: 85, kind: "tile"),
      ])
    // 3 below the picture, and 0.85 of a line.
    #expect(
      drawn.labels.map { [$0.x, $0.y] } == [[6, 106.6], [102, 106.6], [6, 217.6], [102, 217.6]])
    #expect(drawn.width == 192 && drawn.height == 195 + 12 + 4 + 16)
  }

  @Test func `a wrong picture has a wider frame and a title`() {
    let drawn = Drawn(Self.grid(1, prediction: "1", isWrong: true))
    #expect(
      drawn.boxes("tile wrong") == [
        .init(x: 3.5, y: 3.5, width: 89, height: 89, kind: "tile wrong")
      ])
    #expect(drawn.labels == [.init(text: "✗ 7 → 1", x: 6, y: 106.6, kind: "title")])
    #expect(Drawn(Self.grid(1, prediction: "7")).labels.map(\.text) == ["7"])
    #expect(Drawn(Self.grid(1, label: nil, prediction: "7")).labels.map(\.text) == ["→ 7"])
    let bare = Drawn(Self.grid(1, label: nil))
    #expect(bare.labels.isEmpty && bare.height == 84 + 12 + 4)
  }

  /// A line has 84 + 8 = 92, which are twelve letters of 13 · 0.58 = 7.54: `✗ coats → coat` has fourteen.
  @Test func `what is too wide for a line has two`() {
    let drawn = Drawn(Self.grid(1, label: "coats", prediction: "coat", isWrong: true))
    #expect(
      drawn.labels == [
        .init(text: "✗ coats", x: 6, y: 106.6, kind: "title"),
        .init(text: "→ coat", x: 6, y: 122.6, kind: "title"),
      ])
    #expect(drawn.height == 84 + 12 + 4 + 32)
    // 12 letters are 90.5, 13 are 98.
    for (count, lines) in [(12, 1), (13, 2)] {
      let name = String(repeating: "n", count: count)
      let drawn = Drawn(Self.grid(1, label: name))
      #expect(drawn.height == 84 + 12 + 4 + 16 * Double(lines))
      #expect(
        drawn.labels.map(\.text) == [count == 12 ? name : String(repeating: "n", count: 11) + "…"])
    }
  }

  /// On a slide labels are larger where the widest has room: 92 holds seven letters of 11.6.
  @Test func `short labels of a slide are large`() {
    for (label, isLarge) in [("nnnnnnn", true), ("nnnnnnnn", false)] {
      let drawn = Drawn(Self.grid(1, label: label).onSlide)
      #expect(
        drawn.labels == [
          .init(text: label, x: 6, y: isLarge ? 110.1 : 106.6, kind: isLarge ? "large" : "")
        ])
      #expect(Drawn(Self.grid(1, label: label)).labels("large").isEmpty)
    }
  }

  /// As many rows as columns, or one fewer; ten columns at the most where none are asked for.
  @Test(
    arguments: [
      (0, nil, 1), (1, nil, 1), (2, nil, 2), (4, nil, 2), (5, nil, 3), (9, nil, 3), (10, nil, 4),
      (100, nil, 10), (101, nil, 10), (5, 2, 2), (5, 9, 5), (5, 0, 1), (12, 12, 12),
    ] as [(Int, Int?, Int)])
  func `pictures stand in a square`(count: Int, asked: Int?, columns: Int) {
    let grid = Self.grid(count, side: 1, columns: asked)
    #expect(grid.columns == columns)
    let boxes = Drawn(grid).boxes.dropFirst()
    #expect(Set(boxes.map(\.x)).count == (count == 0 ? 0 : columns))
    #expect(Set(boxes.map(\.y)).count == (count + columns - 1) / columns)
  }

  /// Up to 92 a value is a whole number of units; of larger pictures several values are one.
  @Test(arguments: [(1, 92), (10, 90), (45, 90), (46, 92), (47, 47), (92, 92), (184, 92)])
  func `pictures are about as large`(side: Int, drawn: Double) {
    let boxes = Drawn(Self.grid(1, side: side)).boxes
    #expect(boxes[0].width == drawn && boxes[0].height == drawn)
    #expect(boxes[1].width == drawn + 1)
  }

  private static func pixels(
    _ values: [Float], width: Int, channels: Int = 1
  ) throws -> [UInt8] {
    let layout = PictureGrid(
      values: values, width: width, height: 1, channels: channels, columns: nil,
      entries: [.init(place: 0, label: nil, prediction: nil, isWrong: false)])
    let bytes = decoded(layout.png)
    return try #require(PNGReader(bytes)).pixels
  }

  /// Base64 (RFC 4648).
  private static func decoded(_ text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bytes, bits, count) = ([UInt8](), 0, 0)
    for letter in text.utf8 {
      guard let value = letters.firstIndex(of: letter) else { continue }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count))
        bits &= 1 << count - 1
      }
    }
    return bytes
  }

  /// As ink: the largest value is black, the smallest white. With negative values zero is in the middle. What is no
  /// number is not drawn, and neither is a difference where all are the same.
  @Test func `grey pictures are ink on paper`() throws {
    #expect(try Self.pixels([0, 1, 0.5], width: 3) == [255, 255, 0, 255, 127, 255])
    #expect(try Self.pixels([2, 4], width: 2) == [255, 255, 0, 255])
    // From −2 to 2: −1 is a quarter of the way, 63.75.
    #expect(try Self.pixels([-1, 2], width: 2) == [255 - 64, 255, 0, 255])
    #expect(try Self.pixels([-2, 1, 0], width: 3) == [255, 255, 255 - 191, 255, 255 - 128, 255])
    #expect(try Self.pixels([.nan, 1, 0], width: 3) == [0, 0, 0, 255, 255, 255])
    #expect(try Self.pixels([3, 3], width: 2) == [255, 255, 255, 255])
  }

  @Test func `coloured pictures have their colours`() throws {
    #expect(
      try Self.pixels([0, 1, 0.5, 1, 1, 0], width: 2, channels: 3)
        == [0, 255, 128, 255, 255, 255, 0, 255])
    // A colour without one of its parts is none.
    #expect(
      try Self.pixels([0, .nan, 1, 1, 0, 0], width: 2, channels: 3) == [0, 0, 0, 0, 255, 0, 0, 255])
  }

  @Test func `a picture's place in the file is its place on the page`() throws {
    let grid = PictureGrid(
      values: [0, 1, 2, 3], width: 1, height: 1, channels: 1, columns: 2,
      entries: (0..<4).map { .init(place: $0, label: nil, prediction: nil, isWrong: false) })
    let read = try #require(PNGReader(Self.decoded(grid.png)))
    // A value is 92 units; between two pictures is room for one.
    #expect(read.width == 3 && read.height == 3)
    let (white, clear) = ([255, 255] as [UInt8], [0, 0] as [UInt8])
    #expect(
      read.pixels
        == [
          white, clear, [170, 255], clear, clear, clear, [85, 255], clear, [0, 255],
        ].flatMap { $0 })
  }

  private static func described(_ count: Int, wrong: Int, label: String? = "a") -> String {
    let grid = PictureGrid(
      values: [0, 1] + Array(repeating: 1, count: max(0, count - 2)), width: 1, height: 1,
      channels: 1,
      columns: 4,
      entries: (0..<count).map {
        .init(place: $0, label: label, prediction: "b", isWrong: $0 < wrong)
      })
    return figureDescription(Figure(content: grid))
  }

  @Test func `a description names ten mistakes and counts the others`() {
    let ten = Self.described(12, wrong: 10)
    #expect(ten.contains("9") && !ten.contains("more"))
    let eleven = Self.described(12, wrong: 11)
    #expect(eleven.contains("1 more") && !eleven.contains("2 more"))
    #expect(Self.described(1_112, wrong: 1_110).contains("1,100 more"))
    // Rows are counted up: nine in rows of four are three.
    #expect(Self.described(9, wrong: 0).contains("3 rows"))
    #expect(Self.described(8, wrong: 0).contains("2 rows"))
  }
}
