/// The model's input: `size` numbers or word indices a sample, or sequences of any length.
package struct Input: LayerDescription {
  package var size: Int?

  package init(size: Int?) { self.size = size }
  package init() { self.init(size: nil) }

  package static let code = 0
  package static let name = "input"
  package static let kerasName = "InputLayer"
  package static let summary =
    "The model's input: so many numbers or word indices a sample; without a size, sequences of "
    + "any length."
  package static let example = "model small { input(100); dense(1, activation: sigmoid) }"
  package static let shapes = "`(batch, size)`, or `(batch, L)` for sequences of any length"

  package static let fields: [Field<Input>] = [
    Field(1, "size", \.size, 1...1_000_000_000, "Values a sample.", .byPlace)
  ]

  package var layer: Layer { .input(self) }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    TensorShape([size])
  }
}
