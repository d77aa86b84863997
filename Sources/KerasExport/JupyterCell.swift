import Text

/// A cell of a Jupyter notebook, and the notebook's JSON or a script of its cells.
///
/// Source: "The Notebook file format" of nbformat, version 4.5.
struct JupyterCell {
  enum Kind: Spelling {
    case markdown, code
  }

  var kind: Kind
  var source: String
  var isFolded = false
  var tags: [String] = []

  static func notebook(_ cells: [JupyterCell]) -> String {
    let texts = cells.enumerated().map { number, cell in cell.json(id: "cell-\(number + 1)") }
    return """
      {
       "metadata": {
        "generator": "nbrun",
        "kernelspec": {
         "display_name": "Python 3",
         "language": "python",
         "name": "python3"
        },
        "language_info": {
         "name": "python"
        }
       },
       "cells": [
      \(texts.joined(separator: ",\n"))
       ],
       "nbformat": 4,
       "nbformat_minor": 5
      }

      """
  }

  /// The same as a script.
  static func script(_ cells: [JupyterCell]) -> String {
    cells.filter { !$0.source.isEmpty }
      .map { $0.kind == .markdown ? PythonText.comment($0.source) : $0.source }
      .joined(separator: "\n\n") + "\n"
  }

  private func json(id: String) -> String {
    var metadata: [String] = []
    if isFolded { metadata.append("\"jupyter\": {\"source_hidden\": true}") }
    if !tags.isEmpty {
      metadata.append("\"tags\": [" + tags.map { Escaped.json($0) }.joined(separator: ", ") + "]")
    }
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let texts = lines.enumerated().map { number, line in
      "    " + Escaped.json(String(line) + (number < lines.count - 1 ? "\n" : ""))
    }
    return "  {\n   \"cell_type\": \"\(kind.rawValue)\",\n"
      + (kind == .code ? "   \"execution_count\": null,\n" : "")
      + "   \"id\": \"\(id)\",\n   \"metadata\": {\(metadata.joined(separator: ", "))},\n"
      + (kind == .code ? "   \"outputs\": [],\n" : "")
      + "   \"source\": [\n\(texts.joined(separator: ",\n"))\n   ]\n  }"
  }
}
