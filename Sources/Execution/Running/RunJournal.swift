import Language
import Notebook
import Report
import Synchronization
import Text

/// What a run has done so far. Where it has to be ended from outside, because it does not come to a
/// place to stop at, the report of that much is made from it.
package final class RunJournal: Sendable {
  private struct State {
    var report: ReportDocument?
    /// All cells, those that were not begun without outputs.
    var cells: [ReportCell] = []
    /// How many cells are finished, and statements of the one at work.
    var finished = 0
    var statements = 0
  }

  private let program: CheckedProgram
  private let notebook: NotebookDocument
  private let options: RunOptions
  private let state = Mutex(State())

  package init(_ program: CheckedProgram, _ notebook: NotebookDocument, _ options: RunOptions) {
    self.program = program
    self.notebook = notebook
    self.options = options
  }

  func begin(_ report: ReportDocument, _ cells: [ReportCell]) {
    state.withLock { $0 = State(report: report, cells: cells) }
  }

  /// - Parameter statements: How many of the cell's are done.
  func note(
    _ cell: ReportCell, number: Int, statements: Int, data: [ReportDocument.DataSource]
  ) {
    state.withLock { state in
      guard state.cells.indices.contains(number) else { return }
      // Only what is new: a cell may have thousands of outputs.
      let (outputs, checks) = (
        state.cells[number].outputs.count, state.cells[number].checks.count
      )
      state.cells[number].outputs += cell.outputs.dropFirst(outputs)
      state.cells[number].checks += cell.checks.dropFirst(checks)
      state.cells[number].status = cell.status
      for source in data where state.report?.data.contains(source) == false {
        state.report?.data.append(source)
      }
      (state.finished, state.statements) = (number, statements)
    }
  }

  /// The report of what was done, the rest marked; nil where the run had not begun.
  package func report(stopped reason: String) -> ReportDocument? {
    let state = state.withLock { $0 }
    guard var report = state.report else { return nil }
    let rest = UnreachedStatements(reason: reason, checks: CheckNotes(source: notebook.source))
    var cells = state.cells
    for (number, checked) in program.cells.enumerated() where number >= state.finished {
      let done = number == state.finished ? state.statements : 0
      rest.mark(&cells[number], checked.statements.dropFirst(done))
    }
    report.stopped = reason
    report.fill(from: notebook, cells, in: options.folders) { _ in
      .missing(reason: NotRun.because(reason).text)
    }
    return report
  }
}

/// What a run that was stopped did not come to.
struct UnreachedStatements {
  let reason: String
  let checks: CheckNotes

  func mark(_ cell: inout ReportCell, _ statements: ArraySlice<CheckedStatement>) {
    guard let first = statements.first else { return }
    cell.outputs.append(
      ReportOutput(line: checks.number(of: first), value: .notRun(.because(reason))))
    for statement in statements { checks.note(statement, passed: nil, &cell) }
    if cell.status == .ok { cell.status = .skipped }
  }
}
