/// v ← ρv + (1−ρ)g²; w ← w − lr·g/(√v + ε), or lr·g/√(v + ε) with ε inside.
package struct RMSprop: OptimizerDescription {
  package var learningRate: LearningRate
  package var rho: Double
  package var epsilon: Double
  package var epsilonInside: Bool

  package init(
    learningRate: LearningRate = 0.001, rho: Double = 0.9, epsilon: Double = 1e-7,
    epsilonInside: Bool = false
  ) {
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
    self.epsilonInside = epsilonInside
  }

  package init() { self.init(learningRate: 0.001) }

  package static let code = 0
  package static let name = "rmsprop"
  package static let kerasName = "RMSprop"
  package static let summary =
    "Divides each gradient by the root of its running mean square: v ← ρv + (1−ρ)g², "
    + "w ← w − lr·g/(√v + ε)."
  package static let example =
    "compile(mlp, optimizer: rmsprop(learning_rate: 0.001), loss: binary_crossentropy)"

  package static let fields: [Field<RMSprop>] = [
    .learningRate(\.learningRate),
    Field(2, "rho", \.rho, .fraction, "How much of the old mean stays, ρ."),
    .epsilon(3, \.epsilon),
    Field(
      4, "epsilon_inside", \.epsilonInside,
      "Adds ε under the root, lr·g/√(v + ε), as TensorFlow's Keras did after 2.3."),
  ]

  package var optimizer: Optimizer { .rmsprop(self) }
  package var stateCount: Int { 1 }
}
