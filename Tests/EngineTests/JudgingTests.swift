import Folders
import Readers
import Testing

@testable import Engine

/// What is said of predictions, beside scikit-learn; where it is not, the very bits that it found right.
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

  /// What we say of a case.
  private static func figures(
    _ given: [String: [Double]]
  ) throws -> [(name: String, values: [Double])] {
    var said: [(name: String, values: [Double])] = []
    func say(_ name: String, _ values: [Double]) { said.append((name, values)) }
    func numbers(_ name: String) throws -> [Double] { try #require(given[name], "\(name)") }
    let counts = try ConfusionCounts(
      truth: numbers("truth").map { Int($0) }, predicted: numbers("predicted").map { Int($0) })
    say("labels", counts.classes.map(Double.init))
    say("counts", counts.counts.map(Double.init))
    say("true", counts.shares(.rows))
    say("pred", counts.shares(.columns))
    say("all", counts.shares(.all))
    for zero in [0, 1] {
      let report = ClassReport(counts, zeroDivision: Double(zero))
      func sayRows(_ kind: String, _ rows: [ClassReport.Row]) {
        say("precision_\(kind)_\(zero)", rows.map(\.precision))
        say("recall_\(kind)_\(zero)", rows.map(\.recall))
        say("f1_\(kind)_\(zero)", rows.map(\.f1))
      }
      sayRows("each", report.rows)
      sayRows("macro", [report.macro])
      sayRows("weighted", [report.weighted])
      say("accuracy", [report.accuracy])
    }
    let isPositive = try numbers("positive").map { $0 == 1 }
    let scores = try numbers("scores")
    let roc = try #require(ThresholdCurve.roc(scores, isPositive))
    say("roc_x", roc.x)
    say("roc_y", roc.y)
    say("auc", [roc.area])
    let recall = try #require(ThresholdCurve.precisionRecall(scores, isPositive))
    say("recall_x", recall.x)
    say("precision_y", recall.y)
    say("ap", [recall.area])
    for strategy in [Calibration.Strategy.uniform, .quantile] {
      let calibration = Calibration(scores, isPositive, bins: 5, strategy: strategy)
      say("share_\(strategy.rawValue)", calibration.bins.map(\.share))
      say("mean_\(strategy.rawValue)", calibration.bins.map(\.meanProbability))
      say("brier", [calibration.brierScore])
    }
    let residuals = try Residuals(truth: numbers("numbers"), predicted: numbers("answers"))
    say("mae", [residuals.meanAbsolute])
    say("rmse", [residuals.rootMeanSquare])
    say("r2", [residuals.r2 ?? .nan])
    say("spread", [residuals.deviation])
    return said
  }

  /// Names of what differs in a case.
  private static func differences(
    _ said: [(name: String, values: [Double])], _ expected: [String: [Double]]
  ) -> [String] {
    said.filter { !agree($0.values, expected[$0.name]) }.map(\.name)
  }

  @Test func itIsScikitLearns() throws {
    let cases = Self.cases(try fixture("judging.txt"))
    #expect(cases.count == 12)
    for (number, expected) in cases.enumerated() {
      let differences = try Self.differences(Self.figures(expected), expected)
      #expect(differences == [], "case \(number)")
    }
  }

  private static let hasScikitLearn = Python.reader.has("sklearn, numpy")

  /// Classes of samples and predictions of them, as `judging.py` draws them.
  private static func drawn(_ random: inout SplitMix64) -> [(name: String, values: [Double])] {
    let count = Int.random(in: 2..<80, using: &random)
    let classes = Int.random(in: 2..<7, using: &random)
    func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    // Nearly normal: the sum of twelve.
    func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
    func oneClass() -> Double { (uniform() * Double(classes)).rounded(.down) }
    let truth = (0..<count).map { _ in oneClass() }
    let predicted = truth.map { uniform() < 0.6 ? $0 : oneClass() }
    let positive = (0..<count).map { $0 < 2 ? Double($0) : uniform() < 0.5 ? 0 : 1 }
    // Scores with ties, as networks of few samples have them.
    let steps = [10.0, 100, 0x1p40][Int.random(in: 0..<3, using: &random)]
    let scores = positive.map {
      let score = min(1, max(0, 0.3 + 0.4 * $0 + 0.25 * normal()))
      return Double(Float((score * steps).rounded() / steps))
    }
    let numbers = (0..<count).map { _ in 3 * normal() }
    return [
      ("truth", truth), ("predicted", predicted), ("positive", positive), ("scores", scores),
      ("numbers", numbers), ("answers", numbers.map { $0 + normal() }),
    ]
  }

  @Test(arguments: 1...3) func itIsThatOfScikitLearnBesideIt(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let drawn = (0..<100).map { _ in Self.drawn(&random) }
    let figures = try drawn.map { drawn in
      try Self.figures(Dictionary(uniqueKeysWithValues: drawn.map { ($0.name, $0.values) }))
    }
    var said: String?
    if Self.hasScikitLearn {
      let folder = TemporaryFolder()
      let text = drawn.map { drawn in
        drawn.map { "\($0.name) " + $0.values.map { "\($0)" }.joined(separator: " ") + "\n" }
          .joined() + "end\n"
      }
      folder.write(text.joined(), to: "drawn.txt")
      let run = try Python.reader.run(
        Project.folder() + "/Fixtures/judging.py", ["drawn.txt"], in: folder)
      let cases = Self.cases(run.output)
      try #require(cases.count == 100, "\(run.output.suffix(1000))")
      said = zip(figures, cases).enumerated().map { number, pair in
        Self.differences(pair.0, pair.1).map { "\($0) of case \(number)\n" }.joined()
      }.joined()
    }
    try Accepted.expect(
      figures.flatMap { $0.flatMap { [Array($0.name.utf8), littleEndian($0.values)] } },
      as: "judging\(seed)", said: said)
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
