import Text

/// Row `i` of E for word index `i`; E: (inputDim, outputDim), uniform(−0.05, 0.05).
package struct Embedding: LayerDescription {
  package var inputDim: Int
  package var outputDim: Int
  package var givenWeights: WeightMatrix?
  package var trainable: Bool

  package init(
    inputDim: Int, outputDim: Int, weights: WeightMatrix? = nil, trainable: Bool = true
  ) {
    self.inputDim = inputDim
    self.outputDim = outputDim
    givenWeights = weights
    self.trainable = trainable
  }

  package init() { self.init(inputDim: 1, outputDim: 1) }

  package static let code = 2
  package static let name = "embedding"
  package static let kerasName = "Embedding"
  package static let summary =
    "A vector for each word index, learnt; from the beginning, or from the vectors given."
  package static let example =
    "model small { input(256); embedding(10000, 16); global_average_pooling1d(); dense(1, activation: sigmoid) }"
  package static let shapes =
    "`(batch, L)` → `(batch, L, output_dim)`; embeddings `(input_dim, output_dim)`"

  package static let fields: [Field<Embedding>] = [
    Field(1, "input_dim", \.inputDim, 1...Int.max, "The number of word indices.", .required),
    Field(2, "output_dim", \.outputDim, 1...Int.max, "The length of a vector.", .required),
    Field(
      4, "weights", \.givenWeights,
      "A matrix to begin with, a row for each word index; random where absent."),
    Field(3, "trainable", \.trainable, "Whether training changes the vectors."),
  ]

  package var layer: Layer { .embedding(self) }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try only(inputs)
    guard input.rank == 1 else { throw .needsWordIndices(got: input) }
    return TensorShape(input.sizes + [outputDim])
  }

  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] {
    [
      LayerWeight(
        "embeddings", [inputDim, outputDim],
        givenWeights.map { .given($0) } ?? .uniform(limit: 0.05), isTrainable: trainable)
    ]
  }
}

/// Given weights of an embedding, compared by identity of content through `digest`.
package struct WeightMatrix: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  package let values: [Float]
  /// Tells two matrices apart without comparing all values.
  @Spelled package private(set) var digest: String

  package init(rows: Int, columns: Int, values: [Float], digest: String) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.digest = digest
  }

  package static func == (a: Self, b: Self) -> Bool { a._digest == b._digest }
  package func hash(into hasher: inout Hasher) { hasher.combine(_digest) }
}
