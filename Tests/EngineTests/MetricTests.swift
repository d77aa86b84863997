import Samples
import Testing

@testable import Engine

@Suite struct MetricTests {
  /// A metric over predictions and labels, `classes` to a sample, added in two pieces.
  private func value(
    _ metric: Metric, _ predictions: [Float], _ labels: [Float], classes: Int = 1
  ) -> Double {
    var function = MetricFunction(metric)
    let count = predictions.count / classes
    let perSample = labels.count / count
    let cut = count / 2
    predictions.withUnsafeBufferPointer { p in
      labels.withUnsafeBufferPointer { y in
        for range in [0..<cut, cut..<count] {
          function.add(
            MetricFunction.Samples(
              predictions: p.baseAddress! + range.lowerBound * classes,
              labels: y.baseAddress! + range.lowerBound * perSample, labelCount: perSample,
              count: range.count, positions: 1, classes: classes))
        }
      }
    }
    return function.value
  }

  @Test func accuracyOfOneOutputIsBinary() {
    // 0.5 itself is no positive.
    let (p, y): ([Float], [Float]) = ([0.5, 0.51, 0.9, 0.1, 0.2], [1, 1, 0, 0, 1])
    #expect(value(.accuracy, p, y) == 2.0 / 5)
    #expect(value(.binaryAccuracy, p, y) == 2.0 / 5)
  }

  @Test func accuracyOfSeveralOutputsIsCategorical() {
    let p: [Float] = [0.2, 0.5, 0.3, 0.4, 0.4, 0.2, 0.1, 0.1, 0.8]
    #expect(value(.accuracy, p, [0, 1, 0, 0, 1, 0, 0, 0, 1], classes: 3) == 2.0 / 3)
    // The first of equal predictions counts: class 0 in the second row.
    #expect(value(.accuracy, p, [1, 0, 2], classes: 3) == 1)
    #expect(
      abs(value(.binaryAccuracy, p, [0, 1, 0, 0, 0, 0, 0, 0, 1], classes: 3) - 8.0 / 9) < 1e-12)
  }

  @Test func errors() {
    #expect(abs(value(.meanSquaredError, [1, 3, 0], [0, 1, 0]) - 5.0 / 3) < 1e-12)
    #expect(value(.meanAbsoluteError, [1, 3, 0], [0, 1, 0]) == 1)
  }

  @Test func precisionAndRecallCountOverAllPieces() {
    let (p, y): ([Float], [Float]) = ([0.9, 0.8, 0.7, 0.2, 0.6, 0.1], [1, 0, 1, 1, 1, 0])
    #expect(value(.precision, p, y) == 3.0 / 4)
    #expect(value(.recall, p, y) == 3.0 / 4)
    #expect(value(.precision, [0.1, 0.2], [1, 0]) == 0)
    #expect(value(.recall, [0.1, 0.2], [0, 0]) == 0)
  }

  @Test func areaUnderTheCurve() {
    // The example of scikit-learn's `roc_auc_score`: one of four pairs stands the wrong way round.
    #expect(abs(value(.auc, [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) - 0.75) < 1e-12)
    #expect(value(.auc, [0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1]) == 1)
    // A tie between thresholds is half a pair; 0 and 1 themselves count, too.
    #expect(value(.auc, [0.501, 0.502], [0, 1]) == 0.5)
    #expect(value(.auc, [0, 1], [0, 1]) == 1)
    #expect(value(.auc, [0.3, 0.6], [1, 1]) == 0)
  }
}
