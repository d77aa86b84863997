/// `x / ‖x‖₂` for the vector at each position, over its last axis; a vector of zeros stays one.
package struct UnitNormalization: LayerDescription {
  package init() {}

  package static let code = 14
  package static let name = "unit_normalization"
  package static let kerasName = "UnitNormalization"
  package static let summary =
    "Scales each vector, at each position, to length 1: its direction stays."
  package static let example =
    "model small { input(); embedding(10000, 16); unit_normalization(); global_average_pooling1d(); dense(1, activation: sigmoid) }"
  package static let shapes = "the input's"
  package static let fields: [Field<UnitNormalization>] = []

  package var layer: Layer { .unitNormalization }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    try only(inputs)
  }
}
