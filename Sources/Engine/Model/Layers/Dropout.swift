/// In training each value is zero with probability `rate`, the others scaled by 1/(1 − rate).
package struct Dropout: DroppingLayer {
  package var rate: Double

  package init(rate: Double) { self.rate = rate }
  package init() { self.init(rate: 0) }

  package static let code = 10
  package static let name = "dropout"
  package static let kerasName = "Dropout"
  package static let summary =
    "In training, sets this share of the values to zero and scales the others up."
  package static let example =
    "model small { input(100); dropout(0.5); dense(1, activation: sigmoid) }"
  package static let shapes = "the input's"

  package static let fields: [Field<Dropout>] = [
    Field(1, "rate", \.rate, .fraction, "The share of values that become zero.", .required)
  ]

  package var dropsChannels: Bool { false }
  package var layer: Layer { .dropout(self) }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    try only(inputs)
  }
}
