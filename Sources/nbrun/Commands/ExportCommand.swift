import KerasExport
import Notebook
import Platform

/// `nbrun export NOTEBOOK --to keras`: checks notebooks and writes each as a Jupyter notebook of Keras
/// code. Nothing is run.
func exportNotebooks(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  let (notebooks, status) = CheckedNotebook.all(request)
  let identities = notebooks.map(\.file.identity)
  let isNamed = request.output != nil || request.outputDirectory != nil
  return each(notebooks, status) { notebook in
    let name = notebook.file.path.stem + ".ipynb"
    let file = try ReportFile(
      path: request.output ?? (request.outputDirectory ?? "outputs") / name,
      followsFolder: isNamed, notebooks: identities)
    // Files that a notebook reads lie beside it, and not beside what is made of it.
    let way = FileSystem.way(from: file.path.folder, to: notebook.file.path.folder)
    try file.write(
      kerasNotebook(
        notebook.program, notebook: notebook.document, sourceFolder: way.isEmpty ? "." : way),
      notebooks: identities)
    return Terminal.printPath(file.path) ? .ok : .environmentFailed
  }
}
