/// A learning rate that follows from the number of steps made, by Keras's formulas and, as there, in
/// single precision. Source: `keras/src/optimizers/schedules/learning_rate_schedule.py`.
package enum LearningRateSchedule: Hashable, Sendable {
  case exponentialDecay(ExponentialDecay)
  case cosineDecay(CosineDecay)
  case piecewiseConstantDecay(PiecewiseConstantDecay)

  package enum Kind: CaseIterable, Sendable {
    case exponentialDecay, cosineDecay, piecewiseConstantDecay

    /// In the language, as Keras's class in small letters.
    package var name: String {
      switch self {
      case .exponentialDecay: "exponential_decay"
      case .cosineDecay: "cosine_decay"
      case .piecewiseConstantDecay: "piecewise_constant_decay"
      }
    }

    package var kerasName: String {
      switch self {
      case .exponentialDecay: "ExponentialDecay"
      case .cosineDecay: "CosineDecay"
      case .piecewiseConstantDecay: "PiecewiseConstantDecay"
      }
    }

    /// What stands for it in model files; it never changes.
    package var code: Int {
      switch self {
      case .exponentialDecay: 1
      case .cosineDecay: 2
      case .piecewiseConstantDecay: 3
      }
    }
  }

  package var kind: Kind {
    switch self {
    case .exponentialDecay: .exponentialDecay
    case .cosineDecay: .cosineDecay
    case .piecewiseConstantDecay: .piecewiseConstantDecay
    }
  }

  package var name: String { kind.name }

  /// The rate of the next step after `steps` of them.
  package func rate(after steps: UInt64) -> Float {
    switch self {
    case .exponentialDecay(let decay): decay.rate(after: steps)
    case .cosineDecay(let decay): decay.rate(after: steps)
    case .piecewiseConstantDecay(let decay): decay.rate(after: steps)
    }
  }
}

/// `initial · rate^(step / decay_steps)`; in stairs the exponent is rounded down.
package struct ExponentialDecay: Hashable, Sendable {
  package var initialLearningRate: Double
  package var decaySteps: Double
  package var decayRate: Double
  package var staircase: Bool

  package init(
    initialLearningRate: Double, decaySteps: Double, decayRate: Double, staircase: Bool = false
  ) {
    self.initialLearningRate = initialLearningRate
    self.decaySteps = decaySteps
    self.decayRate = decayRate
    self.staircase = staircase
  }

  func rate(after steps: UInt64) -> Float {
    var exponent = Float(steps) / Float(decaySteps)
    if staircase { exponent.round(.down) }
    let power = Mathematics.power(Double(Float(decayRate)), Double(exponent))
    return Float(initialLearningRate) * Float(power)
  }
}

/// `from · ((1 − α)·½(1 + cos π·step/decay_steps) + α)`, with step at most `decay_steps`. With a target,
/// `from` is the target, which the rate first grows to: `initial + (target − initial)·step/warmup_steps`.
package struct CosineDecay: Hashable, Sendable {
  package var initialLearningRate: Double
  package var decaySteps: Double
  package var alpha: Double
  package var warmupTarget: Double?
  package var warmupSteps: Double

  package init(
    initialLearningRate: Double, decaySteps: Double, alpha: Double = 0,
    warmupTarget: Double? = nil, warmupSteps: Double = 0
  ) {
    self.initialLearningRate = initialLearningRate
    self.decaySteps = decaySteps
    self.alpha = alpha
    self.warmupTarget = warmupTarget
    self.warmupSteps = warmupSteps
  }

  func rate(after steps: UInt64) -> Float {
    let (initial, length) = (Float(initialLearningRate), Float(decaySteps))
    guard let warmupTarget else {
      return decayed(from: initial, Float.minimum(Float(steps), length))
    }
    let (target, warmup) = (Float(warmupTarget), Float(warmupSteps))
    let step = Float.minimum(Float(steps), length + warmup)
    guard step < warmup else { return decayed(from: target, step - warmup) }
    return (target - initial) * (step / warmup) + initial
  }

  private func decayed(from rate: Float, _ step: Float) -> Float {
    let angle = Float.pi.nextUp * (step / Float(decaySteps))
    let cosine = 0.5 * (1 + Float(Mathematics.cos(Double(angle))))
    return rate * (Float(1 - alpha) * cosine + Float(alpha))
  }
}

/// `values[i]` up to and with step `boundaries[i]`, and behind all boundaries the last of the values.
package struct PiecewiseConstantDecay: Hashable, Sendable {
  /// Ascending.
  package var boundaries: [Double]
  /// One more.
  package var values: [Double]

  package init(boundaries: [Double], values: [Double]) {
    self.boundaries = boundaries
    self.values = values
  }

  func rate(after steps: UInt64) -> Float {
    let place = boundaries.firstIndex { Double(steps) <= $0.rounded(.towardZero) }
    return Float(values[place ?? values.count - 1])
  }
}
