import Samples
import Testing

@testable import Engine

/// When a training ends early, and with which weights.
@Suite struct EarlyStoppingTests {
  /// `Fixtures/early_stopping.py` made the cases with Keras.
  @Test func stopsAndRestoresWhereKerasDoes() throws {
    let lines = try fixture("early_stopping.txt").split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let parts = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      try #require(parts.count == 3 && parts[0].count == 6 && parts[2].count == 2)
      let rule = EarlyStopping(
        monitor: parts[0][0], direction: try #require(.init(rawValue: parts[0][1])),
        minDelta: try #require(Double(parts[0][2])), patience: try #require(Int(parts[0][3])),
        baseline: Double(parts[0][4]), restoresBestWeights: true,
        startFromEpoch: try #require(Int(parts[0][5])))
      let history = History(names: [rule.monitor], series: [[]])
      var stopping = EarlyStoppings([rule], after: history, best: [])
      var seen = history
      for (epoch, value) in parts[1].enumerated() where !stopping.hasStopped {
        seen.series[0].append(try #require(Double(value)))
        stopping.add(seen) { [NamedWeight(name: "\(epoch + 1)", shape: [], values: [])] }
      }
      #expect(stopping.results[0].stoppedEpoch ?? 0 == Int(parts[2][0]), "\(line)")
      #expect(stopping.restored?[0].name ?? "0" == parts[2][1], "\(line)")
      // What is known after some epochs follows from their figures alone.
      let again = EarlyStoppings([rule], after: seen, best: stopping.best)
      #expect(again.results == stopping.results)
    }
  }

  private func training() throws -> (Compiled, Dataset, Dataset) {
    let compiled = Compiled(
      model: try textCNN(), optimizer: .adam(Adam(learningRate: 0.02)), loss: .binaryCrossentropy,
      metrics: [.accuracy])
    let padding = Padding(length: 12, side: .post, value: 0)
    return (compiled, wordTask(60, padding: padding), wordTask(60, padding: padding, seed: 2))
  }

  private func trained(
    epochs: Int, _ callbacks: [EarlyStopping], from checkpoint: Checkpoint? = nil,
    threads: Int = 2, epochIsFinished: (Int, () -> Checkpoint) -> Void = { _, _ in }
  ) throws -> (TrainedModel, History) {
    let (compiled, data, test) = try training()
    var options = options(epochs: epochs, validation: test)
    options.callbacks = callbacks
    options.checkpoint = checkpoint
    return try fit(
      compiled, continuing: nil, on: data, options: options, runtime: runtime(threads: threads),
      progress: { _ in }, epochIsFinished: epochIsFinished)
  }

  @Test func theBestEpochsWeightsAreThoseOfATrainingThatEndsThere() throws {
    var rule = EarlyStopping(patience: 2, restoresBestWeights: true)
    let (best, history) = try trained(epochs: 60, [rule])
    let result = try #require(history.earlyStoppings.first)
    let (stopped, last) = (try #require(result.stoppedEpoch), try #require(result.bestEpoch))
    #expect(stopped < 60 && last == stopped - 2)
    #expect(history.series.allSatisfy { $0.count == stopped })
    let (short, _) = try trained(epochs: last, [])
    #expect(best.digest == short.digest)
    #expect(best.epochs == stopped)
    let (long, whole) = try trained(epochs: stopped, [])
    #expect(history.series == whole.series, "stopping changes no figure")
    #expect(best.optimizerState == long.optimizerState)
    rule.restoresBestWeights = false
    #expect(try trained(epochs: 60, [rule]).0.digest == long.digest)
  }

  /// An interrupted training ends in the same epoch with the same weights, wherever it was stopped.
  @Test func anInterruptionChangesNothing() throws {
    let rules = [
      EarlyStopping(
        monitor: "val_accuracy", direction: .max, patience: 30, restoresBestWeights: true),
      EarlyStopping(patience: 2, restoresBestWeights: true),
    ]
    var checkpoints: [Checkpoint] = []
    let whole = try trained(epochs: 60, rules) { checkpoints.append($1()) }
    #expect(checkpoints.count == whole.1.series[0].count)
    for checkpoint in checkpoints {
      let resumed = try trained(epochs: 60, rules, from: checkpoint, threads: 1)
      #expect(resumed.0.digest == whole.0.digest)
      #expect(resumed.1 == whole.1)
    }
  }
}
