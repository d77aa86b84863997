import KerasExport
import Notebook

/// `nbrun export NOTEBOOK --to keras`: checks notebooks and writes each as a Jupyter notebook of Keras
/// code. Nothing is run.
func exportNotebooks(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  return telling {
    let notebooks = try CheckedNotebook.all(request).get()
    let identities = notebooks.map(\.file.identity)
    let isNamed = request.output != nil || request.outputDirectory != nil
    let files = try notebooks.map { notebook in
      let name = "\(FileSystem.stem(notebook.file.path)).ipynb"
      return try ReportFile(
        path: request.output ?? "\(request.outputDirectory ?? "outputs")/\(name)",
        followsFolder: isNamed, notebooks: identities)
    }
    for (notebook, file) in zip(notebooks, files) {
      // Files that a notebook reads lie beside it, and not beside what is made of it.
      let way = FileSystem.way(
        from: FileSystem.folder(of: file.path), to: FileSystem.folder(of: notebook.file.path))
      try file.write(
        kerasNotebook(
          notebook.program, notebook: notebook.document, sourceFolder: way.isEmpty ? "." : way),
        notebooks: identities)
      guard Terminal.printPath(file.path) else { return .worldFailed }
    }
    return .ok
  }
}
