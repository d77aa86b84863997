import Kernels

/// An optimiser's formula with its constants as the arithmetic uses them.
package enum UpdateRule: Sendable {
  case rmsprop(KernelRMSprop)
  case adam(KernelAdam)
  case sgd(KernelSGD)

  /// The least ε: below it waiting rows and weights that never had a gradient would divide 0 by 0.
  private static var leastEpsilon: Float { Float.leastNormalMagnitude }

  package init(_ optimizer: Optimizer) {
    switch optimizer {
    case .rmsprop(let rate, let rho, let epsilon, let inside):
      self = .rmsprop(
        KernelRMSprop(
          learning_rate: Float(rate), rho: Float(rho), one_minus_rho: Float(1 - rho),
          epsilon: max(Float(epsilon), Self.leastEpsilon), epsilon_inside: inside))
    case .adam(_, let beta1, let beta2, let epsilon):
      self = .adam(
        KernelAdam(
          beta1: Float(beta1), one_minus_beta1: Float(1 - beta1), beta2: Float(beta2),
          one_minus_beta2: Float(1 - beta2), epsilon: max(Float(epsilon), Self.leastEpsilon)))
    case .sgd(let rate, let momentum, let nesterov):
      self = .sgd(
        KernelSGD(learning_rate: Float(rate), momentum: Float(momentum), nesterov: nesterov))
    }
  }
}

extension Optimizer {
  /// How many running values it keeps for each weight.
  package var stateCount: Int {
    switch self {
    case .rmsprop: 1
    case .adam: 2
    case .sgd(_, let momentum, _): momentum == 0 ? 0 : 1
    }
  }

  /// Adam's step size at step t, from 1: `lr · √(1 − β₂ᵗ) / (1 − β₁ᵗ)`; 0 for other optimisers.
  func stepSize(_ t: UInt64) -> Float {
    guard case .adam(let rate, let beta1, let beta2, _) = self else { return 0 }
    return Float(rate * (1 - Self.power(beta2, t)).squareRoot() / (1 - Self.power(beta1, t)))
  }

  /// `base` to a whole power by squaring: the same bits on every machine.
  private static func power(_ base: Double, _ exponent: UInt64) -> Double {
    var result = 1.0
    var factor = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result *= factor }
      factor *= factor
      left >>= 1
    }
    return result
  }
}

extension Optimizer {
  /// Whether running values of the one mean the same to the other.
  func isSameKind(as other: Optimizer) -> Bool {
    switch (self, other) {
    case (.rmsprop, .rmsprop), (.adam, .adam), (.sgd, .sgd): stateCount == other.stateCount
    default: false
    }
  }
}
