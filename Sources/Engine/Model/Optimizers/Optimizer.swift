import Text

/// The rule that turns gradients into new weights.
package enum Optimizer: Hashable, Sendable {
  case rmsprop(RMSprop)
  case adam(Adam)
  case sgd(SGD)
  case adamw(AdamW)
  case adagrad(Adagrad)
  case adamax(Adamax)

  package enum Kind: CaseIterable, Sendable {
    case rmsprop
    case adam
    case sgd
    case adamw
    case adagrad
    case adamax

    package var type: any OptimizerDescription.Type {
      switch self {
      case .rmsprop: RMSprop.self
      case .adam: Adam.self
      case .sgd: SGD.self
      case .adamw: AdamW.self
      case .adagrad: Adagrad.self
      case .adamax: Adamax.self
      }
    }
  }

  package var kind: Kind {
    switch self {
    case .rmsprop: .rmsprop
    case .adam: .adam
    case .sgd: .sgd
    case .adamw: .adamw
    case .adagrad: .adagrad
    case .adamax: .adamax
    }
  }

  package var description: any OptimizerDescription {
    switch self {
    case .rmsprop(let rule): rule
    case .adam(let rule): rule
    case .sgd(let rule): rule
    case .adamw(let rule): rule
    case .adagrad(let rule): rule
    case .adamax(let rule): rule
    }
  }

  package var name: String { kind.type.name }

  package var learningRate: LearningRate { description.learningRate }

  /// How many running values it keeps for each weight.
  package var stateCount: Int { description.stateCount }

  /// Whether running values of the one mean the same to the other.
  func isSameKind(as other: Optimizer) -> Bool {
    kind == other.kind && stateCount == other.stateCount
  }
}

extension Optimizer.Kind {
  /// The kind with a name, or nil.
  package init?(named name: String) {
    guard let kind = Self.allCases.first(where: { $0.type.name == name }) else { return nil }
    self = kind
  }

  /// With Keras's defaults.
  package var optimizer: Optimizer { type.init().optimizer }
}

/// An optimizer's fields and formula.
package protocol OptimizerDescription: Described {
  var optimizer: Optimizer { get }
  var learningRate: LearningRate { get set }
  /// How many running values it keeps for each weight.
  var stateCount: Int { get }
  /// What they begin with.
  var initialState: Double { get }
  /// The arithmetic, with constants as kernels take them.
  var updateRule: any UpdateRule { get }
}

extension OptimizerDescription {
  package var initialState: Double { 0 }
}

extension Field where Owner: OptimizerDescription {
  static func learningRate(
    _ path: any WritableKeyPath<Owner, LearningRate> & Sendable
  ) -> Self {
    Field(
      1, "learning_rate", path, .positive, "The size of a step, lr, or a schedule that gives it.")
  }

  static func beta1(
    _ number: Int, _ path: any WritableKeyPath<Owner, Double> & Sendable
  ) -> Self {
    Field(number, "beta_1", path, .fraction, "How much of the old mean stays, β₁.")
  }

  static func beta2(
    _ number: Int, _ path: any WritableKeyPath<Owner, Double> & Sendable,
    _ meaning: String = "How much of the old mean square stays, β₂."
  ) -> Self {
    Field(number, "beta_2", path, .fraction, meaning)
  }

  static func epsilon(
    _ number: Int, _ path: any WritableKeyPath<Owner, Double> & Sendable
  ) -> Self {
    Field(number, "epsilon", path, .notNegative, "Keeps the division from zero, ε.")
  }
}
