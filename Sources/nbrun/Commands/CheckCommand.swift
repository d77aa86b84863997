import Text

/// `nbrun check`: reads and checks notebooks; nothing is loaded, nothing trained.
func checkNotebooks(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  let (notebooks, status) = CheckedNotebook.all(request)
  var all = status
  for notebook in notebooks {
    let count = notebook.document.cells.count
    if notebook.hasErrors { all = all.joined(with: .cellFailed) }
    guard !request.isQuiet, !notebook.hasErrors else { continue }
    Terminal.complain(
      "\("\(notebook.file.path)".printable()): \(counted(count, "cell")), no errors\n"
    )
  }
  return all
}
