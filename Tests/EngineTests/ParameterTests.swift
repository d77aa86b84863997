import Samples
import Testing

@testable import Engine

/// Each parameter that is described for the language counts where things are computed: it changes what
/// training makes, and in fused ops just as in plain ones.
@Suite struct ParameterTests {
  /// Of a sample: odd, so that padding makes a difference to windows of two.
  private static let length = 7

  /// A network about a layer: words, where it stands on sequences.
  private func network(_ layer: Layer, of kind: Layer.Kind) throws -> ModelDescription {
    let output = Layer.dense(Dense(units: 1, activation: .sigmoid))
    let embedding = Layer.embedding(Embedding(inputDim: 40, outputDim: 3))
    switch kind {
    case .input: return try chain([layer, output])
    case .dense: return try chain([.input(Input(size: 40)), layer, output])
    case .embedding: return try chain([.input(Input(size: Self.length)), layer, .flatten, output])
    case .globalMaxPooling1D, .globalAveragePooling1D, .flatten:
      return try chain([.input(Input(size: Self.length)), embedding, layer, output])
    case .conv1D:
      return try chain([
        .input(Input(size: Self.length)), embedding, layer, .globalMaxPooling1D, output,
      ])
    case .maxPooling1D, .averagePooling1D, .concatenate, .dropout, .activation,
      .spatialDropout1D, .batchNormalization, .unitNormalization:
      return try chain([.input(Input(size: Self.length)), embedding, layer, .flatten, output])
    }
  }

  /// Dense layers also sum up the rows of multi-hot samples.
  private func data(_ kind: Layer.Kind) -> Dataset {
    let data = words(6, words: 40, length: Self.length...Self.length)
    guard kind == .dense, case .sequences(let rows) = data.x else { return data }
    let places = (0..<rows.count).map { Set(rows[$0]).sorted() }
    return Dataset(
      x: .multiHot(MultiHot(positions: Sequences(places), dimension: 40)), y: data.y)
  }

  private func trained(
    _ model: ModelDescription, _ optimizer: Optimizer, _ data: Dataset
  ) throws -> [[Float]] {
    let compiled = Compiled(
      model: model, optimizer: optimizer, loss: .binaryCrossentropy, metrics: [])
    let (trained, _) = try fit(
      compiled, continuing: nil, on: data, options: options(epochs: 3, batchSize: 3),
      runtime: runtime(), progress: { _ in })
    return trained.weights.map(\.values)
  }

  @Test(arguments: Layer.Kind.allCases.filter { $0 != .input })
  func everyParameterOfALayerCounts(_ kind: Layer.Kind) throws {
    let (layer, data) = (Layer(of: kind), data(kind))
    let usual = try trained(try network(layer, of: kind), .sgd(SGD()), data)
    for (keyword, changed) in layer.variants {
      let weights = try trained(try network(changed, of: kind), .sgd(SGD()), data)
      #expect(weights != usual, "\(keyword) of \(layer.defaultName)")
    }
  }

  @Test(arguments: Optimizer.Kind.allCases)
  func everyParameterOfAnOptimizerCounts(_ kind: Optimizer.Kind) throws {
    let (optimizer, data) = (Optimizer(of: kind), data(.conv1D))
    let model = try network(Layer(of: .conv1D), of: .conv1D)
    let usual = try trained(model, optimizer, data)
    #expect(try usual != trained(model, .sgd(SGD(learningRate: 0.123)), data))
    for (keyword, changed) in optimizer.variants {
      #expect(try trained(model, changed, data) != usual, "\(keyword) of \(optimizer.name)")
    }
  }

  /// What is drawn, of a whole batch or not trained is not in the reference.
  @Test(
    arguments: Layer.Kind.allCases.filter {
      ![.input, .dropout, .spatialDropout1D, .batchNormalization].contains($0)
    }, [false, true])
  func theReferenceHasEveryParameter(_ kind: Layer.Kind, fast: Bool) throws {
    let layer = Layer(of: kind)
    for (keyword, changed) in [("", layer)] + layer.variants where keyword != "trainable" {
      try checkAgainstReference(
        try network(changed, of: kind), .binaryCrossentropy, data(kind), fast: fast)
    }
  }

  /// The positions of a sequence of any length are as many as the shape rule says of one of that length.
  @Test(arguments: Layer.Kind.allCases.filter { ![.input, .embedding].contains($0) })
  func openLengthsFollowTheShapeRule(_ kind: Layer.Kind) throws {
    let layer = Layer(of: kind)
    for layer in [layer] + layer.variants.map(\.layer) {
      func model(_ length: Int?) throws -> ModelDescription {
        try chain([
          .input(Input(size: length)), .embedding(Embedding(inputDim: 9, outputDim: 2)), layer,
        ])
      }
      guard let open = try? model(nil) else { continue }
      let extent = try #require(Extent.all(of: open).last)
      for length in 1...9 {
        let shape = (try? model(length))?.outputShape
        let positions = shape.map { $0.sizes.dropLast().reduce(1) { $0 * ($1 ?? 0) } } ?? 0
        #expect(extent.positions(length: length) == positions, "\(layer) over \(length)")
      }
    }
  }
}
