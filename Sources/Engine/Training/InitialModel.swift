/// A model with its initial weights: what `fit` starts from.
///
/// Each weight has a random stream of its own, so that adding a layer leaves the others' alone.
package func initialModel(_ compiled: Compiled, seed: UInt64) -> TrainedModel {
  let specs = weightSpecs(of: compiled.model)
  let weights = specs.enumerated().map { index, spec in
    NamedWeight(
      name: spec.name, shape: spec.shape, values: initialValues(spec, seed: seed, index: index))
  }
  return TrainedModel(
    compiled: compiled, weights: weights, optimizerState: OptimizerState(steps: 0, slots: []),
    epochs: 0, seed: seed)
}

/// `initialModel`, where the system gives the memory.
func firstModel(_ compiled: Compiled, seed: UInt64) throws(TrainingError) -> TrainedModel {
  // An array can't say that there is none; a block can, and gives it back at once.
  let count = weightSpecs(of: compiled.model).reduce(0) { $0.adding($1.count) }
  _ = try Block<Float>(count: count)
  return initialModel(compiled, seed: seed)
}

private func initialValues(_ spec: WeightSpec, seed: UInt64, index: Int) -> [Float] {
  switch spec.initializer {
  case .zeros: return [Float](repeating: 0, count: spec.count)
  case .given(let matrix): return matrix.values
  case .uniform(let limit):
    let stream = RandomStream(seed: seed, purpose: .initialisation, index)
    let scale = Float(limit)
    return [Float](unsafeUninitializedCapacity: spec.count) { values, count in
      for i in 0..<spec.count {
        values.initializeElement(at: i, to: (2 * stream.uniform(UInt64(i)) - 1) * scale)
      }
      count = spec.count
    }
  }
}
