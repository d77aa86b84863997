import References
import Samples
import Testing

@testable import Engine

/// Normalisation by the batch in training, by running means afterwards; the fixtures compare both with
/// Keras's.
@Suite struct BatchNormalizationTests {
  private static let layer = BatchNormalization(momentum: 0.75, epsilon: 0.01)

  private func network(_ optimizer: Optimizer = .sgd(SGD(learningRate: 1))) throws -> Compiled {
    let model = try chain([
      .input(Input(size: 4)), .dense(Dense(units: 3)), .batchNormalization(Self.layer),
      .dense(Dense(units: 2, activation: .tanh)),
    ])
    return Compiled(model: model, optimizer: optimizer, loss: .meanSquaredError, metrics: [])
  }

  /// What the network makes of a batch in training, in double precision.
  private func loss(_ weights: [[Double]], _ x: [[Double]], _ y: [Double]) -> Double {
    func dense(_ rows: [[Double]], _ kernel: [Double], _ bias: [Double]) -> [[Double]] {
      rows.map { row in
        bias.indices.map { unit in
          row.indices.reduce(bias[unit]) { $0 + row[$1] * kernel[$1 * bias.count + unit] }
        }
      }
    }
    let hidden: [[Double]] = dense(x, weights[0], weights[1])
    let n = Double(x.count)
    var normal = hidden
    for unit in 0..<3 {
      let values: [Double] = hidden.map { $0[unit] }
      let mean: Double = values.reduce(0, +) / n
      let squares: [Double] = values.map { ($0 - mean) * ($0 - mean) }
      let root: Double = (squares.reduce(0, +) / n + 0.01).squareRoot()
      for row in normal.indices {
        let value: Double = (values[row] - mean) / root
        normal[row][unit] = value * weights[2][unit] + weights[3][unit]
      }
    }
    let rows: [[Double]] = dense(normal, weights[6], weights[7])
    let last: [Double] = rows.flatMap { Reference.apply(.tanh, $0) }
    var sum = 0.0
    for (p, y) in zip(last, y) { sum += (p - y) * (p - y) }
    return sum / Double(y.count)
  }

  @Test func gradientsAreThoseOfDifferences() throws {
    let compiled = try network()
    let start = randomModel(compiled)
    let data = numbers(7, width: 4, classes: 2, loss: .meanSquaredError)
    let (x, y) = (samples(data.x), data.y.values.map(Double.init))
    let (trained, history) = try fit(
      compiled, continuing: start, on: data, options: options(epochs: 1, batchSize: 7),
      runtime: runtime(threads: 2), progress: { _ in })
    var weights = start.weights.map { $0.values.map(Double.init) }
    #expect(abs((history["loss"]?[0] ?? .nan) - loss(weights, x, y)) < 1e-5)
    #expect(
      start.weights[2..<6].map(\.name) == [
        "batch_normalization/gamma", "batch_normalization/beta",
        "batch_normalization/moving_mean", "batch_normalization/moving_variance",
      ])
    for index in [0, 1, 2, 3, 6, 7] {
      for place in weights[index].indices {
        let value = weights[index][place]
        weights[index][place] = value + 1e-6
        let above = loss(weights, x, y)
        weights[index][place] = value - 1e-6
        let below = loss(weights, x, y)
        weights[index][place] = value
        let gradient =
          Double(start.weights[index].values[place]) - Double(trained.weights[index].values[place])
        let difference = (above - below) / 2e-6
        #expect(
          abs(gradient - difference) < 2e-5 + 2e-4 * abs(difference),
          "\(start.weights[index].name)[\(place)]: \(gradient), \(difference)")
      }
    }
  }

  /// One channel with the values 1, 2, 6: mean 3, variance (4 + 1 + 9)/3.
  @Test func runningMeansMove() throws {
    let model = try chain([
      .input(Input(size: 1)), .batchNormalization(Self.layer), .dense(Dense(units: 1)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: [])
    #expect(model.parameterCount == 6)
    #expect(model.trainableParameterCount == 4)
    let data = Dataset(
      x: .tensor(Tensor(shape: [3, 1], values: [1, 2, 6])),
      y: Tensor(shape: [3], values: [0, 1, 0]))
    let (trained, _) = try fit(
      compiled, continuing: nil, on: data, options: options(epochs: 1, batchSize: 3),
      runtime: runtime(threads: 1), progress: { _ in })
    #expect(abs(trained.weights[2].values[0] - 0.25 * 3) < 1e-6)
    #expect(abs(trained.weights[3].values[0] - (0.75 + 0.25 * 14 / 3)) < 1e-6)
  }

  @Test func bitsDoNotDependOnThreads() throws {
    let model = try chain([
      .input(Input(size: 40)), .embedding(Embedding(inputDim: 50, outputDim: 6)),
      .spatialDropout1D(SpatialDropout1D(rate: 0.3)),
      .conv1D(Conv1D(filters: 20, window: Window(width: 3, strides: 1), activation: .gelu(GELU()))),
      .batchNormalization(BatchNormalization()), .globalMaxPooling1D,
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .adamw(AdamW()), loss: .binaryCrossentropy, metrics: [])
    let data = words(300, words: 50, length: 40...40)
    let digests = try [1, 2, 3, 7].map { threads in
      try fit(
        compiled, continuing: nil, on: data, options: options(epochs: 2, batchSize: 128),
        runtime: runtime(threads: threads), progress: { _ in }
      ).0.digest
    }
    #expect(Set(digests).count == 1)
  }

  /// 2 epochs and then 3 are 5: running means go on too.
  @Test func aRunGoesOn() throws {
    let compiled = try network(.adagrad(Adagrad(learningRate: 0.1)))
    let data = numbers(20, width: 4, classes: 2, loss: .meanSquaredError)
    func trained(_ epochs: Int, from start: TrainedModel?) throws -> TrainedModel {
      try fit(
        compiled, continuing: start, on: data, options: options(epochs: epochs, batchSize: 6),
        runtime: runtime(threads: 2), progress: { _ in }
      ).0
    }
    let inParts = try trained(3, from: try trained(2, from: nil))
    #expect(inParts.digest == (try trained(5, from: nil)).digest)
  }

  /// Batches of sequences of several lengths go through in parts.
  @Test func sequencesOfAnyLengthAreRefused() throws {
    var model = ModelDescription(name: "open")
    let input = try model.add(.input(Input(size: nil)), inputs: [])
    let words = try model.add(.embedding(Embedding(inputDim: 9, outputDim: 2)), inputs: [input])
    let pooled = try model.add(.globalMaxPooling1D, inputs: [words])
    #expect(throws: LayerError.needsKnownSize(got: TensorShape([nil]))) {
      try model.add(.batchNormalization(BatchNormalization()), inputs: [pooled])
    }
  }
}

@Suite struct SpatialDropoutTests {
  /// Ones of 8 channels at 5 positions, and a dense layer that adds up all: a channel's weights move
  /// alike at all positions, and not at all where it is dropped.
  @Test func wholeChannelsAreDropped() throws {
    let model = try chain([
      .input(Input(size: 5)), .embedding(Embedding(inputDim: 2, outputDim: 8)),
      .spatialDropout1D(SpatialDropout1D(rate: 0.5)), .flatten,
      .dense(Dense(units: 1, useBias: false)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: .meanAbsoluteError, metrics: [])
    var start = initialModel(compiled, seed: 3)
    start.weights[0].values = start.weights[0].values.map { _ in 1 }
    let data = Dataset(
      x: .sequences(Sequences([[0, 1, 0, 1, 0]])), y: Tensor(shape: [1], values: [1000]))
    var kept = 0
    for step in 0..<20 {
      start.optimizerState.steps = UInt64(step)
      let (trained, _) = try fit(
        compiled, continuing: start, on: data, options: options(epochs: 1),
        runtime: runtime(threads: 1), progress: { _ in })
      let moves = zip(trained.weights[1].values, start.weights[1].values).map { $0 - $1 }
      for channel in 0..<8 {
        let own = (0..<5).map { moves[$0 * 8 + channel] }
        #expect(own.allSatisfy { $0 == 0 } || own.allSatisfy { abs($0 - 2) < 1e-4 }, "\(own)")
        if own[0] != 0 { kept += 1 }
      }
    }
    // Half of 160, give or take four standard deviations.
    #expect((55...105).contains(kept))
  }
}
