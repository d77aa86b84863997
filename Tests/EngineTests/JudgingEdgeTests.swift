import Testing

@testable import Engine

/// Figures about predictions where little is there: no sample, one, classes that are never predicted, and
/// numbers on the border between two bins. By hand, as scikit-learn's formulas have them.
@Suite struct JudgingEdgeTests {
  // MARK: Calibration

  /// A number on an inner edge is in the bin below it: `numpy.searchsorted(edges[1:-1], p)`.
  @Test func aBorderBelongsToTheBinBelow() throws {
    let found = Calibration(
      [0, 0.5, 0.51, 1], [false, true, true, false], bins: 2, strategy: .uniform)
    try #require(found.bins.count == 2)
    #expect(found.bins.map(\.low) == [0, 0.5] && found.bins.map(\.high) == [0.5, 1])
    #expect(found.bins.map(\.count) == [2, 2] && found.bins.map(\.share) == [0.5, 0.5])
    #expect(found.bins[0].meanProbability == 0.25)
    #expect(abs(found.bins[1].meanProbability - 0.755) < 1e-15)
    // (0² + 0.5² + 0.49² + 1²) / 4
    #expect(abs(found.brierScore - (0.25 + 0.2401 + 1) / 4) < 1e-15)
  }

  @Test func binsWithoutSamplesAreLeftOut() {
    let found = Calibration([0.1, 0.9], [false, true], bins: 4, strategy: .uniform)
    #expect(found.bins.map(\.low) == [0, 0.75] && found.bins.map(\.high) == [0.25, 1])
    let one = Calibration([0.6], [true], bins: 1, strategy: .uniform)
    #expect(one.bins.map(\.low) == [0] && one.bins.map(\.high) == [1])
    #expect(one.bins.map(\.count) == [1])
  }

  /// `numpy.percentile` between two neighbours: of 0, 0.2, 0.6 and 1 thirds lie at 0.2 and 0.6, halves at
  /// 0.4, quarters at 0.15, 0.4 and 0.7.
  @Test(
    arguments: [
      (2, [0, 0.4], [0.4, 1], [2, 2]), (3, [0, 0.2, 0.6], [0.2, 0.6, 1], [2, 1, 1]),
      (4, [0, 0.15, 0.4, 0.7], [0.15, 0.4, 0.7, 1], [1, 1, 1, 1]), (1, [0], [1], [4]),
    ] as [(Int, [Double], [Double], [Int])])
  func quantilesAreNumPys(_ bins: Int, _ low: [Double], _ high: [Double], _ counts: [Int]) {
    let found = Calibration(
      [1, 0.2, 0, 0.6], [true, false, false, true], bins: bins, strategy: .quantile)
    func isNear(_ a: [Double], _ b: [Double]) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 }
    }
    #expect(isNear(found.bins.map(\.low), low), "\(found.bins)")
    #expect(isNear(found.bins.map(\.high), high), "\(found.bins)")
    if bins != 3 { #expect(found.bins.map(\.count) == counts) }
  }

  @Test(arguments: [Calibration.Strategy.uniform, .quantile])
  func nothingIsCalibrated(_ strategy: Calibration.Strategy) {
    let found = Calibration([], [], bins: 3, strategy: strategy)
    #expect(found.bins.isEmpty && found.brierScore == 0)
  }

  // MARK: Classes

  /// Classes 0, 1, 2 and 4: nothing is predicted as 1, and no sample is of 4. Of 0 both are right; 2 is
  /// predicted once, rightly, and has two samples.
  @Test(arguments: [0.0, 1])
  func quotientsWithoutADivisorAreWhatIsAskedFor(_ zero: Double) throws {
    let counts = try ConfusionCounts(truth: [0, 0, 1, 2, 2], predicted: [0, 0, 0, 2, 4])
    let report = ClassReport(counts, zeroDivision: zero)
    #expect(counts.classes == [0, 1, 2, 4])
    #expect(report.neverPredicted == [1] && report.neverTrue == [3])
    #expect(report.rows.map(\.support) == [2, 1, 2, 0])
    #expect(report.rows.map(\.precision) == [2.0 / 3, zero, 1, 0])
    #expect(report.rows.map(\.recall) == [1, 0, 0.5, zero])
    #expect(report.rows.map(\.f1) == [0.8, 0, 2.0 / 3, 0])
    #expect(report.accuracy == 0.6)
    #expect(report.macro.support == 5 && report.weighted.support == 5)
    #expect(abs(report.macro.recall - (1.5 + zero) / 4) < 1e-15)
    #expect(abs(report.weighted.recall - 0.6) < 1e-15)
  }

  @Test func noSamplesHaveNoClasses() throws {
    let counts = try ConfusionCounts(truth: [], predicted: [])
    let report = ClassReport(counts, zeroDivision: 1)
    #expect(report.rows.isEmpty && report.accuracy == 0)
    #expect(report.macro.f1 == 1 && report.weighted.precision == 1 && report.macro.support == 0)
    #expect(counts.shares(.all) == [] && counts.mostConfused(3) == [] && counts.total == 0)
  }

  /// 1 as 0 and 0 as 1 twice each, 2 as 0 once: of equals the first row is first.
  @Test func confusionsAreInTheirOrder() throws {
    let counts = try ConfusionCounts(
      truth: [0, 0, 1, 1, 2, 2, 3], predicted: [1, 1, 0, 0, 0, 2, 3])
    let found = counts.confusions(9)
    #expect(found.map(\.row) == [0, 1, 2] && found.map(\.column) == [1, 0, 0])
    #expect(found.map(\.count) == [2, 2, 1])
    #expect(counts.confusions(1).map(\.row) == [0] && counts.confusions(0).isEmpty)
    // Errors of the classes: 2 + 3, 2 + 2, 1 and 0.
    #expect(counts.mostConfused(1) == [0] && counts.mostConfused(2) == [0, 1])
    #expect(counts.mostConfused(4) == [0, 1, 2, 3] && counts.mostConfused(0) == [])
    #expect(counts.correct == 2 && counts.support(0) == 2 && counts.predictions(0) == 3)
  }

  @Test func ofAsManyErrorsTheFirstClassIsMeant() throws {
    let counts = try ConfusionCounts(truth: [0, 1, 2, 3], predicted: [1, 0, 3, 2])
    #expect(counts.mostConfused(1) == [0] && counts.mostConfused(3) == [0, 1, 2])
  }

  // MARK: Numbers

  /// `r2_score`: of a constant truth 1 where all is right, 0 otherwise; of one sample none.
  @Test(
    arguments: [
      ([3, 3], [3, 3], 1), ([3, 3], [3, 4], 0), ([3], [3], nil), ([], [], nil),
      ([1, 3], [1, 3], 1), ([1, 3], [2, 2], 0), ([1, 3], [3, 1], -3),
    ] as [([Double], [Double], Double?)])
  func constantNumbersHaveAnR2(_ truth: [Double], _ predicted: [Double], _ r2: Double?) {
    #expect(Residuals(truth: truth, predicted: predicted).r2 == r2)
  }

  @Test func noResidualsAreZero() {
    let none = Residuals(truth: [], predicted: [])
    #expect(none.mean == 0 && none.deviation == 0 && none.rootMeanSquare == 0)
    #expect(none.meanAbsolute == 0 && none.values == [])
    let one = Residuals(truth: [1], predicted: [3])
    #expect(one.mean == -2 && one.deviation == 0 && one.rootMeanSquare == 2)
    #expect(one.meanAbsolute == 2)
  }

  // MARK: Thresholds

  /// The thresholds are t / 199, and a prediction is positive at those that it exceeds: 1 / 199 exceeds as
  /// many as 0 does, and 1.5 / 199 one more.
  @Test(
    arguments: [
      (1, 0, 1), (0, 1, 0), (0.5, 0.5, 0.5), (1 / 199, 0, 0.5), (1.5 / 199, 1 / 199, 1),
      (1, 0.999, 0.5), (2, 1, 0.5), (-1, 0, 0.5), (.nan, 0, 0.5), (0.3, .nan, 1),
      (1, 197.5 / 199, 1), (198.5 / 199, 1, 0.5), (197.5 / 199, 198.5 / 199, 0),
    ] as [(Float, Float, Double)])
  func predictionsLieBetweenThresholds(_ positive: Float, _ negative: Float, _ area: Double) {
    var counts = ThresholdCounts()
    counts.add(prediction: positive, isPositive: true)
    #expect(counts.areaUnderCurve == 0)
    counts.add(prediction: negative, isPositive: false)
    #expect(counts.areaUnderCurve == area)
  }

  @Test func othersAloneHaveNoArea() {
    var counts = ThresholdCounts()
    counts.add(prediction: 0.2, isPositive: false)
    #expect(counts.areaUnderCurve == 0)
  }
}
