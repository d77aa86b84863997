/// The model's input: numbers or word indices in a fixed shape, or sequences of any length.
package struct Input: LayerDescription {
  /// The first size of a sample; nil for sequences of any length.
  package var size: Int?
  /// The sizes behind it.
  package var further: [Int]

  package init(size: Int?, further: [Int] = []) {
    self.size = size
    self.further = further
  }

  package init() { self.init(size: nil) }

  package static let code = 0
  package static let name = "input"
  package static let kerasName = "InputLayer"
  package static let summary =
    "The model's input: so many numbers or word indices a sample, or numbers in a shape, such as "
    + "input(28, 28); without a size, sequences of any length."
  package static let example = "model small { input(100); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, size, …)`, or `(batch, L)` for sequences of any length"

  /// Beyond this a sample would fit no machine.
  private static let largest = 1_000_000_000

  package static let fields: [Field<Input>] = [
    Field(1, "size", \.size, 1...largest, "Values a sample, or the sizes of its shape.", .byPlace),
    Field(2, "further", \.further, 1...largest, most: 7, "The sizes behind the first."),
  ]

  package var layer: Layer { .input(self) }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let shape = TensorShape([size] + further)
    guard !further.isEmpty else { return shape }
    guard size != nil else { throw .needsKnownSize(got: shape) }
    guard let count = shape.count, count <= Self.largest else { throw .tooLarge }
    return shape
  }
}
