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
  /// The mean of the author's formula over all values.
  case own(OwnFunction)
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
    case .own(let function): function.name
    }
  }
}

/// The rule that turns gradients into new weights, with Keras's defaults.
package enum Optimizer: Hashable, Sendable {
  /// v ← ρv + (1−ρ)g²; w ← w − lr·g/(√v + ε), or lr·g/√(v + ε) with ε inside.
  case rmsprop(
    learningRate: Double = 0.001, rho: Double = 0.9, epsilon: Double = 1e-7,
    epsilonInside: Bool = false)
  /// m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − lr·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε)
  case adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7)
  /// u ← μu − lr·g; w ← w + u, or with Nesterov w ← w + μu − lr·g
  case sgd(learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false)
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
}
