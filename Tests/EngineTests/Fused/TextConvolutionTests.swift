import Samples
import Testing

@testable import Engine

@Suite struct TextConvolutionTests {
  struct Branch: Sendable {
    var taps: Int
    var filters: Int
    var activation: Activation = .relu
    var useBias = true
    /// Whether the activation is a layer of its own.
    var isSeparate = false
    /// Whether pooling is by a window over the whole length and flattening.
    var poolsByWindow = false
  }

  func model(
    words: Int, channels: Int, length: Int?, branches: [Branch], trainable: Bool = true
  ) throws -> ModelDescription {
    var model = ModelDescription(name: "text")
    let input = try model.add(.input(Input(size: length)), inputs: [])
    let embedding = try model.add(
      .embedding(Embedding(inputDim: words, outputDim: channels, trainable: trainable)),
      inputs: [input])
    var outputs: [Int] = []
    for branch in branches {
      var last = try model.add(
        .conv1D(
          Conv1D(
            filters: branch.filters, window: Window(width: branch.taps, strides: 1),
            activation: branch.isSeparate ? .linear : branch.activation, useBias: branch.useBias)),
        inputs: [embedding])
      if branch.isSeparate {
        last = try model.add(.activation(ActivationLayer(branch.activation)), inputs: [last])
      }
      if branch.poolsByWindow, let length {
        let size = length - branch.taps + 1
        last = try model.add(
          .maxPooling1D(MaxPooling1D(Window(width: size, strides: size))), inputs: [last])
        last = try model.add(.flatten, inputs: [last])
      } else {
        last = try model.add(.globalMaxPooling1D, inputs: [last])
      }
      outputs.append(last)
    }
    let joined =
      outputs.count == 1 ? outputs[0] : try model.add(.concatenate, inputs: outputs)
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [joined])
    return model
  }

  /// Random models and samples: odd numbers of filters and channels, any padding, samples that are
  /// empty, as long as the padding or shorter than the windows, words that repeat.
  @Test(arguments: 0..<60) func randomModelsAreAsPlain(number: Int) throws {
    var draws = Draws(UInt64(100 + number))
    let vocabulary = [4, 11, 60, 700][draws.below(4)]
    let length = 7 + draws.below(20)
    var branches: [Branch] = []
    for _ in 0...draws.below(4) {
      branches.append(
        Branch(
          taps: 1 + draws.below(7), filters: [1, 5, 16, 17, 40, 70][draws.below(6)],
          activation: [.linear, .relu, .sigmoid, .tanh][draws.below(4)],
          useBias: draws.below(3) > 0, isSeparate: draws.below(3) == 0,
          poolsByWindow: draws.below(2) == 0))
    }
    let hasPadding = draws.below(3) > 0
    let hasLength = hasPadding && draws.below(2) == 0
    let padding =
      hasPadding
      ? Padding(
        length: length, side: draws.below(2) == 0 ? .pre : .post, value: Int32(draws.below(4)))
      : nil
    let model = try model(
      words: vocabulary, channels: [1, 3, 16, 20, 50][draws.below(5)],
      length: hasLength ? length : nil, branches: branches, trainable: draws.below(5) > 0)
    let data = words(
      [1, 2, 9, 33][draws.below(4)], words: vocabulary,
      length: (hasPadding ? 0 : 7)...length, padding: padding, seed: UInt64(number))
    #expect(plan(of: model, for: data, has: "projected once"))
    try checkAgainstPlain(model, data)
  }

  /// Words without vectors are all zeros: their windows are equal, though their words are not, and
  /// share a gradient where the pooling is over the whole sequence.
  @Test(arguments: 0..<12) func equalWindowsShareAsPlain(number: Int) throws {
    var draws = Draws(UInt64(300 + number))
    let length = 6 + draws.below(30)
    let hasPadding = draws.below(3) > 0
    let padding =
      hasPadding
      ? Padding(length: length + 8, side: draws.below(2) == 0 ? .pre : .post, value: 0) : nil
    let model = try model(
      words: 12, channels: [1, 4, 20][draws.below(3)], length: nil,
      branches: [
        Branch(taps: 1, filters: 5, activation: .linear),
        Branch(taps: 2 + draws.below(3), filters: 40, activation: .tanh),
        Branch(taps: 2, filters: 17, useBias: false),
      ], trainable: draws.below(4) > 0)
    let data = words([1, 9, 33][draws.below(3)], words: 12, length: 5...length, padding: padding)
    #expect(plan(of: model, for: data, has: "projected once"))
    func emptied(_ model: inout TrainedModel) {
      let channels = model.weights[0].shape[1]
      for i in model.weights[0].values.indices where i / channels < 8 {
        model.weights[0].values[i] = 0
      }
    }
    try checkAgainstPlain(model, data, from: emptied)

    // The same bits on any number of threads.
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD(learningRate: 1)), loss: .binaryCrossentropy, metrics: [])
    var start = randomModel(compiled)
    emptied(&start)
    let results = try [1, 2, 5].map { threads in
      try fit(
        compiled, continuing: start, on: data, options: options(epochs: 1, batchSize: 20),
        runtime: runtime(threads: threads, fast: true), progress: { _ in }
      ).0.weights.map { $0.values.map(\.bitPattern) }
    }
    #expect(results[1] == results[0] && results[2] == results[0])
  }

  /// All samples nothing but padding, and one word each.
  @Test(arguments: [Side.pre, .post], [0, 1]) func hardlyAnyWords(side: Side, length: Int) throws {
    let model = try model(
      words: 9, channels: 4, length: 6,
      branches: [
        Branch(taps: 1, filters: 3), Branch(taps: 4, filters: 3), Branch(taps: 6, filters: 2),
      ])
    try checkAgainstPlain(
      model,
      words(
        5, words: 9, length: length...length, padding: Padding(length: 6, side: side, value: 2)))
  }

  @Test(arguments: optimizers) func trainsAsPlain(optimizer: Optimizer) throws {
    let model = try model(
      words: 80, channels: 6, length: nil,
      branches: [Branch(taps: 2, filters: 5, activation: .tanh), Branch(taps: 3, filters: 4)])
    try checkTraining(
      model,
      words(30, words: 80, length: 0...9, padding: Padding(length: 9, side: .post, value: 0)),
      optimizer, batchSize: 4)
  }

  /// So many words that an evaluation projects the whole vocabulary: each sample's output has the
  /// bits of predicting it alone, which projects only its own words.
  @Test func wholeVocabularyOrOwnWordsAreTheSameBits() throws {
    let model = try model(
      words: 30, channels: 7, length: nil,
      branches: [Branch(taps: 1, filters: 70), Branch(taps: 3, filters: 20)])
    let compiled = Compiled(
      model: model, optimizer: .sgd(SGD()), loss: .binaryCrossentropy, metrics: [])
    let start = randomModel(compiled)
    let data = words(40, words: 30, length: 5...20)
    let all = try predict(start, data.x, batchSize: 8, runtime: runtime(fast: true))
    for row in 0..<40 {
      let one = try predict(
        start, data.x.rows(at: [row]), batchSize: 1, runtime: runtime(fast: true))
      #expect(one.values == [all.values[row]])
    }
  }

  /// Layers that only look like the pattern stay layers: strides, padding, pooling of a part.
  @Test func lookalikesStayAsTheyAre() throws {
    let patterns: [[Layer]] = [
      [.conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 2))), .globalMaxPooling1D],
      [
        .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1, padding: .same))),
        .globalMaxPooling1D,
      ],
      [
        .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1))),
        .maxPooling1D(MaxPooling1D(Window(width: 5, strides: 7))), .flatten,
      ],
      [
        .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1), activation: .softmax)),
        .globalMaxPooling1D,
      ],
      [.conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1))), .globalAveragePooling1D],
      [
        .conv1D(Conv1D(filters: 3, window: Window(width: 2, strides: 1), activation: .tanh)),
        .activation(ActivationLayer(.relu)), .globalMaxPooling1D,
      ],
    ]
    for layers in patterns {
      let model = try chain(
        [.input(Input(size: 8)), .embedding(Embedding(inputDim: 11, outputDim: 4))] + layers
          + [.dense(Dense(units: 1, activation: .sigmoid))])
      let data = words(6, length: 8...8)
      #expect(!plan(of: model, for: data, has: "projected once"))
      try checkAgainstPlain(model, data)
    }
  }
}
