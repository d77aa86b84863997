import Folders
import Readers
import Testing

@testable import Engine

/// What is said of predictions, beside scikit-learn.
@Suite struct JudgingTests {
  /// The words of a case with their numbers, as `judging.py` writes them.
  private static func cases(_ text: String) -> [[String: [Double]]] {
    var cases: [[String: [Double]]] = [[:]]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first, name != "end" else {
        cases.append([:])
        continue
      }
      cases[cases.count - 1][String(name)] = words.dropFirst().compactMap { Double($0) }
    }
    return cases.filter { !$0.isEmpty }
  }

  private static func agree(_ a: [Double], _ b: [Double]?) -> Bool {
    guard let b, a.count == b.count else { return false }
    return zip(a, b).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
  }

  /// Names of what differs in a case.
  private static func differences(_ expected: [String: [Double]]) throws -> [String] {
    var found: [String] = []
    func compare(_ name: String, _ values: [Double]) {
      if !agree(values, expected[name]) { found.append(name) }
    }
    func numbers(_ name: String) throws -> [Double] { try #require(expected[name], "\(name)") }
    let counts = try ConfusionCounts(
      truth: numbers("truth").map { Int($0) }, predicted: numbers("predicted").map { Int($0) })
    compare("labels", counts.classes.map(Double.init))
    compare("counts", counts.counts.map(Double.init))
    compare("true", counts.shares(.rows))
    compare("pred", counts.shares(.columns))
    compare("all", counts.shares(.all))
    for zero in [0, 1] {
      let report = ClassReport(counts, zeroDivision: Double(zero))
      func compareRows(_ kind: String, _ rows: [ClassReport.Row]) {
        compare("precision_\(kind)_\(zero)", rows.map(\.precision))
        compare("recall_\(kind)_\(zero)", rows.map(\.recall))
        compare("f1_\(kind)_\(zero)", rows.map(\.f1))
      }
      compareRows("each", report.rows)
      compareRows("macro", [report.macro])
      compareRows("weighted", [report.weighted])
      compare("accuracy", [report.accuracy])
    }
    let isPositive = try numbers("positive").map { $0 == 1 }
    let scores = try numbers("scores")
    let roc = try #require(ThresholdCurve.roc(scores, isPositive))
    compare("roc_x", roc.x)
    compare("roc_y", roc.y)
    compare("auc", [roc.area])
    let recall = try #require(ThresholdCurve.precisionRecall(scores, isPositive))
    compare("recall_x", recall.x)
    compare("precision_y", recall.y)
    compare("ap", [recall.area])
    for strategy in [Calibration.Strategy.uniform, .quantile] {
      let calibration = Calibration(scores, isPositive, bins: 5, strategy: strategy)
      compare("share_\(strategy.rawValue)", calibration.bins.map(\.share))
      compare("mean_\(strategy.rawValue)", calibration.bins.map(\.meanProbability))
      compare("brier", [calibration.brierScore])
    }
    let residuals = try Residuals(truth: numbers("numbers"), predicted: numbers("answers"))
    compare("mae", [residuals.meanAbsolute])
    compare("rmse", [residuals.rootMeanSquare])
    compare("r2", [residuals.r2 ?? .nan])
    compare("spread", [residuals.deviation])
    return found
  }

  @Test func itIsScikitLearns() throws {
    let cases = Self.cases(try fixture("judging.txt"))
    #expect(cases.count == 12)
    for (number, expected) in cases.enumerated() {
      let differences = try Self.differences(expected)
      #expect(differences == [], "case \(number)")
    }
  }

  private static let hasScikitLearn = Python.reader.has("sklearn, numpy")
  private static let needsScikitLearn: Comment = "python3 (or NBRUN_PYTHON) has no scikit-learn"

  @Test(.enabled(if: hasScikitLearn, needsScikitLearn))
  func itIsThatOfScikitLearnBesideIt() throws {
    let folder = TemporaryFolder()
    for seed in 1...3 {
      let run = try Python.reader.run(
        Project.folder() + "/Fixtures/judging.py", ["\(seed)", "100"], in: folder)
      let cases = Self.cases(run.output)
      #expect(cases.count == 100, "\(run.output.suffix(1000))")
      for (number, expected) in cases.enumerated() {
        let differences = try Self.differences(expected)
        #expect(differences == [], "seed \(seed), case \(number)")
      }
    }
  }

  /// By hand: of four samples one is confused; 3 and 1 in 1,001 classes.
  @Test func theMostConfusedClassesAreChosen() throws {
    let counts = try ConfusionCounts(
      truth: [0, 1, 2, 2, 3, 3], predicted: [0, 1, 3, 3, 3, 1])
    #expect(counts.mostConfused(2) == [2, 3])
    #expect(counts.mostConfused(3) == [1, 2, 3])
    let confusions = counts.confusions(5)
    #expect(confusions.map(\.count) == [2, 1] && confusions.map(\.row) == [2, 3])
  }

  @Test func tooManyClassesAreRefused() {
    let many = Array(0...ConfusionCounts.mostClasses)
    #expect(throws: ConfusionCounts.Failure.self) {
      try ConfusionCounts(truth: many, predicted: many)
    }
  }

  @Test func oneClassAloneHasNoCurve() {
    #expect(ThresholdCurve.roc([0.1, 0.2], [true, true]) == nil)
    #expect(ThresholdCurve.roc([0.1, 0.2], [false, false]) == nil)
    #expect(ThresholdCurve.roc([], []) == nil)
    #expect(ThresholdCurve.precisionRecall([0.1], [false]) == nil)
    // All scores tied: the diagonal, whose area is a half.
    #expect(ThresholdCurve.roc([1, 1, 1], [true, false, true])?.area == 0.5)
  }
}
