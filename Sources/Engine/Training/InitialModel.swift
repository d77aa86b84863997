/// A model with its initial weights: what `fit` starts from.
///
/// A weight's random stream follows from the seed, its layer's place among the layers that have
/// weights, and its shape. So whatever changes none of these (an optimizer, a loss, a penalty, a
/// dropout rate) changes no initial weight, and models that begin with the same layers begin alike.
package func initialModel(_ compiled: Compiled, seed: UInt64) -> TrainedModel {
  let weights = weightSpecs(of: compiled.model).map { spec in
    NamedWeight(name: spec.name, shape: spec.shape, values: initialValues(spec, seed: seed))
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

private func initialValues(_ spec: WeightSpec, seed: UInt64) -> [Float] {
  switch spec.initializer {
  case .zeros: return [Float](repeating: 0, count: spec.count)
  case .ones: return [Float](repeating: 1, count: spec.count)
  case .given(let matrix): return matrix.values
  case .uniform(let limit):
    let stream = RandomStream(
      seed: seed, purpose: .initialisation, spec.layerPlace, spec.streamNumber)
    let scale = Float(limit)
    return [Float](unsafeUninitializedCapacity: spec.count) { values, count in
      for i in 0..<spec.count {
        values.initializeElement(at: i, to: (2 * stream.uniform(UInt64(i)) - 1) * scale)
      }
      count = spec.count
    }
  }
}
