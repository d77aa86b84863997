import Language
import Notebook
import Platform
import Prose
import Text

/// Warns, at its place, of each link in the prose that leads nowhere: to a place that the notebook does
/// not have, or to a file that is not in its folder. Where reports go, a file may be yet to come.
package func checkLinks(
  of notebook: NotebookDocument, _ program: CheckedProgram, in folder: Folder,
  diagnostics: inout Diagnostics
) {
  var anchors = notebook.ids
  let headings = notebook.body.headings.map(\.anchor)
  for anchor in headings { anchors.insert(anchor) }
  for cell in program.cells {
    if let id = cell.cell.id { anchors.insert(id.value) }
    for case .binding(let name, _) in cell.statements.map(\.kind) { anchors.insert(name) }
  }
  // Listed once, and only where a file is missing.
  lazy var names = folder.names(atMost: 10_000).compactMap {
    String(validating: $0.bytes, as: UTF8.self)
  }
  for link in notebook.links {
    if let fragment = link.fragment {
      guard !fragment.isEmpty, fragment != "top", !anchors.contains(fragment),
        !fragment.hasPrefix("cell-"), !fragment.contains("-figure-"),
        !fragment.hasSuffix("-cell")
      else { continue }
      diagnostics.warn(
        link.range, "this notebook has no place `#\(fragment.shortened(toCharacters: 80))`",
        hint: nearestName(to: fragment, in: headings).map { "did you mean `#\($0)`?" }
          ?? "a heading's place is its words in small letters, with hyphens for blanks")
    } else if let path = LinkPolicy.localPath(link.url), !path.hasPrefix("outputs/"),
      isAbsent(path, in: folder)
    {
      diagnostics.warn(
        link.range,
        "there is no file `\(path.shortened(toCharacters: 80))` in the notebook's folder",
        hint: nearestName(to: path, in: names).map { "did you mean `\($0)`?" })
    }
  }
}

private func isAbsent(_ path: String, in folder: Folder) -> Bool {
  do throws(SystemError) {
    _ = try folder.open(Path(path), links: .followed)
    return false
  } catch {
    return error.isAbsence
  }
}
