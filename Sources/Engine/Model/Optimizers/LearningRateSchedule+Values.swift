/// A schedule's parameters, by Keras's names, and as the numbers that files hold.
extension LearningRateSchedule {
  package enum Parameter: Hashable, Sendable {
    case number(Double)
    case boolean(Bool)
    case numbers([Double])
  }

  /// Those that are not as they are where nothing is said, in Keras's order.
  package var parameters: [(keyword: String, value: Parameter)] {
    switch self {
    case .exponentialDecay(let decay):
      return [
        ("initial_learning_rate", .number(decay.initialLearningRate)),
        ("decay_steps", .number(decay.decaySteps)), ("decay_rate", .number(decay.decayRate)),
      ] + (decay.staircase ? [("staircase", .boolean(true))] : [])
    case .cosineDecay(let decay):
      var found: [(keyword: String, value: Parameter)] = [
        ("initial_learning_rate", .number(decay.initialLearningRate)),
        ("decay_steps", .number(decay.decaySteps)),
      ]
      if decay.alpha != 0 { found.append(("alpha", .number(decay.alpha))) }
      if let target = decay.warmupTarget { found.append(("warmup_target", .number(target))) }
      if decay.warmupSteps != 0 { found.append(("warmup_steps", .number(decay.warmupSteps))) }
      return found
    case .piecewiseConstantDecay(let decay):
      return [("boundaries", .numbers(decay.boundaries)), ("values", .numbers(decay.values))]
    }
  }

  /// All that it is made of; `init(_:numbers:)` reads it.
  package var numbers: [Double] {
    switch self {
    case .exponentialDecay(let decay):
      [decay.initialLearningRate, decay.decaySteps, decay.decayRate, decay.staircase ? 1 : 0]
    case .cosineDecay(let decay):
      [decay.initialLearningRate, decay.decaySteps, decay.alpha, decay.warmupSteps]
        + (decay.warmupTarget.map { [$0] } ?? [])
    case .piecewiseConstantDecay(let decay): decay.boundaries + decay.values
    }
  }

  /// Nil for numbers that are no schedule's.
  package init?(_ kind: Kind, numbers: [Double]) {
    guard numbers.allSatisfy(\.isFinite) else { return nil }
    switch kind {
    case .exponentialDecay:
      guard numbers.count == 4 else { return nil }
      self = .exponentialDecay(
        ExponentialDecay(
          initialLearningRate: numbers[0], decaySteps: numbers[1], decayRate: numbers[2],
          staircase: numbers[3] != 0))
    case .cosineDecay:
      guard numbers.count == 4 || numbers.count == 5 else { return nil }
      self = .cosineDecay(
        CosineDecay(
          initialLearningRate: numbers[0], decaySteps: numbers[1], alpha: numbers[2],
          warmupTarget: numbers.count == 5 ? numbers[4] : nil, warmupSteps: numbers[3]))
    case .piecewiseConstantDecay:
      guard numbers.count % 2 == 1 else { return nil }
      self = .piecewiseConstantDecay(
        PiecewiseConstantDecay(
          boundaries: Array(numbers[..<(numbers.count / 2)]),
          values: Array(numbers[(numbers.count / 2)...])))
    }
    guard fault == nil else { return nil }
  }

  /// Why this is no schedule: the parameter that is at fault, and what is wrong.
  package var fault: (keyword: String, message: String)? {
    func isRate(_ value: Double) -> Bool { value > 0 && value.isFinite }
    switch self {
    case .exponentialDecay(let decay):
      if !isRate(decay.initialLearningRate) { return ("initial_learning_rate", "is above 0") }
      if !isRate(decay.decaySteps) { return ("decay_steps", "is above 0") }
      return isRate(decay.decayRate) ? nil : ("decay_rate", "is above 0")
    case .cosineDecay(let decay):
      if decay.initialLearningRate < 0 { return ("initial_learning_rate", "is at least 0") }
      if decay.warmupTarget == nil, decay.initialLearningRate == 0 {
        return ("initial_learning_rate", "is above 0 where nothing warms up")
      }
      if !isRate(decay.decaySteps) { return ("decay_steps", "is above 0") }
      if !(0...1).contains(decay.alpha) { return ("alpha", "is from 0 to 1") }
      if decay.warmupSteps < 0 { return ("warmup_steps", "is at least 0") }
      return decay.warmupTarget.map(isRate) ?? true ? nil : ("warmup_target", "is above 0")
    case .piecewiseConstantDecay(let decay):
      if decay.boundaries.isEmpty { return ("boundaries", "has at least one step") }
      if !zip(decay.boundaries, decay.boundaries.dropFirst()).allSatisfy({ $0 < $1 }) {
        return ("boundaries", "ascends: each step lies behind the one before")
      }
      guard decay.values.count == decay.boundaries.count + 1 else {
        return (
          "values",
          "has one rate more than there are boundaries: \(decay.boundaries.count + 1), not "
            + "\(decay.values.count)"
        )
      }
      return decay.values.allSatisfy(isRate) ? nil : ("values", "holds rates above 0")
    }
  }
}
