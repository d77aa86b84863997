import Execution
import Folders
import Report
import Testing

/// A failure within an expression never passes for a value: it is reported where it stands, once.
@Suite struct NestedFailureTests {
  private let folder = TemporaryFolder()

  /// `«»` enclose what is at fault; none of these files exist.
  @Test(arguments: [
    "expect(load(«\"missing.nbmodel\"»).history.loss[-1] < 1)",
    "expect(true or load(«\"missing.nbmodel\"»).history.loss[-1] < 1)",
    "expect(load(«\"missing.nbmodel\"») == none)",
    "summary(load(«\"missing.nbmodel\"»))",
    "plot(load(«\"missing.nbmodel\"»).history)",
    "plot([1, 2], load(«\"missing.nbmodel\"»).history.loss)",
    "\"so: {load(«\"missing.nbmodel\"»).history.loss[0]}\"",
    "[1, load(«\"missing.nbmodel\"»)]",
    "[[load(«\"missing.nbmodel\"»).history]]",
    "max([1, load(«\"missing.nbmodel\"»).history.loss[0]])",
    "1 + load(«\"missing.nbmodel\"»).history.loss[0]",
    "not load(«\"missing.nbmodel\"»)",
    "[1, 2][load(«\"missing.nbmodel\"»)]",
    "[1, 2][len(load(«\"missing.nbmodel\"»).history.loss):]",
    "predict(load(«\"missing.nbmodel\"»), text: \"a film\")",
    "evaluate(load(«\"missing.nbmodel\"»), imdb(num_words: 9).test)",
    "fit(load(«\"missing.nbmodel\"»), imdb(num_words: 9).train).history",
    "save(load(«\"missing.nbmodel\"»), \"copy.nbmodel\")",
    "len(tokenize(csv(«\"missing.csv\"», text: \"text\", label: \"label\")).train)",
    "len(tokenize(text_folder(«\"missing\"»)).train)",
    "expect(len(text_folder(«\"missing\"»).train) < 1)",
    "most_similar(load_vectors(«\"missing.txt\"»), \"film\")",
    "\"{load_vectors(«\"missing.txt\"»).shape}\"",
  ])
  func isReportedAtThePath(_ marked: String) throws {
    let code = marked.replacing("«", with: "").replacing("»", with: "")
    let run = NotebookRun.cell(code, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    let mark = try #require(marked.firstIndex(of: "«"))
    let column = marked.distance(from: marked.startIndex, to: mark) + 1
    #expect(run.failures.map(\.range.start.line) == [2])
    #expect(run.failures.map(\.range.start.column) == [column], "\(run.failures.map(\.message))")
    #expect(run.failures.first?.message.contains("missing") == true)
    #expect(run.result?.status != .ok)
    #expect(run.shown.count == 1)
  }

  @Test func inDeclarationsAndInProse() {
    let run = NotebookRun(
      """
      The loss is `nbrun: round(load("missing.nbmodel").history.loss[0], 2)`.
      ```nbrun
      model net(size: 3) { input(9); dense(size); dense(1) }
      small = net(size: load("missing.nbmodel").history.loss)
      model deep { input(9); repeat load("missing.nbmodel").history.loss { dense(1) }; dense(1) }
      sweep tries { rate: [1, load("missing.nbmodel").history] } = fit(load("missing.nbmodel"), rate)
      summary(small)
      ```
      """, folder: folder.path)
    #expect(run.errors.map(\.message) == [])
    // What stands in prose is computed at last.
    // A file that is missing is told of once in the cells.
    #expect(run.failures.map(\.range.start.line) == [4, 1])
    #expect(run.failures.allSatisfy { $0.message.contains("missing.nbmodel") })
    #expect(run.shown.last == .described("not run: needs `small` (line 4)"))
  }

  @Test func whatDependsOnItIsNotRun() {
    let run = NotebookRun.cell(
      """
      loaded = load("missing.nbmodel")
      loss = loaded.history.loss[-1]
      expect(loss < 1)
      summary(loaded)
      """, folder: folder.path)
    #expect(run.failures.map(\.range.start.line) == [2])
    let reason = "not run: needs `loaded` (line 2)"
    #expect(
      run.shown.dropFirst() == [.described(reason), .described(reason), .described(reason)])
    #expect(
      run.cells.first?.checks == [ReportCheck(line: 4, message: "loss < 1", passed: nil)])
    #expect(run.result?.status != .ok)
  }

  /// Of an element of several kinds the checker knows nothing, and the run does.
  @Test func severalKindsInOneList() {
    let run = NotebookRun.cell(
      """
      mixed = [len([1, 2]), "a", [3, 4]]
      len(mixed[2])
      len([1, "ab"][1])
      mixed[0]
      """)
    #expect(run.errors.map(\.message) == [])
    #expect(run.failures.map(\.range.start.line) == [3])
    #expect(run.failures.first?.message.contains("known before anything runs") == true)
    #expect(run.shown.dropFirst() == [.integer(2), .integer(2)])
  }
}
