/// About how many bytes training a model takes: weights with gradients and the optimiser's running
/// values, what layers pass on for one piece of a batch, and the order of the samples. The data are
/// not counted. A number too great for an `Int` is `Int.max`.
///
/// - Parameter samples: How many samples there are.
package func memoryNeeded(for compiled: Compiled, batchSize: Int, samples: Int) -> Int {
  let model = compiled.model
  var floats = 0
  for spec in weightSpecs(of: model) {
    // Values before and after training, gradients, and the running values twice.
    let copies = spec.isTrainable ? 4 + 2 * compiled.optimizer.stateCount : 2
    floats = floats.adding(spec.count.times(copies))
  }
  var perSample = 0
  for node in model.nodes {
    perSample = perSample.adding(node.shape.count ?? 0)
  }
  // Values and gradients of one sample; then as many samples as the budget of a plan allows.
  perSample = perSample.times(2)
  let piece = min(perSample.times(max(1, min(batchSize, samples))), max(1 << 23, perSample))
  return floats.adding(piece).times(4).adding(max(0, samples).times(64))
}
