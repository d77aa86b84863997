import Testing

@testable import Report

struct TicksTests {
  @Test(
    arguments: [
      (0, 0.569, 6, false, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6"]),
      (1, 20, 8, true, ["0", "5", "10", "15", "20"]),
      (1, 4, 8, true, ["1", "2", "3", "4"]),
      (0.7279, 0.9961, 6, false, ["0.70", "0.75", "0.80", "0.85", "0.90", "0.95", "1.00"]),
      (0, 17307, 6, true, ["0", "5000", "10,000", "15,000", "20,000"]),
      (0, 1, 5, false, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (0, 10, 4, false, ["0.0", "2.5", "5.0", "7.5", "10.0"]),
      (-1, 1, 2, false, ["-1", "0", "1"]),
      (0, 3e9, 3, false, ["0", "1e+09", "2e+09", "3e+09"]),
      (0, 3e-9, 3, false, ["0", "1e-09", "2e-09", "3e-09"]),
      // One step: the next of 1, 2, 2.5, 5 and 10 that is as long as the range.
      (0, 1, 1, false, ["0", "1"]), (0, 2, 1, false, ["0", "2"]),
      (0, 2.2, 1, false, ["0.0", "2.5"]), (0, 3, 1, false, ["0", "5"]),
      (0, 7, 1, false, ["0", "10"]), (0, 70, 1, false, ["0", "100"]),
      (0, 0.7, 1, false, ["0", "1"]), (0, 0.03, 1, false, ["0.00", "0.05"]),
      (0, 1, 0, false, ["0", "1"]),
      // Whole numbers have no steps of 2.5, but of 25.
      (0, 10, 4, true, ["0", "5", "10"]), (0, 100, 4, true, ["0", "25", "50", "75", "100"]),
      (0, 1, 8, true, ["0", "1"]), (0, 3, 6, true, ["0", "1", "2", "3"]),
      (-0.5, 0.5, 2, false, ["-0.5", "0.0", "0.5"]),
      (-7, -2, 5, false, ["-7", "-6", "-5", "-4", "-3", "-2"]),
      // From the multiple below to the one above.
      (0.3, 2.1, 2, false, ["0", "1", "2", "3"]), (-2.1, -0.3, 2, false, ["-3", "-2", "-1", "0"]),
      // A range without length: a tenth to both sides, and one about zero.
      (0, 0, 2, false, ["-1", "0", "1"]), (5, 5, 2, false, ["4.5", "5.0", "5.5"]),
      (-10, -10, 2, false, ["-11", "-10", "-9"]), (3, 2, 2, false, ["2.0", "2.5", "3.0"]),
      // Thousands are parted from 10,000 on; from 10 millions on, and below millionths, there are exponents.
      (0, 9_000, 3, false, ["0", "5000", "10,000"]),
      (0, 8_000, 4, false, ["0", "2000", "4000", "6000", "8000"]),
      (0, 8e6, 4, false, ["0", "2,000,000", "4,000,000", "6,000,000", "8,000,000"]),
      (0, 1e7, 2, false, ["0", "5e+06", "1e+07"]),
      (0, 1e-6, 1, false, ["0.000000", "0.000001"]), (0, 1e-7, 1, false, ["0", "1e-07"]),
    ] as [(Double, Double, Int, Bool, [String])])
  func `ticks are round`(low: Double, high: Double, count: Int, isWhole: Bool, labels: [String]) {
    #expect(Ticks(from: low, to: high, count: count, isWhole: isWhole).labels == labels)
  }

  /// Ranges of any size and place: the ticks hold the range, ascend, and are not too many.
  @Test(
    arguments: [
      (0, 0), (5.0, 5.0), (-1e300, 1e300), (1e-300, 2e-300), (1e16, 1e16 + 2), (-7, 1e-9),
      (3, 2), (1e300, 1e300), (0, 2.3e-308), (123456.001, 123456.002),
    ] as [(Double, Double)])
  func `any range has ticks`(low: Double, high: Double) {
    for count in [1, 5, 8] {
      for isWhole in [false, true] {
        let ticks = Ticks(from: low, to: high, count: count, isWhole: isWhole)
        #expect(ticks.values.count >= 1)
        #expect(ticks.values.count <= 5 * count + 6)
        #expect(ticks.values.count == ticks.labels.count)
        #expect(ticks.low <= max(low, high) && ticks.high >= min(low, high))
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ticks.values.allSatisfy { $0.isFinite })
      }
    }
  }

  @Test func `some ticks are inside of a shorter range, its ends too`() {
    let ticks = Ticks(from: 0, to: 10, count: 5)
    #expect(ticks.low == 0 && ticks.high == 10)
    #expect(ticks.inside(0, 10).map(\.label) == ["0", "2", "4", "6", "8", "10"])
    #expect(ticks.inside(2, 8).map(\.value) == [2, 4, 6, 8])
    #expect(ticks.inside(2.1, 7.9).map(\.label) == ["4", "6"])
    #expect(ticks.inside(11, 12).isEmpty)
  }

  /// Multiples of one step, the outermost of which hold the range.
  @Test(arguments: [1, 2, 3, 5, 6, 8, 20])
  func `ticks are multiples of one step`(count: Int) {
    for (low, high) in [(0, 1), (-3.7, 12.2), (0.7, 0.73), (1e6, 3.3e6), (-1e-3, 1e-4), (99, 101)]
      as [(Double, Double)]
    {
      let ticks = Ticks(from: low, to: high, count: count)
      let step = (ticks.high - ticks.low) / Double(ticks.values.count - 1)
      #expect(ticks.low <= low && ticks.high >= high)
      #expect(ticks.low > low - step && ticks.high < high + step)
      #expect(ticks.values.first == ticks.low && ticks.values.last == ticks.high)
      // No more steps than asked for, and one at each end.
      #expect((high - low) / step <= Double(count) * (1 + 1e-8))
      // From one step to the next it is twice as far at the most.
      #expect((high - low) / step * 2 >= Double(count) * (1 - 1e-8))
      for (index, value) in ticks.values.enumerated() {
        #expect(
          abs(value - (ticks.low + Double(index) * step)) <= 1e-9 * step + value.magnitude * 1e-12)
      }
    }
  }
}
