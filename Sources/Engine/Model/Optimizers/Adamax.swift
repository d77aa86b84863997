/// m ← β₁m + (1−β₁)g; u ← max(β₂u, |g|); w ← w − lr/(1−β₁ᵗ)·m/(u + ε) (Kingma and Ba, 2014).
package struct Adamax: OptimizerDescription {
  package var learningRate: LearningRate
  package var beta1: Double
  package var beta2: Double
  package var epsilon: Double

  package init(
    learningRate: LearningRate = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  package init() { self.init(learningRate: 0.001) }

  package static let code = 5
  package static let name = "adamax"
  package static let kerasName = "Adamax"
  package static let summary =
    "Adam with the greatest of the decaying gradients in place of their root mean square: "
    + "u ← max(β₂u, |g|), w ← w − lr/(1−β₁ᵗ)·m/(u + ε)."
  package static let example =
    "compile(mlp, optimizer: adamax(learning_rate: 0.01), loss: binary_crossentropy)"

  package static let fields: [Field<Adamax>] = [
    .learningRate(\.learningRate),
    .beta1(2, \.beta1),
    .beta2(3, \.beta2, "How much of the old maximum stays, β₂."),
    .epsilon(4, \.epsilon),
  ]

  package var optimizer: Optimizer { .adamax(self) }
  package var stateCount: Int { 2 }
}
