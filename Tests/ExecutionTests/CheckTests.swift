import Execution
import Folders
import Report
import Testing

/// Checks in the JSON: their words and what became of them.
@Suite struct CheckTests {
  @Test func aCheckHasItsWords() {
    let run = NotebookRun(
      """
      ```nbrun
      n = len([1])
      expect(n == 1)
      expect(n ==
        1)
      expect(n == 1, message: "one")
      expect(n == 1, message: "it is {n}, \\"so\\"")
      expect(n == 2, message: "two")
      x = [1][n]
      expect(x == 1, message: "about {x}")
      expect(x == 1)
      ```
      ```nbrun expect=error
      expect(n == 2, message: "wrong")
      expect(n == 1)
      ```
      ```nbrun expect=error
      expect(n == 1)
      dense(3)
      ```
      """)
    let checks = run.cells.map(\.checks)
    #expect(
      checks == [
        [
          ReportCheck(line: 3, message: "n == 1", passed: true),
          ReportCheck(line: 4, message: "n == 1", passed: true),
          ReportCheck(line: 6, message: "one", passed: true),
          ReportCheck(line: 7, message: "it is 1, \"so\"", passed: true),
          ReportCheck(line: 8, message: "two", passed: false),
          ReportCheck(line: 10, message: "about {x}", passed: nil),
          ReportCheck(line: 11, message: "x == 1", passed: nil),
        ],
        [
          ReportCheck(line: 14, message: "wrong", passed: false),
          ReportCheck(line: 15, message: "n == 1", passed: true),
        ],
        [ReportCheck(line: 18, message: "n == 1", passed: nil)],
      ])
    let json = run.result.map { renderJSON($0.report) } ?? ""
    #expect(json.contains(#"{"line":6,"message":"one","passed":true}"#))
    #expect(json.contains(#"{"line":10,"message":"about {x}","passed":null}"#))
    // The page's own data are without lines, and without checks.
    #expect(!run.page.contains("\"checks\""))
    #expect(run.page.contains("5 of 10 checks passed, 3 not made"))
  }

  /// A check from the cache has the words that it had.
  @Test func theCacheKeepsTheWords() throws {
    let place = TemporaryFolder()
    let code = "```nbrun\nn = len([1])\nexpect(n == 1, message: \"it is {n}\")\n```\n"
    let first = NotebookRun(code, cache: place.path + "/cache")
    let second = NotebookRun(code, cache: place.path + "/cache")
    #expect(second.ran.isEmpty)
    #expect(first.cells.map(\.checks) == second.cells.map(\.checks))
    #expect(second.cells.first?.checks.map(\.message) == ["it is 1"])
  }
}
