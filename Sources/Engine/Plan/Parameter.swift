/// One weight of a model while it is in use: values, and in training gradients and the optimiser's
/// running values beside them.
package final class Parameter {
  /// As in `dense/kernel`.
  package let name: String
  package let shape: [Int]
  package let count: Int
  package let values: Block<Float>
  package let regularizer: Regularizer?
  /// Whether this plan changes it: never in a plan for evaluation.
  package let isTrained: Bool
  /// The gradient of the batch's mean loss, values as in `values`. Nil where nothing is trained, and
  /// where an op owns the update.
  package private(set) var gradients: Block<Float>?
  /// The optimiser's running values, each as long as `values`; as many as `Optimizer.stateCount`.
  package let state: [Block<Float>]
  /// Whether an op has taken over gradient and update (`OpContext.ownedParameter`).
  package private(set) var isOwned = false

  init(
    weight: NamedWeight, isTrained: Bool, regularizer: Regularizer?, state: [[Float]],
    optimizer: any OptimizerDescription
  ) throws(TrainingError) {
    name = weight.name
    shape = weight.shape
    count = weight.values.count
    values = try Block(copying: weight.values)
    self.regularizer = regularizer
    self.isTrained = isTrained
    var blocks: [Block<Float>] = []
    if isTrained {
      for slot in 0..<optimizer.stateCount {
        let given = slot < state.count && state[slot].count == count ? state[slot] : nil
        if let given {
          blocks.append(try Block(copying: given))
        } else {
          let block = try Block<Float>(count: count)
          let first = Float(optimizer.initialState)
          if first != 0 { block.base.update(repeating: first, count: count) }
          blocks.append(block)
        }
      }
    }
    self.state = blocks
  }

  func own() { isOwned = true }

  func makeGradients() throws(TrainingError) {
    if isTrained, gradients == nil { gradients = try Block(count: count) }
  }

  var weight: NamedWeight { NamedWeight(name: name, shape: shape, values: values.array) }
}
