import Samples
import Testing

@testable import Engine

/// Sums of rows are the very sums of the product with a matrix of zeros and ones: the same bits.
@Suite struct MultiHotDenseTests {
  struct Case: Sendable {
    var dimension: Int
    /// The greatest number of ones in a row.
    var ones: Int
    var units: Int
    var samples: Int
    var batchSize: Int
    var activation: Activation = .relu
    var useBias = true
    var regularizer: Regularizer?
  }

  static let cases = [
    // Most rows touched by each batch, then few, then one kind after the other in one epoch.
    Case(dimension: 40, ones: 30, units: 16, samples: 50, batchSize: 16),
    Case(dimension: 500, ones: 6, units: 16, samples: 50, batchSize: 4),
    Case(dimension: 100, ones: 16, units: 5, samples: 49, batchSize: 16),
    Case(dimension: 300, ones: 9, units: 33, samples: 20, batchSize: 3, activation: .tanh),
    Case(dimension: 70, ones: 9, units: 64, samples: 20, batchSize: 20, activation: .softmax),
    Case(dimension: 300, ones: 9, units: 1, samples: 20, batchSize: 1, activation: .sigmoid),
    Case(dimension: 300, ones: 3, units: 7, samples: 9, batchSize: 2, useBias: false),
    Case(
      dimension: 300, ones: 3, units: 7, samples: 9, batchSize: 2,
      regularizer: Regularizer(l1: 0.01, l2: 0.02)),
    Case(dimension: 1, ones: 1, units: 3, samples: 5, batchSize: 2),
  ]

  func data(_ setting: Case) -> Dataset {
    var draws = Draws(11)
    var rows = (0..<setting.samples).map { _ in
      Set((0..<draws.below(setting.ones + 1)).map { _ in Int32(draws.below(setting.dimension)) })
        .sorted()
    }
    rows[0] = []
    rows[1] = (0..<Int32(setting.dimension)).map { $0 }
    return Dataset(
      x: .multiHot(MultiHot(positions: Sequences(rows), dimension: setting.dimension)),
      y: randomLabels(setting.samples, classes: 1, loss: .binaryCrossentropy, &draws))
  }

  @Test(arguments: cases, optimizers) func sameBitsAsWrittenOut(
    setting: Case, optimizer: Optimizer
  ) throws {
    let model = try chain([
      .input(Input(size: setting.dimension)),
      .dense(
        Dense(
          units: setting.units, activation: setting.activation, useBias: setting.useBias,
          kernelRegularizer: setting.regularizer)),
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    let data = data(setting)
    #expect(plan(of: model, for: data, has: "sum of the rows"))
    let compiled = Compiled(
      model: model, optimizer: optimizer, loss: .binaryCrossentropy, metrics: [.accuracy])
    let start = randomModel(compiled)
    let results = try [false, true].map { fast in
      try fit(
        compiled, continuing: start, on: data,
        options: options(epochs: 3, batchSize: setting.batchSize, validation: data),
        runtime: runtime(threads: 3, fast: fast), progress: { _ in })
    }
    #expect(results[0].0.digest == results[1].0.digest)
    #expect(results[0].0.optimizerState == results[1].0.optimizerState)
    #expect(results[0].1 == results[1].1)
  }
}
