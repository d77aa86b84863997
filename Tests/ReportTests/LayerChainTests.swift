import Testing
import Text

@testable import Report

@Suite struct LayerChainTests {
  private static func nodes(_ inputs: [[Int]]) -> [LayerGraph.Node] {
    inputs.enumerated().map { number, inputs in
      LayerGraph.Node(
        name: "layer_\(number)", type: "Dense", inputShape: "(None, 3)", outputShape: "(None, 4)",
        inputs: inputs)
    }
  }

  /// Input 0 and layer 1 follow one another; 2, 3 and 4, 5 are branches; 6 reads both, and 7 reads 6; 8
  /// reads 1 again, so that 1 has three readers and ends its chain.
  @Test func layersWithoutBranchesShareABox() {
    let chains = LayerChains(Self.nodes([[], [0], [1], [2], [1], [4], [3, 5], [6], [1]]))
    #expect(chains.all == [[0, 1], [2, 3], [4, 5], [6, 7], [8]])
    #expect(chains.inputs == [[], [0], [0], [1, 2], [0]])
    // One that reads another twice, and one that reads what is not there.
    #expect(LayerChains(Self.nodes([[], [0, 0], [7], [-1]])).all == [[0], [1], [2], [3]])
    #expect(LayerChains([]).all.isEmpty)
  }

  /// Each layer is named once, with what goes out of it, on slides; in the report with both shapes.
  @Test func slidesNameEachLayerOnce() {
    let graph = LayerGraph(nodes: Self.nodes([[], [0], [1]]), showsShapes: true)
    func count(_ text: String, _ graph: LayerGraph) -> Int {
      graph.drawing(in: Figure(content: graph), .english).file(title: "", description: "")
        .components(of: text)
    }
    #expect(count("layer_", graph) == 3 && count("layer_", graph.onSlide) == 3)
    #expect(count("<rect", graph.onSlide) == 2 && count("<rect", graph) == 4)
    #expect(count("(None, 3)", graph.onSlide) == 0 && count("(None, 4)", graph.onSlide) == 3)
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let place = rest.range(of: text, from: rest.startIndex) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
