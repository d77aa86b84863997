import Testing

@testable import Engine

/// What counts where nothing is said: the defaults of Keras 3's and of gensim's documentation.
@Suite struct DefaultTests {
  private static func defaults(_ type: any Described.Type) -> [String: FieldValue] {
    func settings<Owner: Described>(_ type: Owner.Type) -> [String: FieldValue] {
      Dictionary(
        Owner().settings.map { ($0.field.keyword, $0.value) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return settings(type)
  }

  @Test func optimizers() {
    #expect(
      Self.defaults(SGD.self) == [
        "learning_rate": .number(0.01), "momentum": .number(0), "nesterov": .boolean(false),
      ])
    let moments: [String: FieldValue] = [
      "learning_rate": .number(0.001), "beta_1": .number(0.9), "beta_2": .number(0.999),
      "epsilon": .number(1e-7),
    ]
    #expect(Self.defaults(Adam.self) == moments)
    #expect(Self.defaults(Adamax.self) == moments)
    #expect(
      Self.defaults(AdamW.self)
        == moments.merging(["weight_decay": .number(0.004)]) { first, _ in first })
    let rmsprop = Self.defaults(RMSprop.self)
    #expect(rmsprop["learning_rate"] == .number(0.001) && rmsprop["rho"] == .number(0.9))
    #expect(rmsprop["epsilon"] == .number(1e-7))
    let adagrad = Self.defaults(Adagrad.self)
    #expect(adagrad["learning_rate"] == .number(0.001) && adagrad["epsilon"] == .number(1e-7))
    #expect(adagrad["initial_accumulator_value"] == .number(0.1))
  }

  @Test func layersAndActivations() {
    let normalization = Self.defaults(BatchNormalization.self)
    #expect(normalization["momentum"] == .number(0.99))
    #expect(normalization["epsilon"] == .number(0.001))
    #expect(normalization["center"] == .boolean(true) && normalization["scale"] == .boolean(true))
    #expect(Self.defaults(ELU.self)["alpha"] == .number(1))
    // Of `keras.activations.leaky_relu`; the layer of that name has 0.3.
    #expect(Self.defaults(LeakyReLU.self)["negative_slope"] == .number(0.2))
    let dense = Self.defaults(Dense.self)
    #expect(dense["activation"] == .activation(.linear) && dense["use_bias"] == .boolean(true))
    #expect(dense["kernel_regularizer"] == .regularizer(nil))
    let conv = Self.defaults(Conv1D.self)
    #expect(conv["strides"] == .whole(1) && conv["padding"] == .padding(.valid))
    #expect(conv["activation"] == .activation(.linear) && conv["use_bias"] == .boolean(true))
  }

  /// `Model.fit`, `EarlyStopping` and `ReduceLROnPlateau`.
  @Test func trainings() {
    let options = FitOptions()
    #expect(options.epochs == 1 && options.batchSize == 32 && options.shuffle)
    #expect(options.validation == nil && options.callbacks.isEmpty && options.checkpoint == nil)
    #expect(options.rateReductions.isEmpty && !options.endsOnNaN && options.classWeights.isEmpty)
    #expect(options.seed == 0)
    let stopping = EarlyStopping()
    #expect(stopping.monitor == "val_loss" && stopping.direction == .min)
    #expect(stopping.minDelta == 0 && stopping.patience == 0 && stopping.baseline == nil)
    #expect(!stopping.restoresBestWeights && stopping.startFromEpoch == 0)
    let reduction = RateReduction()
    #expect(reduction.monitor == "val_loss" && reduction.direction == .min)
    #expect(reduction.factor == 0.1 && reduction.patience == 10 && reduction.minDelta == 0.0001)
    #expect(reduction.cooldown == 0 && reduction.minRate == 0)
  }

  /// gensim's `Word2Vec`, whose `sg` is 0; here it is skip-gram.
  @Test func wordVectors() {
    let options = WordVectorOptions()
    #expect(options.algorithm == .skipGram)
    #expect(options.dimension == 100 && options.window == 5 && options.minCount == 5)
    #expect(options.negative == 5 && options.epochs == 5 && options.sample == 0.001)
    #expect(options.learningRate == 0.025 && options.minLearningRate == 0.0001)
    #expect(options.seed == 0)
  }

  /// Keras compares with `<` and `>`, in single precision: what is equal is no improvement.
  @Test(
    arguments: [
      (EarlyStopping.Direction.min, 1.0, 1.0, 0.0, false), (.min, 0.9, 1, 0, true),
      (.min, 1.1, 1, 0, false), (.min, 0.9, 1, 0.25, false), (.min, 0.75, 1, 0.25, false),
      (.min, 0.5, 1, 0.25, true), (.max, 1, 1, 0, false), (.max, 1.1, 1, 0, true),
      (.max, 0.9, 1, 0, false), (.max, 1.25, 1, 0.25, false), (.max, 1.5, 1, 0.25, true),
      (.min, 0.5, 1, -0.25, true), (.min, 0.9, 1, -0.25, false), (.min, 1 - 1e-12, 1, 0, false),
      (.min, .nan, 1, 0, false), (.max, .nan, 1, 0, false),
    ] as [(EarlyStopping.Direction, Double, Double, Double, Bool)])
  func equalIsNoImprovement(
    _ direction: EarlyStopping.Direction, _ value: Double, _ best: Double, _ delta: Double,
    _ isBetter: Bool
  ) {
    #expect(direction.isImprovement(value, on: best, by: delta) == isBetter)
    #expect(direction.isImprovement(value, on: nil, by: delta))
  }
}
