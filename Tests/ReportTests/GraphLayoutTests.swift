import Testing

@testable import Report

struct GraphLayoutTests {
  @Test func `branches stand side by side in straight columns`() {
    let inputs = sampleGraph().nodes.map(\.inputs)
    let layout = GraphLayout(inputs: inputs, widths: inputs.map { _ in 100 }, gap: 20)
    // Input, embedding, three convolutions, three pools, three flattens, and four more.
    #expect(layout.layers.map(\.count) == [1, 1, 3, 3, 3, 1, 1, 1])
    func x(_ node: Int) -> Double { layout.items[node].x }
    for branch in 0..<3 {
      #expect(abs(x(2 + branch) - x(5 + branch)) < 0.01)
      #expect(abs(x(5 + branch) - x(8 + branch)) < 0.01)
    }
    // The branches keep their order, and what they share stands over the middle one.
    #expect(x(2) < x(3) && x(3) < x(4))
    #expect(abs(x(1) - x(3)) < 0.01)
    #expect(abs(x(11) - x(3)) < 0.01)
    #expect(abs((x(3) - x(2)) - (x(4) - x(3))) < 0.01)
  }

  @Test func `an edge over several layers passes between the boxes`() {
    // 0 → 1 → 2 → 3 and 0 → 3.
    let layout = GraphLayout(
      inputs: [[], [0], [1], [2, 0]], widths: [50, 50, 50, 50], gap: 20)
    #expect(layout.layers.count == 4)
    #expect(layout.routes.contains { $0.count == 4 && $0.first == 0 && $0.last == 3 })
    expectNoOverlap(layout, gap: 20)
  }

  @Test func `crossing edges are uncrossed`() {
    // Two chains whose ends are named the wrong way round: 0 → 3, 1 → 2.
    let layout = GraphLayout(inputs: [[], [], [1], [0]], widths: [50, 50, 50, 50], gap: 20)
    let places = layout.layers.map { layer in layer.compactMap { layout.items[$0].node } }
    #expect(places == [[0, 1], [3, 2]] || places == [[1, 0], [2, 3]])
  }

  /// Graphs drawn by lot from a fixed sequence.
  @Test(arguments: 0..<40)
  func `boxes never overlap and edges lead down`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let count = 1 + next(40)
    let inputs = (0..<count).map { node in (0..<next(4)).map { _ in next(node + 2) - 1 } }
    let layout = GraphLayout(
      inputs: inputs, widths: (0..<count).map { _ in Double(20 + next(200)) }, gap: 15)
    expectNoOverlap(layout, gap: 15)
    var ranks: [Int: Int] = [:]
    for (rank, layer) in layout.layers.enumerated() {
      for item in layer { ranks[item] = rank }
    }
    #expect(Set(ranks.keys) == Set(layout.items.indices))
    for route in layout.routes {
      let steps = route.compactMap { ranks[$0] }
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 + 1 == $1 })
    }
  }

  private func expectNoOverlap(_ layout: GraphLayout, gap: Double) {
    for layer in layout.layers {
      for (left, right) in zip(layer, layer.dropFirst()) {
        let (a, b) = (layout.items[left], layout.items[right])
        #expect(b.x - a.x >= (a.width + b.width) / 2 + gap - 1e-6)
      }
    }
  }
}
