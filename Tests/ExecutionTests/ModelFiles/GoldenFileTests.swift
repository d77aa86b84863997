import Engine
import Folders
import Platform
import Samples
import Testing
import Text

@testable import Execution

/// Files of models as earlier versions wrote them (`Golden/golden.md`) say what they said, whatever has
/// been added since. The figures are ONNX Runtime's, of the models' exports (`Golden/read_golden.py`).
@Suite struct GoldenFileTests {
  private static func run(_ name: String, version: Int) throws -> RunValue {
    try ModelFile.run(try bytes(name, version: version))
  }

  private static func bytes(_ name: String, version: Int) throws -> [UInt8] {
    try #require(fileBytes("\(Project.folder())/Golden/\(name).\(version).nbmodel"))
  }

  private static let words = (0..<3).map { row in
    (0..<12).map { Int32((7 * row + 5 * $0) % 30) }
  }
  private static let numbers = (0..<3).flatMap { row in
    (0..<30).map { Float((row + 2 * $0) % 3 == 0 ? 1 : 0) }
  }

  @Test(
    arguments: [
      ("layers", [0.531032, 0.468968, 0.519318, 0.480682, 0.521576, 0.478424]),
      ("rmsprop", [0.3226, 0.32523, 0.300405]), ("sgd", [0.544385, -0.270319, 0.05925]),
    ], [1, 2])
  func predictionsAreThoseOfTheFilesMaker(_ golden: (name: String, said: [Double]), _ version: Int)
    throws
  {
    let run = try Self.run(golden.name, version: version)
    let x: Features =
      golden.name == "sgd"
      ? .tensor(Tensor(shape: [3, 30], values: Self.numbers)) : .sequences(Sequences(Self.words))
    let said = try predict(
      run.model, x, batchSize: 3, runtime: Runtime(workers: Workers(threads: 1)))
    #expect(said.values.count == golden.said.count)
    for (value, wanted) in zip(said.values, golden.said) {
      #expect(abs(Double(value) - wanted) < 2e-6)
    }
    #expect((run.encoding == nil) == (version == 1))
  }

  @Test(arguments: [1, 2]) func everyLayerIsReadAsItWas(version: Int) throws {
    let compiled = try Self.run("layers", version: version).model.compiled
    let windows = [
      Window(width: 2, strides: 2, padding: .same), Window(width: 2, strides: 1),
      Window(width: 3, strides: 3, padding: .same), Window(width: 3, strides: 1),
    ]
    let layers: [Layer] = [
      .input(Input(size: 12)), .embedding(Embedding(inputDim: 30, outputDim: 4)),
      .conv1D(
        Conv1D(
          filters: 3, window: windows[0], activation: .relu, useBias: false,
          kernelRegularizer: Regularizer(l1: 0.001, l2: 0.002))),
      .maxPooling1D(MaxPooling1D(windows[1])), .flatten,
      .averagePooling1D(AveragePooling1D(windows[2])), .dropout(Dropout(rate: 0.25)), .flatten,
      .conv1D(Conv1D(filters: 3, window: windows[3], activation: .tanh)), .globalMaxPooling1D,
      .activation(ActivationLayer(.sigmoid)), .globalAveragePooling1D, .concatenate,
      .dense(Dense(units: 5, kernelRegularizer: Regularizer(l1: 0.001))),
      .activation(ActivationLayer(.relu)),
      .dense(Dense(units: 2, activation: .softmax, useBias: false)),
    ]
    #expect(compiled.model.nodes.map(\.layer) == layers)
    #expect(
      compiled.optimizer
        == .adam(Adam(learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6)))
    #expect(compiled.loss == .sparseCategoricalCrossentropy)
    #expect(
      compiled.metrics
        == [.accuracy, .ofClass(.precision, 1), .ofClass(.recall, 0), .ofClass(.auc, 1)])
  }

  @Test(arguments: [1, 2]) func optimizersAndMetricsAreReadAsTheyWere(version: Int) throws {
    let rmsprop = try Self.run("rmsprop", version: version).model.compiled
    #expect(
      rmsprop.optimizer
        == .rmsprop(
          RMSprop(learningRate: 0.02, rho: 0.8, epsilon: 1e-5, epsilonInside: true)))
    #expect(rmsprop.loss == .binaryCrossentropy)
    #expect(
      rmsprop.metrics
        == [
          .accuracy, .binaryAccuracy, .meanSquaredError, .meanAbsoluteError, .precision, .recall,
          .auc,
        ])
    guard case .embedding(let embedding)? = rmsprop.model.nodes.dropFirst().first?.layer else {
      Issue.record("no embedding")
      return
    }
    #expect(embedding.givenWeights?.rows == 30 && embedding.givenWeights?.columns == 3)
    #expect(!embedding.trainable)
    let sgd = try Self.run("sgd", version: version).model.compiled
    #expect(sgd.optimizer == .sgd(SGD(learningRate: 0.0001, momentum: 0.9, nesterov: true)))
    #expect(sgd.loss.rawValue == "mine")
    #expect(sgd.metrics.map(\.rawValue) == ["close", "mae"])
  }

  @Test(
    arguments: [
      ("mse", Loss.meanSquaredError), ("mae", .meanAbsoluteError),
      ("categorical", .categoricalCrossentropy),
    ])
  func lossesAreReadAsTheyWere(_ golden: (name: String, loss: Loss)) throws {
    let compiled = try Self.run(golden.name, version: 2).model.compiled
    #expect(compiled.loss == golden.loss)
    #expect(compiled.optimizer == .rmsprop(RMSprop()))
  }

  /// What version 2 can hold is written as it was.
  @Test(arguments: ["layers", "rmsprop", "sgd", "mse", "mae", "categorical"])
  func aFileIsWrittenAsItWas(_ name: String) throws {
    let bytes = try Self.bytes(name, version: 2)
    #expect(ModelFile.bytes(of: try ModelFile.run(bytes)) == bytes)
  }

  /// What version 2 does not know makes a file of version 3.
  @Test(
    arguments: [
      [
        .activation(ActivationLayer(.elu(ELU(alpha: 0.5)))),
        .spatialDropout1D(SpatialDropout1D(rate: 0.25)),
      ],
      [.dense(Dense(units: 2, activation: .leakyRelu(LeakyReLU(negativeSlope: 0.1))))],
      [.dense(Dense(units: 2, activation: .gelu(GELU(approximate: true)), useBias: false))],
      [.activation(ActivationLayer(.softplus)), .activation(ActivationLayer(.selu))],
      [.batchNormalization(BatchNormalization(momentum: 0.5, epsilon: 0.125, center: false))],
      [
        .maxPooling1D(MaxPooling1D(Window(width: 2, strides: 2))),
        .activation(ActivationLayer(.gelu(GELU()))),
      ],
      [.unitNormalization],
    ] as [[Layer]],
    [Optimizer.adamw(AdamW(weightDecay: 0.5)), .adagrad(Adagrad()), .adamax(Adamax()), .sgd(SGD())])
  func laterKindsAreRead(_ layers: [Layer], _ optimizer: Optimizer) throws {
    var model = ModelDescription(name: "later")
    let first: [Layer] = [.input(Input(size: 6)), .embedding(Embedding(inputDim: 9, outputDim: 4))]
    for layer in first + layers + [.flatten, .dense(Dense(units: 1))] {
      _ = try model.add(layer, inputs: model.nodes.isEmpty ? [] : [model.nodes.count - 1])
    }
    let compiled = Compiled(
      model: model, optimizer: optimizer, loss: .meanSquaredError, metrics: [.accuracy])
    let run = RunValue(
      model: initialModel(compiled, seed: 1), history: History(names: [], series: []))
    let bytes = ModelFile.bytes(of: run)
    #expect(bytes[12] == 3)
    let read = try ModelFile.run(bytes)
    #expect(read.model.compiled == compiled)
    #expect(read.model.digest == run.model.digest)
  }

  /// No two things have one code.
  @Test func codesAreDistinct() {
    let codes = [
      Layer.Kind.allCases.map { $0.type.code }, Activation.Kind.allCases.map { $0.facts.code },
      Optimizer.Kind.allCases.map { $0.type.code },
      [0] + Loss.Kind.allCases.map { $0.facts.code },
      [0] + Metric.Kind.allCases.map { $0.facts.code }
        + Metric.PerClass.allCases.map { $0.code },
    ]
    for codes in codes { #expect(Set(codes).count == codes.count) }
  }

  /// Every stored property has a field, and the fields' numbers are 1, 2, 3, …
  @Test func everyPropertyHasAField() {
    let all: [any Described] =
      Layer.Kind.allCases.map { $0.type.init() } + Optimizer.Kind.allCases.map { $0.type.init() }
      + Activation.allCases.compactMap(\.description)
    for described in all { expectFields(of: described) }
  }

  private func expectFields<Value: Described>(of value: Value) {
    let numbers = Value.fieldDescriptions.map(\.number)
    #expect(numbers.sorted() == Array(1...(numbers.count + 1)).dropLast(), "\(Value.name)")
    // A window's three fields are one property.
    let properties = Mirror(reflecting: value).children.reduce(0) {
      $0 + ($1.value is Window ? 3 : 1)
    }
    #expect(numbers.count == properties, "\(Value.name)")
    #expect(Value(values: value.values) == value)
  }

  /// Nobody declares more than 20,000 layers: bytes that say so are damaged.
  @Test(arguments: [(20_000, true), (20_001, false)])
  func layersHaveALimit(_ count: Int, isRead: Bool) throws {
    var model = ModelDescription(name: "deep")
    _ = try model.add(.input(Input(size: 2)), name: "x", inputs: [])
    for number in 1..<count {
      _ = try model.add(.flatten, name: "flatten_\(number)", inputs: [number - 1])
    }
    var writer = ByteWriter()
    Compiled(model: model, optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: []).write(
      to: &writer)
    var reader = ByteReader(writer.bytes[...])
    #expect((try? Compiled(from: &reader))?.model.nodes.count == (isRead ? count : nil))
  }
}
