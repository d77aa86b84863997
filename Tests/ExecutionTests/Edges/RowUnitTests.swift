import Datasets
import Report
import Samples
import Testing
import Text
import Words

@testable import Execution

/// Rows that become samples, phrases that are counted, dots that are rounded and weights that are packed, at
/// their edges and by hand.
@Suite struct RowUnitTests {
  // MARK: Rows

  private static func column(_ name: String, mean: Double? = nil) -> TableColumn {
    TableColumn(name: name, kind: .number(mean: mean))
  }

  private static let island = TableColumn(
    name: "island", kind: .categories(["Biscoe", "Dream", "Torgersen"]))

  private static func fault(
    _ encoding: RowEncoding, _ row: [RowEncoding.Cell]
  ) -> RowEncoding.Fault? {
    do throws(RowEncoding.Fault) {
      _ = try encoding.sample(row)
      return nil
    } catch { return error }
  }

  /// What arithmetic makes of 6, number by number and by the shift and scale that stand for it.
  @Test(
    arguments: [
      ("+", 2, false, 8), ("+", 2, true, 8), ("-", 2, false, 4), ("-", 10, true, 4),
      ("*", 3, false, 18), ("*", 3, true, 18), ("/", 3, false, 2),
    ] as [(String, Double, Bool, Double)])
  func arithmeticShiftsAndScales(
    _ sign: String, _ number: Double, _ isLeft: Bool, _ result: Double
  ) throws {
    let step = try #require(ArithmeticStep(sign, number, isLeft: isLeft))
    #expect(step(6, number) == result)
    let encoding = RowEncoding(columns: [Self.column("a")]).changed(by: step)
    #expect(encoding.isScaled && !encoding.isLost)
    #expect(try encoding.sample([.number(6)]) == [Float(result)])
  }

  /// 12 / x is no shift and scale, and after it nothing is known.
  @Test func aDivisorIsLost() throws {
    let step = try #require(ArithmeticStep("/", 12, isLeft: true))
    #expect(step(6, 12) == 2)
    let encoding = RowEncoding(columns: [Self.column("a")])
    #expect(!encoding.isScaled)
    let lost = encoding.changed(by: step)
    #expect(lost.isLost && lost.isScaled)
    #expect(lost.scaled(means: [0], deviations: [1]).isLost)
    #expect(Self.fault(lost, [.number(6)])?.hint?.contains("data.test.x[:1]") == true)
    #expect(ArithmeticStep("%", 12, isLeft: true) == nil)
  }

  /// ((x − 10) / 2 − 1) / 4 = (x − 12) / 8: of 28 it is 2.
  @Test func scalingTwiceIsScalingOnce() throws {
    let twice = RowEncoding(columns: [Self.column("a")]).scaled(means: [10], deviations: [2])
      .scaled(means: [1], deviations: [4])
    #expect(twice.means == [12] && twice.deviations == [8])
    #expect(try twice.sample([.number(28)]) == [2])
  }

  @Test(
    arguments: [
      ([0], [0]), ([.infinity], [1]), ([0], [.infinity]), ([.nan], [1]), ([0, 0], [1]),
      ([0], [1, 1]), ([], []),
    ] as [([Double], [Double])])
  func noScaleIsLost(_ means: [Double], _ deviations: [Double]) {
    let encoding = RowEncoding(columns: [Self.column("a")])
    #expect(encoding.scaled(means: means, deviations: deviations).isLost)
  }

  @Test(
    arguments: [
      ([.number(1.5), .text("Biscoe")], [1.5, 1, 0, 0]),
      ([.number(-2), .text("Torgersen")], [-2, 0, 0, 1]),
      // What is missing is the mean, and no category.
      ([.number(.nan), .text("NA")], [4, 0, 0, 0]), ([.none, .none], [4, 0, 0, 0]),
      ([.text(""), .text("Dream")], [4, 0, 1, 0]),
      ([.number(3.4e38), .number(.nan)], [3.4e38, 0, 0, 0]),
    ] as [([RowEncoding.Cell], [Float])])
  func cellsBecomeNumbers(_ row: [RowEncoding.Cell], _ sample: [Float]) throws {
    let encoding = RowEncoding(columns: [Self.column("size", mean: 4), Self.island])
    #expect(encoding.width == 4)
    #expect(
      encoding.featureNames
        == ["size", "island=Biscoe", "island=Dream", "island=Torgersen"])
    #expect(try encoding.sample(row) == sample)
  }

  @Test(
    arguments: [
      (
        [.number(1)], "this row has 1 value, and the run was trained on 2 columns: size, island",
        nil
      ),
      ([.number(.nan), .none], "\"size\" has no value here", "missing: mean"),
      ([.text("big"), .none], "\"size\" is a number, and here is a text", nil),
      ([.number(1e39), .none], "\"size\" is no finite number in single precision here", nil),
      (
        [.number(1), .number(2)],
        "\"island\" is one of \"Biscoe\", \"Dream\", \"Torgersen\", and here is a number", nil
      ),
      (
        [.number(1), .text("Biscoo")],
        "\"island\" is never \"Biscoo\" in the table; there are \"Biscoe\", \"Dream\", \"Torgersen\"",
        "did you mean \"Biscoe\"?"
      ),
      (
        [.number(1), .text("qqqqqq")],
        "\"island\" is never \"qqqqqq\" in the table; there are \"Biscoe\", \"Dream\", \"Torgersen\"",
        nil
      ),
    ] as [([RowEncoding.Cell], String, String?)])
  func whatDoesNotFitIsSaid(_ row: [RowEncoding.Cell], _ message: String, _ hint: String?) {
    let fault = Self.fault(RowEncoding(columns: [Self.column("size"), Self.island]), row)
    #expect(fault?.message == message)
    if let hint {
      #expect(fault?.hint?.contains(hint) == true)
    } else {
      #expect(fault?.hint == nil)
    }
  }

  /// Thirty columns are named, and that there are more.
  @Test(arguments: [(30, false), (31, true)])
  func thirtyColumnsAreNamed(_ count: Int, _ isCut: Bool) {
    let encoding = RowEncoding(columns: (0..<count).map { Self.column("c\($0)") })
    let message = Self.fault(encoding, [])?.message
    #expect(message?.hasPrefix("this row has 0 values") == true)
    #expect(message?.hasSuffix("c28, c29" + (isCut ? " …" : "")) == true, "\(message ?? "")")
  }

  // MARK: Labels

  @Test(
    arguments: [
      ([3], [1, 0, 2], [1, 0, 2]), ([2], [0, -1], nil), ([2], [0, 0.5], nil),
      ([2, 2], [0.1, 0.9, 0.5, 0.5], [1, 0]), ([2, 1], [3, 4], [3, 4]), ([0], [], []),
    ] as [([Int], [Float], [Int]?)])
  func labelsAreClasses(_ shape: [Int], _ values: [Float], _ numbers: [Int]?) {
    #expect(Tensor(shape: shape, values: values).classNumbers == numbers)
  }

  @Test func classesThatDoNotOccurAreCountedIfTheyHaveNames() {
    let named = classCounts([3, 0, 3], names: ["a", "b", "c"])
    #expect(named.map(\.number) == [0, 1, 2, 3] && named.map(\.count) == [1, 0, 0, 2])
    let own = classCounts([3, 0, 3], names: nil)
    #expect(own.map(\.number) == [0, 3] && own.map(\.count) == [1, 2])
  }

  @Test func fiveAreNamed() {
    let names = ["a", "b", "c", "d", "e"]
    #expect(names.firstFive.text == "a, b, c, d, e")
    let six = (names + ["f"]).firstFive.text
    #expect(six.hasPrefix("a, b, c, d, e") && six.contains("1") && !six.contains("f,"))
    #expect(six != names.firstFive.text)
  }

  // MARK: Phrases

  /// Up to three words below 2²¹ are packed into a number, and read the same as others.
  @Test func wordsOfAnySizeAreTallied() {
    var tally = NgramTally()
    let phrases: [[Int32]] = [
      [-1], [1, 2], [2_097_151, 7], [2_097_152, 7], [5, 6, 2_097_151], [2_097_151, 0, 0],
      [2, 2, 3, 4],
    ]
    for phrase in phrases { tally.add(phrase, 1) }
    tally.add([9], 0)
    #expect(tally.count == 8)
    #expect(tally.strongest(9).map(\.words) == phrases.sorted { $0.count < $1.count })
  }

  /// What added most, then what took away most; of equals the first words; what did neither is neither.
  @Test func theStrongestComeFirst() {
    var tally = NgramTally()
    for (word, total) in [(5, -1.0), (6, -3), (7, 2), (8, 2), (9, 0), (4, 0.5)] {
      tally.add([Int32(word)], total)
    }
    #expect(tally.strongest(9).map(\.words) == [[7], [8], [4], [6], [5]])
    #expect(tally.strongest(1).map(\.words) == [[7], [6]])
    #expect(tally.strongest(0).isEmpty)
  }

  // MARK: Dots

  /// Where half the range is a hundredth or more, six decimals are kept; below that all are.
  @Test(arguments: [(0.02, true), (0.019, false)])
  func narrowDotsKeepTheirDecimals(_ range: Double, _ isRounded: Bool) {
    let x = (0...1_003).map { Double($0) / 1_003 * range }
    let zeros = x.map { _ in 0.0 }
    for kept in [ThinnedPoints.dots(x, zeros).x, ThinnedPoints.dots(zeros, x).y] {
      #expect(kept.count > 100)
      #expect(Set(x).isSuperset(of: kept) != isRounded)
      let isShort = kept.allSatisfy { abs($0 * 1e6 - ($0 * 1e6).rounded()) < 1e-6 }
      #expect(isShort == isRounded)
    }
  }

  /// Of 1,001 dots in 1,000 places of 400 by 200 all places are drawn.
  @Test func aThousandDotsStay() {
    let places = Array(0..<1_000) + [0]
    let kept = ThinnedPoints.dots(
      places.map { Double($0 % 400) }, places.map { Double($0 / 400) })
    #expect(kept.x.count == 1_000)
    #expect(kept.note?.text.contains("1,001") == true)
  }

  /// Dots in one place are one; what is not finite is left aside.
  @Test func dotsInOnePlaceAreOne() {
    let same = [Double](repeating: 3, count: 1_001)
    #expect(ThinnedPoints.dots(same, same).x == [3])
    let some = (0..<2_000).map { $0 % 2 == 0 ? 3 : Double.nan }
    #expect(ThinnedPoints.dots(some, some).x == [3])
  }

  // MARK: Weights

  @Test func weightsTakeMoreRoomStepByStep() {
    #expect(WeightPrecision.inOrder.map(\.bits) == [8, 8, 16, 32])
    #expect(WeightPrecision.inOrder.first == .wholes(wide: 0))
    // 1.5 is 3e00 and −2 is c000 in half precision; 3fc00000 and c0000000 in single.
    #expect(WeightPrecision.half.bytes(of: [1.5, -2], width: 1) == [0, 0x3e, 0, 0xc0])
    #expect(
      WeightPrecision.single.bytes(of: [1.5, -2], width: 2) == [
        0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0,
      ])
    #expect(WeightPrecision.half.rounded([1.5, 65_520], width: 1) == [1.5, .infinity])
    #expect(WeightPrecision.single.rounded([0.1], width: 1) == [0.1])
  }

  /// A row of zeros stays narrow: its scale of two bytes, and a byte for each.
  @Test func zerosAreNarrow() {
    let wide = WeightPrecision.wholes(wide: 1)
    #expect(wide.bytes(of: [0, 0], width: 2) == [0, 0, 0, 0])
    #expect(wide.rounded([0, 0, 0], width: 2) == [0, 0, 0])
  }

  /// Of two rows as great the first is the wide one: 1000/2000 is a half, 3800, and negative there.
  @Test func ofEqualRowsTheFirstIsWide() {
    let bytes = WeightPrecision.wholes(wide: 0.5).bytes(of: [1000, 1000], width: 1)
    // 1000/127 is 7.874, whose nearest half is 7.875, 47e0.
    #expect(bytes == [0, 0xb8, 0xe0, 0x47, 0xd0, 0x07, 127])
  }

  @Test func halvesAtTheEnds() {
    #expect(WeightPrecision.value(ofHalf: 0x7c00) == .infinity)
    #expect(WeightPrecision.value(ofHalf: 0xfc00) == -.infinity)
    #expect(WeightPrecision.value(ofHalf: 0x7c01).isNaN)
    #expect(WeightPrecision.halfBits(.nan) & 0x7fff == 0x7e00)
    #expect(WeightPrecision.halfBits(-.infinity) == 0xfc00)
  }
}
