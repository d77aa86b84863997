import Text

/// What a question about predictions gives: shown, tables and figures; its parts are numbers.
package enum AnswerType: Hashable, Sendable {
  case confusion, report, curves, calibration, residuals

  package var noun: String {
    switch self {
    case .confusion: "a confusion matrix"
    case .report: "a classification report"
    case .curves: "curves with their areas"
    case .calibration: "a calibration curve"
    case .residuals: "residuals"
    }
  }

  /// The averages that a report has of each of its figures.
  package static let averages = ["macro", "weighted"]
  package static let figures = ["precision", "recall", "f1"]

  package var members: [Spelling: ValueType] {
    var members: [Spelling: ValueType] = [:]
    switch self {
    case .confusion:
      members["counts"] = .tensor(TensorType(shape: [nil, nil], element: .integer))
      members["classes"] = .list(.text, count: nil)
      members["accuracy"] = .number
    case .report:
      members["classes"] = .list(.text, count: nil)
      members["accuracy"] = .number
      members["support"] = .list(.integer, count: nil)
      for figure in Self.figures {
        members[Spelling(figure)] = .list(.number, count: nil)
        for average in Self.averages { members[Spelling("\(average)_\(figure)")] = .number }
      }
    case .curves:
      members["area"] = .number
      members["areas"] = .list(.number, count: nil)
    case .calibration: members["brier_score"] = .number
    case .residuals:
      members["values"] = .tensor(TensorType(shape: [nil], element: .float64))
      for name in ["mean", "std", "rmse", "mae", "r2"] { members[Spelling(name)] = .number }
    }
    return members
  }
}
