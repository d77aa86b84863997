import KerasExport
import Notebook
import Platform

/// `nbrun export NOTEBOOK --to keras`: checks notebooks and writes each as Keras code, a Jupyter notebook or
/// a script, with the module of functions that all of them call. Nothing is run.
func exportNotebooks(_ request: Request) -> ExitStatus {
  Watchdog(maxMemory: request.maxMemory, maxSeconds: nil).watch()
  let (notebooks, status) = CheckedNotebook.all(request)
  let identities = notebooks.map(\.file.identity)
  return each(notebooks, status) { notebook in
    for form in request.codeForms {
      let name = notebook.file.path.stem + ".\(form.fileExtension)"
      let file = try ReportFile(
        path: request.output ?? (request.outputDirectory ?? "outputs") / name,
        followsFolder: request.isFolderNamed, notebooks: identities)
      // Files that a notebook reads lie beside it, and not beside what is made of it.
      let way = FileSystem.way(from: file.path.folder, to: notebook.file.path.folder)
      let code = kerasCode(
        notebook.program, notebook: notebook.document, as: form, distributes: request.distributes,
        sourceFolder: way.isEmpty ? "." : way)
      try file.write(
        code, with: [(Helpers.fileName, Helpers.module)], notebooks: identities)
      guard Terminal.printPath(file.path) else { return .environmentFailed }
    }
    return .ok
  }
}
