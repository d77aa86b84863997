/// Predictions counted between thresholds, for the area under the ROC curve as Keras has it.
///
/// The thresholds are t/199 for t from 0 to 199, the first one a little less and the last one a little
/// more. A prediction, clipped to 0…1, is positive at a threshold that it exceeds. The area is the sum
/// of trapezoids over the false positive rate (`keras.metrics.AUC`, summation 'interpolation').
struct ThresholdCounts {
  /// The labels of predictions by the last threshold that they exceed; none exceeds number 199.
  private var positives = [Int](repeating: 0, count: 199)
  private var negatives = [Int](repeating: 0, count: 199)

  mutating func add(prediction: Float, isPositive: Bool) {
    let index = Self.exceeded(by: prediction)
    if isPositive { positives[index] += 1 } else { negatives[index] += 1 }
  }

  /// Keras's formula, in its precision: ⌈199·p⌉ − 1, and at least 0. What is no number counts as 0.
  private static func exceeded(by prediction: Float) -> Int {
    let clipped = prediction > 0 ? min(prediction, 1) : 0
    return max(0, Int((clipped * 199).rounded(.up)) - 1)
  }

  /// 0 where there are no positives or no negatives.
  var areaUnderCurve: Double {
    let allPositives = positives.reduce(0, +)
    let allNegatives = negatives.reduce(0, +)
    guard allPositives > 0, allNegatives > 0 else { return 0 }
    var area = 0.0
    var (truePositives, falsePositives) = (0, 0)
    var before = (x: 0.0, y: 0.0)
    // From the greatest threshold down, so that counts only grow.
    for k in stride(from: 198, through: 0, by: -1) {
      truePositives += positives[k]
      falsePositives += negatives[k]
      let point = (
        x: Double(falsePositives) / Double(allNegatives),
        y: Double(truePositives) / Double(allPositives)
      )
      area += (point.x - before.x) * (point.y + before.y) / 2
      before = point
    }
    return area
  }
}
