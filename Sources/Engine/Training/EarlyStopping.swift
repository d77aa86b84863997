import Text

/// Ends a training when a figure has stopped getting better: the rules of Keras 3's `EarlyStopping`.
package struct EarlyStopping: Hashable, Sendable {
  package enum Direction: Sendable, NamedCases {
    /// Less is better, as of a loss.
    case min
    /// More is better, as of an accuracy.
    case max

    package var rawValue: String {
      switch self {
      case .min: "min"
      case .max: "max"
      }
    }
  }

  /// The name of one of the history's series.
  @Spelled package var monitor: String
  package var direction: Direction
  /// A change of less than this is no improvement.
  package var minDelta: Double
  /// So many epochs without an improvement end the training.
  package var patience: Int
  /// What has to be passed for an epoch to count as an improvement.
  package var baseline: Double?
  /// Whether the run ends with the weights of its best epoch rather than of its last. The
  /// optimiser's running values stay those of the last.
  package var restoresBestWeights: Bool
  /// Epochs at the beginning that are not looked at.
  package var startFromEpoch: Int

  package init(
    monitor: String = "val_loss", direction: Direction = .min, minDelta: Double = 0,
    patience: Int = 0, baseline: Double? = nil, restoresBestWeights: Bool = false,
    startFromEpoch: Int = 0
  ) {
    self.monitor = monitor
    self.direction = direction
    self.minDelta = minDelta
    self.patience = patience
    self.baseline = baseline
    self.restoresBestWeights = restoresBestWeights
    self.startFromEpoch = startFromEpoch
  }

  private func isImprovement(_ value: Double, on reference: Double?) -> Bool {
    direction.isImprovement(value, on: reference, by: minDelta)
  }

  /// What is known after some epochs. It follows from the history alone.
  struct State {
    let rule: EarlyStopping
    private var wait = 0
    private var best: Double?
    private var epochs = 0
    /// Epochs are counted from 1.
    private(set) var bestEpoch: Int?
    private(set) var stoppedEpoch: Int?

    init(_ rule: EarlyStopping) { self.rule = rule }

    /// Takes the figure of an epoch that has ended.
    ///
    /// - Returns: Whether its weights are the best so far.
    mutating func add(_ value: Double) -> Bool {
      epochs += 1
      guard epochs > rule.startFromEpoch else { return false }
      wait += 1
      if rule.isImprovement(value, on: best) {
        best = value
        bestEpoch = epochs
        if rule.baseline == nil || rule.isImprovement(value, on: rule.baseline) { wait = 0 }
        return true
      }
      if wait >= rule.patience, epochs > 1 { stoppedEpoch = epochs }
      return false
    }
  }
}

extension EarlyStopping.Direction {
  /// Compared in single precision, as Keras does it.
  func isImprovement(_ value: Double, on reference: Double?, by minDelta: Double) -> Bool {
    guard let reference else { return true }
    return switch self {
    case .min: Float(value + abs(minDelta)) < Float(reference)
    case .max: Float(value - abs(minDelta)) > Float(reference)
    }
  }
}

/// What an early stopping did in a run.
package struct EarlyStoppingResult: Hashable, Sendable {
  package var rule: EarlyStopping
  /// The epoch after which it ended the training, counted from 1; nil where it did not.
  package var stoppedEpoch: Int?
  /// The epoch with the best figure; nil where none was looked at.
  package var bestEpoch: Int?

  package init(rule: EarlyStopping, stoppedEpoch: Int?, bestEpoch: Int?) {
    self.rule = rule
    self.stoppedEpoch = stoppedEpoch
    self.bestEpoch = bestEpoch
  }
}

/// The early stoppings of a training under way, with the weights of their best epochs.
struct EarlyStoppings {
  private var states: [EarlyStopping.State]
  /// For each, its best epoch's weights where they will be restored.
  private(set) var best: [[NamedWeight]?]

  /// - Parameters:
  ///   - history: The epochs that are finished already.
  ///   - best: What `best` was after them.
  init(_ rules: [EarlyStopping], after history: History, best: [[NamedWeight]?]) {
    states = rules.map { EarlyStopping.State($0) }
    self.best = best.count == rules.count ? best : rules.map { _ in nil }
    for epoch in 0..<(history.series.first?.count ?? 0) {
      for index in states.indices {
        guard let series = history[states[index].rule.monitor] else { continue }
        _ = states[index].add(series[epoch])
      }
    }
  }

  /// Looks at the last epoch of a history.
  mutating func add(_ history: History, weights: () -> [NamedWeight]) {
    for index in states.indices {
      guard let value = history[states[index].rule.monitor]?.last else { continue }
      if states[index].add(value), states[index].rule.restoresBestWeights {
        best[index] = weights()
      }
    }
  }

  var hasStopped: Bool { states.contains { $0.stoppedEpoch != nil } }

  /// The weights that the run ends with, where they are not its last epoch's.
  var restored: [NamedWeight]? { best.last { $0 != nil } ?? nil }

  var results: [EarlyStoppingResult] {
    states.map { state in
      EarlyStoppingResult(
        rule: state.rule, stoppedEpoch: state.stoppedEpoch, bestEpoch: state.bestEpoch)
    }
  }
}
