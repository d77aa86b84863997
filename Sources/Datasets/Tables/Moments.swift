/// How many numbers there are, their mean, and the sum of their squared distances from it.
struct Moments: Sendable {
  private(set) var count = 0.0
  private(set) var mean = 0.0
  private var squares = 0.0

  /// σ² = Σ(x - μ)² / n
  var variance: Double { count > 0 ? squares / count : 0 }

  // B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products",
  // Technometrics 4 (1962).

  mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }

  // T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing
  // Sample Variances", COMPSTAT 1982.

  mutating func add(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = count + other.count
    let distance = other.mean - mean
    mean += distance * other.count / total
    squares += other.squares + distance * distance * count * other.count / total
    count = total
  }
}

extension TableSurvey.Column {
  /// Whether single precision leaves so much out of its numbers that they could not be scaled to 10⁻⁶:
  /// they lie far from 0, and near to one another.
  ///
  /// Rounding changes a number x by 2⁻²⁴ |x| at most, and so (x - μ) / σ by 2⁻²⁴ (|μ| / σ + |x - μ| / σ),
  /// where the second term is no more than the rounding of the result. With |μ| = 8 σ, the first is
  /// 4.8 · 10⁻⁷.
  var needsRest: Bool { isInexact && sample.mean * sample.mean > 64 * sample.variance }
}
