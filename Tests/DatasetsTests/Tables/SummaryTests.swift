import Testing

@testable import Datasets

/// Numbers in a few, and cells that mean numbers without being any.
@Suite struct SummaryTests {
  /// pandas: `Series(x).describe()`; the histogram is NumPy's `np.histogram(x, 10)[0]`.
  @Test func numbersAreDescribed() throws {
    let four = try #require(NumberSummary([4, 1, 3, 2] as [Double]))
    #expect(four.mean == 2.5)
    // (2.25 + 0.25 + 0.25 + 2.25) / 3
    #expect(abs(four.deviation - (5.0 / 3).squareRoot()) < 1e-15)
    #expect(four.minimum == 1 && four.maximum == 4)
    #expect(four.quartiles == [1.75, 2.5, 3.25])
    #expect(four.histogram == [1, 0, 0, 1, 0, 0, 1, 0, 0, 1])
    let five = try #require(NumberSummary([50, 10, 20, 40, 30] as [Float]))
    #expect(five.mean == 30 && five.quartiles == [20, 30, 40])
    // 0 to 20, two wide: borders belong to the upper bar, the greatest to the last.
    let wide = try #require(NumberSummary((0...20).map(Double.init)))
    #expect(wide.histogram == [2, 2, 2, 2, 2, 2, 2, 2, 2, 3])
  }

  @Test func fewNumbersAreDescribedToo() throws {
    #expect(NumberSummary([] as [Double]) == nil)
    #expect(NumberSummary([] as [Float]) == nil)
    let one = try #require(NumberSummary([7] as [Double]))
    #expect(one.mean == 7 && one.deviation.isNaN && one.quartiles == [7, 7, 7])
    #expect(one.minimum == 7 && one.maximum == 7)
    #expect(one.histogram == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    let two = try #require(NumberSummary([1, 3] as [Double]))
    #expect(two.deviation == 2.0.squareRoot())
    #expect(two.quartiles == [1.5, 2, 2.5])
    #expect(two.histogram == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    let same = try #require(NumberSummary([5, 5, 5] as [Double]))
    #expect(same.deviation == 0 && same.histogram == [3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  /// NumPy: np.mean and np.var of none, of one number, and of both parts together.
  @Test func momentsOfParts() {
    var moments = Moments()
    #expect(moments.count == 0 && moments.mean == 0 && moments.variance == 0)
    moments.add(Moments())
    #expect(moments.count == 0 && moments.mean == 0 && moments.variance == 0)
    moments.add(3)
    #expect(moments.count == 1 && moments.mean == 3 && moments.variance == 0)
    var others = Moments()
    for value in [5.0, 7, 9] { others.add(value) }
    #expect(others.mean == 7 && others.variance == 8.0 / 3)
    var all = Moments()
    all.add(moments)
    #expect(all.count == 1 && all.mean == 3 && all.variance == 0)
    all.add(others)
    // 3, 5, 7, 9
    #expect(all.count == 4 && all.mean == 6 && all.variance == 5)
  }

  @Test(arguments: [
    ("5%", NumberWriting.percent), ("5 %", .percent), ("%5", .percent), ("-5.5 %", .percent),
    ("3‰", .percent), ("$5", .currency), ("-$7.50", .currency), ("5 €", .currency),
    ("£1,000", .currency), ("1'000", .thousands), ("1.234.000", .thousands), ("1 000", .thousands),
    ("1\u{A0}000", .thousands), ("1\u{202F}000", .thousands), ("1_000", .thousands),
    ("+1,5", .thousands), (".5.5", .thousands), ("10:11:00", .time), ("9:30", .time),
    ("-9:30", .time), ("Jan 1, 2020", .date), ("3 March 2021", .date), ("may-31", .date),
    ("2020 DEC", .date), ("sept 2020", .date), ("-", .signs), ("…", .signs), ("", .signs),
    ("?!", .signs),
  ]) func numbersInDisguise(_ cell: String, _ writing: NumberWriting) {
    #expect(NumberWriting(Array(cell.utf8)[...]) == writing)
  }

  @Test(
    arguments: [
      "a", "é", "中", "A1", "3 rooms", "5% off", "May", "ma 2020", "Jan Feb 2020", "May 32",
      "Marches 1",
      "5%:", "5:%5", "9 :30", "$9:30", "5.", "x5", "5,", "1/2",
    ])
  func otherTextsAreTexts(_ cell: String) {
    #expect(NumberWriting(Array(cell.utf8)[...]) == nil)
  }
}
