import Platform
import Text

/// `nbrun watch NOTEBOOK`: runs a notebook again on each save.
///
/// Each run is a process of its own, which finds in the cache what the edit does not reach. A save
/// while it is at work ends it and starts the next.
func watchNotebook(_ request: Request, arguments: [Path]) -> ExitStatus {
  guard let notebook = request.notebooks.first, request.notebooks.count == 1 else {
    Terminal.error("`nbrun watch` takes one notebook")
    return .badInput
  }
  guard request.formats == [.html] else {
    Terminal.error("`nbrun watch` writes a report: -o takes a name such as NAME.html")
    return .badInput
  }
  let report = request.reportPath(of: notebook, .html)
  return reportingErrors {
    let identity = try NotebookFile(path: notebook).identity
    guard let file = SavedFile(path: notebook) else {
      Terminal.error("the folder \(notebook.folder) can't be watched")
      return .environmentFailed
    }
    var files = try WatchFiles(
      report: report, isNamed: request.isFolderNamed, notebooks: [identity])
    defer { files.remove() }
    try files.show(nil)
    if !request.isQuiet {
      Terminal.complain(
        "watching \(notebook); open \(files.pagePath), end with Ctrl-C".printable() + "\n")
    }
    var watch = Watch(notebook: notebook, arguments: arguments, file: file, files: files)
    return try watch.run()
  }
}

private struct Watch {
  let notebook: Path
  /// Of the run, as they stand on the command line.
  let arguments: [Path]
  let file: SavedFile
  var files: WatchFiles

  mutating func run() throws(ReportFile.Failure) -> ExitStatus {
    while Interruption.received == nil {
      let isSaved = try runOnce()
      // A save during the run asks for another one at once.
      while !isSaved, Interruption.received == nil, !file.wait(isStopped: isStopped) {}
    }
    Terminal.clearLine()
    return ExitStatus(stoppedBy: Interruption.received)
  }

  private func isStopped() -> Bool { Interruption.received != nil }

  /// - Returns: Whether the notebook was saved meanwhile, which ended the run.
  private mutating func runOnce() throws(ReportFile.Failure) -> Bool {
    let child: ChildRun
    do {
      child = try ChildRun(["run"] + arguments)
    } catch {
      Terminal.error("nbrun can't start itself again: \(error.reason)")
      return false
    }
    var isLong = false
    while true {
      if file.wait(
        orFor: child.output, milliseconds: isLong ? nil : 400, isStopped: isStopped)
      {
        child.stop()
        return true
      }
      if Interruption.received != nil {
        child.stop()
        return false
      }
      child.receive()
      if let status = child.status() {
        child.receive()
        try show(status, page: child.received)
        return false
      }
      if !isLong { try files.say("running …") }
      isLong = true
    }
  }

  private mutating func show(_ status: Int32, page: [UInt8]) throws(ReportFile.Failure) {
    switch ExitStatus(rawValue: status) {
    case .ok, .cellFailed: try files.show(page)
    // A run that was stopped, or lacked its data, shows what it came to.
    case .environmentFailed where !page.isEmpty: try files.show(page)
    case .badInput: try files.say(mistakes)
    case .interrupted, .terminated, .hungUp: break
    default: try files.say("nbrun could not run \(notebook): see the terminal")
    }
  }

  /// What is wrong with the notebook, as the terminal shows it.
  private var mistakes: String {
    let text = (try? ChildRun(["run", "--quiet"] + arguments, collects: true))?.text() ?? ""
    return text.isEmpty ? "there are mistakes in \(notebook): see the terminal" : text
  }
}
