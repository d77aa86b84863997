import Samples
import Testing

@testable import Engine

/// What only data can show is an error with its facts, before anything is trained.
@Suite struct FailureTests {
  private func error(
    _ model: ModelDescription, _ x: Features, _ y: Tensor, loss: Loss = .binaryCrossentropy
  ) -> TrainingError? {
    let compiled = Compiled(model: model, optimizer: .sgd(SGD()), loss: loss, metrics: [])
    do {
      _ = try fit(
        compiled, continuing: nil, on: Dataset(x: x, y: y), options: options(epochs: 1),
        runtime: runtime(), progress: { _ in })
      return nil
    } catch {
      return error
    }
  }

  private func sequences(_ rows: [[Int32]], _ padding: Padding? = nil) -> Features {
    .sequences(Sequences(rows, padding: padding))
  }

  private func labels(_ values: [Float]) -> Tensor {
    Tensor(shape: [values.count], values: values)
  }

  private func wordModel(_ layers: [Layer] = [], length: Int? = nil) throws -> ModelDescription {
    try chain(
      [.input(Input(size: length)), .embedding(Embedding(inputDim: 5, outputDim: 2))] + layers
        + [.globalAveragePooling1D, .dense(Dense(units: 1, activation: .sigmoid))])
  }

  @Test func wordsOutsideTheEmbedding() throws {
    let model = try wordModel()
    #expect(
      error(model, sequences([[1, 4], [2, 5, 1]]), labels([0, 1]))
        == .indexOutOfRange(index: 5, rows: 5, sample: 1))
    #expect(
      error(model, sequences([[1], [-1]]), labels([0, 1]))
        == .indexOutOfRange(index: -1, rows: 5, sample: 1))
    let padding = Padding(length: 3, side: .pre, value: 9)
    #expect(
      error(model, sequences([[1, 1, 1], [1]], padding), labels([0, 1]))
        == .indexOutOfRange(index: 9, rows: 5, sample: 1))
    #expect(
      error(model, .tensor(Tensor(shape: [2, 2], values: [0, 1, 2, 7])), labels([0, 1]))
        == .indexOutOfRange(index: 7, rows: 5, sample: 1))
    #expect(
      error(model, .tensor(Tensor(shape: [1, 2], values: [0, .nan])), labels([0]))
        == .indexOutOfRange(index: .max, rows: 5, sample: 0))
    #expect(
      error(try wordModel(length: 3), sequences([[1, 2, 3], [4, 4, 0]]), labels([0, 1])) == nil)
  }

  @Test func sequencesTooShortOrOfTheWrongLength() throws {
    let model = try wordModel([
      .conv1D(Conv1D(filters: 2, window: Window(width: 3, strides: 1))),
      .maxPooling1D(MaxPooling1D(Window(width: 2, strides: 2))),
    ])
    #expect(
      error(model, sequences([[1, 2, 3, 4], [1, 2]]), labels([0, 1]))
        == .sampleTooShort(sample: 1, length: 2, layer: "conv1d"))
    #expect(
      error(model, sequences([[1, 2, 3, 4], [1, 2, 3]]), labels([0, 1]))
        == .sampleTooShort(sample: 1, length: 3, layer: "max_pooling1d"))
    #expect(
      error(try wordModel(), sequences([[1], []]), labels([0, 1]))
        == .sampleTooShort(sample: 1, length: 0, layer: "input"))
    #expect(
      error(try wordModel(length: 3), sequences([[1, 1, 1], [1, 2]]), labels([0, 1]))
        == .shapeMismatch(expected: "(3,)", got: "(2,)"))
  }

  @Test func partsOfDifferentLengths() throws {
    var model = ModelDescription(name: "parts")
    let input = try model.add(.input(Input(size: nil)), inputs: [])
    let embedding = try model.add(.embedding(Embedding(inputDim: 5, outputDim: 2)), inputs: [input])
    let conv = try model.add(
      .conv1D(Conv1D(filters: 2, window: Window(width: 2, strides: 1))), inputs: [embedding])
    let joined = try model.add(.concatenate, inputs: [embedding, conv])
    let pooled = try model.add(.globalMaxPooling1D, inputs: [joined])
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [pooled])
    #expect(
      error(model, sequences([[1, 2, 3]]), labels([1]))
        == .shapeMismatch(
          expected: "parts of one length in concatenate", got: "3 and 2 positions"))
  }

  @Test func labelsThatDoNotFit() throws {
    let one = try chain([.input(Input(size: 2)), .dense(Dense(units: 1, activation: .sigmoid))])
    let three = try chain([.input(Input(size: 2)), .dense(Dense(units: 3, activation: .softmax))])
    let x = Features.tensor(Tensor(shape: [2, 2], values: [1, 2, 3, 4]))
    #expect(
      error(one, x, labels([0, 2]))
        == .badLabel(value: 2, sample: 1, allowed: "numbers from 0 to 1"))
    #expect(
      error(three, x, labels([0, 3]), loss: .sparseCategoricalCrossentropy)
        == .badLabel(value: 3, sample: 1, allowed: "whole numbers from 0 to 2"))
    #expect(
      error(three, x, labels([0.5, 1]), loss: .sparseCategoricalCrossentropy)
        == .badLabel(value: 0.5, sample: 0, allowed: "whole numbers from 0 to 2"))
    #expect(
      error(one, x, labels([0, .infinity]), loss: .meanSquaredError)
        == .badLabel(value: .infinity, sample: 1, allowed: "finite numbers"))
    #expect(
      error(one, x, labels([0, 1, 1])) == .shapeMismatch(expected: "2 labels", got: "3"))
    #expect(
      error(three, x, labels([0, 1]), loss: .categoricalCrossentropy)
        == .shapeMismatch(expected: "labels of shape (3,)", got: "()"))
    #expect(error(one, x, Tensor(shape: [2, 1], values: [0, 1])) == nil)
  }

  @Test func inputsThatDoNotFit() throws {
    let model = try chain([.input(Input(size: 2)), .dense(Dense(units: 1, activation: .sigmoid))])
    #expect(
      error(model, .tensor(Tensor(shape: [1, 3], values: [1, 2, 3])), labels([1]))
        == .shapeMismatch(expected: "(2,)", got: "(3,)"))
    #expect(
      error(model, .tensor(Tensor(shape: [1, 1, 2], values: [1, 2])), labels([1]))
        == .shapeMismatch(expected: "(2,)", got: "(1, 2)"))
    #expect(
      error(
        model, .multiHot(MultiHot(positions: Sequences([[0]]), dimension: 4)), labels([1]))
        == .shapeMismatch(expected: "(2,)", got: "(4,)"))
    #expect(
      error(model, .tensor(Tensor(shape: [0, 2], values: [])), labels([])) == .noSamples)
  }

  @Test func aLossThatIsNoNumber() throws {
    let model = try chain([.input(Input(size: 1)), .dense(Dense(units: 1))])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 1e30)), loss: .meanSquaredError, metrics: [])
    let data = Dataset(
      x: .tensor(Tensor(shape: [4, 1], values: [1, 2, 3, 4])),
      y: Tensor(shape: [4], values: [1, 1, 1, 1]))
    var options = options(epochs: 3, batchSize: 1)
    options.shuffle = false
    do {
      _ = try fit(
        compiled, continuing: nil, on: data, options: options, runtime: runtime(),
        progress: { _ in })
      Issue.record("trained")
    } catch .lossIsNotFinite(_, let epoch, let batch) {
      // After the first step w is some 1e30, after the second too large for a Float.
      #expect(epoch == 1)
      #expect((2...4).contains(batch))
    } catch {
      Issue.record("\(error)")
    }
  }

  /// A training of one weight w, without bias's help, on four samples of one number, in order.
  private func error(
    _ loss: Loss, learningRate: Double, x: [Float], y: [Float], batchSize: Int, epochs: Int = 3,
    validation: (x: [Float], y: [Float])? = nil
  ) throws -> TrainingError? {
    func dataset(_ x: [Float], _ y: [Float]) -> Dataset {
      Dataset(
        x: .tensor(Tensor(shape: [x.count, 1], values: x)), y: Tensor(shape: [y.count], values: y))
    }
    let compiled = Compiled(
      model: try chain([.input(Input(size: 1)), .dense(Dense(units: 1))]),
      optimizer: .sgd(SGD(learningRate: .constant(learningRate))), loss: loss, metrics: [])
    var options = options(epochs: epochs, batchSize: batchSize)
    options.shuffle = false
    options.validation = validation.map { dataset($0.x, $0.y) }
    do {
      _ = try fit(
        compiled, continuing: nil, on: dataset(x, y), options: options, runtime: runtime(),
        progress: { _ in })
      return nil
    } catch {
      return error
    }
  }

  /// 1 / (y − c), which is infinite at the one sample whose label is c and has no slope.
  private func pole(at label: Double) throws -> Loss {
    let formula = try #require(
      Formula([.constant(1), .label, .constant(label), .subtract, .divide]))
    return .custom(CustomFunction(name: "pole", formula: formula))
  }

  @Test func aLossThatDividesByZeroNamesItsBatch() throws {
    let error = try error(
      pole(at: 7), learningRate: 0.1, x: [1, 2, 3, 4, 5, 6], y: [1, 2, 3, 4, 7, 6], batchSize: 2)
    #expect(error == .lossIsNotFinite(value: .infinity, epoch: 1, batch: 3))
  }

  @Test func aLossThatIsNoNumberInValidationNamesItsSample() throws {
    let error = try error(
      pole(at: 7), learningRate: 0.1, x: [1, 2], y: [1, 2], batchSize: 2,
      validation: ([1, 2, 3], [1, 2, 7]))
    #expect(error == .sampleLossIsNotFinite(value: .infinity, epoch: 1, sample: 2))
  }

  /// One batch whose step leads beyond all numbers: there is no second one whose loss could tell.
  @Test func weightsThatAreNoNumbersAreNotReturned() throws {
    let error = try error(
      .meanSquaredError, learningRate: 1e38, x: [100], y: [-100], batchSize: 1, epochs: 1)
    guard case .weightIsNotFinite("dense/kernel", let value, 1) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(value.isInfinite)
  }

  @Test func anEvaluationWhoseLossIsNoNumberNamesItsSample() throws {
    let compiled = Compiled(
      model: try chain([.input(Input(size: 1)), .dense(Dense(units: 1))]), optimizer: .sgd(SGD()),
      loss: try pole(at: 3), metrics: [])
    let data = Dataset(
      x: .tensor(Tensor(shape: [4, 1], values: [1, 2, 3, 4])),
      y: Tensor(shape: [4], values: [1, 3, 3, 1]))
    #expect(
      throws: TrainingError.sampleLossIsNotFinite(value: .infinity, epoch: nil, sample: 1)
    ) {
      try evaluate(
        initialModel(compiled, seed: 0), on: data, batchSize: 1, runtime: runtime())
    }
  }

  @Test func cancellation() throws {
    let data = wordTask(64)
    let compiled = Compiled(
      model: try textCNN(length: nil), optimizer: .adam(Adam()), loss: .binaryCrossentropy,
      metrics: [])
    let runtime = runtime()
    var epochs = 0
    #expect(throws: TrainingError.cancelled) {
      try fit(
        compiled, continuing: nil, on: data, options: options(epochs: 100), runtime: runtime
      ) { progress in
        epochs = progress.epoch
        if epochs == 2 { runtime.cancellation.cancel() }
      }
    }
    #expect(epochs == 2)
    let model = initialModel(compiled, seed: 0)
    #expect(throws: TrainingError.cancelled) {
      try predict(model, data.x, batchSize: 8, runtime: runtime)
    }
    #expect(throws: TrainingError.cancelled) {
      try evaluate(model, on: data, batchSize: 8, runtime: runtime)
    }
  }

  @Test func weightsOfAnotherModel() throws {
    let data = wordTask(8)
    let small = Compiled(
      model: try textCNN(length: nil), optimizer: .sgd(SGD()), loss: .binaryCrossentropy,
      metrics: [])
    let large = Compiled(
      model: try textCNN(length: nil, channels: 7), optimizer: .sgd(SGD()),
      loss: .binaryCrossentropy,
      metrics: [])
    #expect(
      throws: TrainingError.shapeMismatch(
        expected: "embedding/embeddings [50, 7]", got: "embedding/embeddings [50, 6]")
    ) {
      try fit(
        large, continuing: initialModel(small, seed: 0), on: data, options: options(epochs: 1),
        runtime: runtime(), progress: { _ in })
    }
  }
}
