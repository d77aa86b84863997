import Text

/// What is reported beside the loss.
package enum Metric: Hashable, Sendable {
  case accuracy
  case binaryAccuracy
  case meanSquaredError
  case meanAbsoluteError
  case precision
  case recall
  case auc
  /// One of these of a single class against the rest: of the output with that number, from 0. Labels
  /// are rows as wide as the output, or the classes' numbers.
  case ofClass(PerClass, Int)
  /// The mean of the author's formula over all values.
  case custom(CustomFunction)

  package enum Kind: CaseIterable, Sendable {
    case accuracy
    case binaryAccuracy
    case meanSquaredError
    case meanAbsoluteError
    case precision
    case recall
    case auc
  }

  /// Nil for the author's own, and for those of one class.
  package var kind: Kind? {
    switch self {
    case .accuracy: .accuracy
    case .binaryAccuracy: .binaryAccuracy
    case .meanSquaredError: .meanSquaredError
    case .meanAbsoluteError: .meanAbsoluteError
    case .precision: .precision
    case .recall: .recall
    case .auc: .auc
    case .ofClass, .custom: nil
    }
  }

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

    /// What stands for it, of one class, in model files; it never changes.
    package var code: Int {
      switch self {
      case .precision: 101
      case .recall: 102
      case .auc: 103
      }
    }

    /// Nil where a metric is of all outputs or none.
    package init?(_ metric: Metric) {
      guard let found = Self.allCases.first(where: { $0.metric == metric }) else { return nil }
      self = found
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

extension Metric.Kind {
  package struct Facts: Sendable {
    /// What stands for it in model files; it never changes. 0 is the author's own.
    package let code: Int
    /// Keras's name for it.
    package let name: String
    /// With y the label and p the prediction.
    package let formula: String
    package let metric: Metric
  }

  package var facts: Facts {
    switch self {
    case .accuracy:
      Facts(
        code: 1, name: "accuracy",
        formula: "the share of right answers: by the threshold 0.5, or by the greatest class",
        metric: .accuracy)
    case .binaryAccuracy:
      Facts(
        code: 2, name: "binary_accuracy", formula: "the share of values where p > 0.5 is y",
        metric: .binaryAccuracy)
    case .meanSquaredError:
      Facts(
        code: 3, name: "mse", formula: "the mean of (y − p)²", metric: .meanSquaredError)
    case .meanAbsoluteError:
      Facts(code: 4, name: "mae", formula: "the mean of |y − p|", metric: .meanAbsoluteError)
    case .precision:
      Facts(
        code: 5, name: "precision", formula: "true positives among all predicted ones, p > 0.5",
        metric: .precision)
    case .recall:
      Facts(
        code: 6, name: "recall", formula: "true positives among all that are positive, p > 0.5",
        metric: .recall)
    case .auc:
      Facts(
        code: 7, name: "auc",
        formula:
          "the area under the ROC curve, by 200 thresholds as in Keras, p clipped to 0 … 1",
        metric: .auc)
    }
  }
}

extension Metric: CaseIterable {
  /// All that have a name of their own.
  package static let allCases: [Metric] = Kind.allCases.map { $0.facts.metric }

  package init?(rawValue: String) {
    guard let metric = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = metric
  }

  /// Keras's name for it, or the author's.
  package var rawValue: String {
    switch self {
    case .ofClass(let kind, _): kind.metric.rawValue
    case .custom(let function): function.name
    default: kind?.facts.name ?? ""
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
