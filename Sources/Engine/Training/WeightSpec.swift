import Text

/// A weight that a model has, before it has values.
struct WeightSpec {
  enum Initializer {
    case zeros
    /// Uniform in ±limit.
    case uniform(limit: Double)
    case given(WeightMatrix)
  }

  /// As in `dense/kernel`.
  let name: String
  let shape: [Int]
  /// The layer's place among the layers that have weights, from 0.
  let layerPlace: Int
  let initializer: Initializer
  let isTrainable: Bool
  let regularizer: Regularizer?

  /// Of all random streams of its layer the one for weights of this shape.
  var streamNumber: UInt64 {
    shape.reduce(0) { RandomStream(key: $0).bits(UInt64($1)) }
  }

  var count: Int { shape.reduce(1) { $0.times($1) } }
}

/// All weights of a model, in the order of its layers and of Keras within a layer.
///
/// Kernels start Glorot uniform, ±√(6 / (fan in + fan out)), a convolution's fans times its width
/// (Glorot, Bengio 2010; Keras's `glorot_uniform`); biases at zero; embeddings uniform in ±0.05.
func weightSpecs(of model: ModelDescription) -> [WeightSpec] {
  let layers = model.nodes.map { node in
    (node: node, shapes: node.layer.weightShapes(node.inputs.map { model.nodes[$0].shape }))
  }
  return layers.filter { !$0.shapes.isEmpty }.enumerated().flatMap { place, layer in
    let node = layer.node
    return layer.shapes.map { name, shape in
      WeightSpec(
        name: node.name + "/" + name, shape: shape, layerPlace: place,
        initializer: initializer(of: node.layer, weight: name, shape: shape),
        isTrainable: node.layer.isTrainable,
        regularizer: name == "kernel" ? node.layer.kernelRegularizer : nil)
    }
  }
}

private func initializer(
  of layer: Layer, weight: String, shape: [Int]
) -> WeightSpec.Initializer {
  switch (layer, weight) {
  case (.embedding(_, _, let matrix?, _), _): return .given(matrix)
  case (.embedding, _): return .uniform(limit: 0.05)
  case (_, "kernel"):
    let width = shape.dropLast(2).reduce(1) { $0 * Double($1) }
    let fans = shape.suffix(2).reduce(0) { $0 + Double($1) * width }
    return .uniform(limit: (6 / fans).squareRoot())
  default: return .zeros
  }
}

extension Layer {
  /// The penalty on this layer's kernel.
  var kernelRegularizer: Regularizer? {
    switch self {
    case .dense(_, _, _, let regularizer), .conv1D(_, _, _, _, let regularizer): regularizer
    default: nil
    }
  }
}
