/// u ← μu − lr·g; w ← w + u, or with Nesterov w ← w + μu − lr·g
package struct SGD: OptimizerDescription {
  package var learningRate: LearningRate
  package var momentum: Double
  package var nesterov: Bool

  package init(learningRate: LearningRate = 0.01, momentum: Double = 0, nesterov: Bool = false) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
  }

  package init() { self.init(learningRate: 0.01) }

  package static let code = 2
  package static let name = "sgd"
  package static let kerasName = "SGD"
  package static let summary =
    "Follows the gradient, with momentum: u ← μu − lr·g, w ← w + u; Nesterov: w ← w + μu − lr·g."
  package static let example =
    "compile(mlp, optimizer: sgd(learning_rate: 0.1, momentum: 0.9), loss: mse)"

  package static let fields: [Field<SGD>] = [
    .learningRate(\.learningRate),
    Field(2, "momentum", \.momentum, .fraction, "How much of the last step stays, μ."),
    Field(3, "nesterov", \.nesterov, "Looks ahead by the momentum."),
  ]

  package var optimizer: Optimizer { .sgd(self) }
  package var stateCount: Int { momentum == 0 ? 0 : 1 }
}
