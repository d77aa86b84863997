import Samples
import Testing

@testable import Engine

/// Training runs step for step against Keras 3 on JAX. `Fixtures/keras_runs.py` made the numbers.
@Suite struct KerasTests {
  private func value(_ i: Int) -> Float { Float(Double((i * 7919 + 13) % 1000) / 1000 - 0.5) }
  private func classOf(_ sample: Int) -> Int { (sample * 5 + sample / 3) % 3 }
  private func binary(_ sample: Int) -> Float { Float((sample * 5 + sample / 3) % 2) }

  private func labels(_ label: (Int) -> Float) -> Tensor {
    Tensor(shape: [10], values: (0..<10).map(label))
  }

  private func words(length: Int) -> Features {
    let rows = (0..<10).map { r in
      (0..<length).map { p -> Int32 in
        let sum = r * 31 + p * 17 + r * p
        return Int32(sum % 20)
      }
    }
    return .sequences(Sequences(rows))
  }

  private var numbers: Features {
    .tensor(
      Tensor(shape: [10, 5], values: (0..<50).map { 4 * value($0) }))
  }

  private func denseNetwork(_ last: Layer) throws -> ModelDescription {
    try chain([
      .input(Input(size: 5)),
      .dense(
        Dense(units: 6, activation: .relu, kernelRegularizer: Regularizer(l1: 0.01, l2: 0.02))),
      .dense(Dense(units: 4, activation: .sigmoid, useBias: false)), last,
    ])
  }

  /// Three epochs in batches of four, unshuffled, from weights that `value` gives.
  private func check(
    _ compiled: Compiled, _ data: Dataset, series: KeyValuePairs<String, [Double]>,
    predictions: [Double], fast: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var start = initialModel(compiled, seed: 0)
    for index in start.weights.indices {
      for i in start.weights[index].values.indices {
        start.weights[index].values[i] = value(i + 101 * index)
      }
    }
    var options = options(epochs: 3, batchSize: 4, validation: data)
    options.shuffle = false
    let runtime = runtime(fast: fast)
    let (model, history) = try fit(
      compiled, continuing: start, on: data, options: options, runtime: runtime,
      progress: { _ in })
    for (name, wanted) in series {
      let got = history[name] ?? []
      #expect(got.count == wanted.count, "\(name)", sourceLocation: sourceLocation)
      for (got, wanted) in zip(got, wanted) {
        #expect(abs(got - wanted) < 3e-6, "\(name)", sourceLocation: sourceLocation)
      }
    }
    let got = try predict(model, data.x, batchSize: 4, runtime: runtime).values
    for (got, wanted) in zip(got, predictions) {
      #expect(abs(Double(got) - wanted) < 3e-6, sourceLocation: sourceLocation)
    }
  }

  /// Text network, RMSprop with epsilon inside the root.
  @Test(arguments: [false, true]) func textNetwork(fast: Bool) throws {
    var model = ModelDescription(name: "text")
    let input = try model.add(.input(Input(size: 8)), inputs: [])
    let embedding = try model.add(
      .embedding(Embedding(inputDim: 20, outputDim: 4)), inputs: [input])
    var branches: [Int] = []
    for width in 1...3 {
      let conv = try model.add(
        .conv1D(Conv1D(filters: 3, window: Window(width: width, strides: 1), activation: .relu)),
        inputs: [embedding])
      let pool = try model.add(
        .maxPooling1D(MaxPooling1D(Window(width: 9 - width, strides: 9 - width))), inputs: [conv])
      branches.append(try model.add(.flatten, inputs: [pool]))
    }
    let joined = try model.add(.concatenate, inputs: branches)
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [joined])
    try check(
      Compiled(
        model: model, optimizer: .rmsprop(RMSprop(learningRate: 0.01, epsilonInside: true)),
        loss: .binaryCrossentropy, metrics: [.accuracy, .auc, .precision, .recall]),
      Dataset(x: words(length: 8), y: labels { 1 - binary($0) }),
      series: [
        "accuracy": [0.3, 0.8, 0.7],
        "auc": [0.6190476, 0.7857143, 0.8333333],
        "loss": [0.7668411, 0.652204, 0.6009963],
        "precision": [0.0, 0.8571429, 0.7],
        "recall": [0.0, 0.8571429, 1.0],
        "val_accuracy": [0.7, 0.7, 0.7],
        "val_auc": [0.9047619, 0.8809524, 0.9523809],
        "val_loss": [0.6592013, 0.6045197, 0.5658954],
        "val_precision": [0.8333333, 0.7, 0.7],
        "val_recall": [0.7142857, 1.0, 1.0],
      ],
      predictions: [0.612633, 0.5441356, 0.6583622, 0.5835041, 0.5174218, 0.5865055],
      fast: fast)
  }

  /// Windows, Adam.
  @Test func windows() throws {
    let model = try chain([
      .input(Input(size: 9)), .embedding(Embedding(inputDim: 20, outputDim: 4)),
      .conv1D(
        Conv1D(
          filters: 5, window: Window(width: 4, strides: 2, padding: .same), activation: .tanh)),
      .averagePooling1D(AveragePooling1D(Window(width: 2, strides: 1, padding: .same))),
      .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1, padding: .same))),
      .maxPooling1D(MaxPooling1D(Window(width: 3, strides: 2, padding: .same))),
      .globalAveragePooling1D,
      .dense(Dense(units: 3, activation: .softmax)),
    ])
    try check(
      Compiled(
        model: model, optimizer: .adam(Adam(learningRate: 0.01)), loss: .categoricalCrossentropy,
        metrics: [.accuracy]),
      Dataset(
        x: words(length: 9),
        y: Tensor(
          shape: [10, 3],
          values: (0..<30).map { $0 % 3 == classOf($0 / 3) ? 1 : 0 })),
      series: [
        "accuracy": [0.3, 0.4, 0.4],
        "loss": [1.1108519, 1.091538, 1.0804439],
        "val_accuracy": [0.4, 0.4, 0.5],
        "val_loss": [1.0934843, 1.083573, 1.0729458],
      ],
      predictions: [0.3707843, 0.3575611, 0.2716547, 0.362276, 0.3438626, 0.2938614])
  }

  /// Penalties, momentum.
  @Test func penalties() throws {
    let model = try denseNetwork(.dense(Dense(units: 3, activation: .softmax)))
    try check(
      Compiled(
        model: model, optimizer: .sgd(SGD(learningRate: 0.1, momentum: 0.9, nesterov: true)),
        loss: .sparseCategoricalCrossentropy, metrics: [.accuracy]),
      Dataset(x: numbers, y: labels { Float(classOf($0)) }),
      series: [
        "accuracy": [0.4, 0.4, 0.4],
        "loss": [1.2465301, 1.2191787, 1.2149756],
        "val_accuracy": [0.4, 0.4, 0.4],
        "val_loss": [1.2139413, 1.2105689, 1.2158906],
      ],
      predictions: [0.5480168, 0.2195661, 0.2324171, 0.5537269, 0.2170207, 0.2292524])
  }

  /// Squared error, plain descent.
  @Test func squaredError() throws {
    let model = try denseNetwork(.dense(Dense(units: 1)))
    try check(
      Compiled(
        model: model, optimizer: .sgd(SGD(learningRate: 0.1)), loss: .meanSquaredError,
        metrics: [.meanAbsoluteError, .meanSquaredError]),
      Dataset(x: numbers, y: labels(binary)),
      series: [
        "loss": [0.7377904, 0.3890892, 0.35513],
        "mae": [0.597783, 0.3622296, 0.3944468],
        "mse": [0.6050721, 0.2603609, 0.2303149],
        "val_loss": [0.4028826, 0.3496702, 0.3387038],
        "val_mae": [0.3165979, 0.3637639, 0.3741724],
        "val_mse": [0.2730999, 0.2238239, 0.2167028],
      ],
      predictions: [0.196497, 0.198196, 0.204212, 0.1837421, 0.2053373, 0.1758937])
  }
}
