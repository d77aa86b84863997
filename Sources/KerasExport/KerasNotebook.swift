import Language
import Notebook
import Text

/// A checked notebook as a Jupyter notebook (nbformat 4.5) of Keras 3 code: cell by cell, prose
/// included. It runs with keras, numpy, pandas and matplotlib, on any of Keras's back ends, and with
/// gensim where there are word vectors.
///
/// A declared model becomes a function that makes a fresh network, so that each training starts from
/// scratch here too. What has no counterpart stands as a comment that says so, and so does what
/// depends on it.
///
/// - Parameter sourceFolder: The notebook's folder as seen from where the result will be, as an address.
package func kerasNotebook(
  _ program: CheckedProgram, notebook: NotebookDocument, sourceFolder: String = "."
) -> String {
  var translator = Translator(program)
  var cells: [JupyterCell] = []
  cells += translator.cells(of: notebook.body, in: notebook, folder: sourceFolder)
  cells += translator.cells(of: notebook.notes, in: notebook, folder: sourceFolder)
  if let late = translator.lateValues() { cells.append(late) }
  // Only now it is known which helpers are needed.
  var head: [JupyterCell] = []
  let front = notebook.frontMatter
  var title = front.title.map { "# \(Escaped.markdown($0))\n" } ?? ""
  for line in [front.subtitle, front.author, front.date] {
    if let line { title += "\n\(Escaped.markdown(line))\n" }
  }
  let file = String(notebook.source.name.split(separator: "/").last ?? "")
  title += "\n*Keras code made by nbrun from \(Escaped.markdown(file)).*"
  head.append(JupyterCell(kind: .markdown, source: title))
  let helpers = Helper.whole(translator.helpers).map {
    $0.code.replacing("SOURCE_FOLDER", with: PythonText.literal(decoded(sourceFolder)))
  }
  let seed = "keras.utils.set_random_seed(\(translator.seed))"
  let code = (cells.filter { $0.kind == .code }.map(\.source) + helpers).joined(separator: "\n")
  head.append(
    JupyterCell(kind: .code, source: Imports.lines(for: code) + "\n\n" + seed))
  if !helpers.isEmpty {
    head.append(
      JupyterCell(
        kind: .code, source: helpers.joined(separator: "\n\n\n"), isFolded: true))
  }
  if !program.parameters.isEmpty {
    let lines = program.parameters.map {
      "\(translator.name($0.name)) = \(PythonText.literal($0.value))"
    }
    head.append(
      JupyterCell(kind: .code, source: lines.joined(separator: "\n"), tags: ["parameters"]))
  }
  return JupyterCell.notebook(head + cells)
}

/// An address of a folder as a path.
private func decoded(_ address: String) -> String {
  var bytes: [UInt8] = []
  var rest = address.utf8[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2,
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
