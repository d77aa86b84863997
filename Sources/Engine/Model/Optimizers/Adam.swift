/// m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − lr·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε)
package struct Adam: OptimizerDescription {
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

  package static let code = 1
  package static let name = "adam"
  package static let kerasName = "Adam"
  package static let summary =
    "Running means of gradient and square, corrected for their start: "
    + "w ← w − lr·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε)."
  package static let example =
    "compile(mlp, optimizer: adam(learning_rate: 0.01), loss: binary_crossentropy)"

  package static let fields: [Field<Adam>] = [
    .learningRate(\.learningRate),
    .beta1(2, \.beta1),
    .beta2(3, \.beta2),
    .epsilon(4, \.epsilon),
  ]

  package var optimizer: Optimizer { .adam(self) }
  package var stateCount: Int { 2 }
}
