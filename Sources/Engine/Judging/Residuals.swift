/// How far predicted numbers are from the true ones.
package struct Residuals: Sendable {
  /// True minus predicted.
  package let values: [Double]
  package let mean: Double
  /// From n degrees of freedom, as NumPy's `std`.
  package let deviation: Double
  /// √(mean r²), and the mean of |r|.
  package let rootMeanSquare: Double
  package let meanAbsolute: Double
  /// 1 − Σ r² / Σ (y − ȳ)², as scikit-learn's `r2_score`: of a constant y, 1 where all is right and else 0;
  /// nil for fewer than two samples.
  package let r2: Double?

  package init(truth: [Double], predicted: [Double]) {
    values = zip(truth, predicted).map { $0 - $1 }
    let count = Double(max(1, values.count))
    let squares = values.reduce(0) { $0 + $1 * $1 }
    let mean = values.reduce(0, +) / count
    self.mean = mean
    deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    rootMeanSquare = (squares / count).squareRoot()
    meanAbsolute = values.reduce(0) { $0 + abs($1) } / count
    let middle = truth.reduce(0, +) / count
    let spread = truth.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    if values.count < 2 {
      r2 = nil
    } else {
      r2 = spread > 0 ? 1 - squares / spread : squares == 0 ? 1 : 0
    }
  }
}
