/// A distribution as a violin plot shows it: quartiles, and a kernel density estimate at 100 points
/// from the smallest value to the largest, as Matplotlib's `violinplot` has it.
package struct ViolinSummary: Sendable, Equatable {
  /// How many values are finite; the others are left out.
  package var count: Int
  package var minimum: Double
  package var lowerQuartile: Double
  package var median: Double
  package var upperQuartile: Double
  package var maximum: Double
  /// At evenly spaced places from the smallest value to the largest. Empty where the values are fewer
  /// than two or all equal: they have no spread to estimate.
  package var density: [Double] = []

  package var positions: [Double] { positions(density.count) }

  private func positions(_ count: Int) -> [Double] {
    (0..<count).map {
      $0 == count - 1
        ? maximum : minimum + (maximum - minimum) * Double($0) / Double(count - 1)
    }
  }

  private static let points = 100

  init(of values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    count = sorted.count
    minimum = quantile(sorted, 0)
    lowerQuartile = quantile(sorted, 0.25)
    median = quantile(sorted, 0.5)
    upperQuartile = quantile(sorted, 0.75)
    maximum = quantile(sorted, 1)
    let scale = scottBandwidth(sorted)
    guard scale > 0, scale.isFinite, maximum - minimum < .infinity else { return }
    // Six digits are more than a drawing shows and keep the data small.
    density = positions(Self.points).map {
      rounded(gaussianDensity(of: sorted, at: $0, bandwidth: scale), toDigits: 6)
    }
  }
}

private func rounded(_ value: Double, toDigits digits: Int) -> Double {
  Double(DecimalDigits(exactly: value).rounded(toDigits: digits).scientific()) ?? value
}

/// The value below which a fraction of the sorted values lies, by linear interpolation, NumPy's
/// default; NaN where there are none.
func quantile(_ sorted: [Double], _ fraction: Double) -> Double {
  guard let last = sorted.last else { return .nan }
  let place = fraction * Double(sorted.count - 1)
  let below = Int(place)
  guard below + 1 < sorted.count else { return last }
  let part = place - Double(below)
  return sorted[below] * (1 - part) + sorted[below + 1] * part
}

/// Scott's rule, σ·n^(−1/5) with σ from n − 1 degrees of freedom; 0 where there is no spread.
func scottBandwidth(_ values: [Double]) -> Double {
  guard values.count > 1 else { return 0 }
  let count = Double(values.count)
  let mean = values.reduce(0) { $0 + $1 / count }
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / (count - 1) }
  return variance.squareRoot() * inverseFifthRoot(count)
}

/// Σ exp(−(x − vᵢ)² / 2h²) / (n·h·√(2π)). Values further off than nine bandwidths, each of which
/// would add less than 10⁻¹⁷ of a near one, are left out.
func gaussianDensity(of sorted: [Double], at x: Double, bandwidth: Double) -> Double {
  let first = lowerBound(sorted, x - 9 * bandwidth)
  let end = lowerBound(sorted, x + 9 * bandwidth)
  var sum = 0.0
  for index in first..<max(first, end) {
    let distance = (x - sorted[index]) / bandwidth
    sum += exponential(-0.5 * distance * distance)
  }
  return sum / (Double(sorted.count) * bandwidth * 2.5066282746310002)
}

/// The index of the first value that is not below `bound`.
private func lowerBound(_ sorted: [Double], _ bound: Double) -> Int {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = low + (high - low) / 2
    if sorted[middle] < bound { low = middle + 1 } else { high = middle }
  }
  return low
}
