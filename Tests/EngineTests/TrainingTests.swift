import Samples
import Testing

@testable import Engine

@Suite struct TrainingTests {
  @Test func aTextNetworkLearnsWhichWordCounts() throws {
    let padding = Padding(length: 12, side: .post, value: 0)
    let data = wordTask(256, padding: padding)
    let test = wordTask(128, padding: padding, seed: 2)
    let compiled = Compiled(
      model: try textCNN(), optimizer: .adam(learningRate: 0.01), loss: .binaryCrossentropy,
      metrics: [.accuracy])
    let runtime = runtime()
    let (model, history) = try fit(
      compiled, continuing: nil, on: data, options: options(epochs: 30, validation: test),
      runtime: runtime, progress: { _ in })
    #expect(history.names == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(history.series.allSatisfy { $0.count == 30 })
    let figures = try evaluate(model, on: test, batchSize: 7, runtime: runtime)
    #expect(figures.map(\.name) == ["loss", "accuracy"])
    #expect(figures[1].value > 0.95)
    #expect(figures[0].value == history["val_loss"]?.last)
    #expect(figures[1].value == history["val_accuracy"]?.last)
    let predictions = try predict(model, test.x, batchSize: 32, runtime: runtime)
    #expect(predictions.shape == [128, 1])
    let right = zip(predictions.values, test.y.values).filter { ($0 > 0.5) == ($1 == 1) }.count
    #expect(Double(right) / 128 == figures[1].value)
  }

  @Test(arguments: [
    Optimizer.rmsprop(), .rmsprop(epsilonInside: true), .adam(),
    .sgd(momentum: 0.9, nesterov: true),
  ])
  func fourEpochsAndThenSixAreTheSameBitsAsTen(optimizer: Optimizer) throws {
    let data = wordTask(100, padding: Padding(length: 12, side: .post, value: 0))
    let compiled = Compiled(
      model: try textCNN(), optimizer: optimizer, loss: .binaryCrossentropy, metrics: [])
    let runtime = runtime()
    let whole = try fit(
      compiled, continuing: nil, on: data, options: options(epochs: 10), runtime: runtime,
      progress: { _ in })
    let four = try fit(
      compiled, continuing: nil, on: data, options: options(epochs: 4), runtime: runtime,
      progress: { _ in })
    let six = try fit(
      compiled, continuing: four.0, on: data, options: options(epochs: 6, seed: 99),
      runtime: runtime, progress: { _ in })
    #expect(six.0.digest == whole.0.digest)
    #expect(six.0.optimizerState == whole.0.optimizerState)
    #expect(four.1.series[0] + six.1.series[0] == whole.1.series[0])
    #expect(six.0.epochs == 10)
  }

  @Test(arguments: [Int?.none, 12]) func everyNumberOfThreadsGivesTheSameBits(
    length: Int?
  ) throws {
    let padding = length.map { Padding(length: $0, side: .pre, value: 0) }
    let data = wordTask(150, padding: padding)
    let compiled = Compiled(
      model: try textCNN(length: length), optimizer: .rmsprop(), loss: .binaryCrossentropy,
      metrics: [.auc])
    let results = try [1, 2, 3, 7].map { threads in
      try fit(
        compiled, continuing: nil, on: data, options: options(epochs: 3, validation: data),
        runtime: runtime(threads: threads), progress: { _ in })
    }
    for (model, history) in results {
      #expect(model.digest == results[0].0.digest)
      #expect(history == results[0].1)
    }
  }
}
