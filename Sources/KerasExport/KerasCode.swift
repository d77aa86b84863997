import Language
import Notebook
import Prose
import Text

/// What a notebook becomes.
package enum KerasForm: Spelling, CaseIterable {
  /// A Jupyter notebook (nbformat 4.5).
  case keras
  /// A script, its prose as comments.
  case python

  package var fileExtension: String { self == .keras ? "ipynb" : "py" }

  var dialect: MarkdownWriter.Dialect { self == .keras ? .jupyter : .script }

  /// A text of no Markdown, as prose.
  func plain(_ text: String) -> String {
    let escaped = Escaped.markdown(text)
    return self == .keras ? Escaped.untypeset(markdown: escaped) : escaped
  }
}

/// How a script begins, by which it is known as nbrun's.
package let kerasScriptMark = "# Keras code made by nbrun from "

/// A checked notebook as Keras 3 code, cell by cell, prose included. It runs with keras, numpy, pandas and
/// matplotlib, on any of Keras's back ends, and with gensim where there are word vectors; what it calls
/// besides stands in `Helpers.module`, which has to lie beside it.
///
/// A declared model becomes a function that makes a fresh network, so that each training starts from
/// scratch here too. What has no counterpart stands as a comment that says so, and so does what
/// depends on it.
///
/// - Parameters:
///   - distributes: Whether it trains on all devices and processes, with JAX.
///   - sourceFolder: The notebook's folder as seen from where the result will be, as an address.
package func kerasCode(
  _ program: CheckedProgram, notebook: NotebookDocument, as form: KerasForm = .keras,
  distributes: Bool = false, sourceFolder: String = "."
) -> String {
  var translator = Translator(program, form, distributes: distributes)
  var cells: [JupyterCell] = []
  cells += translator.cells(of: notebook.body, in: notebook, folder: sourceFolder)
  cells += translator.cells(of: notebook.notes, in: notebook, folder: sourceFolder)
  if let late = translator.lateValues() { cells.append(late) }
  if !program.parameters.isEmpty {
    let lines = program.parameters.map {
      "\(translator.name($0.name)) = \(PythonText.literal($0.value))"
    }
    cells.insert(
      JupyterCell(kind: .code, source: lines.joined(separator: "\n"), tags: ["parameters"]), at: 0)
  }
  if distributes { cells.append(JupyterCell(kind: .markdown, source: severalDevices)) }
  // Only now it is known what has to be imported.
  let code = cells.filter { $0.kind == .code }.map(\.source).joined(separator: "\n")
  let start = JupyterCell(kind: .code, source: translator.start(for: code, in: sourceFolder))
  cells = [title(of: notebook, form), start] + cells
  return form == .keras ? JupyterCell.notebook(cells) : SealedCode.sealed(JupyterCell.script(cells))
}

private func title(of notebook: NotebookDocument, _ form: KerasForm) -> JupyterCell {
  let front = notebook.frontMatter
  func said(_ text: String?, _ nodes: [ProseNode] = []) -> String? {
    guard !nodes.isEmpty else { return text.map(form.plain) }
    return MarkdownWriter.pieces(nodes.withFormulas(notebook.expandedFormulas), form.dialect) { $0 }
      .map { if case .text(let text) = $0 { text } else { "" } }.joined().trimming(\.isLineEnd)
  }
  var lines = said(front.title, front.titleNodes).map { ["# \($0)"] } ?? []
  lines += [said(front.subtitle, front.subtitleNodes), said(front.author), said(front.date)]
    .compactMap(\.self)
  let file = String(notebook.source.name.split(separator: "/").last ?? "")
  func origin(_ file: String) -> String {
    "Keras code made by nbrun from \(file). It needs \(Helpers.fileName) beside it."
  }
  lines =
    form == .keras ? lines + ["*\(origin(form.plain(file)))*"] : [origin(file)] + lines
  return JupyterCell(kind: .markdown, source: lines.joined(separator: "\n\n"))
}

extension Translator {
  /// What stands before the first cell: imports, and what holds for all that follows.
  fileprivate mutating func start(for code: String, in sourceFolder: String) -> String {
    var lines: [String] = []
    let folder = URLReference.decoded(sourceFolder.utf8) ?? sourceFolder
    if folder != ".", helpers.contains("find_file") || helpers.contains("imdb") {
      helpers.insert("look_in")
      lines.append("look_in(\(PythonText.literal(folder)))")
    }
    lines.append("keras.utils.set_random_seed(\(seed))")
    if distributes {
      helpers.insert("distribute")
      lines.append("distribute()")
    }
    var blocks = [PythonImports(for: code).text]
    if distributes {
      blocks.insert("import os\n\nos.environ[\"KERAS_BACKEND\"] = \"jax\"", at: 0)
    }
    if !helpers.isEmpty {
      blocks.append(PythonImports.line(from: "nbrun_helpers", Array(helpers)))
    }
    return (blocks + [lines.joined(separator: "\n")]).joined(separator: "\n\n")
  }
}

/// How training on several devices works, and what to do for several machines.
///
/// Sources: "Distributed training with Keras 3" of Keras's guides; for the learning rate Goyal et al.,
/// "Accurate, Large Minibatch SGD" (2017), and Malladi et al., "On the SDEs and Scaling Rules for Adaptive
/// Gradient Algorithms" (2022).
private let severalDevices = """
  ## On several devices

  `distribute()` spreads every batch over all devices that JAX finds, by `keras.distribution.DataParallel`:
  each holds the whole network, takes its part of the batch, and the gradients are those of the whole
  batch. So batch and learning rate are the chapter's, whatever the number of devices, and so are the
  figures, but for rounding and the draws of dropout. A batch that does not divide by the devices is filled
  up with rows that weigh nothing.

  More devices help as long as each has enough to do. If they have not, multiply `batch_size`; as there
  are fewer steps then, multiply the learning rate too, by the same factor for SGD, by its root for Adam
  and RMSprop, and expect other figures than the chapter's.

  On one machine without graphics cards, `XLA_FLAGS=--xla_force_host_platform_device_count=4` makes four
  devices of its processor, to try it; where that has few cores, `NPROC=16` beside it gives them threads
  enough not to wait for one another for ever.

  On several machines, take a script (`nbrun export NOTEBOOK --to python --distribute`), lay it, its
  \(Helpers.fileName) and the data on each, and start it on each with the address of the first, the
  number of all and its own number; on the first of two:

  ```sh
  export KERAS_DISTRIBUTION_JOB_ADDRESSES=10.0.0.1:1234
  export KERAS_DISTRIBUTION_NUM_PROCESSES=2
  export KERAS_DISTRIBUTION_PROCESS_ID=0
  python SCRIPT.py
  ```

  On the second the last number is 1. `distribute()` hands them to `keras.distribution.initialize`; only
  the first prints.
  """
