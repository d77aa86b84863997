import Text

/// A function between layers: of each value by itself, or (softmax) of the last axis.
package enum Activation: Hashable, Sendable {
  case linear
  case relu
  case sigmoid
  case tanh
  case softmax
  case softplus
  case selu
  case elu(ELU)
  case leakyRelu(LeakyReLU)
  case gelu(GELU)

  package enum Kind: CaseIterable, Sendable {
    case linear
    case relu
    case sigmoid
    case tanh
    case softmax
    case softplus
    case selu
    case elu
    case leakyRelu
    case gelu
  }

  package var kind: Kind {
    switch self {
    case .linear: .linear
    case .relu: .relu
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .softmax: .softmax
    case .softplus: .softplus
    case .selu: .selu
    case .elu: .elu
    case .leakyRelu: .leakyRelu
    case .gelu: .gelu
    }
  }

  /// Its parameters, where it has any.
  package var description: (any ActivationDescription)? {
    switch self {
    case .linear, .relu, .sigmoid, .tanh, .softmax, .softplus, .selu: nil
    case .elu(let parameters): parameters
    case .leakyRelu(let parameters): parameters
    case .gelu(let parameters): parameters
    }
  }
}

extension Activation.Kind {
  package struct Facts: Sendable {
    /// What stands for it in model files; it never changes.
    package let code: Int
    /// Keras's name for it.
    package let name: String
    package let formula: String
    /// With Keras's parameters.
    package let activation: Activation
    /// Whether it is of each value by itself and never falls, so that it may follow a maximum, and its
    /// slope follows from what it gave.
    package let isIncreasing: Bool
  }

  package var facts: Facts {
    func facts(
      _ code: Int, _ name: String, _ formula: String, _ activation: Activation,
      isIncreasing: Bool = true
    ) -> Facts {
      Facts(
        code: code, name: name, formula: formula, activation: activation,
        isIncreasing: isIncreasing)
    }
    return switch self {
    case .linear: facts(0, "linear", "x", .linear)
    case .relu: facts(1, "relu", "max(0, x)", .relu)
    case .sigmoid: facts(2, "sigmoid", "1 / (1 + e⁻ˣ)", .sigmoid)
    case .tanh: facts(3, "tanh", "tanh x", .tanh)
    case .softmax:
      facts(
        4, "softmax", "eˣⁱ / Σⱼ eˣʲ over the last axis", .softmax, isIncreasing: false)
    case .softplus: facts(5, "softplus", "ln(1 + eˣ)", .softplus)
    case .selu: facts(6, "selu", "1.0507·x for x > 0, else 1.7581·(eˣ − 1)", .selu)
    case .elu:
      facts(
        ELU.code, ELU.name,
        "x for x > 0, else alpha·(eˣ − 1)", .elu(ELU()))
    case .leakyRelu:
      facts(
        LeakyReLU.code, LeakyReLU.name,
        "x for x > 0, else negative_slope·x", .leakyRelu(LeakyReLU()))
    case .gelu:
      facts(
        GELU.code, GELU.name,
        "x·Φ(x), Φ the distribution function of the standard normal distribution", .gelu(GELU()),
        isIncreasing: false)
    }
  }
}

/// Every kind, with Keras's parameters.
extension Activation: NamedCases {
  package static let allCases: [Activation] = Kind.allCases.map { $0.facts.activation }

  /// Keras's name for it.
  package var rawValue: String { kind.facts.name }

  package var isIncreasing: Bool { kind.facts.isIncreasing }

  /// Whether its slope at a value can be told from what it gave there.
  package var slopeFollowsFromOutput: Bool { isIncreasing || self == .softmax }
}

/// The parameters of an activation that has some.
package protocol ActivationDescription: Described {
  var activation: Activation { get }
}
