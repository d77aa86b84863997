/// What acts on a training between its epochs.
package enum Callback: Hashable, Sendable {
  case earlyStopping(EarlyStopping)
  case rateReduction(RateReduction)
  /// Ends a training whose loss is no finite number any more.
  case terminateOnNaN

  /// The series of the history that it watches.
  package var monitor: String? {
    switch self {
    case .earlyStopping(let rule): rule.monitor
    case .rateReduction(let rule): rule.monitor
    case .terminateOnNaN: nil
    }
  }
}

extension FitOptions {
  package mutating func add(_ callback: Callback) {
    switch callback {
    case .earlyStopping(let rule): callbacks.append(rule)
    case .rateReduction(let rule): rateReductions.append(rule)
    case .terminateOnNaN: endsOnNaN = true
    }
  }
}
