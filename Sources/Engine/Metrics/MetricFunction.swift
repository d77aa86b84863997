/// A metric over the samples of an epoch or an evaluation, added up piece by piece.
struct MetricFunction {
  /// The samples' predictions, row by row, and their labels.
  struct Samples {
    let predictions: UnsafePointer<Float>
    /// As many as predictions, or one for each position (a class's number).
    let labels: UnsafePointer<Float>
    let labelCount: Int
    let count: Int
    let positions: Int
    let classes: Int

    /// The label of prediction `i`: with one label a position all its predictions share it.
    @inline(__always)
    func label(_ i: Int) -> Float {
      hasRows ? labels[i] : labels[i / classes]
    }

    /// Whether each prediction has a label of its own.
    var hasRows: Bool { labelCount == positions * classes }
  }

  private enum Sums {
    /// A mean: the sum of what each position (or value) counts, and how many there were.
    case mean(sum: Double, count: Int)
    /// Positives at threshold 0.5: right ones, and all that are asked about.
    case share(right: Int, all: Int)
    case thresholds(ThresholdCounts)
  }

  /// What is counted, and of which class alone.
  private let metric: Metric
  private let onlyClass: Int?
  private var sums: Sums

  init(_ metric: Metric) {
    if case .ofClass(let kind, let number) = metric {
      (self.metric, onlyClass) = (kind.metric, number)
    } else {
      (self.metric, onlyClass) = (metric, nil)
    }
    switch self.metric {
    case .accuracy, .binaryAccuracy, .meanSquaredError, .meanAbsoluteError, .custom:
      sums = .mean(sum: 0, count: 0)
    case .precision, .recall: sums = .share(right: 0, all: 0)
    case .auc: sums = .thresholds(ThresholdCounts())
    // Taken apart above.
    case .ofClass: sums = .share(right: 0, all: 0)
    }
  }

  var value: Double {
    switch sums {
    case .mean(let sum, let count): count == 0 ? 0 : sum / Double(count)
    case .share(let right, let all): all == 0 ? 0 : Double(right) / Double(all)
    case .thresholds(let counts): counts.areaUnderCurve
    }
  }

  mutating func add(_ samples: Samples) {
    switch (metric, sums) {
    case (.accuracy, .mean(let sum, let count)) where samples.classes > 1:
      let right = Self.rightClasses(samples)
      sums = .mean(sum: sum + Double(right), count: count + samples.count * samples.positions)
    case (.accuracy, .mean(let sum, let count)), (.binaryAccuracy, .mean(let sum, let count)):
      addMean(samples, sum, count) { p, y in (p > 0.5 ? 1 : 0) == y ? 1 : 0 }
    case (.meanSquaredError, .mean(let sum, let count)):
      addMean(samples, sum, count) { p, y in Double(p - y) * Double(p - y) }
    case (.meanAbsoluteError, .mean(let sum, let count)):
      addMean(samples, sum, count) { p, y in Double(abs(p - y)) }
    case (.custom(let function), .mean(let sum, let count)):
      let formula = function.formula
      withUnsafeTemporaryAllocation(of: Formula.Dual.self, capacity: formula.depth) { stack in
        guard let stack = stack.baseAddress else { return }
        addMean(samples, sum, count) { p, y in
          formula.evaluate(label: Double(y), prediction: Double(p), stack: stack).value
        }
      }
    case (.precision, .share(let right, let all)):
      addShare(samples, right, all) { p, _ in p > 0.5 }
    case (.recall, .share(let right, let all)):
      addShare(samples, right, all) { _, isPositive in isPositive }
    case (_, .thresholds(var counts)):
      sums = .mean(sum: 0, count: 0)  // So that the counts are not copied.
      forEachAnswer(samples) { p, isPositive in
        counts.add(prediction: p, isPositive: isPositive)
      }
      sums = .thresholds(counts)
    default: break
    }
  }

  @inline(__always)
  private mutating func addMean(
    _ samples: Samples, _ sum: Double, _ count: Int, _ term: (Float, Float) -> Double
  ) {
    let values = samples.count * samples.positions * samples.classes
    var sum = sum
    for i in 0..<values { sum += term(samples.predictions[i], samples.label(i)) }
    sums = .mean(sum: sum, count: count + values)
  }

  /// Counts the values that `isAsked` picks, and those of them that are positive and found to be.
  @inline(__always)
  private mutating func addShare(
    _ samples: Samples, _ right: Int, _ all: Int, _ isAsked: (Float, Bool) -> Bool
  ) {
    var (right, all) = (right, all)
    forEachAnswer(samples) { p, isPositive in
      guard isAsked(p, isPositive) else { return }
      all += 1
      if p > 0.5, isPositive { right += 1 }
    }
    sums = .share(right: right, all: all)
  }

  /// Predictions that are either right or wrong, with what they should be: all of them, or those of
  /// one class, to which a sample belongs by its row or by its number.
  @inline(__always)
  private func forEachAnswer(_ samples: Samples, _ body: (Float, Bool) -> Void) {
    let (predictions, classes) = (samples.predictions, samples.classes)
    guard let onlyClass else {
      for i in 0..<samples.count * samples.positions * classes {
        body(predictions[i], samples.label(i) != 0)
      }
      return
    }
    for position in 0..<samples.count * samples.positions {
      let i = position * classes + onlyClass
      let isPositive =
        samples.hasRows ? samples.labels[i] != 0 : samples.labels[position] == Float(onlyClass)
      body(predictions[i], isPositive)
    }
  }

  /// The positions whose greatest prediction (the first of several) stands where the label says: at
  /// its number, or at its own greatest value.
  private static func rightClasses(_ samples: Samples) -> Int {
    var right = 0
    let classes = samples.classes
    let isSparse = !samples.hasRows
    for position in 0..<samples.count * samples.positions {
      let predicted = greatest(samples.predictions + position * classes, classes)
      let actual =
        isSparse
        ? Int(samples.labels[position]) : greatest(samples.labels + position * classes, classes)
      if predicted == actual { right += 1 }
    }
    return right
  }

  private static func greatest(_ values: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for i in 1..<count where values[i] > values[best] { best = i }
    return best
  }
}
