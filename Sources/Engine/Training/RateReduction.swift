import Text

/// Makes the learning rate smaller when a figure has stopped getting better: the rules of Keras 3's
/// `ReduceLROnPlateau`.
package struct RateReduction: Hashable, Sendable {
  /// The name of one of the history's series.
  @Spelled package var monitor: String
  package var direction: EarlyStopping.Direction
  /// What the rate is multiplied by.
  package var factor: Double
  /// So many epochs without an improvement make the rate smaller.
  package var patience: Int
  /// A change of less than this is no improvement.
  package var minDelta: Double
  /// Epochs after a reduction in which none is counted as one without an improvement.
  package var cooldown: Int
  /// The rate does not fall below this.
  package var minRate: Double

  package init(
    monitor: String = "val_loss", direction: EarlyStopping.Direction = .min, factor: Double = 0.1,
    patience: Int = 10, minDelta: Double = 0.0001, cooldown: Int = 0, minRate: Double = 0
  ) {
    self.monitor = monitor
    self.direction = direction
    self.factor = factor
    self.patience = patience
    self.minDelta = minDelta
    self.cooldown = cooldown
    self.minRate = minRate
  }

  /// What is known after some epochs.
  struct State {
    let rule: RateReduction
    private var wait = 0
    private var best: Double?
    private var cooling = 0

    init(_ rule: RateReduction) { self.rule = rule }

    /// Takes the figure of an epoch that has ended, and gives the next one's rate.
    mutating func rate(after value: Double, _ rate: Float) -> Float {
      if cooling > 0 {
        cooling -= 1
        wait = 0
      }
      if rule.direction.isImprovement(value, on: best, by: rule.minDelta) {
        best = value
        wait = 0
      } else if cooling == 0 {
        wait += 1
        if wait >= rule.patience, rate > Float(rule.minRate) {
          cooling = rule.cooldown
          wait = 0
          return Float(max(Double(rate) * rule.factor, rule.minRate))
        }
      }
      return rate
    }
  }
}

/// The reductions of a training under way, and the rate that they have come to. Both follow from the
/// first epoch's rate and the history.
struct RateReductions {
  private var states: [RateReduction.State]
  private(set) var rate: Float

  /// - Parameters:
  ///   - rate: The first epoch's.
  ///   - history: The epochs that are finished already.
  init(_ rules: [RateReduction], rate: Float, after history: History) {
    states = rules.map { RateReduction.State($0) }
    self.rate = rate
    for epoch in 0..<(history.series.first?.count ?? 0) { add(history, epoch: epoch) }
  }

  /// Looks at an epoch of a history, from 0.
  mutating func add(_ history: History, epoch: Int) {
    for index in states.indices {
      guard let series = history[states[index].rule.monitor] else { continue }
      rate = states[index].rate(after: series[epoch], rate)
    }
  }
}
