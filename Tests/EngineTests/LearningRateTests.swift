import Samples
import Testing

@testable import Engine

/// Learning rates that change, beside Keras's: `Fixtures/rates.py` made the figures.
@Suite struct LearningRateTests {
  private func parts(_ word: String) throws -> [[Substring]] {
    try fixture("rates.txt").split(separator: "\n").map { $0.split(separator: "|") }
      .filter { $0[0].hasPrefix(word) }.flatMap { $0.map { $0.split(separator: " ") } }
  }

  /// To a unit or two in the last place: Keras's own back ends differ by as much.
  @Test func schedulesAreKeras() throws {
    let lines = try parts("schedule")
    #expect(lines.count > 80)
    for start in stride(from: 0, to: lines.count, by: 2) {
      let (head, rates) = (lines[start], try lines[start + 1].map { try #require(Float($0)) })
      let kind = try #require(LearningRateSchedule.Kind.allCases.first { $0.name == head[1] })
      let numbers = try head[2...].map { try #require(Double($0)) }
      let schedule = try #require(LearningRateSchedule(kind, numbers: numbers))
      #expect(LearningRateSchedule(kind, numbers: schedule.numbers) == schedule)
      #expect(rates.count == 61)
      for (step, rate) in rates.enumerated() {
        let got = schedule.rate(after: UInt64(step))
        // A cosine near its least value loses what 1 + cos cancels.
        #expect(abs(got - rate) <= 3e-7 * abs(rate) + 1e-7 * abs(rates[0]), "\(head), step \(step)")
      }
    }
  }

  @Test func aPlateauMakesTheRateSmallerAsInKeras() throws {
    let lines = try parts("plateau")
    #expect(lines.count == 400)
    var reductions = 0
    for start in stride(from: 0, to: lines.count, by: 4) {
      let head = lines[start]
      let numbers = try head[2...].map { try #require(Double($0)) }
      let rule = RateReduction(
        direction: try #require(.init(rawValue: String(head[1]))), factor: numbers[0],
        patience: Int(numbers[1]), minDelta: numbers[2], cooldown: Int(numbers[3]),
        minRate: numbers[4])
      let values = try lines[start + 1].map { try #require(Double($0)) }
      let logged = try lines[start + 2].map { try #require(Float($0)) }
      let last = try #require(Float(lines[start + 3][0]))
      let before = History(names: ["val_loss"], series: [[]])
      var found = RateReductions([rule], rate: Float(numbers[5]), after: before)
      var history = before
      for (epoch, value) in values.enumerated() {
        #expect(found.rate == logged[epoch], "\(head), epoch \(epoch + 1)")
        history.series[0].append(value)
        found.add(history, epoch: epoch)
      }
      #expect(found.rate == last, "\(head)")
      if found.rate != Float(numbers[5]) { reductions += 1 }
      // What is known after some epochs follows from the first rate and their figures.
      #expect(RateReductions([rule], rate: Float(numbers[5]), after: history).rate == last)
    }
    #expect(reductions > 30)
  }

  // MARK: Trainings

  private let padding = Padding(length: 12, side: .post, value: 0)

  private func compiled(_ rate: LearningRate) throws -> Compiled {
    Compiled(
      model: try textCNN(), optimizer: .adamw(AdamW(learningRate: rate, weightDecay: 0.1)),
      loss: .binaryCrossentropy, metrics: [.accuracy])
  }

  private func trained(
    _ compiled: Compiled, _ options: FitOptions, continuing: TrainedModel? = nil, threads: Int = 2,
    fast: Bool = true, epochIsFinished: (Int, () -> Checkpoint) -> Void = { _, _ in }
  ) throws -> (TrainedModel, History) {
    try fit(
      compiled, continuing: continuing, on: wordTask(60, padding: padding), options: options,
      runtime: runtime(threads: threads, fast: fast), progress: { _ in },
      epochIsFinished: epochIsFinished)
  }

  private let decay = LearningRate.schedule(
    .exponentialDecay(
      ExponentialDecay(initialLearningRate: 0.02, decaySteps: 7, decayRate: 0.7)))

  /// 60 samples in batches of 16 are 4 steps an epoch.
  @Test func theHistoryHasTheRateOfTheNextStep() throws {
    let (model, history) = try trained(try compiled(decay), options(epochs: 3))
    #expect(history.names == ["loss", "accuracy", "learning_rate"])
    let rates = try #require(history["learning_rate"])
    for (epoch, rate) in rates.enumerated() {
      #expect(rate == decay.rate(after: UInt64(4 * (epoch + 1))))
    }
    #expect(model.optimizerState.rate == nil)
    let constant = try trained(try compiled(0.02), options(epochs: 1)).1
    #expect(constant.names == ["loss", "accuracy"])
  }

  @Test func threadsAndContinuingChangeNoBit() throws {
    let whole = try trained(try compiled(decay), options(epochs: 6))
    for threads in [1, 3] {
      #expect(
        try trained(try compiled(decay), options(epochs: 6), threads: threads).0.digest
          == whole.0.digest)
    }
    let first = try trained(try compiled(decay), options(epochs: 2)).0
    let second = try trained(try compiled(decay), options(epochs: 4), continuing: first)
    #expect(second.0.digest == whole.0.digest)
    #expect(second.1["learning_rate"] == whole.1["learning_rate"].map { Array($0[2...]) })
  }

  /// Where rows of a table wait while the rate changes, they come to the same bits as where none does.
  @Test func waitingRowsSeeEachStepsRate() throws {
    for optimizer: Optimizer in [
      .adamw(AdamW(learningRate: decay, weightDecay: 0.1)), .adam(Adam(learningRate: decay)),
      .sgd(SGD(learningRate: decay, momentum: 0.9)), .rmsprop(RMSprop(learningRate: decay)),
      .adagrad(Adagrad(learningRate: decay)),
    ] {
      var own = try compiled(decay)
      own.optimizer = optimizer
      var options = options(epochs: 3, batchSize: 2)
      options.shuffle = false
      let plain = try trained(own, options, fast: false).0
      let fast = try trained(own, options, fast: true).0
      for (a, b) in zip(plain.weights, fast.weights) {
        for (x, y) in zip(a.values, b.values) { #expect(abs(x - y) < 2e-5, "\(a.name)") }
      }
    }
  }

  private func reducing(epochs: Int) -> FitOptions {
    var options = options(epochs: epochs, validation: wordTask(60, padding: padding, seed: 2))
    options.add(
      .rateReduction(RateReduction(factor: 0.5, patience: 0, minDelta: 0.05, cooldown: 1)))
    return options
  }

  /// A run with a reduced rate is one with that rate from there on; an interruption changes nothing.
  @Test func aReductionLasts() throws {
    var checkpoints: [Checkpoint] = []
    let whole = try trained(try compiled(0.02), reducing(epochs: 8)) { checkpoints.append($1()) }
    let rates = try #require(whole.1["learning_rate"])
    #expect(rates.first == Double(Float(0.02)) && Set(rates).count > 1)
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 == $1 || $1 == Double(Float($0 * 0.5)) })
    for checkpoint in checkpoints {
      var options = reducing(epochs: 8)
      options.checkpoint = checkpoint
      let resumed = try trained(try compiled(0.02), options, threads: 1)
      #expect(resumed.0.digest == whole.0.digest && resumed.1 == whole.1)
      #expect(resumed.0.optimizerState == whole.0.optimizerState)
    }
    let rate = try #require(whole.0.optimizerState.rate)
    #expect(Double(rate) < rates[0])
    // Goes on with the reduced rate, and begins to count epochs anew.
    let after = try trained(
      try compiled(0.02), reducing(epochs: 1), continuing: whole.0)
    #expect(after.1["learning_rate"] == [Double(rate)])
    let quiet = try trained(try compiled(0.02), options(epochs: 1), continuing: whole.0)
    #expect(quiet.1.names == ["loss", "accuracy"])
    #expect(quiet.0.optimizerState.rate == rate)
  }

  // MARK: Losses that are no numbers

  private func diverging(_ rate: Double) throws -> Compiled {
    var model = ModelDescription(name: "line")
    _ = try model.add(.input(Input(size: 1)), inputs: [])
    _ = try model.add(.dense(Dense(units: 1)), inputs: [0])
    return Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: .constant(rate))), loss: .meanSquaredError,
      metrics: [])
  }

  @Test func aLossThatIsNoNumberEndsATraining() throws {
    // Each step multiplies the weight by some thousands, so that its square overflows after some epochs.
    let data = Dataset(
      x: .tensor(Tensor(shape: [2, 1], values: [40, 41])), y: Tensor(shape: [2], values: [1, 2]))
    let compiled = try diverging(1)
    func run(_ options: FitOptions) throws -> (TrainedModel, History) {
      try fit(
        compiled, continuing: nil, on: data, options: options, runtime: runtime(),
        progress: { _ in })
    }
    let plain = options(epochs: 40)
    #expect(throws: TrainingError.self) { try run(plain) }
    var ending = plain
    ending.add(.terminateOnNaN)
    let (model, history) = try run(ending)
    let finished = try #require(history["loss"]?.count)
    #expect(finished > 1 && finished < 40)
    #expect(history.ending?.divergenceEpoch == finished + 1)
    #expect(model.epochs == finished)
    let (short, _) = try run(options(epochs: finished))
    #expect(model.digest == short.digest, "the weights are those of the last finished epoch")
  }
}
