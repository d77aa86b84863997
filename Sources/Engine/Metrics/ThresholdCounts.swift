/// Predictions counted between thresholds, for the area under the ROC curve as Keras has it.
///
/// 200 thresholds: −1e-7, i/199 for i = 1…198, and 1 + 1e-7, as 32-bit numbers. A prediction is
/// positive at a threshold that it exceeds. The area is the sum of trapezoids over the false
/// positive rate (`tf.keras.metrics.AUC`, summation 'interpolation').
struct ThresholdCounts {
  private static let thresholds: [Float] =
    [-1e-7] + (1...198).map { Float(Double($0) / 199) } + [Float(1 + 1e-7)]

  /// At index k the labels of predictions that exceed exactly k thresholds.
  private var positives = [Int](repeating: 0, count: 201)
  private var negatives = [Int](repeating: 0, count: 201)

  mutating func add(prediction: Float, isPositive: Bool) {
    let index = Self.exceeded(by: prediction)
    if isPositive { positives[index] += 1 } else { negatives[index] += 1 }
  }

  /// The number of thresholds below a prediction.
  private static func exceeded(by prediction: Float) -> Int {
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if prediction > thresholds[middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// 0 where there are no positives or no negatives.
  var areaUnderCurve: Double {
    let allPositives = positives.reduce(0, +)
    let allNegatives = negatives.reduce(0, +)
    guard allPositives > 0, allNegatives > 0 else { return 0 }
    var area = 0.0
    var (truePositives, falsePositives) = (0, 0)
    var before: (x: Double, y: Double)?
    // From the greatest threshold down, so that counts only grow.
    for k in stride(from: 200, to: 0, by: -1) {
      truePositives += positives[k]
      falsePositives += negatives[k]
      let point = (
        x: Double(falsePositives) / Double(allNegatives),
        y: Double(truePositives) / Double(allPositives)
      )
      if let before { area += (point.x - before.x) * (point.y + before.y) / 2 }
      before = point
    }
    return area
  }
}
