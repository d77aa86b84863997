import Testing

@testable import Report

/// Places of boxes and violins, worked out by hand. All have the axes of a plot: x from 40 to 614, y from 42 to 302.
@Suite struct DistributionPlaceTests {
  /// Quartiles of 1 to 5 are 2, 3 and 4. One is 65 high; the middle is 327.
  @Test func `a box has its quartiles, median and whiskers`() {
    let drawing = Drawing(Figure(content: Boxes([Box(label: "a", values: [1, 2, 3, 4, 5])])))
    let drawn = Drawn(drawing)
    #expect(drawn.boxes == [.init(x: 267, y: 107, width: 120, height: 130, kind: "quartiles c1")])
    #expect(drawn.paths("curve c1").map(\.d) == ["M267 172H387"])
    #expect(
      drawn.paths("whisker c1").map(\.d)
        == ["M327 302V237", "M327 107V42", "M297 302H357", "M297 42H357"])
    #expect(drawn.labels.last == .init(text: "a", x: 327, y: 324, anchor: "middle", kind: "tick"))
    #expect(drawn.paths("axis").map(\.d) == ["M40 302H614"])
    #expect(drawn.circles.isEmpty && drawing.rows == [327] && drawing.span == (42, 302))
  }

  /// From 0 to 100 a tenth is 26 high; `100` is 3 · 11.6 + 12 = 46.8 wide, so that the middle is 330.4.
  @Test func `outliers are dots, and the axis holds them`() {
    let drawn = Drawn(Boxes([Box(label: "a", values: [0, 50, 50, 50, 100])]))
    #expect(
      drawn.circles == [
        .init(x: 330.4, y: 302, radius: 2.5, kind: "dot c1"),
        .init(x: 330.4, y: 42, radius: 2.5, kind: "dot c1"),
      ])
    #expect(drawn.boxes == [.init(x: 270.4, y: 172, width: 120, height: 0, kind: "quartiles c1")])
  }

  /// Eight are 574 / 8 = 71.75 wide, of which a half is drawn on 0.42 · 71.75 = 30.1 to both sides; names have
  /// 71.75 / 11.6 = 6 letters, and colours begin again after six.
  @Test func `many stand side by side`() {
    let boxes = (0..<8).map {
      Box(label: $0 == 7 ? "seven77" : "box\($0)00", values: [1, 2, 3, 4, 5])
    }
    let drawing = Drawing(Figure(content: Boxes(boxes)))
    let drawn = Drawn(drawing)
    let centres = (0..<8).map { 40 + 71.75 * (Double($0) + 0.5) }
    #expect(drawing.rows == centres)
    for (box, centre) in zip(drawn.boxes, centres) {
      #expect(abs(box.x - (centre - 30.135)) < 0.051 && abs(box.width - 60.27) < 0.051)
    }
    #expect(
      drawn.boxes.map(\.kind) == [1, 2, 3, 4, 5, 6, 1, 2].map { "quartiles c\($0)" })
    #expect(drawn.labels.suffix(8).map(\.text) == (0..<7).map { "box\($0)00" } + ["seven…"])
  }

  @Test func `twenty-four are drawn, and a note counts the others`() {
    for (count, note) in [
      (0, "no values to draw"), (24, nil), (25, "and 1 more not drawn"),
      (1124, "and 1,100 more not drawn"),
    ] as [(Int, String?)] {
      let boxes = (0..<count).map { _ in Box(label: "a", values: [1, 2, 3, 4, 5]) }
      let violins = (0..<count).map { _ in Violin(label: "a", values: [1, 2, 3, 4, 5]) }
      for content in [Boxes(boxes), Violins(violins)] as [any FigureContent] {
        let drawing = Drawing(Figure(content: content))
        let drawn = Drawn(drawing)
        #expect(drawing.rows.count == min(count, 24))
        #expect(drawn.labels.filter { $0.y == 348 }.map(\.text) == (note.map { [$0] } ?? []))
        #expect(drawn.height == (note == nil ? 332 : 358))
      }
    }
    // Without values a distribution has its name alone.
    let drawn = Drawn(
      Boxes([Box(label: "none", values: [.nan]), Box(label: "a", values: [1, 2])]))
    #expect(drawn.boxes.map(\.kind) == ["quartiles c2"])
    #expect(drawn.labels.suffix(2).map(\.text) == ["none", "a"])
    #expect(Drawn(Boxes([Box(label: "none", values: [])])).labels.last?.text == "none")
  }

  /// Values 1 to 5: quartiles 2 and 4. The density of such values is symmetric, its peak in the middle; a violin is
  /// 120 wide to both sides at the most, and 0.42 of what it has of the axis.
  @Test(arguments: [(1, 327, 120), (2, 183.5, 120), (3, 135.67, 80.36)] as [(Int, Double, Double)])
  func `a violin has its density, quartiles and median`(
    count: Int, centre: Double, halfWidth: Double
  ) throws {
    let violins = (0..<count).map { _ in Violin(label: "a", values: [1, 2, 3, 4, 5]) }
    let drawn = Drawn(Violins(violins))
    let shape = try #require(drawn.paths("violin c1").first).points
    let xs = shape.map { $0[0] }
    #expect(abs((xs.min() ?? 0) - (centre - halfWidth)) < 0.11)
    #expect(abs((xs.max() ?? 0) - (centre + halfWidth)) < 0.11)
    // A hundred points on each side, from the lowest value to the highest and back.
    #expect(shape.count == 200)
    #expect(shape[0][1] == 302 && shape[99][1] == 42 && shape[100][1] == 42 && shape[199][1] == 302)
    for (right, left) in zip(shape.prefix(100), shape.reversed()) {
      #expect(abs(right[0] + left[0] - 2 * centre) < 0.15 && right[1] == left[1])
    }
    let x = coordinate(drawn.circles[0].x)
    #expect(abs(drawn.circles[0].x - centre) < 0.051)
    #expect(drawn.circles[0].y == 172 && drawn.circles[0].radius == 4)
    #expect(drawn.circles[0].kind == "median c1")
    #expect(drawn.paths("whisker c1").map(\.d) == ["M\(x) 302V42"])
    #expect(drawn.paths("box c1").map(\.d) == ["M\(x) 237V107"])
  }

  @Test func `values without spread have no density`() {
    let drawn = Drawn(Violins([Violin(label: "a", values: [2, 2])]))
    #expect(drawn.paths.filter { $0.kind.hasPrefix("violin") }.isEmpty && drawn.circles.count == 1)
  }
}
