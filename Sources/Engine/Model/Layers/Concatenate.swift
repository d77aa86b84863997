/// Several layers' values side by side along the last axis.
package struct Concatenate: LayerDescription {
  package init() {}

  package static let code = 9
  package static let name = "concatenate"
  package static let kerasName = "Concatenate"
  package static let summary =
    "Joins the branches above it, side by side along the last axis."
  package static let example =
    "model small { input(100); branch { dense(8) }; branch { }; concatenate(); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, …, n₁)`, `(batch, …, n₂)`, … → `(batch, …, n₁ + n₂ + …)`"
  package static let fields: [Field<Concatenate>] = []

  package var layer: Layer { .concatenate }
  package func passesThrough(inputs: Int) -> Bool { inputs == 1 }
  package var passesThroughAfterTraining: Bool { false }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    guard let first = inputs.first, first.rank > 0 else {
      throw .wrongNumberOfInputs(inputs.count)
    }
    var last = 0
    for shape in inputs {
      guard shape.rank == first.rank, shape.sizes.dropLast() == first.sizes.dropLast(),
        let size = shape.sizes[shape.rank - 1]
      else { throw .cannotConcatenate(inputs) }
      let (sum, overflow) = last.addingReportingOverflow(size)
      guard !overflow else { throw .tooLarge }
      last = sum
    }
    return TensorShape(first.sizes.dropLast() + [last])
  }
}
