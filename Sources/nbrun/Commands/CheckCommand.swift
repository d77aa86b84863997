import Text

/// `nbrun check`: reads and checks notebooks; nothing is loaded, nothing trained.
func checkNotebooks(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  switch CheckedNotebook.all(request) {
  case .failure(let failure): return failure.status
  case .success(let notebooks):
    guard !request.isQuiet else { return .ok }
    for notebook in notebooks {
      let count = notebook.document.cells.count
      Terminal.complain(
        "\("\(notebook.file.path)".printable()): \(counted(count, "cell")), no errors\n"
      )
    }
    return .ok
  }
}
