import Samples

@testable import Engine

/// A model whose layers stand one after another.
func chain(_ layers: [Layer], name: String = "m") throws -> ModelDescription {
  var model = ModelDescription(name: name)
  for (index, layer) in layers.enumerated() {
    _ = try model.add(layer, inputs: index == 0 ? [] : [index - 1])
  }
  return model
}

/// Chapter B's network, small: an embedding, branches of convolution and pooling over the whole
/// sequence, dropout and one output.
func textCNN(
  words: Int = 50, length: Int? = 12, channels: Int = 6, filters: Int = 5, dropout: Double = 0.5,
  activation: Activation = .relu
) throws -> ModelDescription {
  var model = ModelDescription(name: "cnn")
  let input = try model.add(.input(Input(size: length)), inputs: [])
  let embedding = try model.add(
    .embedding(Embedding(inputDim: words, outputDim: channels)), inputs: [input])
  var branches: [Int] = []
  for width in 1...3 {
    let conv = try model.add(
      .conv1D(
        Conv1D(
          filters: filters, window: Window(width: width, strides: 1), activation: activation)),
      inputs: [embedding])
    if let length {
      let size = length - width + 1
      let pool = try model.add(
        .maxPooling1D(MaxPooling1D(Window(width: size, strides: size))), inputs: [conv])
      branches.append(try model.add(.flatten, inputs: [pool]))
    } else {
      branches.append(try model.add(.globalMaxPooling1D, inputs: [conv]))
    }
  }
  let joined = try model.add(.concatenate, inputs: branches)
  let dropped = try model.add(.dropout(Dropout(rate: dropout)), inputs: [joined])
  _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [dropped])
  return model
}

/// Random rows of words whose label says whether word 1 is among them.
func wordTask(
  _ count: Int, words: Int = 50, length: ClosedRange<Int> = 3...12, padding: Padding? = nil,
  seed: UInt64 = 1
) -> Dataset {
  let stream = RandomStream(seed: seed, purpose: .shuffle, 99)
  var draw: UInt64 = 0
  func next(_ end: Int) -> Int {
    draw += 1
    return Int(stream.bits(draw) >> 33) % end
  }
  var rows: [[Int32]] = []
  var labels: [Float] = []
  for _ in 0..<count {
    let size = length.lowerBound + next(length.count)
    var row = (0..<size).map { _ in Int32(2 + next(words - 2)) }

    let isPositive = next(2) == 1
    if isPositive { row[next(size)] = 1 }
    rows.append(row)
    labels.append(isPositive ? 1 : 0)
  }
  return Dataset(
    x: .sequences(Sequences(rows, padding: padding)), y: Tensor(shape: [count], values: labels))
}

func runtime(threads: Int = 2, fast: Bool = false) -> Runtime {
  Runtime(workers: Workers(threads: threads), usesFastPaths: fast)
}

func options(
  epochs: Int, batchSize: Int = 16, seed: UInt64 = 3, validation: Dataset? = nil
) -> FitOptions {
  var options = FitOptions()
  options.epochs = epochs
  options.batchSize = batchSize
  options.seed = seed
  options.validation = validation
  return options
}
