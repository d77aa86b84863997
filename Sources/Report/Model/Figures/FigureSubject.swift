import Text
import Words

extension Figure {
  /// What the language's functions draw that has a title of its own.
  package enum Subject: Spelling, JSONCodable, CaseIterable {
    case confusion, roc, calibration, residuals
    case precisionAndRecall = "precision_and_recall"
    case spreadOfResiduals = "spread_of_residuals"

    func title(_ words: FigureWords) -> String {
      switch self {
      case .confusion: words.confusionMatrix
      case .roc: words.rocCurve
      case .calibration: words.calibration
      case .residuals: words.residuals
      case .precisionAndRecall: words.precisionAndRecall
      case .spreadOfResiduals: words.spreadOfResiduals
      }
    }
  }
}
