import Datasets
import Execution
import Notebook
import Platform
import Report
import Text

/// `nbrun NOTEBOOK...`: checks all notebooks, runs one after another and writes their reports.
func runNotebooks(_ request: Request) -> ExitStatus {
  let command = RunCommand(request)
  return command.run()
}

private struct RunCommand {
  let request: Request
  let watchdog: Watchdog

  init(_ request: Request) {
    self.request = request
    watchdog = Watchdog(request)
  }

  func run() -> ExitStatus {
    watchdog.watch()
    let (notebooks, badStatus) = CheckedNotebook.all(request)
    let identities = notebooks.map(\.file.identity)
    // Better to know now than after an hour of training.
    var runs: [(notebook: CheckedNotebook, reports: ReportWriter)] = []
    let status = each(notebooks, badStatus) { notebook in
      runs.append(
        (
          notebook,
          ReportWriter(
            request: request, notebook: notebook, outputs: try outputs(of: notebook, identities),
            notebooks: identities)
        ))
      return .ok
    }
    return each(runs, status) { try run($0.notebook, $0.reports) }
  }

  private func outputs(
    of notebook: CheckedNotebook, _ identities: [FileIdentity]
  ) throws(ReportFile.Failure) -> [ReportWriter.Output] {
    var outputs: [ReportWriter.Output] = []
    for format in request.formats {
      let path = request.reportPath(of: notebook.file.path, format)
      outputs.append(
        (
          format,
          try ReportFile(path: path, followsFolder: request.isFolderNamed, notebooks: identities)
        ))
    }
    return outputs
  }

  private func run(_ notebook: CheckedNotebook, _ reports: ReportWriter) throws -> ExitStatus {
    let document = notebook.document
    let progress = Progress(
      source: document.source, isQuiet: request.isQuiet, explainsPlan: request.explainsPlan)
    if !request.isQuiet, request.notebooks.count > 1 {
      Terminal.complain("\("\(notebook.file.path)".printable())\n")
    }
    let start = Clock.seconds()
    var options = request.runOptions(for: notebook)
    options.stopReason = { [watchdog] in watchdog.reason }
    let journal = RunJournal(notebook.program, document, options)
    options.journal = journal
    watchdog.begin { reason in
      guard let report = journal.report(stopped: reason) else { return }
      _ = reportingErrors { try reports.write(report) }
    }
    let result = Execution.run(
      notebook.program, notebook: document, options: options,
      cancellation: Interruption.cancellation, observe: progress.show)
    progress.clear()
    guard watchdog.end() else { waitForTheEnd() }
    if Interruption.received != nil || result.status == .cancelled {
      // What the user stopped is not wanted.
      if Interruption.received == nil { _ = reportingErrors { try reports.write(result.report) } }
      watchdog.explain()
      throw StatusError(status: watchdog.status)
    }
    progress.warnOfStandIns(in: result.report)
    guard try reports.write(result.report) == .ok else {
      throw StatusError(status: .environmentFailed)
    }
    if !request.isQuiet {
      var found = Diagnostics()
      checkReferences(of: document, in: result.report, diagnostics: &found)
      Terminal.complain(found.text(in: document.source))
    }
    if request.explainsCache { explain(result) }
    if !request.isQuiet { summarise(result, seconds: Clock.seconds() - start) }
    switch result.status {
    case .ok, .todo: return notebook.hasErrors ? .cellFailed : .ok
    case .failed: return .cellFailed
    case .environment, .cancelled: return .environmentFailed
    }
  }

  /// `--explain-cache`: for each statement, in order, whether it ran, and why.
  private func explain(_ result: RunResult) {
    guard request.usesCache else {
      Terminal.complain("the cache was not asked: everything ran\n")
      return
    }
    for item in result.explanations {
      let state = item.hasRun ? "ran" : "cached"
      let reason = item.reason.map { (item.hasRun ? ": " : "; ") + $0 } ?? ""
      Terminal.complain("line \(item.line)  \(item.name)  \(state)\(reason)".printable() + "\n")
    }
  }

  private func summarise(_ result: RunResult, seconds: Double) {
    let report = result.report
    let failed = report.cells.count { $0.status == .failed }
    let skipped = report.cells.count { $0.status == .skipped }
    var text = counted(report.cells.count, "cell")
    if failed > 0 { text += ", \(failed) failed" }
    if skipped > 0 { text += ", \(skipped) not run" }
    let left = report.cells.count { $0.status == .todo }
    if left > 0 { text += ", \(left) still to do" }
    text += Self.redone(result.explanations)
    Terminal.complain("\(text), \(Quantity.text(seconds: seconds))\n")
  }

  /// What was computed again, where an earlier run had left some results.
  private static func redone(_ explanations: [CacheExplanation]) -> String {
    guard explanations.contains(where: { !$0.hasRun && !$0.isRepeat }) else { return "" }
    var names: [String] = []
    for item in explanations where item.hasRun && !names.contains(item.name) {
      names.append(item.name)
    }
    guard !names.isEmpty else { return ", all cached" }
    let left = names.count - 4
    return ", redone: " + names.prefix(4).joined(separator: ", ").printable()
      + (left > 0 ? " and \(left) more" : "")
  }
}
