import Text
import Words

/// A model's layers, drawn from top to bottom.
package struct LayerGraph {
  package struct Node {
    package var name = ""
    package var type = ""
    /// Shapes as text, such as `(None, 500, 100)`; shown where the graph has shapes.
    package var inputShape = ""
    package var outputShape = ""
    /// Numbers of the nodes that this one reads.
    package var inputs: [Int] = []

    package init(
      name: String, type: String, inputShape: String, outputShape: String, inputs: [Int]
    ) {
      self.name = name
      self.type = type
      self.inputShape = inputShape
      self.outputShape = outputShape
      self.inputs = inputs
    }
  }

  package var nodes: [Node] = []
  package var showsShapes = true
  /// Whether layers that follow one another without branches share a box.
  var joinsChains = false

  package init(nodes: [Node], showsShapes: Bool) {
    (self.nodes, self.showsShapes) = (nodes, showsShapes)
  }
}

extension LayerGraph.Node: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<LayerGraph.Node>] = [
    Field("name", \.name), Field("type", \.type), Field("input_shape", \.inputShape),
    Field("output_shape", \.outputShape), Field("inputs", \.inputs),
  ]
}

extension LayerGraph: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.graph
  package static let fields: [Field<LayerGraph>] = [
    Field("nodes", \.nodes), Field(\.showsShapes), Field(\.joinsChains),
  ]

  /// Each node's inputs stand before it.
  package var isSound: Bool {
    nodes.enumerated().allSatisfy { $1.inputs.allSatisfy((0..<$0).contains) }
  }

  package var size: Int {
    nodes.reduce(0) { $0 + 5 * Self.mark * (1 + $1.inputs.count) + $1.name.utf8.count }
  }

  /// Says what reads what, so that the picture can be followed without seeing it.
  package func description(in figure: Figure, _ words: Words) -> String {
    guard !nodes.isEmpty else { return words.figures.noModel }
    let limit = 40
    var parts: [String] = []
    for (index, node) in nodes.prefix(limit).enumerated() {
      let inputs = node.inputs.filter { nodes.indices.contains($0) }
      let follows = inputs == [index - 1]
      let name = "\(node.name) (\(node.type))"
      parts.append(
        inputs.isEmpty || follows
          ? name : words.figures.readsFrom(name, words.listed(inputs.map { nodes[$0].name })))
    }
    let more = nodes.count > limit ? words.figures.andMore("\(nodes.count - limit)") : ""
    return words(
      \.figures.layersInOrder, nodes.count, parts.joined(separator: words.page.comma) + more)
  }

  package func caption(in figure: Figure, _ words: Words) -> String { words.figures.layers }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let named = words.figures
    return OutputTable(
      columns: [named.layer, named.type, named.inputShape, named.outputShape, named.reads],
      rows: nodes.map { node in
        [
          .text(node.name), .text(node.type), .text(node.inputShape), .text(node.outputShape),
          .lines(
            node.inputs.compactMap { nodes.indices.contains($0) ? nodes[$0].name : nil }),
        ]
      })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    graphDiagram(self, words)
  }

  package var onSlide: LayerGraph {
    var graph = self
    graph.joinsChains = true
    return graph
  }
}
