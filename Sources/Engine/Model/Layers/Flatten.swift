/// All values of a sample as one vector.
package struct Flatten: LayerDescription {
  package init() {}

  package static let code = 8
  package static let name = "flatten"
  package static let kerasName = "Flatten"
  package static let summary = "All values of a sample as one vector."
  package static let example =
    "model small { input(256); embedding(10000, 16); flatten(); dense(1, activation: sigmoid) }"
  package static let shapes = "`(batch, L, n)` → `(batch, L·n)`"
  package static let fields: [Field<Flatten>] = []

  package var layer: Layer { .flatten }
  package func passesThrough(inputs: Int) -> Bool { true }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try only(inputs)
    guard !input.sizes.contains(nil) else { throw .needsKnownSize(got: input) }
    guard let count = input.count else { throw .tooLarge }
    return TensorShape([count])
  }
}

extension Flatten {
  /// It passes on the very values that it gets.
  package func plainOp(_ context: borrowing OpContext, layer: Int) throws(TrainingError) -> any Op {
    throw .internalFault("flatten has no op")
  }
}
