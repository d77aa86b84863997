import Samples
import Testing

@testable import Engine

/// Whether a model's plan has an op whose description contains `text`.
func plan(of model: ModelDescription, for data: Dataset, has text: String) -> Bool {
  let compiled = Compiled(
    model: model, optimizer: .sgd(SGD()), loss: .binaryCrossentropy, metrics: [])
  return planDescription(compiled, for: data.x).contains { $0.contains(text) }
}

/// Checks fused ops against an op for each layer: predictions to 1e-5, gradients to 1e-4 (of a
/// weight's greatest gradient, and 1e-6 of rounding), after one step of plain gradient descent with
/// rate 1 on all samples as one batch.
func checkAgainstPlain(
  _ model: ModelDescription, _ data: Dataset, loss: Loss = .binaryCrossentropy, seed: UInt64 = 7,
  from change: (inout TrainedModel) -> Void = { _ in },
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let compiled = Compiled(
    model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: loss, metrics: [])
  var start = randomModel(compiled, seed: seed)
  change(&start)
  func results(fast: Bool) throws -> (predictions: [Float], weights: [NamedWeight]) {
    let runtime = runtime(fast: fast)
    let predictions = try predict(start, data.x, batchSize: 8, runtime: runtime).values
    var options = options(epochs: 1, batchSize: data.count, seed: seed)
    options.shuffle = false
    let (trained, _) = try fit(
      compiled, continuing: start, on: data, options: options, runtime: runtime,
      progress: { _ in })
    return (predictions, trained.weights)
  }
  let plain = try results(fast: false)
  let fused = try results(fast: true)
  for (got, want) in zip(fused.predictions, plain.predictions) {
    #expect(abs(got - want) <= 1e-5 * max(1, abs(want)), sourceLocation: sourceLocation)
  }
  for (index, weight) in start.weights.enumerated() {
    func gradients(_ after: [NamedWeight]) -> [Double] {
      zip(weight.values, after[index].values).map { Double($0) - Double($1) }
    }
    let (want, got) = (gradients(plain.weights), gradients(fused.weights))
    let greatest = want.map(abs).max() ?? 0
    let worst = zip(want, got).map { abs($0 - $1) }.max() ?? 0
    #expect(
      worst <= 1e-4 * greatest + 1e-6, "\(weight.name): off by \(worst) of \(greatest)",
      sourceLocation: sourceLocation)
  }
}

/// Trains with small batches, fused and plain, and checks that weights stay together.
func checkTraining(
  _ model: ModelDescription, _ data: Dataset, _ optimizer: Optimizer, batchSize: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let compiled = Compiled(
    model: model, optimizer: optimizer, loss: .binaryCrossentropy, metrics: [])
  let start = randomModel(compiled, seed: 9)
  let models = try [false, true].map { fast in
    try fit(
      compiled, continuing: start, on: data, options: options(epochs: 2, batchSize: batchSize),
      runtime: runtime(fast: fast), progress: { _ in }
    ).0
  }
  for (plain, fused) in zip(models[0].weights, models[1].weights) {
    let worst = zip(plain.values, fused.values).map { abs($0 - $1) }.max() ?? 0
    #expect(worst < 1e-4, "\(plain.name): off by \(worst)", sourceLocation: sourceLocation)
  }
}

/// Optimisers that move weights without a gradient, and such that don't.
let optimizers: [Optimizer] = [
  .rmsprop(RMSprop(learningRate: 1e-3)), .rmsprop(RMSprop(learningRate: 1e-3, epsilonInside: true)),
  .adam(Adam(learningRate: 1e-3)), .sgd(SGD(learningRate: 0.1)),
  .sgd(SGD(learningRate: 0.1, momentum: 0.9)),
  .sgd(SGD(learningRate: 0.1, momentum: 0.9, nesterov: true)),
]
