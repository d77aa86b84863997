/// Adam, before whose steps each weight loses a share of itself: w ← w − lr·λ·w (Loshchilov and Hutter,
/// 2017).
package struct AdamW: OptimizerDescription {
  package var learningRate: LearningRate
  package var weightDecay: Double
  package var beta1: Double
  package var beta2: Double
  package var epsilon: Double

  package init(
    learningRate: LearningRate = 0.001, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  package init() { self.init(learningRate: 0.001) }

  package static let code = 3
  package static let name = "adamw"
  package static let kerasName = "AdamW"
  package static let summary =
    "Adam, before whose steps each weight loses a share of itself: w ← w − lr·λ·w."
  package static let example =
    "compile(mlp, optimizer: adamw(weight_decay: 0.01), loss: binary_crossentropy)"

  package static let fields: [Field<AdamW>] = [
    .learningRate(\.learningRate),
    Field(2, "weight_decay", \.weightDecay, .notNegative, "How much a weight loses, λ."),
    .beta1(3, \.beta1),
    .beta2(4, \.beta2),
    .epsilon(5, \.epsilon),
  ]

  package var optimizer: Optimizer { .adamw(self) }
  package var stateCount: Int { 2 }
}
