/// The state of a run of `fit`: a plan and the buffers that its steps use again and again.
final class TrainingLoop {
  private let compiled: Compiled
  private let plan: Plan
  private let data: PreparedData
  private let pieces: Pieces
  private let scorer: Scorer
  private let validation: (loop: EvaluationLoop, scorer: Scorer)?
  private let batchSize: Int
  private let seed: UInt64
  private let rule: any UpdateRule
  private let runtime: Runtime
  private var steps: UInt64
  /// What the rule has for each step of the current epoch.
  private let stepSizes: (sizes: Block<Float>, decays: Block<Float>)
  /// The learning rate from the next epoch on, where it is not the optimiser's own.
  var rate: Float?

  init(
    _ compiled: Compiled, from start: TrainedModel, training: PreparedData,
    validation: PreparedData?, options: FitOptions, runtime: Runtime
  ) throws(TrainingError) {
    guard let labels = training.labels else { throw .noSamples }
    self.compiled = compiled
    self.runtime = runtime
    data = training
    seed = start.seed
    rule = compiled.optimizer.description.updateRule
    let count = training.source.count
    batchSize = max(1, min(options.batchSize, count))
    let batches = (count - 1) / batchSize + 1
    stepSizes = (try Block(count: batches + 1), try Block(count: batches + 1))

    let isOfOneKind = validation.map { $0.source.kind == training.source.kind } ?? true
    // Another optimiser starts anew.
    let state =
      compiled.optimizer.isSameKind(as: start.compiled.optimizer)
      ? start.optimizerState : OptimizerState(steps: 0, slots: [])
    steps = state.steps
    rate = state.rate
    plan = try Plan(
      PlanRequest(
        compiled: compiled, source: training.source.kind, isTraining: true,
        evaluates: validation != nil, batchSize: batchSize, sampleCount: count,
        greatestLength: max(
          training.source.greatestLength, validation?.source.greatestLength ?? 0),
        usesFastPaths: runtime.usesFastPaths && isOfOneKind),
      weights: start.weights, state: state)
    for op in plan.ops { try op.prepare(training.source, runtime) }
    pieces = try Pieces(plan, training.source, capacity: batchSize)
    scorer = try Scorer(
      compiled, training, labels: labels, plan: plan,
      sampleWeights: labels.weights(options.classWeights))
    if let validation, let labels = validation.labels {
      self.validation = (
        try EvaluationLoop(plan, validation, seed: start.seed, runtime: runtime),
        try Scorer(compiled, validation, labels: labels, plan: plan)
      )
    } else {
      self.validation = nil
    }
  }

  /// Trains one epoch.
  ///
  /// - Parameters:
  ///   - order: The samples' numbers in the order in which they are taken.
  ///   - epoch: From 0.
  /// - Returns: The epoch's figures, then those of validation.
  func runEpoch(
    _ order: [Int], number epoch: Int, of epochs: Int, progress: (FitProgress) -> Void
  ) throws(TrainingError) -> [Double] {
    scorer.reset()
    let sizes = sizesOfEpoch()
    var throttle = Throttle()
    var done = 0
    while done < order.count {
      let end = min(order.count, done + batchSize)
      pieces.load(order[done..<end])
      try runBatch(epoch: epoch, batch: done / batchSize)
      steps += 1
      try plan.update(updateStep(sizes))
      done = end
      if done < order.count, throttle.isDue() {
        let figures = Array(zip(compiled.series, scorer.figures))
        progress(
          FitProgress(
            epoch: epoch + 1, epochs: epochs, samples: done, sampleCount: order.count,
            figures: figures.map { (name: $0, value: $1) }, epochIsFinished: false))
      }
    }
    try plan.flush(updateStep(sizes))
    try checkWeights(epoch: epoch + 1)
    var figures = scorer.figures
    if let (loop, scorer) = validation {
      scorer.reset()
      let penalty = plan.updater.penalty()
      try loop.run { pass in _ = scorer.add(pass, penalty: penalty) }
      try scorer.checkLosses(epoch: epoch + 1)
      figures += scorer.figures
    }
    return figures
  }

  /// The sizes of the epoch's steps, and of the one before it.
  private func sizesOfEpoch() -> StepSizes {
    for index in 0..<stepSizes.sizes.count {
      let step = steps + UInt64(index)
      // Nothing looks at step 0.
      let size = rule.stepSize(step, rate: rateOfStep(max(step, 1)))
      stepSizes.sizes.base[index] = size.size
      stepSizes.decays.base[index] = size.decay
    }
    return StepSizes(
      sizes: UnsafePointer(stepSizes.sizes.base) - Int(steps),
      decays: UnsafePointer(stepSizes.decays.base) - Int(steps))
  }

  /// - Parameter step: From 1.
  private func rateOfStep(_ step: UInt64) -> Double {
    rate.map(Double.init) ?? compiled.optimizer.learningRate.rate(after: step - 1)
  }

  /// What Keras's optimizers give as their learning rate between epochs: the next step's.
  var nextRate: Float { Float(rateOfStep(steps + 1)) }

  private func updateStep(_ sizes: StepSizes) -> UpdateStep {
    UpdateStep(number: steps, rule: rule, stepSizes: sizes, runtime: runtime)
  }

  /// Forward, loss and backward for the samples in `pieces`.
  private func runBatch(epoch: Int, batch: Int) throws(TrainingError) {
    let penalty = plan.updater.penalty()
    var loss = 0.0
    var start = 0
    while start < pieces.count {
      let piece = pieces.piece(at: start, limit: plan.greatestTrainingCount)
      let pass = Pass(
        source: data.source, rows: piece.rows, places: piece.places, count: piece.count,
        length: piece.length, batchCount: pieces.count, isTraining: true, isFirstPiece: start == 0,
        step: steps, seed: seed, runtime: runtime)
      try plan.forward(pass)
      loss += scorer.add(pass, penalty: penalty)
      if pass.isCancelled { throw .cancelled }
      try plan.backward(pass)
      start += piece.count
    }
    let mean = loss / Double(pieces.count) + penalty
    guard mean.isFinite else {
      throw .lossIsNotFinite(value: mean, epoch: epoch + 1, batch: batch + 1)
    }
  }

  /// The loss of the next batch would tell, but there may be none; and relu and maxima hide NaN.
  private func checkWeights(epoch: Int) throws(TrainingError) {
    for parameter in plan.parameters where parameter.isTrained {
      let values = parameter.values.base
      guard !runtime.kernels.pointee.sum(parameter.count, values).isFinite else { continue }
      for i in 0..<parameter.count where !values[i].isFinite {
        throw .weightIsNotFinite(name: parameter.name, value: Double(values[i]), epoch: epoch)
      }
    }
  }

  func trainedModel(epochs: Int) -> TrainedModel {
    TrainedModel(
      compiled: compiled, weights: plan.parameters.map(\.weight),
      optimizerState: OptimizerState(
        steps: steps, slots: plan.parameters.map { $0.state.map(\.array) }, rate: rate),
      epochs: epochs, seed: seed)
  }
}
