import Samples
import Testing

/// How many samples are on which side, on both sides of each rounding.
@Suite struct DividingTests {
  /// Python: `int(len(x) * (1 - share))`, as Keras cuts.
  @Test(arguments: [
    (10, 0.2, 8), (10, 0.25, 7), (11, 0.2, 8), (1, 0.5, 0), (0, 0.2, 0), (7, 0, 7), (7, 1, 0),
    // 1 − 0.9 is 0.09999999999999998.
    (10, 0.9, 0),
  ]) func trainingSamplesAreRoundedDown(_ count: Int, _ share: Double, _ expected: Int) {
    #expect(Dividing.trained(of: count, heldOut: share) == expected)
  }

  @Test(arguments: [
    (10, 0.25, 3), (10, 0.24, 2), (10, 0.2, 2), (1, 0.5, 1), (1, 0.49, 0), (0, 0.5, 0), (7, 0, 0),
    (7, 1, 7), (3, 0.5, 2),
  ]) func halvesAreTested(_ count: Int, _ share: Double, _ expected: Int) {
    #expect(Dividing.tested(of: count, share: share) == expected)
  }

  /// Shares beyond 0 and 1, and what is no number, leave each side between none and all.
  @Test func noShareLeadsBeyondAll() {
    for share in [-1, 2, Double.nan, .infinity, -.infinity, 1e300] {
      #expect((0...9).contains(Dividing.trained(of: 9, heldOut: share)), "\(share)")
      #expect((0...9).contains(Dividing.tested(of: 9, share: share)), "\(share)")
    }
    #expect(Dividing.trained(of: 9, heldOut: -1) == 9)
    #expect(Dividing.trained(of: 9, heldOut: 2) == 0)
    #expect(Dividing.tested(of: 9, share: 2) == 9)
    #expect(Dividing.tested(of: 9, share: -1) == 0)
  }

  /// Classes: 0 has the samples 4, 0, 2 in that order, 1 has 3, 1. The last two and the last one are tests.
  @Test func theLastOfEachClassAreTests() {
    let (train, test) = Dividing.lastOfEachClass(of: [4, 3, 0, 2, 1], tests: [2, 1]) { $0 % 2 }
    #expect(train == [4, 3])
    #expect(test == [0, 2, 1])
    let none = Dividing.lastOfEachClass(of: [1, 0, 2], tests: [0, 0]) { $0 % 2 }
    #expect(none.train == [1, 0, 2] && none.test == [])
    let all = Dividing.lastOfEachClass(of: [1, 0, 2], tests: [2, 1]) { $0 % 2 }
    #expect(all.train == [] && all.test == [1, 0, 2])
  }

  /// Of 5, 3, 2 and four drawn: 2, 1.2 and 0.8, so 2, 1 and 0, and the one that is left goes to 0.8.
  @Test(arguments: [
    ([5, 3, 2], 4, [2, 1, 1]),
    // 0.5 each: the first one gets it.
    ([1, 1], 1, [1, 0]),
    // 1.5, 0.75 and 0.75: the first of the two equal remainders, then the other.
    ([2, 1, 1], 3, [1, 1, 1]),
    ([2, 1, 1], 2, [1, 1, 0]),
    ([4, 4], 8, [4, 4]), ([4, 4], 0, [0, 0]), ([0, 0], 0, [0, 0]), ([], 0, []),
    ([3, 0], 2, [2, 0]),
  ]) func classesAreDrawnInProportion(_ counts: [Int], _ drawn: Int, _ expected: [Int]) {
    #expect(Dividing.counts(of: counts, drawn: drawn) == expected)
  }
}
