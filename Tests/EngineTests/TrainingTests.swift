import Kernels
import Samples
import Testing

@testable import Engine

@Suite struct TrainingTests {
  @Test func aTextNetworkLearnsWhichWordCounts() throws {
    let padding = Padding(length: 12, side: .post, value: 0)
    let data = wordTask(256, padding: padding)
    let test = wordTask(128, padding: padding, seed: 2)
    let compiled = Compiled(
      model: try textCNN(), optimizer: .adam(Adam(learningRate: 0.01)), loss: .binaryCrossentropy,
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

  /// The chapters' networks with data for them: each gets a fused operation of its own.
  enum Network: CaseIterable {
    case words, wordsOfAnyLength, wordSets, averages

    func compiled(_ optimizer: Optimizer) throws -> (Compiled, Dataset) {
      let model: ModelDescription
      var data = wordTask(
        100, padding: self == .words ? Padding(length: 12, side: .post, value: 0) : nil)
      switch self {
      case .words: model = try textCNN()
      case .wordsOfAnyLength: model = try textCNN(length: nil)
      case .wordSets:
        model = try chain([
          .input(Input(size: 50)), .dense(Dense(units: 6, activation: .relu)),
          .dropout(Dropout(rate: 0.2)),
          .dense(Dense(units: 1, activation: .sigmoid)),
        ])
        guard case .sequences(let rows) = data.x else { break }
        let sets = (0..<rows.count).map { Set(rows[$0]).sorted() }
        data.x = .multiHot(MultiHot(positions: Sequences(sets), dimension: 50))
      case .averages:
        model = try chain([
          .input(Input(size: nil)), .embedding(Embedding(inputDim: 50, outputDim: 6)),
          .globalAveragePooling1D,
          .dense(Dense(units: 1, activation: .sigmoid)),
        ])
      }
      let compiled = Compiled(
        model: model, optimizer: optimizer, loss: .binaryCrossentropy, metrics: [.auc])
      return (compiled, data)
    }
  }

  @Test(
    arguments: [
      Optimizer.rmsprop(RMSprop()), .rmsprop(RMSprop(epsilonInside: true)), .adam(Adam()),
      .sgd(SGD(momentum: 0.9, nesterov: true)),
    ], Network.allCases)
  func fourEpochsAndThenSixAreTheSameBitsAsTen(
    optimizer: Optimizer, network: Network
  ) throws {
    let (compiled, data) = try network.compiled(optimizer)
    for fast in [false, true] {
      let runtime = runtime(fast: fast)
      func trained(_ epochs: Int, from: TrainedModel?) throws -> (TrainedModel, History) {
        try fit(
          compiled, continuing: from, on: data,
          options: options(epochs: epochs, seed: from == nil ? 3 : 99), runtime: runtime,
          progress: { _ in })
      }
      let whole = try trained(10, from: nil)
      let four = try trained(4, from: nil)
      let six = try trained(6, from: four.0)
      #expect(six.0.digest == whole.0.digest)
      #expect(six.0.optimizerState == whole.0.optimizerState)
      #expect(four.1.series[0] + six.1.series[0] == whole.1.series[0])
      #expect(six.0.epochs == 10)
    }
  }

  @Test(arguments: Network.allCases, [false, true])
  func everyNumberOfThreadsGivesTheSameBits(network: Network, fast: Bool) throws {
    let (compiled, data) = try network.compiled(.rmsprop(RMSprop()))
    let results = try [1, 2, 3, 7].map { threads in
      try fit(
        compiled, continuing: nil, on: data, options: options(epochs: 3, validation: data),
        runtime: runtime(threads: threads, fast: fast), progress: { _ in })
    }
    for (model, history) in results {
      #expect(model.digest == results[0].0.digest)
      #expect(history == results[0].1)
    }
  }

  /// A fused operation ends where the layers it stands for end, up to rounding.
  @Test(arguments: Network.allCases) func fastPathsLearnTheSame(network: Network) throws {
    let (compiled, data) = try network.compiled(.sgd(SGD(learningRate: 0.5, momentum: 0.5)))
    let (plain, fast) = try (
      fit(
        compiled, continuing: nil, on: data, options: options(epochs: 3),
        runtime: runtime(fast: false), progress: { _ in }
      ),
      fit(
        compiled, continuing: nil, on: data, options: options(epochs: 3),
        runtime: runtime(fast: true), progress: { _ in }
      )
    )
    for (a, b) in zip(plain.0.weights, fast.0.weights) {
      #expect(zip(a.values, b.values).allSatisfy { abs($0 - $1) < 1e-4 })
    }
    for (a, b) in zip(plain.1.series[0], fast.1.series[0]) { #expect(abs(a - b) < 1e-5) }
  }

  @Test(arguments: [false, true]) func everyInstructionSetGivesTheSameBits(fast: Bool) throws {
    let data = wordTask(150, padding: Padding(length: 12, side: .post, value: 0))
    let compiled = Compiled(
      model: try textCNN(activation: .tanh), optimizer: .adam(Adam()), loss: .binaryCrossentropy,
      metrics: [.accuracy])
    let digests = try ["v4", "v3", "plain", "naive"].compactMap { name -> String? in
      guard let table = kernels_named(name) else { return nil }
      var runtime = runtime(fast: fast)
      runtime.kernels = table
      return try fit(
        compiled, continuing: nil, on: data, options: options(epochs: 2, validation: data),
        runtime: runtime, progress: { _ in }
      ).0.digest
    }
    #expect(digests.count >= 2)
    #expect(Set<String>(digests).count == 1)
  }

  /// What comes out for a sample does not depend on the samples beside it, nor on their lengths.
  @Test(arguments: [false, true], [Padding?.none, Padding(length: 12, side: .post, value: 0)])
  func eachSampleIsPredictedAsIfItWereAlone(fast: Bool, padding: Padding?) throws {
    let data = wordTask(40, padding: padding)
    let compiled = Compiled(
      model: try textCNN(length: padding?.length), optimizer: .sgd(SGD()),
      loss: .binaryCrossentropy,
      metrics: [])
    let model = initialModel(compiled, seed: 9)
    let runtime = runtime(fast: fast)
    let together = try predict(model, data.x, batchSize: 16, runtime: runtime)
    for row in 0..<data.count {
      let alone = try predict(model, data.x.rows(at: [row]), batchSize: 1, runtime: runtime)
      #expect(alone.values == [together.values[row]])
    }
  }

  @Test func frozenAndGivenEmbeddingsStayAsTheyAre() throws {
    let values = (0..<50 * 6).map { Float($0) / 1000 }
    let matrix = WeightMatrix(rows: 50, columns: 6, values: values, digest: "test")
    for isTrainable in [false, true] {
      let compiled = Compiled(
        model: try chain([
          .input(Input(size: nil)),
          .embedding(
            Embedding(inputDim: 50, outputDim: 6, weights: matrix, trainable: isTrainable)),
          .globalAveragePooling1D, .dense(Dense(units: 1, activation: .sigmoid)),
        ]), optimizer: .adam(Adam()), loss: .binaryCrossentropy, metrics: [])
      #expect(initialModel(compiled, seed: 0).weights[0].values == values)
      for fast in [false, true] {
        let (model, _) = try fit(
          compiled, continuing: nil, on: wordTask(50), options: options(epochs: 2),
          runtime: runtime(fast: fast), progress: { _ in })
        #expect((model.weights[0].values == values) == !isTrainable)
        #expect(model.weights[1].values != initialModel(compiled, seed: 3).weights[1].values)
      }
    }
  }

  @Test func withoutShufflingSamplesAreTakenInOrder() throws {
    // One weight, x = 1, plain descent with rate 0.5 on (w − y)²: w becomes y at each step.
    let compiled = Compiled(
      model: try chain([.input(Input(size: 1)), .dense(Dense(units: 1, useBias: false))]),
      optimizer: .sgd(SGD(learningRate: 0.5)), loss: .meanSquaredError, metrics: [])
    let data = Dataset(
      x: .tensor(Tensor(shape: [9, 1], values: [Float](repeating: 1, count: 9))),
      y: Tensor(shape: [9], values: (0..<9).map(Float.init)))
    var lasts: Set<Float> = []
    for seed in 0..<20 as Range<UInt64> {
      var options = options(epochs: 1, batchSize: 1, seed: seed)
      for shuffle in [false, true] {
        options.shuffle = shuffle
        let (model, _) = try fit(
          compiled, continuing: nil, on: data, options: options, runtime: runtime(),
          progress: { _ in })
        let last = model.weights[0].values[0]
        if shuffle { lasts.insert(last) } else { #expect(last == 8) }
      }
    }
    #expect(lasts.count > 3)
  }

  @Test func memoryNeededGrowsWithTheModelAndNeverOverflows() throws {
    func bytes(_ units: Int) throws -> Int {
      memoryNeeded(
        for: Compiled(
          model: try chain([.input(Input(size: 1000)), .dense(Dense(units: units))]),
          optimizer: .adam(Adam()),
          loss: .meanSquaredError, metrics: []), batchSize: 32, samples: 1000)
    }
    // Values, gradients and Adam's two running values of a million weights are 16 MB.
    #expect(try bytes(1000) > 16_000_000)
    #expect(try bytes(1000) < 100_000_000)
    #expect(try bytes(1_000_000_000) > 1 << 43)
    #expect(try bytes(1 << 52) == .max)
  }

  @Test func aPlanSaysWhatItComputes() throws {
    let compiled = Compiled(
      model: try chain([
        .input(Input(size: 4)), .flatten, .dense(Dense(units: 3, activation: .relu)),
        .dropout(Dropout(rate: 0.1)),
        .dense(Dense(units: 1)),
      ]), optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: [])
    let lines = planDescription(
      compiled, for: .tensor(Tensor(shape: [1, 4], values: [1, 2, 3, 4])))
    // Flatten passes its values on: there is nothing to compute.
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == ["input", "dense", "dropout", "dense_1"])
  }
}
