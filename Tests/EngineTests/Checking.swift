import References
import Samples
import Testing

@testable import Engine

/// Random numbers for tests, each call the next.
struct Draws {
  private let stream: RandomStream
  private var count: UInt64 = 0

  init(_ seed: UInt64) { stream = RandomStream(seed: seed, purpose: .shuffle, -1) }

  mutating func uniform(_ range: ClosedRange<Double> = -0.5...0.5) -> Float {
    count += 1
    return Float(
      range.lowerBound
        + Double(stream.uniform(count)) * (range.upperBound - range.lowerBound))
  }

  mutating func below(_ end: Int) -> Int {
    count += 1
    return Int(stream.bits(count) >> 33) % end
  }
}

/// A model with random weights everywhere, biases included.
func randomModel(_ compiled: Compiled, seed: UInt64 = 7) -> TrainedModel {
  var draws = Draws(seed)
  var model = initialModel(compiled, seed: seed)
  for index in model.weights.indices {
    model.weights[index].values = model.weights[index].values.map { _ in draws.uniform() }
  }
  return model
}

/// The samples as the reference takes them.
func samples(_ features: Features) -> [[Double]] {
  switch features {
  case .sequences(let rows): (0..<rows.count).map { rows[$0].map(Double.init) }
  case .multiHot(let rows): (0..<rows.count).map { rows[$0].map(Double.init) }
  case .tensor(let tensor):
    (0..<tensor.shape[0]).map { row in
      tensor.values[row * tensor.rowSize..<(row + 1) * tensor.rowSize].map(Double.init)
    }
  }
}

/// Checks predictions, loss and the gradient of every weight (or of some of each) against the
/// reference in double precision.
///
/// The gradient is read off a step of plain gradient descent with rate 1.
func checkAgainstReference(
  _ model: ModelDescription, _ loss: Loss, _ data: Dataset, fast: Bool = false, every: Int = 1,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let compiled = Compiled(
    model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: loss, metrics: [])
  let start = randomModel(compiled)
  let runtime = runtime(threads: 2, fast: fast)
  var reference = Reference(start)
  let inputs = samples(data.x)
  let labelCount = data.y.rowSize
  let labels = (0..<data.count).map { row in
    data.y.values[row * labelCount..<(row + 1) * labelCount].map(Double.init)
  }

  let predictions = try predict(start, data.x, batchSize: 2, runtime: runtime)
  let expected = inputs.flatMap { reference.output($0).flat }
  #expect(predictions.values.count == expected.count, sourceLocation: sourceLocation)
  for (got, wanted) in zip(predictions.values, expected) {
    #expect(abs(Double(got) - wanted) < 1e-5 * max(1, abs(wanted)), sourceLocation: sourceLocation)
  }
  let figures = try evaluate(start, on: data, batchSize: 2, runtime: runtime)
  let wanted = reference.loss(inputs, labels)
  #expect(abs(figures[0].value - wanted) < 1e-5 * max(1, wanted), sourceLocation: sourceLocation)

  let (trained, history) = try fit(
    compiled, continuing: start, on: data, options: options(epochs: 1, batchSize: data.count),
    runtime: runtime, progress: { _ in })
  #expect(
    abs((history["loss"]?[0] ?? .nan) - wanted) < 1e-5 * max(1, wanted),
    sourceLocation: sourceLocation)
  for (index, weight) in trained.weights.enumerated() {
    for place in stride(from: 0, to: weight.values.count, by: every) {
      let gradient = Double(start.weights[index].values[place]) - Double(weight.values[place])
      let difference = reference.derivative(index, place, inputs, labels)
      #expect(
        abs(gradient - difference) < 1e-5 + 1e-4 * abs(difference),
        "\(weight.name)[\(place)]: \(gradient), by differences \(difference)",
        sourceLocation: sourceLocation)
    }
  }
}

/// Random numbers with labels for an output of `classes` values (or `labels` as given).
func numbers(_ count: Int, width: Int, classes: Int, loss: Loss, seed: UInt64 = 5) -> Dataset {
  var draws = Draws(seed)
  let x = (0..<count * width).map { _ in draws.uniform(-2...2) }
  return Dataset(
    x: .tensor(Tensor(shape: [count, width], values: x)),
    y: randomLabels(count, classes: classes, loss: loss, &draws))
}

func randomLabels(
  _ count: Int, positions: Int = 1, classes: Int, loss: Loss, _ draws: inout Draws
) -> Tensor {
  var values: [Float] = []
  for _ in 0..<count * positions {
    switch loss {
    case .binaryCrossentropy, .custom: values += (0..<classes).map { _ in Float(draws.below(2)) }
    case .categoricalCrossentropy:
      let named = draws.below(classes)
      values += (0..<classes).map { $0 == named ? 1 : 0 }
    case .sparseCategoricalCrossentropy: values.append(Float(draws.below(classes)))
    case .meanSquaredError, .meanAbsoluteError:
      values += (0..<classes).map { _ in draws.uniform(-2...2) }
    }
  }
  let perPosition = loss == .sparseCategoricalCrossentropy ? [] : [classes]
  return Tensor(
    shape: [count] + (positions == 1 ? [] : [positions]) + perPosition, values: values)
}

/// Random words with labels for one output.
func words(
  _ count: Int, words: Int = 11, length: ClosedRange<Int>, padding: Padding? = nil, seed: UInt64 = 6
) -> Dataset {
  var draws = Draws(seed)
  let rows = (0..<count).map { _ in
    (0..<length.lowerBound + draws.below(length.count)).map { _ in Int32(draws.below(words)) }
  }
  return Dataset(
    x: .sequences(Sequences(rows, padding: padding)),
    y: randomLabels(count, classes: 1, loss: .binaryCrossentropy, &draws))
}
