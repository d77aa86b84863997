import Samples
import Testing

@testable import Engine

@Suite struct WordConvolutionTests {
  /// Layers that may stand right after the embedding in this pattern, with windows of every kind.
  private func reader(_ draws: inout Draws, isSame: Bool) -> Layer {
    let filters = [1, 5, 16, 17, 40, 130][draws.below(6)]
    let activation = Activation.allCases[draws.below(Activation.allCases.count)]
    let useBias = draws.below(3) > 0
    if draws.below(4) == 0, !isSame {
      return .dense(Dense(units: filters, activation: activation, useBias: useBias))
    }
    return .conv1D(
      Conv1D(
        filters: filters,
        window: Window(
          width: 1 + draws.below(7), strides: 1 + draws.below(4),
          padding: isSame ? .same : .valid),
        activation: activation, useBias: useBias))
  }

  private func model(
    words: Int, channels: Int, length: Int?, trainable: Bool, _ draws: inout Draws
  ) throws -> ModelDescription {
    var model = ModelDescription(name: "words")
    let input = try model.add(.input(Input(size: length)), inputs: [])
    let embedding = try model.add(
      .embedding(Embedding(inputDim: words, outputDim: channels, trainable: trainable)),
      inputs: [input])
    var outputs: [Int] = []
    for _ in 0...draws.below(3) {
      let first = try model.add(
        reader(&draws, isSame: draws.below(2) == 0), inputs: [embedding])
      // Pooling over parts, so that nothing else fits.
      let pooling: Layer =
        length == nil
        ? .globalAveragePooling1D
        : [
          .averagePooling1D(AveragePooling1D(Window(width: 2, strides: 1, padding: .same))),
          .maxPooling1D(MaxPooling1D(Window(width: 2, strides: 1, padding: .same))),
        ][draws.below(2)]
      let pooled = try model.add(pooling, inputs: [first])
      outputs.append(length == nil ? pooled : try model.add(.flatten, inputs: [pooled]))
    }
    let joined =
      outputs.count == 1 ? outputs[0] : try model.add(.concatenate, inputs: outputs)
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [joined])
    return model
  }

  /// Random models and samples: any windows, strides and padding, samples that are empty or shorter
  /// than a window, words that repeat.
  @Test(arguments: 0..<80) func randomModelsAreAsPlain(number: Int) throws {
    var draws = Draws(UInt64(300 + number))
    let vocabulary = [4, 11, 60, 700][draws.below(4)]
    let length = 8 + draws.below(20)
    let hasPadding = draws.below(3) > 0
    let hasLength = hasPadding && draws.below(3) > 0
    let padding =
      hasPadding
      ? Padding(
        length: length, side: draws.below(2) == 0 ? .pre : .post, value: Int32(draws.below(4)))
      : nil
    let model = try model(
      words: vocabulary, channels: [1, 3, 16, 20, 50][draws.below(5)],
      length: hasLength ? length : nil, trainable: draws.below(5) > 0, &draws)
    let data = words(
      [1, 2, 9, 33][draws.below(4)], words: vocabulary,
      length: (hasPadding ? 0 : 8)...length, padding: padding, seed: UInt64(number))
    #expect(plan(of: model, for: data, has: "multiplied once"))
    try checkAgainstPlain(model, data)
  }

  /// One word so often that its sum is made of several parts, in one pass and in many.
  @Test(arguments: [0, 1]) func hardlyAnyWords(length: Int) throws {
    let model = try chain([
      .input(Input(size: 50)), .embedding(Embedding(inputDim: 9, outputDim: 4)),
      .conv1D(Conv1D(filters: 3, window: Window(width: 4, strides: 1), activation: .tanh)),
      .maxPooling1D(MaxPooling1D(Window(width: 6, strides: 6))), .flatten,
      .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    let data = words(
      40, words: 9, length: length...length, padding: Padding(length: 50, side: .post, value: 2))
    try checkAgainstPlain(model, data)
  }

  @Test(arguments: optimizers) func trainsAsPlain(optimizer: Optimizer) throws {
    let model = try chain([
      .input(Input(size: nil)), .embedding(Embedding(inputDim: 80, outputDim: 6)),
      .conv1D(
        Conv1D(filters: 5, window: Window(width: 3, strides: 1, padding: .same), activation: .tanh)),
      .conv1D(Conv1D(filters: 4, window: Window(width: 2, strides: 1), activation: .tanh)),
      .globalAveragePooling1D, .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    // Samples of several lengths: batches of several pieces.
    try checkTraining(model, words(30, words: 80, length: 2...9), optimizer, batchSize: 4)
  }

  /// Many samples of several lengths and few, with 1, 2, 3 and 7 threads.
  @Test func sameBitsOnAnyNumberOfThreads() throws {
    let model = try chain([
      .input(Input(size: nil)), .embedding(Embedding(inputDim: 300, outputDim: 24)),
      .conv1D(Conv1D(filters: 40, window: Window(width: 5, strides: 1), activation: .relu)),
      .conv1D(Conv1D(filters: 33, window: Window(width: 3, strides: 2), activation: .relu)),
      .globalMaxPooling1D, .dense(Dense(units: 1, activation: .sigmoid)),
    ])
    let compiled = Compiled(
      model: model, optimizer: .adam(Adam()), loss: .binaryCrossentropy, metrics: [])
    let data = words(
      200, words: 300, length: 20...90, padding: Padding(length: 90, side: .pre, value: 0))
    for fast in [true, false] {
      let digests = try [1, 2, 3, 7].map { threads in
        try fit(
          compiled, continuing: nil, on: data, options: options(epochs: 2, batchSize: 64),
          runtime: runtime(threads: threads, fast: fast), progress: { _ in }
        ).0.digest
      }
      #expect(Set<String>(digests).count == 1)
    }
  }
}
