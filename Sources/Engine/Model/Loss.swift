import Text

/// How far a prediction is from what it should be: averaged over the values of a sample, then over
/// the batch.
package enum Loss: Hashable, Sendable {
  case binaryCrossentropy
  case categoricalCrossentropy
  case sparseCategoricalCrossentropy
  case meanSquaredError
  case meanAbsoluteError
  case custom(CustomFunction)

  package enum Kind: CaseIterable, Sendable {
    case binaryCrossentropy
    case categoricalCrossentropy
    case sparseCategoricalCrossentropy
    case meanSquaredError
    case meanAbsoluteError
  }

  /// Nil for the author's own.
  package var kind: Kind? {
    switch self {
    case .binaryCrossentropy: .binaryCrossentropy
    case .categoricalCrossentropy: .categoricalCrossentropy
    case .sparseCategoricalCrossentropy: .sparseCategoricalCrossentropy
    case .meanSquaredError: .meanSquaredError
    case .meanAbsoluteError: .meanAbsoluteError
    case .custom: nil
    }
  }
}

extension Loss {
  /// Whether labels are classes, not numbers.
  package var takesClasses: Bool {
    switch self {
    case .binaryCrossentropy, .categoricalCrossentropy, .sparseCategoricalCrossentropy: true
    case .meanSquaredError, .meanAbsoluteError, .custom: false
    }
  }
}

extension Loss.Kind {
  package struct Facts: Sendable {
    /// What stands for it in model files; it never changes. 0 is the author's own.
    package let code: Int
    /// Keras's names for it, the usual one first.
    package let names: [String]
    /// With y the label and p the prediction.
    package let formula: String
    package let loss: Loss
  }

  package var facts: Facts {
    switch self {
    case .binaryCrossentropy:
      Facts(
        code: 1, names: ["binary_crossentropy"],
        formula:
          "−(y·ln p + (1 − y)·ln(1 − p)), p clipped to 1e-7 … 1 − 1e-7; one output and labels "
          + "0 and 1, or several outputs and as many labels a sample", loss: .binaryCrossentropy)
    case .categoricalCrossentropy:
      Facts(
        code: 2, names: ["categorical_crossentropy"],
        formula:
          "−Σ y·ln p over the classes, p normalised and clipped; labels by `to_categorical`",
        loss: .categoricalCrossentropy)
    case .sparseCategoricalCrossentropy:
      Facts(
        code: 3, names: ["sparse_categorical_crossentropy"],
        formula: "−ln p of the class whose number the label is",
        loss: .sparseCategoricalCrossentropy)
    case .meanSquaredError:
      Facts(
        code: 4, names: ["mse", "mean_squared_error"],
        formula: "(y − p)², also called mean_squared_error", loss: .meanSquaredError)
    case .meanAbsoluteError:
      Facts(
        code: 5, names: ["mae", "mean_absolute_error"],
        formula: "|y − p|, also called mean_absolute_error", loss: .meanAbsoluteError)
    }
  }
}

extension Loss: CaseIterable {
  /// All that have a name of their own.
  package static let allCases: [Loss] = Kind.allCases.map { $0.facts.loss }

  /// By any of Keras's names for it.
  package init?(rawValue: String) {
    guard let kind = Kind.allCases.first(where: { $0.facts.names.contains(rawValue) }) else {
      return nil
    }
    self = kind.facts.loss
  }

  /// Keras's usual name for it, or the author's.
  package var rawValue: String {
    if case .custom(let function) = self { return function.name }
    return kind?.facts.names.first ?? ""
  }
}
