import Notebook
import Prose
import Report
import Text
import Words

/// Warns, at its place, of each link in the prose that asks for a number and gets none, because what it
/// leads to is of another kind. Which kind a cell's outputs are is known when it has run.
package func checkReferences(
  of notebook: NotebookDocument, in report: ReportDocument, diagnostics: inout Diagnostics
) {
  let words = Reference.byName(in: notebook.frontMatter.language.words)
  let references = notebook.links.compactMap { link in
    if let reference = words[link.text ?? ""], let place = link.fragment {
      (reference, place, link)
    } else {
      nil
    }
  }
  guard !references.isEmpty else { return }
  let numbering = Numbering(report)
  var cells: [Spelling: ReportCell] = [:]
  for cell in report.cells {
    for name in [cell.id, cell.anchor] where !name.isEmpty && cells[name] == nil {
      cells[name] = cell
    }
  }
  for (reference, place, link) in references {
    let kinds = numbering.kinds(at: place)
    let cell = cells[place]
    // What did not run shows less than it will; of a place with nothing at all other warnings tell.
    guard !kinds.contains(reference), cell.map({ $0.status == .ok }) ?? !kinds.isEmpty else {
      continue
    }
    let shown = "#" + place.shortened(toCharacters: 80)
    diagnostics.warn(
      link.range,
      "`\(shown)` leads to no \(noun(reference)): `\(link.text ?? "")` stays a mere word",
      hint: hint(reference, shown, kinds, cell))
  }
}

private func noun(_ reference: Reference) -> String {
  switch reference {
  case .figure: "figure"
  case .table: "table with a number"
  case .section: "heading"
  case .equation: "equation with a label"
  }
}

private func hint(
  _ reference: Reference, _ place: String, _ kinds: [Reference], _ cell: ReportCell?
) -> String? {
  if reference == .table, cell?.outputs.contains(where: \.value.isTable) == true {
    return
      "a table has a number where it has a caption: the cell's first line ends in caption=\"…\""
  }
  return kinds.first.flatMap { $0.names(in: .english).first }.map { "write [\($0)](\(place))" }
}
