import Execution
import Testing

/// Right programs of unreasonable size run without trapping.
///
/// Left out of debug builds, whose frames are several times larger than a test thread's stack allows.
@Suite(.enabled(if: isOptimized)) struct HostileProgramTests {
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    ("a = len([1])\n" + times(20_000, "a + ") + "a", Shown.integer(20_001)),
    ("a = len([1]) == 1\n" + times(20_000, "a and ") + "a", .boolean(true)),
    (times(97, "max(") + "len([1])" + times(97, ")"), .integer(1)),
    (times(190, "(") + "len([1])" + times(190, ")"), .integer(1)),
    (times(191, "-") + "len([1])", .integer(-1)),
    (times(191, "not ") + "(len([1]) > 1)", .boolean(true)),
    ("a = [len([1]) - 1]\n" + times(97, "a[") + "0" + times(97, "]"), .integer(0)),
    // Each level is looked at once, not twice.
    (
      times(190, "[") + "len([1])" + times(190, "]") + " == " + times(190, "[") + "1"
        + times(190, "]"), .boolean(true)
    ),
    ("len([" + times(20_000, "1,") + "] * 2)", .integer(20_000)),
    ("sum([" + times(20_000, "len([1]),") + "])", .integer(20_000)),
    ("len(\"" + times(10_000, "{len([1])}") + "\")", .integer(10_000)),
    ("a = [1, 2]\n" + times(5_000, "a[[0, 1]] + ") + "a", .integers(5_001, 10_002)),
  ])
  func runs(_ code: String, _ value: Shown) {
    let run = NotebookRun.cell(code)
    #expect(run.errors.isEmpty)
    #expect(run.shown == [value])
  }

  @Test func manyCells() {
    let cells = (0..<2_000).map { "```nbrun\na\($0) = len([1]) + \($0)\na\($0)\n```\n" }.joined()
    let run = NotebookRun(cells)
    #expect(run.shown.count == 2_000)
    #expect(run.shown.last == .integer(2_000))
  }

  @Test func longSamplesAreDescribed() {
    let run = NotebookRun.cell(
      """
      p = pad_sequences(imdb(num_words: 9).train, maxlen: 1_000_000)
      p.x[:100]
      p.x.shape
      max(p.x)
      unique(p.x)
      multi_hot(imdb(num_words: 9).train, dimension: 1_000_000).x
      """)
    #expect(run.errors.isEmpty)
    #expect(run.shown.first == .described("100 sequences of 1000000 word indices"))
    #expect(run.shown[2] == .integer(8))
    #expect(run.failures.map(\.range.start.line) == [6])
  }
}

private var isOptimized: Bool {
  #if DEBUG
    false
  #else
    true
  #endif
}
