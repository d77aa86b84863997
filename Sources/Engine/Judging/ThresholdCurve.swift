/// What a score says of one class against the rest, at each threshold.
///
/// Samples with a score of at least the threshold are predicted to be of the class. As scikit-learn's
/// `roc_curve`, `precision_recall_curve`, `roc_auc_score` and `average_precision_score`.
package struct ThresholdCurve: Sendable {
  /// In the order of the curve.
  package var x: [Double]
  package var y: [Double]
  /// ROC: the area by the trapezoid rule. Precision and recall: Σ (Rᵢ − Rᵢ₋₁) Pᵢ, the average precision.
  package var area: Double

  /// For each distinct score, from the highest: samples of the class, and others, with at least it.
  private struct Steps {
    var hits: [Int] = []
    var others: [Int] = []

    init(_ scores: [Double], _ isOfClass: [Bool]) {
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      var (hit, other) = (0, 0)
      for (number, place) in order.enumerated() {
        if isOfClass[place] { hit += 1 } else { other += 1 }
        let isLast = number + 1 == order.count || scores[order[number + 1]] != scores[place]
        guard isLast else { continue }
        hits.append(hit)
        others.append(other)
      }
    }
  }

  /// False positive rate and true positive rate, from (0, 0) to (1, 1). Points on a straight line between
  /// their neighbours are left out. Nil where all samples are of the class, or none.
  package static func roc(_ scores: [Double], _ isOfClass: [Bool]) -> ThresholdCurve? {
    let steps = Steps(scores, isOfClass)
    guard let hits = steps.hits.last, let others = steps.others.last, hits > 0, others > 0 else {
      return nil
    }
    let count = steps.hits.count
    let kept = (0..<count).filter { place in
      guard count > 2, place > 0, place + 1 < count else { return true }
      func bends(_ values: [Int]) -> Bool {
        values[place + 1] - 2 * values[place] + values[place - 1] != 0
      }
      return bends(steps.others) || bends(steps.hits)
    }
    let x = [0] + kept.map { Double(steps.others[$0]) / Double(others) }
    let y = [0] + kept.map { Double(steps.hits[$0]) / Double(hits) }
    let area = zip(zip(x, x.dropFirst()), zip(y, y.dropFirst())).reduce(0.0) {
      $0 + ($1.0.1 - $1.0.0) * ($1.1.0 + $1.1.1) / 2
    }
    return ThresholdCurve(x: x, y: y, area: area)
  }

  /// Recall and precision, from the lowest threshold to the highest and then (0, 1). Nil where no sample
  /// is of the class.
  package static func precisionRecall(
    _ scores: [Double], _ isOfClass: [Bool]
  ) -> ThresholdCurve? {
    let steps = Steps(scores, isOfClass)
    guard let hits = steps.hits.last, hits > 0 else { return nil }
    var x: [Double] = []
    var y: [Double] = []
    for place in steps.hits.indices.reversed() {
      let predicted = steps.hits[place] + steps.others[place]
      x.append(Double(steps.hits[place]) / Double(hits))
      y.append(Double(steps.hits[place]) / Double(predicted))
    }
    x.append(0)
    y.append(1)
    let area = zip(zip(x, x.dropFirst()), y).reduce(0.0) { $0 + ($1.0.0 - $1.0.1) * $1.1 }
    return ThresholdCurve(x: x, y: y, area: area)
  }
}
