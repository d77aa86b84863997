import Execution
import Testing

/// What only a run can tell of texts and lists that are put into one another.
@Suite struct DoublingRunTests {
  private static func run(_ count: Int, _ first: String, _ next: (String) -> String) -> NotebookRun
  {
    NotebookRun.cell(
      "x0 = \(first)\n" + (1...count).map { "x\($0) = \(next("x\($0 - 1)"))\n" }.joined()
        + "x\(count)")
  }

  @Test(arguments: [
    // Two bytes, twice as many in each line: 2¹⁹ are allowed, 2²⁰ are not.
    ("\"a{len([1])}\"", 60, "x + x", 20, "a text has at most 1000000 bytes"),
    ("\"a{len([1])}\"", 60, "\"{x}{x}\"", 20, "a text has at most 1000000 bytes"),
    // Of x₁ there are 2 values, and of each next one twice as many.
    ("[len([1])]", 59, "[x, [x]]", 21, "holds more than 1000000 values"),
    ("[len([1]), \"a\"]", 250, "[x, 1]", 201, "nested deeper than 200 levels"),
  ])
  func isBounded(_ first: String, _ count: Int, _ next: String, _ line: Int, _ message: String) {
    let run = Self.run(count, first) { next.replacing("x", with: $0) }
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.range.start.line) == [line + 1], "\(run.failures.map(\.message))")
    #expect(run.failures.first?.message.contains(message) == true)
    #expect(run.result?.status == .failed)
  }
}
