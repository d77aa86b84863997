import Samples
import Testing

@testable import Engine

/// What changes no weight's shape changes no random number either.
@Suite struct CommonRandomNumberTests {
  private func weights(
    _ layers: [Layer], optimizer: Optimizer = .sgd(SGD()), loss: Loss = .binaryCrossentropy,
    seed: UInt64 = 7
  ) throws -> [[Float]] {
    let compiled = Compiled(
      model: try chain(layers), optimizer: optimizer, loss: loss, metrics: [])
    return initialModel(compiled, seed: seed).weights.map(\.values)
  }

  private let plain: [Layer] = [
    .input(Input(size: 20)), .dense(Dense(units: 6, activation: .relu)),
    .dense(Dense(units: 6, activation: .relu)),
    .dense(Dense(units: 1, activation: .sigmoid)),
  ]

  @Test func settingsOfTrainingChangeNoInitialWeight() throws {
    let expected = try weights(plain)
    #expect(try weights(plain, optimizer: .adam(Adam(learningRate: 0.01))) == expected)
    #expect(try weights(plain, optimizer: .rmsprop(RMSprop())) == expected)
    #expect(try weights(plain, loss: .meanSquaredError) == expected)
    #expect(
      try weights([
        .input(Input(size: 20)),
        .dense(Dense(units: 6, activation: .tanh, kernelRegularizer: Regularizer(l1: 0, l2: 0.01))),
        .dropout(Dropout(rate: 0.3)), .dense(Dense(units: 6)), .activation(ActivationLayer(.relu)),
        .dense(Dense(units: 1, activation: .sigmoid)),
      ]) == expected)
    #expect(try weights(plain, seed: 8) != expected)
  }

  @Test func modelsThatBeginAlikeHaveTheSameWeightsThere() throws {
    let expected = try weights(plain)
    let longer = try weights(
      Array(plain.dropLast()) + [.dense(Dense(units: 3, activation: .relu)), plain[3]])
    // A kernel and a bias for each of the two layers that both have.
    #expect(longer[..<4] == expected[..<4])
  }

  @Test func twoLayersOfOneShapeDiffer() throws {
    let model = try weights([
      .input(Input(size: 6)), .dense(Dense(units: 6)), .dense(Dense(units: 6)),
    ])
    #expect(model[0] != model[2])
  }

  /// The rate decides how many values are dropped, never which draw a value gets: what a lower rate
  /// drops a higher one drops too, whatever stands before the layer.
  @Test func masksFollowFromThePlaceAmongDropoutLayers() throws {
    func dropped(_ layers: [Layer]) throws -> Set<Int> {
      // All ones in, weights of one, one output unit for each input: a step of the gradient shows
      // which inputs reached the output.
      let compiled = Compiled(
        model: try chain(layers), optimizer: .sgd(SGD(learningRate: 1)), loss: .meanAbsoluteError,
        metrics: [])
      var start = initialModel(compiled, seed: 3)
      for index in start.weights.indices {
        start.weights[index].values = start.weights[index].values.map { _ in 1 }
      }
      let data = Dataset(
        x: .tensor(Tensor(shape: [1, 64], values: [Float](repeating: 1, count: 64))),
        y: Tensor(shape: [1], values: [0]))
      let (model, _) = try fit(
        compiled, continuing: start, on: data, options: options(epochs: 1), runtime: runtime(),
        progress: { _ in })
      let kernel = model.weights[model.weights.count - 2].values
      return Set(kernel.indices.filter { kernel[$0] == 1 })
    }
    let few = try dropped([
      .input(Input(size: 64)), .dropout(Dropout(rate: 0.25)), .dense(Dense(units: 1)),
    ])
    let many = try dropped([
      .input(Input(size: 64)), .dropout(Dropout(rate: 0.5)), .dense(Dense(units: 1)),
    ])
    let behind = try dropped([
      .input(Input(size: 64)), .activation(ActivationLayer(.relu)), .dropout(Dropout(rate: 0.5)),
      .dense(Dense(units: 1)),
    ])
    #expect(!few.isEmpty && few.isStrictSubset(of: many) && many.count < 64)
    #expect(behind == many)
  }
}
