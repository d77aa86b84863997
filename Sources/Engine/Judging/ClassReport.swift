/// Precision, recall and f1 of each class, as scikit-learn's `classification_report`.
///
/// With `t` samples of a class that were predicted as it, `p` that were predicted as it and `s` that are
/// it: precision t / p, recall t / s, f1 2t / (p + s). The macro average is the mean over the classes, the
/// weighted one the mean weighted by `s`.
package struct ClassReport: Sendable {
  package struct Row: Sendable {
    package var precision = 0.0
    package var recall = 0.0
    package var f1 = 0.0
    package var support = 0
  }

  package let rows: [Row]
  package let accuracy: Double
  package let macro: Row
  package let weighted: Row
  /// Places of classes that nothing was predicted as, and of those that no sample has.
  package let neverPredicted: [Int]
  package let neverTrue: [Int]

  /// - Parameter zeroDivision: What a quotient without a divisor is.
  package init(_ counts: ConfusionCounts, zeroDivision: Double) {
    var neverPredicted: [Int] = []
    var neverTrue: [Int] = []
    let rows = counts.classes.indices.map { place -> Row in
      let right = counts[place, place]
      let predictions = counts.predictions(place)
      let support = counts.support(place)
      if predictions == 0 { neverPredicted.append(place) }
      if support == 0 { neverTrue.append(place) }
      func share(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? zeroDivision : Double(part) / Double(whole)
      }
      return Row(
        precision: share(right, predictions), recall: share(right, support),
        f1: share(2 * right, predictions + support), support: support)
    }
    let total = counts.total
    func average(_ weight: (Row) -> Double) -> Row {
      let whole = rows.reduce(0) { $0 + weight($1) }
      func mean(_ value: (Row) -> Double) -> Double {
        whole == 0 ? zeroDivision : rows.reduce(0) { $0 + weight($1) * value($1) } / whole
      }
      return Row(
        precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1), support: total)
    }
    self.rows = rows
    (self.neverPredicted, self.neverTrue) = (neverPredicted, neverTrue)
    accuracy = total == 0 ? 0 : Double(counts.correct) / Double(total)
    macro = average { _ in 1 }
    weighted = average { Double($0.support) }
  }
}
