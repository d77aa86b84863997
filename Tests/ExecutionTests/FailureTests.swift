import Execution
import Notebook
import Report
import Testing

/// What only running can find: where it is reported, and what it takes with it.
@Suite struct FailureTests {
  /// Code whose failure the checker can't foresee; `«»` enclose its place.
  @Test(arguments: [
    ("unique([1, 1, 2])[«5»]", "5 is outside: there are 2 elements"),
    ("unique([1, 1])[«5»]", "5 is outside: there is 1 element, counted from 0 to 0"),
    ("unique([1, 1])[«-2»]", "-2 is outside"),
    ("unique([1, 1])[:«3»]", "a bound is at most 1"),
    ("unique([1, 2])[len([1, 2]):«1»]", "ends before it begins"),
    ("[1, 2, 3][«unique([1, 2]) == 1»]", "2 values for 3 rows"),
    ("[1, 2, 3][«unique([5])»]", "5 is outside"),
    ("1 / «(len([1]) - 1)»", "divides by zero"),
    ("len([1]) + «9223372036854775807»", "too large for a whole number"),
    ("len([1]) * 1e308 * «10»", "not a finite number"),
    ("-9223372036854775807 - «(len([1]) + 1)»", "too large for a whole number"),
    ("[9007199254740991] + «[1]»", "too large for a tensor of whole numbers"),
    ("floor(«[1e300]»)", "too large for a tensor of whole numbers"),
    ("round(«[0] / 0»)", "too large for a tensor of whole numbers"),
    ("[1, 2, 3] + «unique([1, 2])»", "shape [3] and shape [2]"),
    ("«unique([1, 2]) == [1, 2, 3]»", "can't be compared"),
    ("mean(«[1, 2][unique([1, 2]) > 5]»)", "there are no values"),
    ("log(«0»)", "not a finite number"), ("sqrt(«-1»)", "not a finite number"),
    ("exp(«1000»)", "not a finite number"),
    ("histogram(«[1] / 0»)", "not finite"), ("violin([1], «[1] / 0»)", "not finite"),
    ("expect(«len([1]) > 1»)", "this does not hold: 1 > 1"),
    ("expect(«len([1]) / 8 == 0.5»)", "this does not hold: 0.125 == 0.5"),
    ("expect(«\"a{len([1])}\" == \"a2\"»)", "this does not hold: \"a1\" == \"a2\""),
    ("expect(«not (len([1]) == 1)»)", "this does not hold"),
    ("max(«[1.0] / [0]»)", "the `max` of these is inf"),
    ("mean(«[0.0] / [0]»)", "the `mean` of these is nan"),
    ("sum(«[1e308, 1e308]»)", "the `sum` of these is inf"),
    ("([1.0] / [0])[«0»]", "this element is inf"),
    ("1 + max(«[-1] / [0]»)", "the `max` of these is -inf"),
    ("expect(«len([1]) > 1», message: \"one is enough\")", "one is enough"),
    ("reviews.word_index[«\"nosuchword\"»]", "no \"nosuchword\""),
    ("reverse(reviews.word_index)[«-3»]", "no rank -3"),
    ("«imdb»(maxlen: 2)", "no review"),
  ])
  func place(_ marked: String, _ message: String) throws {
    let code = marked.replacing("«", with: "").replacing("»", with: "")
    let prelude = code.contains("reviews") ? "reviews = imdb(num_words: 100)\n" : ""
    let run = NotebookRun.cell(prelude + code)
    #expect(run.errors.isEmpty)
    let mark = try #require(marked.firstIndex(of: "«"))
    let column = marked.distance(from: marked.startIndex, to: mark) + 1
    let line = prelude.isEmpty ? 2 : 3
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(failure.range.start.line == line)
    #expect(failure.range.start.column == column, "\(failure.message)")
    #expect(failure.message.contains(message), "\(failure.message)")
    #expect(run.result?.status != .ok)
    #expect(run.cells.first?.status == .failed)
    #expect(run.shown == [.error(line, column, failure.message)])
  }

  /// A table's pipes stand behind backslashes, which are no part of the code and count as columns.
  @Test func placesInTablesAreTheFiles() throws {
    let row = #"| `nbrun: "a\|{nome}\|{"\|" + wrnog}" \| 1` |"#
    let run = NotebookRun("| x |\n|-|\n\(row)\n")
    let places = try ["nome", "wrnog", #"\| 1"#].map { word in
      let index = try #require(row.firstRange(of: word)?.lowerBound)
      return row.distance(from: row.startIndex, to: index) + 1
    }
    // A pipe is no operator: its place is its own.
    #expect(run.errors.map(\.range.start) == [SourceLocation(line: 3, column: places[2] + 1)])
    let named = NotebookRun("| x |\n|-|\n\(row.replacing(#"\| 1"#, with: ""))\n")
    #expect(
      named.errors.map(\.range.start)
        == places.prefix(2).map { SourceLocation(line: 3, column: $0) })
    #expect(named.errors.map { $0.range.end.column - $0.range.start.column } == [4, 5])
  }

  @Test func onlyWhatDependsOnAFailureIsNotRun() {
    let run = NotebookRun(
      """
      ```nbrun id=first
      limit = 2
      bad = [1, 2][len([1, 2])]
      limit * 2
      ```
      ```nbrun id=second
      worse = bad + limit
      worse + 1
      "{bad}"
      limit
      ```
      ```nbrun id=third
      limit + 1
      ```
      The value is `nbrun: worse`, the other `nbrun: limit`.
      """)
    let reason = "not run: needs `bad` (line 3)"
    #expect(run.cells.map(\.status) == [.failed, .skipped, .ok])
    #expect(
      run.shown == [
        .error(3, 14, "2 is outside: there are 2 elements, counted from 0 to 1"), .integer(4),
        .described(reason), .described(reason), .described(reason), .integer(2), .integer(3),
      ])
    #expect(run.inlineValues == ["missing: `worse` has no value", "2"])
    #expect(run.failures.count == 1)
    #expect(run.result?.status == .failed)
  }

  @Test func aCellMayBeMeantToFail() {
    let run = NotebookRun(
      """
      ```nbrun expect=error
      dense(3)
      ```
      ```nbrun expect=error
      1 / (len([1]) - 1)
      3
      ```
      """)
    #expect(run.errors.isEmpty)
    #expect(run.cells.map(\.status) == [.ok, .ok])
    #expect(
      run.shown == [
        .error(2, 1, "`dense` is a layer and stands only in a model"),
        .error(5, 5, "this divides by zero"), .integer(3),
      ])
    #expect(run.result?.status == .ok)
  }

  /// The values of both sides stand beside the author's words.
  @Test func anExpectationTellsWhatItFound() {
    let run = NotebookRun.cell("expect(len([1]) > 1, message: \"one is enough\")")
    #expect(run.failures.map(\.message) == ["one is enough"])
    #expect(run.failures.map(\.hint) == ["here it is 1 > 1"])
  }

  /// All that is wrong is shown, not the first of it.
  @Test func aCellMayBeMeantToFailSeveralTimes() {
    let run = NotebookRun(
      """
      ```nbrun expect=error
      x = y
      1 + "a"
      plot(3)
      model m { input(9); dens(1); dropout(7) }
      ```
      ```nbrun expect=error
      [1][len([1])]
      expect(len([1]) > 1)
      ```
      """)
    #expect(run.errors.isEmpty)
    let lines = run.shown.map { shown -> Int in
      if case .error(let line, _, _) = shown { line } else { 0 }
    }
    #expect(lines == [2, 3, 4, 5, 5, 8, 9])
    #expect(run.result?.status == .ok)
  }

  @Test func aCellThatShouldFailMust() {
    let run = NotebookRun("```nbrun expect=error\n1 + 1\n```\n")
    #expect(run.result?.status == .failed)
    #expect(run.failures.map(\.range.start.line) == [2])
    #expect(run.failures.first?.message.contains("expected to fail") == true)
  }

  @Test func checksAreCounted() {
    let run = NotebookRun.cell("expect(1 < 2)\nexpect(len([1]) == 2)\nexpect(len([1]) == 1)")
    #expect(
      run.cells.first?.checks == [
        ReportCheck(line: 2, message: "1 < 2", passed: true),
        ReportCheck(line: 3, message: "len([1]) == 2", passed: false),
        ReportCheck(line: 4, message: "len([1]) == 1", passed: true),
      ])
  }

  @Test func aFailureInProseIsOne() {
    let run = NotebookRun("So `nbrun: 1 / (len([1]) - 1)`, and `nbrun: [1, 2][unique([3])]`.\n")
    #expect(run.inlineValues.map { $0.hasPrefix("missing: ") } == [true, true])
    #expect(run.failures.map(\.range.start.column) == [16, 52])
    #expect(run.result?.status == .failed)
  }
}
