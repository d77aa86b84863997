import Samples
import Testing

@testable import Engine

/// Outputs, losses and gradients of every layer, activation and loss against a reference in double
/// precision and its central differences.
@Suite struct GradientTests {
  @Test(arguments: Activation.allCases) func denseWithEachActivation(activation: Activation) throws
  {
    let model = try chain([
      .input(Input(size: 5)), .dense(Dense(units: 4, activation: activation)),
      .activation(ActivationLayer(activation)),
      .dense(Dense(units: 2, activation: .sigmoid, useBias: false)),
    ])
    try checkAgainstReference(
      model, .binaryCrossentropy,
      numbers(7, width: 5, classes: 2, loss: .binaryCrossentropy))
  }

  @Test(arguments: Loss.allCases) func eachLoss(loss: Loss) throws {
    let output: Activation =
      switch loss {
      case .binaryCrossentropy: .sigmoid
      case .categoricalCrossentropy, .sparseCategoricalCrossentropy: .softmax
      case .meanSquaredError, .meanAbsoluteError, .custom: .linear
      }
    let model = try chain([.input(Input(size: 4)), .dense(Dense(units: 3, activation: output))])
    try checkAgainstReference(model, loss, numbers(6, width: 4, classes: 3, loss: loss))
  }

  /// −(2·y·ln p + (1 − y)·ln(1 − p))
  static var weighted: Loss {
    get throws {
      let formula = try #require(
        Formula([
          .constant(2), .label, .multiply, .prediction, .log, .multiply, .constant(1), .label,
          .subtract, .constant(1), .prediction, .subtract, .log, .multiply, .add, .negate,
        ]))
      return .custom(CustomFunction(name: "weighted", formula: formula))
    }
  }

  @Test func aLossOfTheAuthorsOwn() throws {
    let model = try chain([
      .input(Input(size: 4)), .dense(Dense(units: 3, activation: .tanh)),
      .dense(Dense(units: 2, activation: .sigmoid)),
    ])
    let loss = try Self.weighted
    try checkAgainstReference(model, loss, numbers(6, width: 4, classes: 2, loss: loss))
  }

  /// The categorical losses of values that don't sum to 1.
  @Test(arguments: [Loss.categoricalCrossentropy, .sparseCategoricalCrossentropy])
  func categoricalLossesNormalize(loss: Loss) throws {
    let model = try chain([.input(Input(size: 4)), .dense(Dense(units: 3, activation: .sigmoid))])
    try checkAgainstReference(model, loss, numbers(6, width: 4, classes: 3, loss: loss))
  }

  @Test(arguments: Loss.allCases) func eachLossForEveryPosition(loss: Loss) throws {
    let isCategorical =
      loss == .categoricalCrossentropy || loss == .sparseCategoricalCrossentropy
    let model = try chain([
      .input(Input(size: 4)), .embedding(Embedding(inputDim: 11, outputDim: 3)),
      .dense(Dense(units: 3, activation: isCategorical ? .softmax : .sigmoid)),
    ])
    var draws = Draws(1)
    var data = words(5, length: 4...4)
    data.y = randomLabels(5, positions: 4, classes: 3, loss: loss, &draws)
    try checkAgainstReference(model, loss, data)
  }

  @Test func penalties() throws {
    let model = try chain([
      .input(Input(size: 3)),
      .dense(Dense(units: 4, activation: .tanh, kernelRegularizer: Regularizer(l1: 0.1, l2: 0.2))),
      .dense(Dense(units: 1, kernelRegularizer: Regularizer(l2: 0.05))),
    ])
    try checkAgainstReference(
      model, .meanSquaredError, numbers(5, width: 3, classes: 1, loss: .meanSquaredError))
  }

  static let windows = [
    Window(width: 1, strides: 1), Window(width: 3, strides: 1), Window(width: 2, strides: 3),
    Window(width: 3, strides: 2), Window(width: 3, strides: 1, padding: .same),
    Window(width: 4, strides: 1, padding: .same), Window(width: 4, strides: 3, padding: .same),
    Window(width: 2, strides: 3, padding: .same), Window(width: 9, strides: 2, padding: .same),
  ]

  /// Two convolutions in a row, so that gradients also pass through one.
  @Test(arguments: windows) func convolution(window: Window) throws {
    let model = try chain([
      .input(Input(size: 8)), .embedding(Embedding(inputDim: 11, outputDim: 3)),
      .conv1D(Conv1D(filters: 4, window: Window(width: 1, strides: 1), activation: .tanh)),
      .conv1D(Conv1D(filters: 2, window: window, activation: .sigmoid)), .flatten,
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    try checkAgainstReference(model, .binaryCrossentropy, words(4, length: 8...8))
  }

  @Test(arguments: windows) func pooling(window: Window) throws {
    for pooling in [
      Layer.maxPooling1D(MaxPooling1D(window)), .averagePooling1D(AveragePooling1D(window)),
    ] {
      let model = try chain([
        .input(Input(size: 8)), .embedding(Embedding(inputDim: 40, outputDim: 3)), pooling,
        .flatten,
        .dense(Dense(units: 1, activation: .sigmoid)),
      ])
      try checkAgainstReference(model, .binaryCrossentropy, words(4, words: 40, length: 8...8))
    }
  }

  @Test(arguments: [Layer.globalMaxPooling1D, .globalAveragePooling1D])
  func globalPoolingOfAnyLength(pooling: Layer) throws {
    let model = try chain([
      .input(Input(size: nil)), .embedding(Embedding(inputDim: 40, outputDim: 4)),
      .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1))), pooling,
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    try checkAgainstReference(model, .binaryCrossentropy, words(9, words: 40, length: 2...7))
    try checkAgainstReference(
      model, .binaryCrossentropy,
      words(5, words: 40, length: 2...7, padding: Padding(length: 7, side: .pre, value: 0)))
  }

  @Test func unitNormalization() throws {
    try checkAgainstReference(
      try chain([
        .input(Input(size: 5)), .dense(Dense(units: 4)), .unitNormalization,
        .dense(Dense(units: 1, activation: .sigmoid)),
      ]), .binaryCrossentropy, numbers(7, width: 5, classes: 1, loss: .binaryCrossentropy))
    try checkAgainstReference(
      try chain([
        .input(Input(size: nil)), .embedding(Embedding(inputDim: 40, outputDim: 3)),
        .unitNormalization, .globalAveragePooling1D, .dense(Dense(units: 1, activation: .sigmoid)),
      ]), .binaryCrossentropy, words(9, words: 40, length: 2...7))
  }

  /// (3, 4) has length 5: y = (0.6, 0.8). The loss, the mean of |y + 1|, is 1.7, so dy = (½, ½),
  /// Σ y·dy = 0.7, and dx = (dy − 0.7·y) / 5 = (0.016, −0.012). A vector of zeros stays one.
  @Test func unitNormalizationOfZeros() throws {
    let model = try chain([
      .input(Input(size: 1)), .embedding(Embedding(inputDim: 2, outputDim: 2)),
      .unitNormalization, .flatten,
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: .meanAbsoluteError, metrics: [])
    for (word, loss, row) in [
      (0, 1.7, [2.984, 4.012]), (1, 1, [0, 0]),
    ] as [(Int, Double, [Float])] {
      var model = initialModel(compiled, seed: 0)
      model.weights[0].values = [3, 4, 0, 0]
      let data = Dataset(
        x: .sequences(Sequences([[Int32(word)]])), y: Tensor(shape: [1, 2], values: [-1, -1]))
      let (trained, history) = try fit(
        compiled, continuing: model, on: data, options: options(epochs: 1, batchSize: 1),
        runtime: runtime(), progress: { _ in })
      for (got, wanted) in zip(trained.weights[0].values[(word * 2)...], row) {
        #expect(abs(got - wanted) < 1e-6)
      }
      #expect(abs(try #require(history["loss"])[0] - loss) < 1e-6)
    }
  }

  /// Branches of sequences joined, one of them empty, another joined twice.
  @Test func branchesAndConcatenation() throws {
    var model = ModelDescription(name: "branches")
    let input = try model.add(.input(Input(size: 6)), inputs: [])
    let embedding = try model.add(
      .embedding(Embedding(inputDim: 11, outputDim: 3)), inputs: [input])
    let other = try model.add(.embedding(Embedding(inputDim: 12, outputDim: 2)), inputs: [input])
    let conv = try model.add(
      .conv1D(
        Conv1D(
          filters: 2, window: Window(width: 3, strides: 1, padding: .same), activation: .tanh)),
      inputs: [embedding])
    let joined = try model.add(
      .concatenate, inputs: [conv, embedding, other, embedding])
    let pooled = try model.add(.globalAveragePooling1D, inputs: [joined])
    let flat = try model.add(.flatten, inputs: [embedding])
    let all = try model.add(.concatenate, inputs: [pooled, flat])
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [all])
    try checkAgainstReference(model, .binaryCrossentropy, words(5, length: 6...6))
  }

  /// Chapter B's network, with fused operations and without.
  @Test(arguments: [false, true], [Int?.none, 12]) func textNetwork(
    fast: Bool, length: Int?
  ) throws {
    let padding = length.map { Padding(length: $0, side: .post, value: 0) }
    try checkAgainstReference(
      try textCNN(words: 40, length: length, dropout: 0), .binaryCrossentropy,
      words(6, words: 40, length: 3...12, padding: padding), fast: fast)
  }

  /// Chapter A's network, with fused operations and without.
  @Test(arguments: [false, true]) func wordSets(fast: Bool) throws {
    var draws = Draws(3)
    let rows = (0..<9).map { _ in
      (0..<20).compactMap { draws.below(3) == 0 ? Int32($0) : nil }
    }
    let data = Dataset(
      x: .multiHot(MultiHot(positions: Sequences(rows), dimension: 20)),
      y: randomLabels(9, classes: 1, loss: .binaryCrossentropy, &draws))
    let model = try chain([
      .input(Input(size: 20)), .dense(Dense(units: 5, activation: .tanh)),
      .dense(Dense(units: 4, activation: .relu)),
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    try checkAgainstReference(model, .binaryCrossentropy, data, fast: fast)
  }

  /// Chapter C's network, with fused operations and without.
  @Test(arguments: [false, true], [Padding?.none, Padding(length: 9, side: .post, value: 0)])
  func averagedWords(fast: Bool, padding: Padding?) throws {
    let model = try chain([
      .input(Input(size: nil)), .embedding(Embedding(inputDim: 11, outputDim: 4)),
      .globalAveragePooling1D,
      .dense(Dense(units: 3, activation: .relu)), .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    try checkAgainstReference(
      model, .binaryCrossentropy, words(8, length: 1...9, padding: padding), fast: fast)
  }

  /// A batch so large that it goes through the plan in several pieces.
  @Test func batchesInPieces() throws {
    let model = try chain([
      .input(Input(size: 300)), .embedding(Embedding(inputDim: 50, outputDim: 64)),
      .conv1D(Conv1D(filters: 2, window: Window(width: 2, strides: 1), activation: .tanh)),
      .globalAveragePooling1D, .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    try checkAgainstReference(
      model, .binaryCrossentropy, words(300, words: 50, length: 300...300), every: 1_009)
  }

  /// Vectors 3, 1, 3 and 3 in one channel: TensorFlow's `reduce_max` gives a third of the gradient to
  /// each of the greatest, its `max_pool` all of it to the first.
  @Test(arguments: [
    (Layer.globalMaxPooling1D, [Float(1) / 3, 0, Float(1) / 3, Float(1) / 3]),
    (.maxPooling1D(MaxPooling1D(Window(width: 4, strides: 4))), [1, 0, 0, 0]),
  ])
  func equalMaxima(pooling: Layer, shares: [Float]) throws {
    let model = try chain([
      .input(Input(size: 4)), .embedding(Embedding(inputDim: 4, outputDim: 1)), pooling, .flatten,
    ])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: .meanAbsoluteError, metrics: [])
    var start = initialModel(compiled, seed: 0)
    start.weights[0].values = [3, 1, 3, 3]
    let data = Dataset(
      x: .sequences(Sequences([[0, 1, 2, 3]])), y: Tensor(shape: [1], values: [0]))
    let (trained, _) = try fit(
      compiled, continuing: start, on: data, options: options(epochs: 1, batchSize: 1),
      runtime: runtime(), progress: { _ in })
    // The loss is the maximum itself.
    #expect(trained.weights[0].values == zip([3, 1, 3, 3], shares).map { $0 - $1 })
  }
}
