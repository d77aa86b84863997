/// In training each channel of a sequence is zero at all positions with probability `rate`, the others
/// scaled by 1/(1 − rate) (Tompson et al., 2015).
package struct SpatialDropout1D: DroppingLayer {
  package var rate: Double

  package init(rate: Double) { self.rate = rate }
  package init() { self.init(rate: 0) }

  package static let code = 12
  package static let name = "spatial_dropout1d"
  package static let kerasName = "SpatialDropout1D"
  package static let summary =
    "In training, sets this share of the channels to zero at all positions and scales the others up."
  package static let example =
    "model small { input(256); embedding(10000, 16); spatial_dropout1d(0.2); conv1d(32, 3, activation: relu); global_max_pooling1d(); dense(1, activation: sigmoid) }"
  package static let shapes = "the input's, `(batch, L, n)`"

  package static let fields: [Field<SpatialDropout1D>] = [
    Field(1, "rate", \.rate, .fraction, "The share of channels that become zero.", .required)
  ]

  package var dropsChannels: Bool { true }
  package var layer: Layer { .spatialDropout1D(self) }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    try sequence(inputs)
  }
}
