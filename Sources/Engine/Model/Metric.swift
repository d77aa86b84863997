import Text

/// What is reported beside the loss.
package enum Metric: Hashable, Sendable {
  /// Binary for one output, categorical for several, as Keras picks it.
  case accuracy
  /// ŷ > 0.5 equals y
  case binaryAccuracy
  case meanSquaredError
  case meanAbsoluteError
  /// True positives of all predicted positives, at threshold 0.5
  case precision
  /// True positives of all positives, at threshold 0.5
  case recall
  /// Area under the ROC curve, by Keras's 200 thresholds
  case auc
  /// One of these of a single class against the rest: of the output with that number, from 0. Labels
  /// are rows as wide as the output, or the classes' numbers.
  case ofClass(PerClass, Int)
  /// The mean of the author's formula over all values.
  case own(OwnFunction)

  /// Metrics that may be asked of one class alone.
  package enum PerClass: Hashable, Sendable, CaseIterable {
    case precision
    case recall
    case auc

    package var metric: Metric {
      switch self {
      case .precision: .precision
      case .recall: .recall
      case .auc: .auc
      }
    }

    /// Nil where a metric is of all outputs or none.
    package init?(_ metric: Metric) {
      switch metric {
      case .precision: self = .precision
      case .recall: self = .recall
      case .auc: self = .auc
      default: return nil
      }
    }
  }

  /// Whether it is counted where a label is a class's number and there are several outputs. All others
  /// compare each output with a label of its own.
  package var takesClassNumbers: Bool {
    switch self {
    case .accuracy, .ofClass: true
    default: false
    }
  }
}

extension Metric: CaseIterable {
  /// All that have a name of their own.
  package static let allCases: [Metric] = [
    .accuracy, .binaryAccuracy, .meanSquaredError, .meanAbsoluteError, .precision, .recall, .auc,
  ]

  package init?(rawValue: String) {
    guard let metric = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = metric
  }

  /// Keras's name for it, or the author's.
  package var rawValue: String {
    switch self {
    case .accuracy: "accuracy"
    case .binaryAccuracy: "binary_accuracy"
    case .meanSquaredError: "mse"
    case .meanAbsoluteError: "mae"
    case .precision: "precision"
    case .recall: "recall"
    case .auc: "auc"
    case .ofClass(let kind, _): kind.metric.rawValue
    case .own(let function): function.name
    }
  }

  /// What a series of this name is about, `precision_1` being a second `precision`; nil for the loss
  /// and for the author's own.
  package init?(series name: String) {
    if let metric = Metric(rawValue: name) {
      self = metric
      return
    }
    guard let bar = name.lastIndex(of: "_"),
      let number = Int(name[name.unicodeScalars.index(after: bar)...]), number > 0,
      name.hasSuffix("_\(number)"), let metric = Metric(rawValue: String(name[..<bar])),
      PerClass(metric) != nil
    else { return nil }
    self = metric
  }
}
