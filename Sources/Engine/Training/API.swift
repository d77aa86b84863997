import Samples

package func initialModel(_ compiled: Compiled, seed: UInt64) -> TrainedModel {
  TrainedModel(
    compiled: compiled, weights: [], optimizerState: OptimizerState(steps: 0, slots: []), epochs: 0,
    seed: seed)
}

package func fit(
  _ compiled: Compiled, continuing: TrainedModel?, on data: Dataset, options: FitOptions,
  runtime: Runtime, progress: (FitProgress) -> Void
) throws(TrainingError) -> (TrainedModel, History) {
  (continuing ?? initialModel(compiled, seed: options.seed), History(names: [], series: []))
}

package func evaluate(
  _ model: TrainedModel, on data: Dataset, batchSize: Int, runtime: Runtime
) throws(TrainingError) -> [(name: String, value: Double)] {
  []
}

package func predict(
  _ model: TrainedModel, _ x: Features, batchSize: Int, runtime: Runtime
) throws(TrainingError) -> Tensor {
  Tensor(shape: [0], values: [])
}

package func memoryNeeded(for compiled: Compiled, batchSize: Int, samples: Int) -> Int { 0 }

package func planDescription(_ compiled: Compiled, for features: Features) -> [String] { [] }
