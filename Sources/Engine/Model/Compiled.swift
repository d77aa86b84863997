import Text

/// A loss or metric of the author's own.
package struct OwnFunction: Hashable, Sendable {
  @Spelled package var name: String
  package var formula: Formula

  package init(name: String, formula: Formula) {
    self.name = name
    self.formula = formula
  }
}

/// How far a prediction is from what it should be: averaged over the values of a sample, then over
/// the batch. ŷ is the prediction, y the label.
package enum Loss: Hashable, Sendable {
  /// −(y·ln ŷ + (1−y)·ln(1−ŷ)), ŷ clipped to [1e-7, 1 − 1e-7]
  case binaryCrossentropy
  /// −Σ y·ln ŷ over the classes, ŷ normalised to sum 1 and clipped
  case categoricalCrossentropy
  /// −ln ŷ of the class whose number the label is
  case sparseCategoricalCrossentropy
  /// (y − ŷ)²
  case meanSquaredError
  /// |y − ŷ|
  case meanAbsoluteError
  case own(OwnFunction)
}

extension Loss: CaseIterable {
  /// All that have a name of their own.
  package static let allCases: [Loss] = [
    .binaryCrossentropy, .categoricalCrossentropy, .sparseCategoricalCrossentropy,
    .meanSquaredError, .meanAbsoluteError,
  ]

  package init?(rawValue: String) {
    guard let loss = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = loss
  }

  /// Keras's name for it, or the author's.
  package var rawValue: String {
    switch self {
    case .binaryCrossentropy: "binary_crossentropy"
    case .categoricalCrossentropy: "categorical_crossentropy"
    case .sparseCategoricalCrossentropy: "sparse_categorical_crossentropy"
    case .meanSquaredError: "mse"
    case .meanAbsoluteError: "mae"
    case .own(let function): function.name
    }
  }
}

/// A model with all that training needs besides data.
package struct Compiled: Hashable, Sendable {
  package var model: ModelDescription
  package var optimizer: Optimizer
  package var loss: Loss
  package var metrics: [Metric]

  package init(model: ModelDescription, optimizer: Optimizer, loss: Loss, metrics: [Metric]) {
    self.model = model
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
  }

  /// What an evaluation gives and a history has, in order: `loss`, then the metrics by their names. A
  /// second one of the same name gets a number, as in Keras: `precision`, `precision_1`, …
  package var series: [String] {
    var names = ["loss"]
    var counts: [Spelling: Int] = [:]
    for metric in metrics {
      let name = metric.rawValue
      let earlier = counts[name] ?? 0
      counts[name] = earlier + 1
      names.append(earlier == 0 ? name : "\(name)_\(earlier)")
    }
    return names
  }
}
