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
}
