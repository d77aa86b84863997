import Testing

@testable import Report

/// Places of a heat map, worked out by hand. A letter of the largest text is 20 · 0.58 = 11.6 wide.
@Suite struct HeatMapDrawingTests {
  private static func map(_ rows: [String], _ columns: [String], _ values: [Double]) -> HeatMap {
    HeatMap(rows: rows, columns: columns, values: values, summary: "")
  }

  private static func square(_ count: Int, _ value: (Int) -> Double = { Double($0 % 10) })
    -> HeatMap
  {
    let names = (0..<count).map { "\($0)" }
    return map(names, names, (0..<count * count).map(value))
  }

  /// Names of one letter leave the least margin, 66; the room is 640 − 66 − 4 = 570. Two columns have 96, the
  /// most, so that (570 − 192) / 2 = 189 are left beside them: they begin at 255. Rows have 48, the most, and
  /// begin at 30 + 30.
  @Test func `a small map stands in the middle`() {
    let drawn = Drawn(Self.map(["a", "b"], ["a", "b"], [4, 1, 0, 2]), x: "X", y: "Y")
    #expect(
      drawn.boxes == [
        .init(x: 256, y: 61, width: 94, height: 46, kind: "bar axis", opacity: "0.50"),
        // 4 + 46 · 1/4 = 15.5, away from zero.
        .init(x: 352, y: 61, width: 94, height: 46, kind: "bar grid", opacity: "0.16"),
        .init(x: 256, y: 109, width: 94, height: 46, kind: "bar grid", opacity: "0.00"),
        .init(x: 352, y: 109, width: 94, height: 46, kind: "bar axis", opacity: "0.27"),
      ])
    #expect(
      drawn.labels == [
        .init(text: "Y", x: 245, y: 50, anchor: "end", kind: "name"),
        .init(text: "X", x: 351, y: 18, anchor: "middle", kind: "name"),
        .init(text: "a", x: 303, y: 50, anchor: "middle", kind: "tick"),
        .init(text: "b", x: 399, y: 50, anchor: "middle", kind: "tick"),
        .init(text: "a", x: 245, y: 89, anchor: "end", kind: "tick"),
        .init(text: "4", x: 303, y: 89, anchor: "middle"),
        .init(text: "1", x: 399, y: 89, anchor: "middle"),
        .init(text: "b", x: 245, y: 137, anchor: "end", kind: "tick"),
        .init(text: "0", x: 303, y: 137, anchor: "middle"),
        .init(text: "2", x: 399, y: 137, anchor: "middle"),
      ])
    #expect(drawn.width == 640 && drawn.height == 60 + 96 + 6)
  }

  /// From six columns on all of the room is taken: 570 / 6 = 95, but for 5 they have 96 each. 570 / 24 = 23.75,
  /// where rows have 24, the least.
  @Test(
    arguments: [
      (1, 96, 48), (5, 96, 48), (6, 95, 48), (10, 57, 48), (12, 47.5, 47.5), (20, 28.5, 28.5),
      (24, 23.75, 24),
    ] as [(Int, Double, Double)])
  func `cells are evenly spaced`(count: Int, pitch: Double, height: Double) {
    // One digit for each name, so that no margin grows.
    let names = (0..<count).map { _ in "n" }
    let values = (0..<count * count).map { _ in 1.0 }
    let drawn = Drawn(Self.map(names, names, values))
    let start = 66 + (570 - pitch * Double(count)) / 2
    for (number, box) in drawn.boxes.enumerated() {
      let (row, column) = number.quotientAndRemainder(dividingBy: count)
      #expect(abs(box.x - (start + pitch * Double(column) + 1)) < 0.051)
      #expect(abs(box.y - (60 + height * Double(row) + 1)) < 0.051)
      #expect(abs(box.width - (pitch - 2)) < 0.051 && abs(box.height - (height - 2)) < 0.051)
    }
    // Names of columns stand over the middles of theirs, those of rows before them, numbers inside.
    let ticks = drawn.labels("tick")
    for column in 0..<count {
      #expect(abs(ticks[column].x - (start + pitch * (Double(column) + 0.5))) < 0.051)
      #expect(ticks[column].y == 50 && ticks[column].anchor == "middle")
      let name = ticks[count + column]
      #expect(abs(name.y - (60 + height * (Double(column) + 0.5) + 5)) < 0.051)
      #expect(abs(name.x - (start - 10)) < 0.051 && name.anchor == "end")
    }
    // `1` is 11.6 wide and has room in all of them.
    #expect(drawn.labels("").count == count * count)
    for (number, label) in drawn.labels("").enumerated() {
      let (row, column) = number.quotientAndRemainder(dividingBy: count)
      #expect(abs(label.x - (start + pitch * (Double(column) + 0.5))) < 0.051)
      #expect(abs(label.y - (60 + height * (Double(row) + 0.5) + 5)) < 0.051)
    }
  }

  /// Ten columns have 57 each. Numbers need two on either side: four digits are 46.4, five 58. Names need
  /// three: 51 holds four letters, and five stand upright, 58 + 8 higher than what stands otherwise.
  @Test func `numbers and names have room or make it`() {
    let names = Array(repeating: "abcd", count: 10)
    let values = (0..<100).map { Double($0 % 10) }
    // Rows with four letters: 46.4 + 14 is below the least margin.
    let flat = Drawn(Self.map(names, names, values.map { $0 + 1000 }))
    #expect(flat.labels("").count == 100)
    #expect(flat.labels("tick").allSatisfy { !$0.isUpright })
    #expect(Drawn(Self.map(names, names, values.map { $0 + 10000 })).labels("").isEmpty)
    let upright = Drawn(
      Self.map(names, Array(repeating: "abcde", count: 10), values))
    let turned = upright.labels("tick").prefix(10)
    // The head is 30 + 58 + 8 = 96; a name begins 8 above the cells, five to the right of their middles.
    #expect(turned.allSatisfy { $0.isUpright && $0.y == 88 && $0.anchor == "start" })
    let middles = (0..<10).map { Double(57 * $0) + 94.5 }
    #expect(turned.map { $0.x - 5 } == middles)
    #expect(upright.boxes[0].y == 97)
  }

  /// Five letters are 58 + 14 = 72 wide; fourteen are shown at the most, of fifteen thirteen and a dot.
  @Test func `long names of rows move the cells`() {
    let five = Drawn(
      Self.map(["abcde"], Array(repeating: "c", count: 10), (0..<10).map(Double.init)))
    // (640 − 72 − 4) / 10 = 56.4.
    #expect(five.boxes[0].x == 73 && abs(five.boxes[0].width - 54.4) < 0.01)
    let name = String(repeating: "n", count: 15)
    let long = Drawn(Self.map([name, String(name.dropLast())], [name], [1, 2]))
    #expect(
      long.labels("tick").map(\.text)
        == [
          String(repeating: "n", count: 13) + "…", String(repeating: "n", count: 13) + "…",
          String(repeating: "n", count: 14),
        ])
  }

  @Test func `colour tells the magnitude`() {
    func opacities(_ values: [Double]) -> [String?] {
      Drawn(Self.map(["a"], values.map { _ in "c" }, values)).boxes.map(\.opacity)
    }
    // 4 + 46 · share, rounded: 1/100 is 4.46, 1/8 is 9.75.
    #expect(opacities([100, -100, 1, 50, 12.5]) == ["0.50", "0.50", "0.04", "0.27", "0.10"])
    #expect(opacities([0, 0]) == ["0.00", "0.00"])
    #expect(opacities([.nan, .infinity, -2]) == ["0.00", "0.00", "0.50"])
  }

  @Test func `whole numbers have no decimals, others two`() {
    func texts(_ values: [Double]) -> [String] {
      Drawn(Self.map(["a"], values.map { _ in "c" }, values)).labels("").map(\.text)
    }
    #expect(texts([1, 20]) == ["1", "20"])
    #expect(texts([1, 0.125]) == ["1.00", "0.12"])
    #expect(texts([.infinity, 1]) == ["inf", "1"])
    #expect(texts([.nan, 0.5]) == ["nan", "0.50"])
  }

  /// Only what is compared with itself has a diagonal.
  @Test func `the diagonal is marked where rows are columns`() {
    #expect(Drawn(Self.square(3)).boxes("bar axis").count == 3)
    #expect(Drawn(Self.map(["a", "b"], ["a", "c"], [1, 2, 3, 4])).boxes("bar axis").isEmpty)
  }

  @Test func `twenty-four rows and columns are drawn, and a note says so`() {
    #expect(Drawn(Self.square(24)).boxes.count == 24 * 24)
    #expect(Drawn(Self.square(24)).labels.allSatisfy { !$0.text.contains("first") })
    for map in [
      Self.square(25),
      Self.map((0..<25).map { "\($0)" }, ["a"], (0..<25).map(Double.init)),
      Self.map(["a"], (0..<25).map { "\($0)" }, (0..<25).map(Double.init)),
    ] {
      let drawn = Drawn(map)
      #expect(drawn.boxes.count == min(24, map.rows.count) * min(24, map.columns.count))
      #expect(drawn.labels.last?.text == "the first 24 are drawn")
    }
    // The values are those of the first 24 columns of each row.
    let wide = Drawn(
      Self.map(["a", "b"], (0..<25).map { "\($0)" }, (0..<50).map { Double($0 / 25) }))
    #expect(
      wide.boxes.map(\.opacity) == Array(repeating: "0.00", count: 24)
        + Array(repeating: "0.50", count: 24))
  }

  /// A note has 54 letters at the most and stands 26 below the cells, where 36 are kept for it.
  @Test func `notes stand below`() throws {
    var map = Self.map(["a"], ["a"], [1])
    #expect(Drawn(map).height == 60 + 48 + 6)
    for (count, isWhole) in [(54, true), (55, false)] {
      map.note = .own(String(repeating: "n", count: count))
      let drawn = Drawn(map)
      let label = try #require(drawn.labels.last)
      #expect(
        label.text
          == (isWhole ? String(repeating: "n", count: 54) : String(repeating: "n", count: 53) + "…")
      )
      #expect(label.x == 0 && label.y == 60 + 48 + 26 && drawn.height == 60 + 48 + 36)
    }
    var many = Self.square(25)
    many.note = "half"
    #expect(Drawn(many).labels.last?.text == "half; the first 24 are drawn")
    // Without any column there is room for one row.
    let empty = Drawn(Self.map([], [], []))
    #expect(empty.labels.map(\.text) == ["no values"] && empty.height == 60 + 48 + 36)
  }

  /// Ten columns leave 56 beside the cells, four letters of 11.6, which stay inside the drawing.
  @Test func `a long name of the rows has a line of its own`() {
    let short = Drawn(Self.square(10), y: "abcd").labels("name")
    #expect(short == [.init(text: "abcd", x: 56, y: 50, anchor: "end", kind: "name")])
    let long = Drawn(Self.square(10), y: "abcde").labels("name")
    #expect(long == [.init(text: "abcde", x: 0, y: 34, kind: "name")])
  }

  @Test func `names of axes have twenty-four letters`() {
    let name = String(repeating: "n", count: 25)
    let drawn = Drawn(Self.square(2), x: name, y: String(name.dropLast()))
    #expect(
      drawn.labels("name").map(\.text) == [
        String(repeating: "n", count: 24), String(repeating: "n", count: 23) + "…",
      ])
  }
}
