import Testing

@testable import Report

/// Places of networks and graphs of layers, worked out by hand.
@Suite struct DiagramPlaceTests {
  /// Two units are 26 apart; of nine the first three and the last three are drawn with dots between them, as
  /// high as eight: 208. The middle is 8 + 104.
  @Test func `a network has circles for its units`() {
    let drawn = Drawn(
      Network([
        .init(label: "input", units: 2), .init(label: "dense, relu", units: 9),
        .init(label: "out", units: 1),
      ]))
    #expect(drawn.width == 450 && drawn.height == 8 + 208 + 26 + 34 + 6)
    #expect(
      drawn.circles("unit").map { [$0.x, $0.y] }
        == [
          [75, 99], [75, 125], [225, 21], [225, 47], [225, 73], [225, 151], [225, 177], [225, 203],
          [375, 112],
        ])
    #expect(drawn.circles("unit").allSatisfy { $0.radius == 9 })
    #expect(drawn.circles("more").map { [$0.x, $0.y] } == [[225, 102], [225, 112], [225, 122]])
    #expect(drawn.circles("more").allSatisfy { $0.radius == 1.8 })
    #expect(drawn.paths("wire").map(\.points.count) == [2 * 12, 2 * 6])
    #expect(drawn.paths("wire")[0].d.hasPrefix("M75 99L225 21M75 99L225 47"))
    #expect(drawn.paths("wire")[1].d.hasSuffix("M225 203L375 112"))
    #expect(
      drawn.labels == [
        .init(text: "input", x: 75, y: 242, anchor: "middle", kind: "title"),
        .init(text: "2", x: 75, y: 259, anchor: "middle", kind: "kind"),
        .init(text: "dense", x: 225, y: 242, anchor: "middle", kind: "title"),
        .init(text: "relu", x: 225, y: 259, anchor: "middle", kind: "kind"),
        .init(text: "9 units", x: 225, y: 276, anchor: "middle", kind: "kind"),
        .init(text: "out", x: 375, y: 242, anchor: "middle", kind: "title"),
        .init(text: "1 unit", x: 375, y: 259, anchor: "middle", kind: "kind"),
      ])
  }

  @Test(arguments: [(0, 0, 0), (1, 1, 0), (8, 8, 0), (9, 6, 3), (10_000, 6, 3), (-3, 0, 0)])
  func `up to eight units are drawn`(units: Int, circles: Int, dots: Int) {
    let drawn = Drawn(Network([.init(label: "n", units: units)]))
    #expect(drawn.circles("unit").count == circles && drawn.circles("more").count == dots)
    #expect(drawn.height == 8 + 26 * Double(max(1, circles == 6 ? 8 : circles)) + 26 + 17 + 6)
    // No diagram is narrower.
    #expect(drawn.width == 240)
  }

  /// Six layers stand closer than five. Of a name 150 / 8 = 18 letters are shown, or 120 / 8 = 15.
  @Test(arguments: [(2, 300, 75, 18), (5, 750, 75, 18), (6, 720, 60, 15), (10, 1200, 60, 15)])
  func `layers are evenly spaced`(count: Int, width: Double, first: Double, letters: Int) {
    let name = String(repeating: "n", count: 19)
    let drawn = Drawn(Network((0..<count).map { _ in .init(label: "\(name), a, b, c", units: 1) }))
    #expect(drawn.width == width)
    #expect(drawn.circles.map(\.x) == (0..<count).map { first + Double($0) * 2 * first })
    #expect(
      drawn.labels("title").map(\.text)
        == Array(repeating: String(repeating: "n", count: letters - 1) + "…", count: count))
    // Three parts of a name, and the units.
    #expect(drawn.labels.count == 4 * count && drawn.height == 8 + 26 + 26 + 51 + 6)
  }

  @Test func `ten layers are drawn, and the others counted`() {
    let drawn = Drawn(Network((0..<11).map { _ in .init(label: "n", units: 1) }))
    #expect(drawn.circles.count == 10)
    #expect(
      drawn.labels.last
        == .init(text: "and 1 more layers", x: 1200, y: 20, anchor: "end", kind: "kind"))
    #expect(Drawn(Network([])).labels.isEmpty && Drawn(Network([])).height == 40)
  }

  private static func graph(_ inputs: [[Int]], showsShapes: Bool = false) -> LayerGraph {
    LayerGraph(
      nodes: inputs.map {
        .init(name: "a", type: "Dense", inputShape: "(3)", outputShape: "(4)", inputs: $0)
      }, showsShapes: showsShapes)
  }

  /// `Dense` is 5 · 12.5 · 0.58 = 36.25 wide, and 20 beside it: 57. A box is 44 high, and 34 lie between two.
  @Test func `layers stand below one another`() {
    let drawn = Drawn(Self.graph([[], [0]]))
    #expect(
      drawn.boxes == [
        .init(x: 2, y: 2, width: 57, height: 44), .init(x: 2, y: 80, width: 57, height: 44),
      ])
    #expect(
      drawn.labels == [
        .init(text: "a", x: 30.5, y: 20, anchor: "middle", kind: "title"),
        .init(text: "Dense", x: 30.5, y: 36, anchor: "middle", kind: "kind"),
        .init(text: "a", x: 30.5, y: 98, anchor: "middle", kind: "title"),
        .init(text: "Dense", x: 30.5, y: 114, anchor: "middle", kind: "kind"),
      ])
    #expect(drawn.paths("edge").map(\.d) == ["M30.5 46L30.5 73"])
    #expect(drawn.paths("arrow").map(\.d) == ["M30.5 79l-4-7h8z"])
    #expect(drawn.width == 160 && drawn.height == 126)
  }

  /// Two in a row are 57 + 18 apart, what they share over their middle: 2 + 66. Arrows into one box are 22 apart, and
  /// what goes to the side bends in the middle of its way.
  @Test func `branches stand side by side`() {
    let drawn = Drawn(Self.graph([[], [0], [0], [1, 2]]))
    #expect(drawn.boxes.map { [$0.x, $0.y] } == [[39.5, 2], [2, 80], [77, 80], [39.5, 158]])
    #expect(
      drawn.paths("edge").map(\.d)
        == [
          "M68 46C68 59.5 30.5 59.5 30.5 73", "M68 46C68 59.5 105.5 59.5 105.5 73",
          "M30.5 124C30.5 137.5 57 137.5 57 151", "M105.5 124C105.5 137.5 79 137.5 79 151",
        ])
    #expect(
      drawn.paths("arrow").map(\.d)
        == ["M30.5 79l-4-7h8z", "M105.5 79l-4-7h8z", "M57 157l-4-7h8z", "M79 157l-4-7h8z"])
    #expect(drawn.height == 158 + 44 + 2)
  }

  /// Many arrows share what a box has but for 15 at both ends: 57 − 30 = 27 for three.
  @Test func `arrows stay on their box`() {
    let drawn = Drawn(Self.graph([[], [0], [0], [0], [1, 2, 3]]))
    let tips = drawn.paths("arrow").suffix(3).map { $0.points[0][0] }
    #expect(zip(tips, tips.dropFirst()).allSatisfy { abs($1 - $0 - 13.5) < 0.051 })
    #expect(abs(tips[1] - (drawn.boxes[4].x + 28.5)) < 0.051)
  }

  /// A shape of three letters is 3 · 11.5 · 0.58 + 22 = 42 wide: 63. With shapes a box is 82 high.
  @Test func `shapes stand below a rule`() {
    let drawn = Drawn(Self.graph([[]], showsShapes: true))
    #expect(drawn.boxes == [.init(x: 2, y: 2, width: 63, height: 82)])
    #expect(drawn.paths("grid").map(\.points) == [[[2, 44], [65, 44]]])
    #expect(
      drawn.labels.dropFirst(2)
        == [
          .init(text: "in", x: 11, y: 59.5, kind: "shape kind"),
          .init(text: "(3)", x: 56, y: 59.5, anchor: "end", kind: "shape"),
          .init(text: "out", x: 11, y: 75.5, kind: "shape kind"),
          .init(text: "(4)", x: 56, y: 75.5, anchor: "end", kind: "shape"),
        ])
    #expect(drawn.height == 86)
  }

  /// On a slide they share a box, a line of 24 for each, a rule between two; alone it is 320 wide.
  @Test func `layers of a slide share a box`() {
    for (showsShapes, right) in [(false, "Dense"), (true, "(4)")] {
      let drawn = Drawn(Self.graph([[], [0]], showsShapes: showsShapes).onSlide)
      #expect(drawn.boxes == [.init(x: 2, y: 2, width: 320, height: 48)])
      #expect(drawn.paths("grid").map(\.points) == [[[2, 26], [322, 26]]])
      #expect(
        drawn.labels == [
          .init(text: "a", x: 11, y: 19, kind: "title"),
          .init(text: right, x: 313, y: 19, anchor: "end"),
          .init(text: "a", x: 11, y: 43, kind: "title"),
          .init(text: right, x: 313, y: 43, anchor: "end"),
        ])
      #expect(drawn.width == 324 && drawn.height == 52)
    }
    // Beside others a box is as wide as it has to be: 14 · 0.58 + 22 + 5 · 13 · 0.58 + 20 = 87.8.
    let beside = Drawn(Self.graph([[], [0], [0]]).onSlide)
    #expect(beside.boxes.map(\.width) == [88, 88, 88])
  }

  @Test func `names have twenty-four letters and shapes thirty`() {
    for count in [24, 25] {
      let (name, shape) = (
        String(repeating: "n", count: count), String(repeating: "s", count: count + 6)
      )
      var graph = Self.graph([])
      graph.nodes = [
        .init(name: name, type: name, inputShape: shape, outputShape: shape, inputs: [])
      ]
      graph.showsShapes = true
      let shown = count == 24 ? name : String(name.dropLast(2)) + "…"
      let shownShape = count == 24 ? shape : String(shape.dropLast(2)) + "…"
      #expect(
        Drawn(graph).labels.map(\.text) == [shown, shown, "in", shownShape, "out", shownShape])
      #expect(Drawn(graph.onSlide).labels.map(\.text) == [shown, shownShape])
      // Thirty letters are 30 · 11.5 · 0.58 + 22 + 20 = 242.1.
      #expect(Drawn(graph).boxes[0].width == 243)
    }
  }

  /// A chain of n is 2 + 44 n + 34 (n − 1) + 2 high; the note has 26.
  @Test func `a hundred and fifty layers are drawn, and the others counted`() {
    let inputs = (0..<151).map { $0 == 0 ? [] : [$0 - 1] }
    let whole = Drawn(Self.graph(Array(inputs.dropLast())))
    #expect(whole.boxes.count == 150 && whole.height == 11_670 && whole.labels.count == 300)
    let cut = Drawn(Self.graph(inputs))
    #expect(cut.boxes.count == 150 && cut.height == 11_696)
    #expect(cut.labels.last == .init(text: "and 1 more layers", x: 2, y: 11_688, kind: "kind"))
    let empty = Drawn(Self.graph([]))
    #expect(empty.labels == [.init(text: "no layers to draw", x: 2, y: 18, kind: "kind")])
    #expect(empty.width == 160 && empty.height == 30)
  }
}
