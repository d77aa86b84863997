import Samples
import Testing

@testable import Engine

@Suite struct RandomnessTests {
  /// SplitMix64's published first outputs for seed 1234567 (Vigna's `splitmix64.c`).
  @Test func splitMixGivesItsKnownNumbers() {
    let stream = RandomStream(key: 1_234_567)
    #expect(
      (0..<5).map { stream.bits($0) } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func streamsDiffer() {
    var seen: Set<UInt64> = []
    for purpose in [RandomStream.Purpose.initialisation, .shuffle, .dropout] {
      for first in 0..<10 {
        for second in 0..<10 as Range<UInt64> {
          for seed in 0..<3 as Range<UInt64> {
            seen.insert(RandomStream(seed: seed, purpose: purpose, first, second).bits(0))
          }
        }
      }
    }
    #expect(seen.count == 900)
  }

  @Test(arguments: [0, 1, 2, 1000]) func aPermutationHoldsEachNumberOnce(count: Int) {
    let order = RandomStream(seed: 5, purpose: .shuffle, 0).permutation(count)
    #expect(order.sorted() == Array(0..<count))
    if count == 1000 {
      #expect(order != Array(0..<count))
      #expect(order != RandomStream(seed: 5, purpose: .shuffle, 1).permutation(count))
    }
  }

  @Test func everyOrderOfThreeIsEquallyLikely() {
    var counts: [[Int]: Int] = [:]
    for epoch in 0..<6000 {
      counts[RandomStream(seed: 1, purpose: .shuffle, epoch).permutation(3), default: 0] += 1
    }
    // 1000 each, with a standard deviation of 29.
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }

  @Test func initialWeightsFillTheirRange() throws {
    let compiled = Compiled(
      model: try chain([
        .input(Input(size: 20)), .embedding(Embedding(inputDim: 1000, outputDim: 10)),
        .conv1D(Conv1D(filters: 30, window: Window(width: 4, strides: 1))), .globalMaxPooling1D,
        .dense(Dense(units: 70)),
      ]), optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: [])
    let weights = initialModel(compiled, seed: 4).weights
    #expect(
      weights.map(\.name) == [
        "embedding/embeddings", "conv1d/kernel", "conv1d/bias", "dense/kernel", "dense/bias",
      ])
    #expect(weights.map(\.shape) == [[1000, 10], [4, 10, 30], [30], [30, 70], [70]])
    // √(6 / (4·10 + 4·30)) and √(6 / (30 + 70)).
    for (index, limit) in [(0, 0.05), (1, 0.19365), (3, 0.24495)] {
      let values = weights[index].values.map(Double.init)
      let variance = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
      #expect(values.allSatisfy { abs($0) <= limit * 1.0001 })
      #expect((values.max() ?? 0) > 0.98 * limit)
      #expect((values.min() ?? 0) < -0.98 * limit)
      #expect(abs(variance / (limit * limit / 3) - 1) < 0.1)
    }
    #expect(weights[2].values.allSatisfy { $0 == 0 })
    #expect(initialModel(compiled, seed: 4).digest == initialModel(compiled, seed: 4).digest)
    #expect(initialModel(compiled, seed: 4).digest != initialModel(compiled, seed: 5).digest)
  }

  /// Which values are dropped can be read off the gradient of a kernel behind the dropout: with all
  /// inputs 1 it is δ times what the dropout made of them.
  @Test(arguments: [0.2, 0.5]) func dropoutKeepsItsShareAndScalesIt(rate: Double) throws {
    let width = 4000
    let model = try chain([
      .input(Input(size: width)), .dropout(Dropout(rate: rate)),
      .dense(Dense(units: 1, useBias: false)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 0.5)), loss: .meanSquaredError, metrics: [])
    var start = initialModel(compiled, seed: 0)
    start.weights[0].values = [Float](repeating: 0, count: width)
    let data = Dataset(
      x: .tensor(Tensor(shape: [1, width], values: [Float](repeating: 1, count: width))),
      y: Tensor(shape: [1], values: [1]))
    func masked(from model: TrainedModel) throws -> [Float] {
      try fit(
        compiled, continuing: model, on: data, options: options(epochs: 1), runtime: runtime(),
        progress: { _ in }
      ).0.weights[0].values
    }
    // From w = 0 the gradient is −2·x, so w becomes x.
    let first = try masked(from: start)
    let scale = Float(1 / (1 - rate))
    #expect(first.allSatisfy { $0 == 0 || abs($0 - scale) < 1e-6 })
    let dropped = Double(first.filter { $0 == 0 }.count) / Double(width)
    #expect(abs(dropped - rate) < 0.04)
    var later = start
    later.optimizerState.steps = 1
    #expect(try masked(from: later) != first)
    var other = start
    other.seed = 1
    #expect(try masked(from: other) != first)
    // Nothing is dropped outside training.
    start.weights[0].values = [Float](repeating: 1, count: width)
    let predicted = try predict(start, data.x, batchSize: 1, runtime: runtime())
    #expect(predicted.values == [Float(width)])
  }
}
