/// a ← a + g²; w ← w − lr·g/√(a + ε) (Duchi et al., 2011).
package struct Adagrad: OptimizerDescription {
  package var learningRate: LearningRate
  package var initialAccumulatorValue: Double
  package var epsilon: Double

  package init(
    learningRate: LearningRate = 0.001, initialAccumulatorValue: Double = 0.1,
    epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.initialAccumulatorValue = initialAccumulatorValue
    self.epsilon = epsilon
  }

  package init() { self.init(learningRate: 0.001) }

  package static let code = 4
  package static let name = "adagrad"
  package static let kerasName = "Adagrad"
  package static let summary =
    "Divides each gradient by the root of the sum of all its squares: a ← a + g², "
    + "w ← w − lr·g/√(a + ε)."
  package static let example =
    "compile(mlp, optimizer: adagrad(learning_rate: 0.01), loss: binary_crossentropy)"

  package static let fields: [Field<Adagrad>] = [
    .learningRate(\.learningRate),
    Field(
      2, "initial_accumulator_value", \.initialAccumulatorValue, .notNegative,
      "What the sum of squares begins with."),
    .epsilon(3, \.epsilon),
  ]

  package var optimizer: Optimizer { .adagrad(self) }
  package var stateCount: Int { 1 }
  package var initialState: Double { initialAccumulatorValue }
}
