import Language
import Notebook
import Report
import Text

/// What of a program can't run: for what was found before the run, or because another statement failed.
extension Runner {
  /// Why a name has no value: the name whose statement is the cause, and its line.
  struct Missing {
    var cause: String
    var line: Int
    var isTodo = false
  }

  func reason(of missing: Missing) -> NotRun {
    let origins = notebook.source.origins
    let (line, file) = (origins.number(of: missing.line), origins.file(of: missing.line)?.name)
    return missing.isTodo
      ? .todoNeeds(missing.cause, line: line, of: file)
      : .needs(missing.cause, line: line, of: file)
  }

  /// Says of a statement that it can't run, and why.
  mutating func skip(
    _ statement: CheckedStatement, _ reason: NotRun, _ cause: Missing?,
    _ expectsError: Bool, _ cell: inout ReportCell, _ hasFailed: Bool
  ) {
    let line = statement.range.start.line
    note(statement, passed: nil, &cell)
    cell.outputs.append(ReportOutput(line: checks.number(of: statement), value: .notRun(reason)))
    evaluator.observe(.skipped(reason.text, line: line))
    let isTodo = cause?.isTodo == true
    if cell.status == .ok || cell.status == .todo, !hasFailed {
      cell.status = isTodo ? .todo : .skipped
    }
    // What a cell that is meant to fail binds may not be needed elsewhere.
    if !expectsError, status == .ok || status == .todo { status = isTodo ? .todo : .failed }
    if case .binding(let name, _) = statement.kind {
      missing[name] = cause ?? Missing(cause: name, line: line)
    }
  }

  /// Whether a statement can't run for what was found before the run, which is then said.
  mutating func isMarked(
    _ statement: CheckedStatement, _ expectsError: Bool, _ cell: inout ReportCell,
    _ hasFailed: inout Bool
  ) -> Bool {
    let line = statement.range.start.line
    switch statement.readiness {
    case .ready: return false
    case .todo:
      let name = if case .binding(let name, _) = statement.kind { name } else { "" }
      let cause =
        statement.uses.compactMap { missing[$0] }.first
        ?? Missing(cause: name, line: line, isTodo: true)
      skip(
        statement, cause.line == line ? .todo : reason(of: cause), cause, expectsError, &cell,
        hasFailed)
    case .needs(let name):
      let cause = missing[name]
      skip(
        statement, cause.map(reason) ?? .needs(name, line: nil), cause, expectsError, &cell,
        hasFailed)
    case .wrong(let errors):
      hasFailed = true
      noteFailure()
      note(statement, passed: false, &cell)
      cell.status = .failed
      if status == .ok || status == .todo { status = .failed }
      for error in errors { cell.outputs.append(output(of: error, isExpected: false)) }
      for name in statement.lostNames { missing[name] = Missing(cause: name, line: line) }
    }
    return true
  }
}
