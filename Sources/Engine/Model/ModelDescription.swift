import Text

/// A model as it was declared: layers in a graph without cycles, and nothing trained.
///
/// Layer 0 is the input, the last layer is the output; each layer's inputs stand before it.
package struct ModelDescription: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    @Spelled package private(set) var name: String
    package let layer: Layer
    /// The numbers of the layers that this one reads, in order. Empty for the input alone.
    package let inputs: [Int]
    package let shape: TensorShape
    package let parameterCount: Int
    /// Of its weights, those that training changes.
    package let trainableParameterCount: Int
  }

  @Spelled package private(set) var name: String
  package private(set) var nodes: [Node] = []

  package init(name: String) { self.name = name }

  /// Adds a layer that reads the layers with these numbers, and gives its own number.
  ///
  /// - Parameter name: The author's name for it; nil gives Keras's (`dense`, `dense_1`, …).
  package mutating func add(
    _ layer: Layer, name: String? = nil, inputs: [Int]
  ) throws(LayerError) -> Int {
    let shapes = inputs.map { nodes[$0].shape }
    if case .embedding = layer {
      guard inputs.count == 1, case .input = nodes[inputs[0]].layer else {
        throw .needsWordIndices(got: shapes.first ?? TensorShape([]))
      }
    }
    // Samples of several lengths would go through in several parts.
    if layer.description.needsWholeBatches, inputShape.sizes.contains(nil) {
      throw .needsKnownSize(got: inputShape)
    }
    let shape = try layer.outputShape(shapes)
    let weights = layer.weights(shapes)
    guard let count = Self.count(weights),
      let trainable = Self.count(weights.filter(\.isTrainable)),
      parameterCount.addingReportingOverflow(count).overflow == false
    else { throw .tooLarge }
    nodes.append(
      Node(
        name: name ?? freeName(layer.defaultName), layer: layer, inputs: inputs, shape: shape,
        parameterCount: count, trainableParameterCount: trainable))
    return nodes.count - 1
  }

  /// Gives an embedding the weights that it begins with; they fit it.
  package mutating func begin(_ number: Int, with weights: WeightMatrix) {
    let node = nodes[number]
    guard case .embedding(var embedding) = node.layer, weights.rows == embedding.inputDim,
      weights.columns == embedding.outputDim
    else { return }
    embedding.givenWeights = weights
    nodes[number] = Node(
      name: node.name, layer: .embedding(embedding), inputs: node.inputs, shape: node.shape,
      parameterCount: node.parameterCount, trainableParameterCount: node.trainableParameterCount)
  }

  /// The weights of a layer, in Keras's order.
  package func weights(of number: Int) -> [LayerWeight] {
    nodes[number].layer.weights(nodes[number].inputs.map { nodes[$0].shape })
  }

  /// The number of values, or nil where it doesn't fit a whole number.
  private static func count(_ weights: [LayerWeight]) -> Int? {
    var total = 0
    for weight in weights {
      guard let count = TensorShape(weight.shape).count else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }

  private func freeName(_ base: String) -> String {
    let taken = Set<Spelling>(nodes.map(\.name))
    guard taken.contains(base) else { return base }
    var number = 1
    while taken.contains("\(base)_\(number)") { number += 1 }
    return "\(base)_\(number)"
  }

  package var inputShape: TensorShape { nodes.first?.shape ?? TensorShape([]) }
  package var outputShape: TensorShape { nodes.last?.shape ?? TensorShape([]) }

  package var parameterCount: Int { nodes.reduce(0) { $0 + $1.parameterCount } }

  package var trainableParameterCount: Int {
    nodes.reduce(0) { $0 + $1.trainableParameterCount }
  }

  /// Whether the input is word indices, which an embedding looks up, or numbers.
  package var takesWordIndices: Bool {
    nodes.contains {
      if case .embedding = $0.layer { true } else { false }
    }
  }

  /// Whether batches must go through it whole in training.
  var needsWholeBatches: Bool { nodes.contains { $0.layer.description.needsWholeBatches } }

  /// The activation of the output layer, where it is known.
  package var outputActivation: Activation? { nodes.last?.layer.description.outputActivation }
}
