import Testing

@testable import Report

/// Places of a bar chart, worked out by hand. A letter of the largest text is 11.6 wide.
@Suite struct BarChartTests {
  private static func chart(_ values: [Double], label: String = "a", y: String? = nil) -> Drawn {
    Drawn(Bars(values.map { Bar(label: label, value: $0) }), y: y)
  }

  /// One letter and 16 beside it: bars begin at 27.6 and end at 640 − 84 = 556, where 3 is. Rows are 34 high
  /// and begin at 4; the axis goes from there to 4 + 2 · 34 + 4.
  @Test func `bars begin at zero`() {
    let drawn = Self.chart([1, 3])
    #expect(
      drawn.boxes == [
        .init(x: 27.6, y: 9, width: 176.1, height: 24, kind: "bar"),
        .init(x: 27.6, y: 43, width: 528.4, height: 24, kind: "bar"),
      ])
    #expect(
      drawn.labels("entry") == [
        .init(text: "a", x: 15.6, y: 26, anchor: "end", kind: "entry"),
        .init(text: "1", x: 209.7, y: 26, kind: "entry"),
        .init(text: "a", x: 15.6, y: 60, anchor: "end", kind: "entry"),
        .init(text: "3", x: 562, y: 60, kind: "entry"),
      ])
    #expect(
      drawn.labels("tick") == [
        .init(text: "0", x: 27.6, y: 96, anchor: "middle", kind: "tick"),
        .init(text: "1", x: 203.7, y: 96, anchor: "middle", kind: "tick"),
        .init(text: "2", x: 379.9, y: 96, anchor: "middle", kind: "tick"),
        .init(text: "3", x: 556, y: 96, anchor: "middle", kind: "tick"),
      ])
    #expect(
      drawn.paths("grid").map(\.d) == ["M27.6 4V76", "M203.7 4V76", "M379.9 4V76", "M556 4V76"])
    #expect(drawn.paths("axis").map(\.d) == ["M27.6 4V76"])
    #expect(drawn.width == 640 && drawn.height == 76 + 28)
  }

  /// Two letters are 23.2 and 16; then there is room of 84 for the value. Zero is in the middle of 123.2 and 556.
  @Test func `negative bars go to the left`() {
    let drawn = Self.chart([-1, 1], label: "ab", y: "Y")
    #expect(
      drawn.boxes == [
        .init(x: 123.2, y: 37, width: 216.4, height: 24, kind: "bar"),
        .init(x: 339.6, y: 71, width: 216.4, height: 24, kind: "bar"),
      ])
    #expect(
      drawn.labels("entry") == [
        .init(text: "ab", x: 27.2, y: 54, anchor: "end", kind: "entry"),
        .init(text: "-1", x: 117.2, y: 54, anchor: "end", kind: "entry"),
        .init(text: "ab", x: 27.2, y: 88, anchor: "end", kind: "entry"),
        .init(text: "1", x: 562, y: 88, kind: "entry"),
      ])
    #expect(drawn.labels("name") == [.init(text: "Y", x: 123.2, y: 22.5, kind: "name")])
    // The name of the axis has 28 above the bars: 32 + 2 · 34 + 4.
    #expect(drawn.paths("axis").map(\.d) == ["M339.6 32V104"])
    #expect(drawn.labels("tick").map(\.text) == ["-1.0", "-0.5", "0.0", "0.5", "1.0"])
    #expect(drawn.height == 104 + 28)
  }

  @Test func `a bar of nothing can be seen`() {
    let drawn = Self.chart([0, .nan])
    #expect(drawn.boxes.map(\.width) == [0.5, 0.5])
    #expect(drawn.labels("entry").map(\.text) == ["a", "0", "a", "nan"])
    #expect(Self.chart([-3]).paths("axis").map(\.points[0][0]) == [556])
  }

  @Test(
    arguments: [
      ([0.5, 0.25], ["0.50", "0.25"]), ([3, 12], ["3", "12"]),
      ([0.12345, 2], ["0.1235", "2.0000"]),
      ([1e-6, 1], ["0.000001", "1.000000"]), ([1e-7, 1], ["1e-07", "1"]),
      ([.infinity, 1.5], ["inf", "1.5"]),
    ] as [([Double], [String])])
  func `all values have the decimals that one of them needs`(values: [Double], texts: [String]) {
    let entries = Self.chart(values).labels("entry").map(\.text)
    #expect(stride(from: 1, to: entries.count, by: 2).map { entries[$0] } == texts)
  }

  /// 26 · 11.6 + 16 = 317.6.
  @Test func `names have twenty-six letters`() {
    for count in [26, 27, 90] {
      let name = String(repeating: "n", count: count)
      let drawn = Self.chart([1], label: name, y: String(repeating: "y", count: count + 14))
      let shown = count == 26 ? name : String(repeating: "n", count: 25) + "…"
      #expect(
        drawn.labels("entry")[0]
          == .init(text: shown, x: 305.6, y: 54, anchor: "end", kind: "entry"))
      #expect(drawn.boxes[0].x == 317.6)
      #expect(
        drawn.labels("name")[0].text
          == (count == 26
            ? String(repeating: "y", count: 40) : String(repeating: "y", count: 39) + "…"))
    }
  }

  @Test func `sixty bars are drawn, and a note counts the others`() {
    for (count, note) in [
      (0, "no values to draw"), (1, nil), (60, nil), (61, "and 1 more not drawn"),
      (1160, "and 1,100 more not drawn"),
    ] as [(Int, String?)] {
      let drawn = Self.chart((0..<count).map { Double($0 % 3) })
      #expect(drawn.boxes.count == min(count, 60))
      let bottom = 4 + 34 * Double(max(1, min(count, 60))) + 4
      #expect(drawn.height == bottom + (note == nil ? 28 : 54))
      let below = drawn.labels.filter { $0.y == bottom + 44 }
      #expect(below.map(\.text) == (note.map { [$0] } ?? []))
      #expect(below.allSatisfy { $0.x == (count == 0 ? 16 : 27.6) })
    }
  }
}
