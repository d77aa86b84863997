import Samples
import Testing

@testable import Engine

/// Which layer gives a model's scores, and the model that gives one of them: weights cut out by hand.
@Suite struct ScoringTests {
  private static let input = Layer.input(Input(size: 2))

  /// The last dense layer, activations behind it aside.
  @Test(
    arguments: [
      ([.dense(Dense(units: 3))], 1, 3),
      ([.dense(Dense(units: 3)), .activation(ActivationLayer(.softmax))], 1, 3),
      ([.dense(Dense(units: 3)), .dense(Dense(units: 2, activation: .softmax))], 2, 2),
      ([.dense(Dense(units: 1, activation: .sigmoid))], 1, 1),
      ([.dense(Dense(units: 1)), .activation(ActivationLayer(.sigmoid))], 1, 1),
      // The softmax of one number is 1, whatever it is.
      ([.dense(Dense(units: 1, activation: .softmax))], 1, nil),
      ([.dense(Dense(units: 1)), .activation(ActivationLayer(.softmax))], 1, nil),
      ([.dense(Dense(units: 3)), .dropout(Dropout(rate: 0.5))], nil, nil), ([], nil, nil),
    ] as [([Layer], Int?, Int?)])
  func scoresAreThoseOfTheLastDenseLayer(
    _ layers: [Layer], _ layer: Int?, _ count: Int?
  ) throws {
    let model = try chain([Self.input] + layers)
    #expect(model.scoringLayer == layer && model.scoreCount == count)
  }

  /// A layer that goes over positions gives no scores of the sample.
  @Test func positionsHaveNoScores() throws {
    let model = try chain([
      .input(Input(size: 4)), .embedding(Embedding(inputDim: 5, outputDim: 2)),
      .dense(Dense(units: 3)),
    ])
    #expect(model.scoringLayer == nil && model.scoreCount == nil && model.ofOneScore == nil)
  }

  @Test func theModelOfOneScoreEndsThere() throws {
    let model = try chain([
      Self.input, .dense(Dense(units: 4, activation: .relu)), .dense(Dense(units: 3)),
      .activation(ActivationLayer(.softmax)),
    ])
    let single = try #require(model.ofOneScore)
    #expect(single.nodes.count == 3 && single.outputShape.sizes == [1])
    guard case .dense(let hidden) = single.nodes[1].layer,
      case .dense(let last) = single.nodes[2].layer
    else {
      Issue.record("two dense layers")
      return
    }
    #expect(hidden.units == 4 && hidden.activation == .relu)
    #expect(last.units == 1 && last.activation == .linear)
    #expect(single.nodes.map(\.name) == model.nodes.prefix(3).map(\.name))
  }

  private static func trained(_ layers: [Layer], _ weights: [[Float]]) throws -> TrainedModel {
    let model = try chain([input] + layers)
    let specs = weightSpecs(of: model)
    try #require(specs.count == weights.count)
    return TrainedModel(
      compiled: Compiled(
        model: model, optimizer: .sgd(SGD()), loss: .meanSquaredError, metrics: []),
      weights: zip(specs, weights).map { spec, values in
        NamedWeight(name: spec.name, shape: spec.shape, values: values)
      }, optimizerState: OptimizerState(steps: 7, slots: []), epochs: 2, seed: 1)
  }

  /// The kernel's rows are inputs and its columns units: unit 1 of [[1, 2, 3], [4, 5, 6]] is (2, 5).
  @Test(
    arguments: [
      (0, [1, 4], [7]), (1, [2, 5], [8]), (2, [3, 6], [9]),
    ] as [(Int, [Float], [Float])])
  func oneOfSeveralScoresIsAColumn(_ number: Int, _ kernel: [Float], _ bias: [Float]) throws {
    let model = try Self.trained([.dense(Dense(units: 3))], [[1, 2, 3, 4, 5, 6], [7, 8, 9]])
    let single = try model.scoring(number)
    #expect(single.weights.map(\.values) == [kernel, bias])
    #expect(single.weights.map(\.shape) == [[2, 1], [1]])
    #expect(single.weights.map(\.name) == model.weights.map(\.name))
    #expect(single.optimizerState.steps == 0)
    // x = (1, 10): x₀ k₀ + x₁ k₁ + b.
    let x = Features.tensor(Tensor(shape: [1, 2], values: [1, 10]))
    let answer = try predict(single, x, batchSize: 1, runtime: runtime())
    #expect(answer.values == [kernel[0] + 10 * kernel[1] + bias[0]])
  }

  /// Layers before the last one stay whole.
  @Test func onlyTheLastLayerIsCut() throws {
    let model = try Self.trained(
      [.dense(Dense(units: 2)), .dense(Dense(units: 2))],
      [[1, 2, 3, 4], [5, 6], [10, 20, 30, 40], [50, 60]])
    #expect(
      try model.scoring(0).weights.map(\.values) == [[1, 2, 3, 4], [5, 6], [10, 30], [50]])
  }

  /// One unit tells two classes apart: the score of class 0 is that of class 1, turned over.
  @Test func oneUnitHasTwoScores() throws {
    let model = try Self.trained(
      [.dense(Dense(units: 1, activation: .sigmoid))], [[1, -2], [3]])
    #expect(try model.scoring(1).weights.map(\.values) == [[1, -2], [3]])
    #expect(try model.scoring(0).weights.map(\.values) == [[-1, 2], [-3]])
    #expect(throws: TrainingError.self) { try model.scoring(2) }
    #expect(throws: TrainingError.self) { try model.scoring(-1) }
  }

  @Test func aScoreThatIsNotThereIsRefused() throws {
    let model = try Self.trained([.dense(Dense(units: 3))], [[1, 2, 3, 4, 5, 6], [7, 8, 9]])
    #expect(throws: TrainingError.self) { try model.scoring(3) }
    #expect(throws: TrainingError.self) { try model.scoring(-1) }
  }
}
