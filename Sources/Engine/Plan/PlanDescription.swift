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
    compiled: compiled, source: kind, isTraining: false, evaluates: false, batchSize: 1,
    sampleCount: 1, greatestLength: 1, usesFastPaths: true)
  let model = initialModel(compiled, seed: 0)
  do {
    let plan = try Plan(
      request, weights: model.weights, state: OptimizerState(steps: 0, slots: []))
    return plan.ops.map(\.description)
  } catch {
    return []
  }
}
