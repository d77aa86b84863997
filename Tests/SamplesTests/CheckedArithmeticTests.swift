import Samples
import Testing

/// Arithmetic on numbers from outside gives nil where Swift's own operators would stop the program.
@Suite struct CheckedArithmeticTests {
  @Test func sumsDifferencesAndProductsFitOrAreNil() {
    #expect(Int.max.checkedSum(0) == .max)
    #expect(Int.max.checkedSum(1) == nil)
    #expect(Int.min.checkedSum(-1) == nil)
    #expect(Int.min.checkedDifference(1) == nil)
    #expect(Int.min.checkedDifference(-1) == .min + 1)
    #expect(0.checkedDifference(.min) == nil)
    #expect(Int.min.checkedProduct(-1) == nil)
    #expect(Int.max.checkedProduct(1) == .max)
    // 2³² · 2³¹ is one more than the largest whole number.
    #expect((1 << 32).checkedProduct(1 << 31) == nil)
    #expect((1 << 31).checkedProduct(1 << 31) == 1 << 62)
    #expect(UInt64.max.checkedSum(1) == nil)
    #expect(UInt64(0).checkedDifference(1) == nil)
  }

  @Test func blocksHaveSizesThatFit() {
    #expect(valueCount([]) == 1)
    #expect(valueCount([3, 4, 5]) == 60)
    #expect(valueCount([3, 0, 5]) == 0)
    #expect(valueCount([-1]) == nil)
    #expect(valueCount([-1, -5]) == nil)
    #expect(valueCount([0, -1]) == nil)
    #expect(valueCount([1 << 32, 1 << 31]) == nil)
    // One row of it would already be too long.
    #expect(valueCount([0, 1 << 32, 1 << 31]) == nil)
    #expect(valueCount([.max, 1]) == .max)
    #expect(valueCount([.min]) == nil)
  }
}
