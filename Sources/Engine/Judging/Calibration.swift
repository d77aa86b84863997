import Text

/// Whether probabilities are as often right as they say: the share of samples of a class among those with
/// about the same probability. As scikit-learn's `calibration_curve`.
package struct Calibration: Sendable {
  package struct Bin: Sendable {
    package var low: Double
    package var high: Double
    package var count: Int
    package var meanProbability: Double
    package var share: Double
  }

  package enum Strategy: Spelling, Sendable {
    /// Bins of equal width from 0 to 1, or with about as many samples each.
    case uniform, quantile
  }

  /// Those that hold samples.
  package let bins: [Bin]
  /// The mean of (p − y)², y being 1 for samples of the class and 0 for others.
  package let brierScore: Double

  package init(
    _ probabilities: [Double], _ isOfClass: [Bool], bins count: Int, strategy: Strategy
  ) {
    let edges: [Double]
    switch strategy {
    case .uniform:
      // NumPy's `linspace`: the last one is exact.
      let step = 1 / Double(count)
      edges = (0...count).map { $0 == count ? 1 : Double($0) * step }
    case .quantile:
      let sorted = probabilities.sorted()
      let step = 1 / Double(count)
      edges = (0...count).map { Self.quantile(sorted, $0 == count ? 1 : Double($0) * step) }
    }
    var sums = [Double](repeating: 0, count: count)
    var hits = [Int](repeating: 0, count: count)
    var totals = [Int](repeating: 0, count: count)
    var squares = 0.0
    for (probability, isHit) in zip(probabilities, isOfClass) {
      // How many inner edges lie below it.
      var (low, high) = (1, count)
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] < probability { low = middle + 1 } else { high = middle }
      }
      let bin = low - 1
      sums[bin] += probability
      hits[bin] += isHit ? 1 : 0
      totals[bin] += 1
      let distance = probability - (isHit ? 1 : 0)
      squares += distance * distance
    }
    bins = (0..<count).filter { totals[$0] > 0 }.map {
      let whole = Double(totals[$0])
      return Bin(
        low: edges[$0], high: edges[$0 + 1], count: totals[$0], meanProbability: sums[$0] / whole,
        share: Double(hits[$0]) / whole)
    }
    brierScore = probabilities.isEmpty ? 0 : squares / Double(probabilities.count)
  }

  /// By linear interpolation, NumPy's default.
  private static func quantile(_ sorted: [Double], _ fraction: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = fraction * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    let part = place - Double(below)
    let (left, right) = (sorted[below], sorted[below + 1])
    // From the nearer end, as NumPy does.
    return part >= 0.5 ? right - (right - left) * (1 - part) : left + (right - left) * part
  }
}
