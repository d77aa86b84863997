import Samples
import Testing

@testable import Engine

/// One weight w with loss w² (a dense unit without bias, x = 1, y = 0, squared error), whose gradient
/// is 2w: each rule's first two steps from w = 1, worked by hand.
@Suite struct OptimizerTests {
  private func steps(_ optimizer: Optimizer, _ count: Int) throws -> [Double] {
    let model = try chain([.input(Input(size: 1)), .dense(Dense(units: 1, useBias: false))])
    let compiled = Compiled(
      model: model, optimizer: optimizer, loss: .meanSquaredError, metrics: [])
    var trained = initialModel(compiled, seed: 0)
    trained.weights[0].values = [1]
    let data = Dataset(
      x: .tensor(Tensor(shape: [1, 1], values: [1])), y: Tensor(shape: [1], values: [0]))
    let runtime = runtime(threads: 1)
    return try (0..<count).map { _ in
      trained =
        try fit(
          compiled, continuing: trained, on: data, options: options(epochs: 1), runtime: runtime,
          progress: { _ in }
        ).0
      return Double(trained.weights[0].values[0])
    }
  }

  private func expect(
    _ got: [Double], _ wanted: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (got, wanted) in zip(got, wanted) {
      #expect(abs(got - wanted) < 2e-6, sourceLocation: sourceLocation)
    }
  }

  @Test func rmspropWithEpsilonOutsideTheRoot() throws {
    // g = 2: v = 0.1·4 = 0.4; w = 1 − 0.1·2/(0.6324555 + 0.5) = 0.8233945.
    // g = 1.646789: v = 0.36 + 0.1·2.711914 = 0.6311914; w −= 0.1646789/(0.7944755 + 0.5).
    expect(
      try steps(.rmsprop(RMSprop(learningRate: 0.1, rho: 0.9, epsilon: 0.5)), 2),
      [0.823393, 0.696177])
  }

  @Test func rmspropWithEpsilonInsideTheRoot() throws {
    // v = 0.4; w = 1 − 0.2/√0.9 = 0.7891815.
    // g = 1.578363: v = 0.36 + 0.2491229 = 0.6091229; w −= 0.1578363/√1.1091229.
    expect(
      try steps(
        .rmsprop(RMSprop(learningRate: 0.1, rho: 0.9, epsilon: 0.5, epsilonInside: true)), 2),
      [0.789181, 0.639311])
  }

  @Test func adamAddsEpsilonToTheUncorrectedRoot() throws {
    // t = 1: m = 0.2, v = 0.004; s = 0.1·√0.001/0.1 = 0.0316228;
    // w = 1 − 0.0316228·0.2/(0.0632456 + 0.1) = 0.9612576.
    // t = 2: g = 1.9225151, m = 0.18 + 0.1922515 = 0.3722515, v = 0.003996 + 0.0036961 = 0.0076921;
    // s = 0.1·√(1 − 0.998001)/(1 − 0.81) = 0.0235315; w −= 0.0235315·0.3722515/(0.0877043 + 0.1).
    expect(
      try steps(.adam(Adam(learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0.1)), 2),
      [0.961258, 0.914590])
  }

  /// Adam's steps, before each of which the weight loses lr·λ = 0.02 of itself.
  @Test func adamwLosesAShareOfItsWeights() throws {
    // g = 2 at w = 1, as for Adam; w = 0.98 − 0.0387424.
    // t = 2: g = 1.8825151, m = 0.18 + 0.1882515 = 0.3682515, v = 0.003996 + 0.0035439 = 0.0075399;
    // w = 0.9412576·0.98 − 0.0235315·0.3682515/(0.0868324 + 0.1).
    expect(
      try steps(
        .adamw(
          AdamW(learningRate: 0.1, weightDecay: 0.2, beta1: 0.9, beta2: 0.999, epsilon: 0.1)), 2),
      [0.941258, 0.876051])
  }

  @Test func adagradAddsUpSquares() throws {
    // a = 0.1 + 4 = 4.1; w = 1 − 0.1·2/√4.6 = 0.9067495.
    // g = 1.8134990: a = 4.1 + 3.2887787 = 7.3887787; w −= 0.1813499/√7.8887787.
    expect(
      try steps(
        .adagrad(Adagrad(learningRate: 0.1, initialAccumulatorValue: 0.1, epsilon: 0.5)), 2),
      [0.906750, 0.842182])
  }

  @Test func adamaxDividesByTheGreatestGradient() throws {
    // t = 1: m = 0.2, u = 2; w = 1 − 0.1/0.1·0.2/(2 + 0.5) = 0.92.
    // t = 2: g = 1.84, m = 0.18 + 0.184 = 0.364, u = max(0.95·2, 1.84) = 1.9;
    // w −= 0.1/0.19·0.364/(1.9 + 0.5).
    expect(
      try steps(.adamax(Adamax(learningRate: 0.1, beta1: 0.9, beta2: 0.95, epsilon: 0.5)), 2),
      [0.92, 0.840175])
  }

  @Test func gradientDescent() throws {
    // w = 1 − 0.1·2; then 0.8 − 0.1·1.6.
    expect(try steps(.sgd(SGD(learningRate: 0.1)), 2), [0.8, 0.64])
    // u = −0.2, w = 0.8; u = −0.18 − 0.16, w = 0.8 − 0.34.
    expect(try steps(.sgd(SGD(learningRate: 0.1, momentum: 0.9)), 2), [0.8, 0.46])
    // u = −0.2, w = 1 − 0.18 − 0.2; g = 1.24: u = −0.18 − 0.124, w = 0.62 − 0.2736 − 0.124.
    expect(
      try steps(.sgd(SGD(learningRate: 0.1, momentum: 0.9, nesterov: true)), 2), [0.62, 0.2224])
  }

  @Test func runningValuesOfAnotherOptimizerAreLeftBehind() throws {
    let model = try chain([.input(Input(size: 1)), .dense(Dense(units: 1, useBias: false))])
    let data = Dataset(
      x: .tensor(Tensor(shape: [1, 1], values: [1])), y: Tensor(shape: [1], values: [0]))
    func trained(_ optimizer: Optimizer, from: TrainedModel?) throws -> TrainedModel {
      try fit(
        Compiled(model: model, optimizer: optimizer, loss: .meanSquaredError, metrics: []),
        continuing: from, on: data, options: options(epochs: 1), runtime: runtime(threads: 1),
        progress: { _ in }
      ).0
    }
    let first = try trained(.rmsprop(RMSprop()), from: nil)
    var fresh = first
    fresh.optimizerState = OptimizerState(steps: 0, slots: [])
    let momentum = Optimizer.sgd(SGD(momentum: 0.9))
    #expect(try trained(momentum, from: first).digest == trained(momentum, from: fresh).digest)
    #expect(
      try trained(.rmsprop(RMSprop()), from: first).digest
        != trained(.rmsprop(RMSprop()), from: fresh).digest)
  }
}
