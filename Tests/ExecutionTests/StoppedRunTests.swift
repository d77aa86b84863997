import Engine
import Execution
import Report
import Testing

/// A run that is told to stop: what was done, and what was not.
@Suite struct StoppedRunTests {
  private static let notebook = """
    Now `nbrun: a + 1`, then `nbrun: run.history.loss[0]`.

    ```nbrun
    a = len([1])
    a
    expect(a == 1)
    ```
    ```nbrun
    reviews = imdb(num_words: 300)
    train = multi_hot(reviews.train[:200], dimension: 300)
    model m { input(300); dense(16, activation: relu); dense(1) }
    a + 1
    run = fit(compile(m, loss: mse), train, epochs: 100000)
    run.history
    expect(run.history.loss[0] < 9)
    ```
    ```nbrun
    a + 2
    ```
    """

  @Test func whatWasDoneIsThere() {
    let cancellation = Cancellation()
    let run = NotebookRun(Self.notebook, cancellation: cancellation) {
      if case .epoch = $0 { cancellation.cancel() }
    }
    #expect(run.result?.status == .cancelled)
    #expect(run.cells.map(\.status) == [.ok, .skipped, .skipped])
    let stopped = Shown.described("not run: stopped")
    #expect(run.shown == [.integer(1), .integer(2), stopped, stopped])
    #expect(run.cells.map { $0.checks.map(\.passed) } == [[true], [nil], []])
    #expect(run.inlineValues == ["2", "missing: not run: stopped"])
    #expect(run.result?.report.stopped == "stopped")
    #expect(run.page.contains("This report is not whole"))
    let report = run.result.map { renderJSON($0.report) } ?? ""
    #expect(report.contains("\"status\": \"failed\""))
    #expect(report.contains("\"stopped\": \"stopped\""))
  }

  /// Half a report is not a whole one, even where both halves are the same.
  @Test func aReviewDoesNotTakeItForWhole() throws {
    let cancellation = Cancellation()
    let run = NotebookRun(Self.notebook, cancellation: cancellation) {
      if case .epoch = $0 { cancellation.cancel() }
    }
    let report = try #require(run.result?.report)
    let half = ReviewedReport(report)
    for tolerance in [nil, 0.1] {
      #expect(!ReportDifference(from: half, to: half, tolerance: tolerance).isEmpty)
    }
    #expect(
      renderText(ReportDifference(from: half, to: half), name: "x").contains(
        "whole  no, the run was stopped"))
  }
}
