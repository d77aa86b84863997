import Samples

/// What a model's plan for such data looks like, one line for each operation: which layers became
/// one, and which run by themselves.
package func planDescription(_ compiled: Compiled, for features: Features) -> [String] {
  let kind: Source.Kind =
    switch features {
    case .sequences: .words
    case .multiHot(let rows): .multiHot(dimension: rows.dimension)
    case .tensor(let tensor): .numbers(rowSize: tensor.rowSize)
    }
  let request = PlanRequest(
    compiled: compiled, source: kind, isTraining: true, evaluates: false, batchSize: 1,
    sampleCount: 1, greatestLength: 1, usesFastPaths: true)
  let specs = weightSpecs(of: compiled.model)
  // An array can't say that there is no memory for it.
  guard (try? Block<Float>(count: specs.reduce(0) { $0.adding($1.count) })) != nil else { return [] }
  let weights = specs.map {
    NamedWeight(
      name: $0.name, shape: $0.shape, values: [Float](repeating: 0, count: $0.count))
  }
  do {
    let plan = try Plan(
      request, weights: weights, state: OptimizerState(steps: 0, slots: []))
    return plan.ops.map(\.description)
  } catch {
    return []
  }
}
