import Datasets
import Execution
import Notebook
import Platform
import Report
import Text

/// `nbrun verify NOTEBOOK...`: runs again, without cache and with the real data, and compares with
/// the committed reports.
func verifyNotebooks(_ request: Request) -> ExitStatus {
  VerifyCommand(request).run()
}

private struct VerifyCommand {
  let request: Request
  let watchdog: Watchdog

  /// A report as it was committed.
  struct Committed {
    var path: Path
    var format: Request.Format
    var bytes: [UInt8]
    /// Nil where the file can't be read as a report; it is compared by its bytes all the same.
    var report: ReviewedReport?
  }

  init(_ request: Request) {
    self.request = request
    watchdog = Watchdog(request)
  }

  func run() -> ExitStatus {
    watchdog.watch()
    let (notebooks, badStatus) = CheckedNotebook.all(request)
    // Whether all reports are there is known before anything is trained.
    var committed: [(notebook: CheckedNotebook, reports: [Committed])] = []
    let status = each(notebooks, badStatus) { notebook in
      committed.append(
        (notebook, try request.formats.map { try self.committed(notebook, $0) }))
      return .ok
    }
    return each(committed, status) { try verify($0.notebook, $0.reports) }
  }

  private func committed(
    _ notebook: CheckedNotebook, _ format: Request.Format
  ) throws(ComparedFile.Failure) -> Committed {
    let path = request.reportPath(of: notebook.file.path, format)
    let (bytes, _) = try ComparedFile.read(path)
    do throws(ReviewedReport.Failure) {
      return Committed(
        path: path, format: format, bytes: bytes,
        report: format == .markdown ? nil : try ReviewedReport.read(bytes))
    } catch {
      // Values can be compared with nothing but values.
      if request.tolerance != nil {
        throw ComparedFile.Failure(message: "\(path) can't be compared: \(error.message)")
      }
      return Committed(path: path, format: format, bytes: bytes, report: nil)
    }
  }

  private func verify(_ notebook: CheckedNotebook, _ reports: [Committed]) throws -> ExitStatus {
    let progress = Progress(
      source: notebook.document.source, isQuiet: request.isQuiet, explainsPlan: false)
    if !request.isQuiet, request.notebooks.count > 1 {
      Terminal.complain("\("\(notebook.file.path)".printable())\n")
    }
    watchdog.begin { _ in }
    let result = Execution.run(
      notebook.program, notebook: notebook.document, options: request.verifyOptions(notebook),
      cancellation: Interruption.cancellation, observe: progress.show)
    progress.clear()
    guard watchdog.end() else { waitForTheEnd() }
    if watchdog.hasStopped {
      watchdog.explain()
      throw StatusError(status: watchdog.status)
    }
    // Where the environment failed there is nothing to compare.
    guard result.status != .environment else { return .environmentFailed }
    var status: ExitStatus = [.ok, .todo].contains(result.status) ? .ok : .cellFailed
    for report in reports {
      status = status.joined(with: try compare(report, with: result.report, notebook))
    }
    return status
  }

  /// Says on standard output whether a report is as it was, and what is not.
  private func compare(
    _ committed: Committed, with report: ReportDocument, _ notebook: CheckedNotebook
  ) throws -> ExitStatus {
    var isSame = true
    var details = ""
    if let tolerance = request.tolerance, let before = committed.report {
      let difference = ReportDifference(
        from: before, to: ReviewedReport(report), tolerance: tolerance)
      isSame = difference.isEmpty
      details = renderText(difference, name: "\(committed.path) differs from a new run")
    } else {
      let text = try rendered(report, committed, notebook)
      isSame = Array(text.utf8) == committed.bytes
      if !isSame { details = explanation(committed, report, text) }
    }
    if isSame {
      guard !request.isQuiet else { return .ok }
      let how = request.tolerance == nil ? "the same bytes" : "the same values"
      return Terminal.print("\("\(committed.path)".printable()): \(how)\n")
        ? .ok : .environmentFailed
    }
    return Terminal.print(Terminal.coloured(details)) ? .cellFailed : .environmentFailed
  }

  private func rendered(
    _ report: ReportDocument, _ committed: Committed, _ notebook: CheckedNotebook
  ) throws -> String {
    switch committed.format {
    case .html: return request.html(of: report, at: committed.path, notebook)
    case .slides: return request.slides(of: report, at: committed.path, notebook)
    case .json: return renderJSON(report)
    case .markdown:
      let (page, files) = request.markdown(of: report, to: committed.path, notebook)
      // A drawing that is not as it was stands for the page that shows it.
      for file in files {
        let path = committed.path.folder / Path(file.name)
        let bytes = (try? ComparedFile.read(path))?.bytes
        guard bytes == Array(file.contents.utf8) else { return "\(path) differs\n" }
      }
      return page
    }
  }

  /// What changed by value; where that is nothing, the first line that differs.
  private func explanation(_ committed: Committed, _ report: ReportDocument, _ text: String)
    -> String
  {
    if let before = committed.report {
      let difference = ReportDifference(from: before, to: ReviewedReport(report))
      if !difference.isEmpty {
        return renderText(difference, name: "\(committed.path) differs from a new run")
      }
    }
    let old = String(decoding: committed.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = difference ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> String {
      lines.indices.contains(line)
        ? String(String.UnicodeScalarView(lines[line].unicodeScalars.prefix(160))).printable()
        : "(the end)"
    }
    return """
      \("\(committed.path)".printable()) differs from a new run; the values are the same.
      The first line that differs is \(line + 1)
        - \(shown(old))
        + \(shown(new))

      """
  }
}

extension Request {
  /// Nothing of an earlier run, and no made-up data in place of real ones. A notebook that is
  /// written for the stand-in says so in its front matter, and gets it.
  fileprivate func verifyOptions(_ notebook: CheckedNotebook) -> RunOptions {
    var options = runOptions(for: notebook)
    options.data.allowsStandIn = false
    options.cacheFolder = nil
    return options
  }
}
