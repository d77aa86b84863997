import Language
import Notebook

/// A checked notebook as a Jupyter notebook (nbformat 4.5) of Keras 3 code: cell by cell, prose
/// included. It runs with keras, numpy and matplotlib, on any of Keras's back ends.
///
/// A declared model becomes a function that makes a fresh network, so that each training starts from
/// scratch here too. What Keras, NumPy and Matplotlib have no words for stands as a comment that says
/// so, and so does what depends on it.
package func kerasNotebook(_ program: CheckedProgram, notebook: NotebookDocument) -> String {
  var translator = Translator(program)
  var cells: [JupyterCell] = []
  var rest = program.cells[...]
  for block in notebook.blocks {
    switch block {
    case .prose(let prose): cells += translator.cells(of: prose)
    case .cell: if let cell = rest.popFirst() { cells.append(translator.cell(cell)) }
    }
  }
  if let late = translator.lateValues() { cells.append(late) }
  // Only now it is known which helpers are needed.
  var head: [JupyterCell] = []
  let front = notebook.frontMatter
  var title = front.title.map { "# \($0)\n" } ?? ""
  if let author = front.author { title += "\n\(author)\n" }
  title +=
    "\n*Keras code made by nbrun from \(notebook.source.name.split(separator: "/").last ?? "").*"
  head.append(JupyterCell(kind: .markdown, source: title))
  head.append(JupyterCell(kind: .code, source: translator.preamble, isFolded: true))
  if !program.parameters.isEmpty {
    let lines = program.parameters.map {
      "\(translator.name($0.name)) = \(PythonText.literal($0.value))"
    }
    head.append(
      JupyterCell(kind: .code, source: lines.joined(separator: "\n"), tags: ["parameters"]))
  }
  return JupyterCell.notebook(head + cells)
}
