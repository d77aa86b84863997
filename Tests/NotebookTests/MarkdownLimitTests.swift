import Testing

@testable import Notebook

/// How much work prose may be: the length of a stretch times its marks, 2³¹ at most.
@Suite struct MarkdownLimitTests {
  /// 2¹⁵ marks and as many other letters, with the end of the line one of them: 2¹⁶ · 2¹⁵.
  private static let most =
    String(repeating: "[", count: 1 << 15) + String(repeating: "a", count: 1 << 15 - 1)

  @Test func aStretchMayReachTheLimit() {
    #expect(MarkdownLimits([Self.most]).excesses.isEmpty)
    #expect(MarkdownLimits([Self.most + "a"]).excesses.map(\.line) == [1])
  }

  /// What stood before an empty line is over and done with.
  @Test func stretchesBeginAnew() {
    #expect(MarkdownLimits(["[[", "", Self.most, " ", Self.most]).excesses.isEmpty)
    #expect(MarkdownLimits(["", Self.most + "a"]).excesses.map(\.line) == [2])
    #expect(MarkdownLimits([Self.most, "a"]).excesses.map(\.line) == [2])
  }

  /// Eight stretches reach that of a notebook, 2³⁴.
  @Test func stretchesAddUp() {
    let lines = Array(repeating: [Self.most, ""], count: 8).flatMap { $0 }
    #expect(MarkdownLimits(lines[...]).excesses.isEmpty)
    #expect(MarkdownLimits((lines + ["["])[...]).excesses.map(\.line) == [17])
  }

  /// A mark of a list or a quotation for each level; 50 may nest.
  @Test(arguments: [
    (">", 50, 0), (">", 51, 1), ("> ", 51, 1), ("- ", 50, 0), ("- ", 51, 1), ("1. ", 50, 0),
    ("1. ", 51, 1), ("> 2) ", 25, 0), ("> 2) ", 26, 1), ("1", 99, 0),
    // Nine digits are a number, ten are text.
    ("123456789. ", 18, 0), ("123456789. ", 19, 1), ("1234567890. ", 60, 0),
  ])
  func containersNest(_ sign: String, _ count: Int, _ excesses: Int) {
    let line = String(repeating: sign, count: count) + "a"
    #expect(MarkdownLimits([line]).excesses.count == excesses)
  }
}
