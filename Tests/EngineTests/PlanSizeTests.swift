import Samples
import Testing

@testable import Engine

/// How much goes through a plan at once, and how much memory a training takes: counted by hand.
@Suite struct PlanSizeTests {
  private static func compiled(_ layers: [Layer], _ optimizer: Optimizer) throws -> Compiled {
    Compiled(
      model: try chain(layers), optimizer: optimizer, loss: .meanSquaredError, metrics: [])
  }

  private static let dense = [
    Layer.input(Input(size: 4)), .dense(Dense(units: 3)),
  ]

  /// 12 + 3 weights, each with values before and after, gradients twice, and twice the running values: 4, 6 or
  /// 8 floats. A sample has 4 + 3 values with as many gradients. Four bytes a float, 64 a sample.
  @Test(
    arguments: [
      (Optimizer.adam(Adam()), 32, 10, (120 + 140) * 4 + 640),
      (.adam(Adam()), 4, 10, (120 + 56) * 4 + 640), (.sgd(SGD()), 4, 10, (60 + 56) * 4 + 640),
      (.sgd(SGD(momentum: 0.9)), 4, 10, (90 + 56) * 4 + 640),
      (.rmsprop(RMSprop()), 4, 10, (90 + 56) * 4 + 640),
      (.adam(Adam()), 0, 10, (120 + 14) * 4 + 640), (.adam(Adam()), 32, 0, (120 + 14) * 4),
      (.adam(Adam()), 32, -5, (120 + 14) * 4), (.adam(Adam()), 10, 10, (120 + 140) * 4 + 640),
    ] as [(Optimizer, Int, Int, Int)])
  func memoryIsCounted(
    _ optimizer: Optimizer, _ batchSize: Int, _ samples: Int, _ bytes: Int
  ) throws {
    #expect(
      memoryNeeded(
        for: try Self.compiled(Self.dense, optimizer), batchSize: batchSize, samples: samples)
        == bytes)
  }

  /// γ and β of four channels are trained, the running means and variances are not: 8 · 8 + 8 · 2 floats.
  @Test func whatIsNotTrainedTakesLess() throws {
    let layers: [Layer] = [
      .input(Input(size: 4)), .batchNormalization(BatchNormalization()),
    ]
    #expect(
      memoryNeeded(for: try Self.compiled(layers, .adam(Adam())), batchSize: 1, samples: 1)
        == (64 + 16 + 16) * 4 + 64)
  }

  /// What layers pass on takes 2²³ floats at most, unless one sample takes more.
  @Test func piecesHaveABudget() throws {
    for (size, piece) in [(1 << 20, 1 << 23), (1 << 23, 2 * (1 << 23 + 1))] {
      let layers: [Layer] = [.input(Input(size: size)), .dense(Dense(units: 1))]
      #expect(
        memoryNeeded(for: try Self.compiled(layers, .adam(Adam())), batchSize: 32, samples: 1000)
          == ((size + 1) * 8 + piece) * 4 + 64_000)
    }
  }

  private static func sizes(
    _ layers: [Layer], copies: Int = 2, batch: Int = 32, samples: Int = 10_000, length: Int = 1,
    trains: Bool = true, evaluates: Bool = false, whole: Bool = false
  ) throws -> PlanSizes {
    PlanSizes(
      slotExtents: Extent.all(of: try chain(layers)), copies: copies, batchSize: batch,
      sampleCount: samples, greatestLength: length, isTraining: trains, evaluates: evaluates,
      needsWholeBatches: whole)
  }

  /// 1,024 + 1,024 values and as many gradients are 4,096 floats: 2,048 samples have 2²³.
  private static let wide = [Layer.input(Input(size: 1024)), .dense(Dense(units: 1024))]

  @Test func samplesGoTogetherAsLongAsTheyFit() throws {
    #expect(try Self.sizes(Self.wide).greatestTrainingCount == 32)
    #expect(try Self.sizes(Self.wide, batch: 2047).greatestTrainingCount == 2047)
    #expect(try Self.sizes(Self.wide, batch: 2048).greatestTrainingCount == 2048)
    #expect(try Self.sizes(Self.wide, batch: 2049).greatestTrainingCount == 2048)
    #expect(try Self.sizes(Self.wide, copies: 1, batch: 9000).greatestTrainingCount == 4096)
    #expect(try Self.sizes(Self.wide, batch: 9000, whole: true).greatestTrainingCount == 9000)
    #expect(try Self.sizes(Self.wide, samples: 7).greatestTrainingCount == 7)
    #expect(try Self.sizes(Self.wide, batch: 0).greatestTrainingCount == 1)
    #expect(try Self.sizes(Self.wide, samples: 0).greatestTrainingCount == 1)
    #expect(try !Self.sizes(Self.wide).needsEqualLengths)
  }

  /// Evaluations go in pieces of up to 1,024 samples.
  @Test func piecesOfEvaluationsAreTheirOwn() throws {
    #expect(try Self.sizes(Self.wide).greatestCount == 32)
    #expect(try Self.sizes(Self.wide, evaluates: true).greatestCount == 1024)
    #expect(try Self.sizes(Self.wide, batch: 2000, evaluates: true).greatestCount == 2000)
    #expect(try Self.sizes(Self.wide, trains: false, evaluates: true).greatestCount == 1024)
    #expect(try Self.sizes(Self.wide, trains: false).greatestCount == 1)
    let wider = [Layer.input(Input(size: 4096)), .dense(Dense(units: 4096))]
    #expect(try Self.sizes(wider, trains: false, evaluates: true).greatestCount == 512)
  }

  /// A position has 1 + 2 values and as many gradients: 2²³ / 6 is 1,398,101.
  @Test func positionsGoTogetherAsLongAsTheyFit() throws {
    let open = [
      Layer.input(Input(size: nil)), .embedding(Embedding(inputDim: 9, outputDim: 2)),
    ]
    #expect(try Self.sizes(open, length: 500).needsEqualLengths)
    #expect(try Self.sizes(open, length: 500).greatestPositions == 16_000)
    #expect(try Self.sizes(open, batch: 4096, length: 500).greatestPositions == 1_398_101)
    #expect(
      try Self.sizes(open, copies: 1, batch: 9000, length: 500).greatestPositions == 2_796_202)
    #expect(try Self.sizes(open, length: 2_000_000).greatestPositions == 2_000_000)
  }

  /// Positions of a sequence whose length is open follow from the windows on the way.
  @Test func extentsAreCounted() throws {
    let open = Extent.all(
      of: try chain([
        .input(Input(size: nil)), .embedding(Embedding(inputDim: 9, outputDim: 4)),
        .conv1D(Conv1D(filters: 5, window: Window(width: 3, strides: 2))),
        .maxPooling1D(MaxPooling1D(Window(width: 2, strides: 2))), .globalMaxPooling1D,
      ]))
    #expect(open.map(\.channels) == [1, 4, 5, 5, 5])
    #expect(open.map(\.fixedPositions) == [nil, nil, nil, nil, 1])
    #expect(open.map { $0.positions(length: 10) } == [10, 10, 4, 2, 1])
    #expect(open.map { $0.positions(length: 5) } == [5, 5, 2, 1, 1])
    #expect(open.map { $0.positions(length: 2) } == [2, 2, 0, 0, 1])
    let fixed = Extent.all(
      of: try chain([
        .input(Input(size: 10)), .embedding(Embedding(inputDim: 9, outputDim: 4)), .flatten,
        .dense(Dense(units: 3)),
      ]))
    #expect(fixed.map(\.channels) == [10, 4, 40, 3])
    #expect(fixed.map(\.fixedPositions) == [1, 10, 1, 1])
  }

  @Test func sumsAndProductsStopAtTheGreatestNumber() {
    #expect(3.times(4) == 12 && Int.max.times(1) == .max && Int.max.times(2) == .max)
    #expect(3.adding(4) == 7 && Int.max.adding(0) == .max && Int.max.adding(1) == .max)
    #expect((1 << 32).times(1 << 31) == .max && (1 << 31).times(1 << 31) == 1 << 62)
  }
}
