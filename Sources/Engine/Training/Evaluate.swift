import Samples

/// The mean loss and the metrics of a model over a data set, without dropout: loss first (with the
/// penalties on kernels), then the metrics by their Keras names.
///
/// - Parameter batchSize: Of no account: what comes out for a sample doesn't depend on the others.
package func evaluate(
  _ model: TrainedModel, on data: Dataset, batchSize: Int, runtime: Runtime
) throws(TrainingError) -> [(name: String, value: Double)] {
  let prepared = try PreparedData(data.x, labels: data.y, for: model.compiled)
  guard let labels = prepared.labels else { throw .noSamples }
  let plan = try evaluationPlan(model, prepared, runtime)
  let scorer = try Scorer(model.compiled, prepared, labels: labels, plan: plan)
  let loop = try EvaluationLoop(plan, prepared, seed: model.seed, runtime: runtime)
  let penalty = plan.updater.penalty()
  try loop.run { pass in _ = scorer.add(pass, penalty: penalty) }
  try scorer.checkLosses(epoch: nil)
  return Array(zip(model.compiled.series, scorer.figures)).map { (name: $0, value: $1) }
}

/// What a model makes of samples, without dropout: one row a sample, of the model's output shape.
///
/// - Parameter batchSize: Of no account, as for `evaluate`.
package func predict(
  _ model: TrainedModel, _ x: Features, batchSize: Int, runtime: Runtime
) throws(TrainingError) -> Tensor {
  let prepared = try PreparedData(x, labels: nil, for: model.compiled)
  let plan = try evaluationPlan(model, prepared, runtime)
  let loop = try EvaluationLoop(plan, prepared, seed: model.seed, runtime: runtime)
  let size = prepared.outputCount
  let result = try Block<Float>(count: x.count.times(size))
  try loop.run { pass in
    for sample in 0..<pass.count {
      (result.base + pass.rows[sample] * size).update(
        from: plan.output.values + sample * size, count: size)
    }
  }
  return Tensor(shape: [x.count] + prepared.outputSizes, values: result.array)
}

private func evaluationPlan(
  _ model: TrainedModel, _ data: PreparedData, _ runtime: Runtime
) throws(TrainingError) -> Plan {
  try Plan(
    PlanRequest(
      compiled: model.compiled, source: data.source.kind, isTraining: false, evaluates: true,
      batchSize: 1, sampleCount: data.source.count, greatestLength: data.source.greatestLength,
      usesFastPaths: runtime.usesFastPaths),
    weights: model.weights, state: OptimizerState(steps: 0, slots: []))
}
