/// The size of an optimizer's steps: the same for all of them, or one for each.
package enum LearningRate: Hashable, Sendable {
  case constant(Double)
  case schedule(LearningRateSchedule)

  package var schedule: LearningRateSchedule? {
    if case .schedule(let schedule) = self { schedule } else { nil }
  }

  /// The rate of the next step after `steps` of them. A schedule's is of single precision.
  package func rate(after steps: UInt64) -> Double {
    switch self {
    case .constant(let rate): rate
    case .schedule(let schedule): Double(schedule.rate(after: steps))
    }
  }
}

extension LearningRate: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral value: Double) { self = .constant(value) }
  package init(integerLiteral value: Int) { self = .constant(Double(value)) }
}
