/// `γ·(x − μ)/√(σ² + ε) + β` for each channel, with the mean μ and the variance σ² of all its values in
/// the batch (Ioffe and Szegedy, 2015).
///
/// After training those are running means over the batches, m ← momentum·m + (1 − momentum)·μ, which
/// begin with 0 and 1 and are weights that no gradient changes. γ: (channels), ones; β: (channels), zeros.
package struct BatchNormalization: LayerDescription {
  package var momentum: Double
  package var epsilon: Double
  package var center: Bool
  package var scale: Bool

  package init(
    momentum: Double = 0.99, epsilon: Double = 1e-3, center: Bool = true, scale: Bool = true
  ) {
    self.momentum = momentum
    self.epsilon = epsilon
    self.center = center
    self.scale = scale
  }

  package init() { self.init(momentum: 0.99) }

  package static let code = 13
  package static let name = "batch_normalization"
  package static let kerasName = "BatchNormalization"
  package static let summary =
    "Brings each channel to mean 0 and variance 1, then to a mean and a spread that are learnt: by the "
    + "batch's mean and variance in training, afterwards by running means of them."
  package static let example =
    "model small { input(100); dense(16); batch_normalization(); activation(relu); dense(1, activation: sigmoid) }"
  package static let shapes =
    "the input's; gamma, beta, moving mean and moving variance `(n)`, the last two not trained"

  package static let fields: [Field<BatchNormalization>] = [
    Field(
      1, "momentum", \.momentum, .fraction, "How much of the running means stays at each step."),
    Field(2, "epsilon", \.epsilon, .positive, "Keeps the division from zero, ε."),
    Field(3, "center", \.center, "Whether a mean is learnt, beta."),
    Field(4, "scale", \.scale, "Whether a spread is learnt, gamma."),
  ]

  package var layer: Layer { .batchNormalization(self) }
  package var needsWholeBatches: Bool { true }

  package func outputShape(_ inputs: [TensorShape]) throws(LayerError) -> TensorShape {
    let input = try only(inputs)
    guard !input.sizes.contains(nil) else { throw .needsKnownSize(got: input) }
    return input
  }

  package func weights(_ inputs: [TensorShape]) -> [LayerWeight] {
    let shape = [channels(inputs)]
    return (scale ? [LayerWeight("gamma", shape, .ones)] : [])
      + (center ? [LayerWeight("beta", shape)] : [])
      + [
        LayerWeight("moving_mean", shape, isTrainable: false),
        LayerWeight("moving_variance", shape, .ones, isTrainable: false),
      ]
  }
}
