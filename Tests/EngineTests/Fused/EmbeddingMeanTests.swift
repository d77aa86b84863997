import Samples
import Testing

@testable import Engine

@Suite struct EmbeddingMeanTests {
  static let paddings: [Padding?] = [
    nil, Padding(length: 9, side: .post, value: 0), Padding(length: 9, side: .pre, value: 3),
  ]

  func model(words: Int, channels: Int) throws -> ModelDescription {
    try chain([
      .input(Input(size: nil)), .embedding(Embedding(inputDim: words, outputDim: channels)),
      .globalAveragePooling1D,
      .dense(Dense(units: 4, activation: .tanh)), .dense(Dense(units: 1, activation: .sigmoid)),
    ])
  }

  /// Few words, which repeat; many words; empty samples where padding fills them.
  @Test(arguments: paddings, [(3, 1), (11, 16), (200, 33), (5_000, 4)])
  func sameAsPlain(padding: Padding?, size: (words: Int, channels: Int)) throws {
    let model = try model(words: max(4, size.words), channels: size.channels)
    for count in [1, 2, 37] {
      let data = words(
        count, words: size.words, length: (padding == nil ? 1 : 0)...9, padding: padding)
      #expect(plan(of: model, for: data, has: "word counts"))
      try checkAgainstPlain(model, data)
    }
  }

  @Test(arguments: optimizers, [40, 3_000]) func trainsAsPlain(
    optimizer: Optimizer, vocabulary: Int
  ) throws {
    let padding = Padding(length: 9, side: .post, value: 0)
    try checkTraining(
      try model(words: vocabulary, channels: 5),
      words(30, words: vocabulary, length: 1...9, padding: padding), optimizer, batchSize: 7)
  }

  /// Somebody else reads the embedding: each layer by itself.
  @Test func embeddingsWithOtherReadersStay() throws {
    var model = ModelDescription(name: "m")
    let input = try model.add(.input(Input(size: 5)), inputs: [])
    let embedding = try model.add(
      .embedding(Embedding(inputDim: 11, outputDim: 3)), inputs: [input])
    let mean = try model.add(.globalAveragePooling1D, inputs: [embedding])
    let flat = try model.add(.flatten, inputs: [embedding])
    let joined = try model.add(.concatenate, inputs: [mean, flat])
    _ = try model.add(.dense(Dense(units: 1, activation: .sigmoid)), inputs: [joined])
    let data = words(6, length: 5...5)
    #expect(!plan(of: model, for: data, has: "word counts"))
    try checkAgainstPlain(model, data)
  }
}
