import Text

/// A weight that a model has, before it has values.
struct WeightSpec {
  /// As in `dense/kernel`.
  let name: String
  let shape: [Int]
  /// The layer's place among the layers that have weights, from 0.
  let layerPlace: Int
  let initializer: LayerWeight.Initializer
  let isTrainable: Bool
  let regularizer: Regularizer?

  /// Of all random streams of its layer the one for weights of this shape.
  var streamNumber: UInt64 {
    shape.reduce(0) { RandomStream(key: $0).bits(UInt64($1)) }
  }

  var count: Int { shape.reduce(1) { $0.times($1) } }
}

/// All weights of a model, in the order of its layers and of Keras within a layer.
func weightSpecs(of model: ModelDescription) -> [WeightSpec] {
  let layers = model.nodes.indices.map { (node: model.nodes[$0], weights: model.weights(of: $0)) }
  return layers.filter { !$0.weights.isEmpty }.enumerated().flatMap { place, layer in
    layer.weights.map { weight in
      WeightSpec(
        name: layer.node.name + "/" + weight.name, shape: weight.shape, layerPlace: place,
        initializer: weight.initializer, isTrainable: weight.isTrainable,
        regularizer: weight.regularizer)
    }
  }
}
