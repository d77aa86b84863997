import Language
import Notebook
import Platform
import Prose
import Text

/// Warns, at its place, of each link in the prose that leads nowhere: to a place that the notebook does
/// not have, nor another that it names, or to a file that is not in its folder. Where reports go, a file
/// may be yet to come.
package func checkLinks(
  of notebook: NotebookDocument, _ program: CheckedProgram, in folder: Folder,
  diagnostics: inout Diagnostics
) {
  let places = LinkPlaces(
    notebook,
    names: program.cells.flatMap { cell in
      cell.statements.compactMap { if case .binding(let name, _) = $0.kind { name } else { nil } }
    })
  // Listed once, and only where a file is missing; others are read once.
  lazy var names = folder.names(atMost: 10_000).compactMap {
    String(validating: $0.bytes, as: UTF8.self)
  }
  var others: [Spelling: LinkPlaces?] = [:]
  for link in notebook.links {
    if let fragment = link.fragment {
      guard !places.has(fragment) else { continue }
      diagnostics.warn(
        link.range, "this notebook has no place `#\(fragment.shortened(toCharacters: 80))`",
        hint: places.hint(for: fragment))
    } else if let path = LinkPolicy.localPath(link.url), !path.hasPrefix("outputs/") {
      guard !isAbsent(path, in: folder) else {
        diagnostics.warn(
          link.range,
          "there is no file `\(path.shortened(toCharacters: 80))` in the notebook's folder",
          hint: nearestName(to: path, in: names).map { "did you mean `\($0)`?" })
        continue
      }
      guard let fragment = link.place, !fragment.isEmpty else { continue }
      let known = others[path] ?? LinkPlaces(at: path, in: folder)
      others[path] = known
      guard let known, !known.has(fragment) else { continue }
      diagnostics.warn(
        link.range,
        "`\(path.shortened(toCharacters: 80))` has no place `#\(fragment.shortened(toCharacters: 80))`",
        hint: known.hint(for: fragment))
    }
  }
}

/// Where links into a notebook may lead.
private struct LinkPlaces {
  private var anchors: Set<Spelling>
  private let headings: [String]

  /// - Parameter names: What its cells bind.
  init(_ notebook: NotebookDocument, names: [String]) {
    headings = notebook.body.headings.map(\.anchor)
    anchors = notebook.ids
    for anchor in headings + names { anchors.insert(anchor) }
    for id in notebook.cells.compactMap(\.id) { anchors.insert(id.value) }
  }

  /// Those of another notebook, which is not checked: any word of its code may be a name. Nil of a file that is
  /// none.
  init?(at path: String, in folder: Folder) {
    guard let notebook = LinkedNotebook.read(path, in: folder) else { return nil }
    self.init(
      notebook,
      names: notebook.cells.flatMap { cell in
        cell.text.unicodeScalars.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
          .map { String(Substring($0)) }
      })
  }

  /// Cells, their figures and the lines of files have places too, of which only pages know all.
  func has(_ fragment: String) -> Bool {
    fragment.isEmpty || fragment == "top" || anchors.contains(fragment)
      || fragment.hasPrefix("cell-") || fragment.contains("-figure-")
      || fragment.hasSuffix("-cell")
      || fragment.hasPrefix("L")
        && fragment.utf8.dropFirst().first.map { Unicode.Scalar($0).isASCIIDigit } == true
  }

  func hint(for fragment: String) -> String {
    nearestName(to: fragment, in: headings).map { "did you mean `#\($0)`?" }
      ?? "a heading's place is its words in small letters, with hyphens for blanks"
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
