import Testing

@testable import Report

/// Where the words of a marked text stand. A letter is 7.85 wide, a line 24 high, and 84 letters are in one.
@Suite struct MarkedTextPlaceTests {
  private static func text(_ words: [(String, Double)]) -> MarkedText {
    MarkedText(
      words: words.map { .init(text: $0.0, score: $0.1) },
      parts: OutputTable(columns: ["a"], rows: []), part: "word", prediction: 0.5, score: 0,
      constant: nil)
  }

  private func isNear(_ x: Double, _ y: Double) -> Bool { abs(x - y) < 0.0501 }

  @Test func `words stand behind one another, marked below`() {
    let drawn = Drawn(Self.text([("good", 1), ("bad", -0.5), ("x", 0)]))
    let words = drawn.labels.prefix(3)
    #expect(words.map(\.text) == ["good", "bad", "x"] && words.allSatisfy { $0.y == 18 })
    #expect(zip(words, [0, 5, 9]).allSatisfy { isNear($0.x, $1 * 7.85) })
    #expect(drawn.boxes[0].kind == "up3" && drawn.boxes[1].kind == "down2")
    for (box, (start, count)) in zip(drawn.boxes, [(0.0, 4.0), (5, 3)]) {
      #expect(isNear(box.x, start * 7.85) && isNear(box.width, count * 7.85))
      #expect(box.y == 4 && box.height == 19)
    }
    for (path, (start, end)) in zip(drawn.paths, [(0.0, 4.0), (5, 8)]) {
      #expect(path.points.map { $0[1] } == [23, 23])
      #expect(isNear(path.points[0][0], start * 7.85) && isNear(path.points[1][0], end * 7.85))
    }
    // The legend is two lines below; it marks three words for each direction.
    let legend = drawn.labels.dropFirst(3)
    #expect(legend.allSatisfy { $0.y == 66 && $0.kind == "word" })
    #expect(
      drawn.boxes.dropFirst(2).map(\.kind) == ["up1", "up2", "up3", "down1", "down2", "down3"])
    #expect(drawn.height == 48 + 4 + 24 && isNear(drawn.width, 84 * 7.85))
  }

  /// 41 + 1 + 42 letters fill a line; one more is in the next.
  @Test func `a line holds eighty-four letters`() {
    for (last, line) in [(42, 18.0), (43, 42)] {
      let drawn = Drawn(
        Self.text([
          (String(repeating: "a", count: 41), 0), (String(repeating: "b", count: last), 0),
        ]))
      #expect(drawn.labels[1].y == line)
      #expect(isNear(drawn.labels[1].x, line == 18 ? 42 * 7.85 : 0))
    }
    // A longer word is shortened, and stands where it is.
    let long = Drawn(Self.text([(String(repeating: "a", count: 85), 1)]))
    #expect(
      long.labels[0].text == String(repeating: "a", count: 83) + "…" && long.labels[0].y == 18)
    #expect(isNear(long.boxes[0].width, 84 * 7.85))
  }

  @Test func `twelve hundred words are drawn`() {
    func texts(_ count: Int) -> [String] {
      Drawn(Self.text((0..<count).map { ("w\($0)", 0) })).labels.map(\.text)
    }
    #expect(
      texts(1200).contains("w1199")
        && !texts(1200).contains { $0.contains("more") && $0.contains("…") })
    #expect(texts(1201)[1200] == "… 1 more" && !texts(1201).contains("w1200"))
  }

  /// By share of the greatest: from 0.1, 0.3 and 0.6 on.
  @Test(
    arguments: [
      (0.099, 0), (0.1, 1), (0.299, 1), (0.3, 2), (0.599, 2), (0.6, 3), (1, 3), (0, 0),
    ] as [(Double, Int)])
  func `strengths begin at their shares`(score: Double, level: Int) {
    #expect(MarkedText.level(.init(text: "", score: score), greatest: 1) == level)
    #expect(MarkedText.level(.init(text: "", score: -score), greatest: 1) == -level)
    #expect(MarkedText.level(.init(text: "", score: score * 8), greatest: 8) == level)
    #expect(MarkedText.level(.init(text: "", score: score), greatest: 0) == 0)
    #expect(MarkedText.level(.init(text: "", score: score), greatest: .infinity) == 0)
  }

  @Test(
    arguments: [
      (0, "+0.00"), (0.004, "+0.00"), (-0.004, "−0.00"), (0.41, "+0.41"), (-0.07, "−0.07"),
      (12, "+12.00"), (.nan, "nan"), (-.infinity, "-inf"),
    ] as [(Double, String)])
  func `scores have their signs`(value: Double, text: String) {
    #expect(signed(value) == text)
  }

  /// Three at the most for each direction, the first of equal ones first, each word once.
  @Test func `the description names three of each`() {
    func described(_ words: [(String, Double)]) -> String {
      figureDescription(Figure(content: Self.text(words)))
    }
    #expect(
      described([
        ("a", 1), ("b", 2), ("c", 2), ("b", 1.5), ("d", 1), ("e", -1), ("f", -1), ("z", 0),
      ])
        == "The model answers 0.50; the score behind it is +0.00. Most for it: b (+2.00), c (+2.00) and "
        + "a (+1.00). Most against it: e (−1.00) and f (−1.00).")
    #expect(
      described([("a", -1), ("b", -2), ("c", -3), ("d", -4)])
        .hasSuffix("Most against it: d (−4.00), c (−3.00) and b (−2.00)."))
    #expect(described([("a", 0)]).hasSuffix("+0.00."))
  }
}
