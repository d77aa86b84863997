import Notebook
import Platform
import Text

/// Notebooks beside the one that is run: a link to one leads, from a report, to the other's report.
enum SisterNotebook {
  /// Whether an address leads to a notebook in the folder that holds a cell.
  static func isNamed(by url: String, in folder: Folder) -> Bool {
    guard let name = LinkPolicy.localPath(url), SourceFile.isNotebook(named: name),
      !name.contains("/"),
      let file = try? File(Path(name), in: folder),
      let bytes = try? file.contents(atMost: SourceFile.largestSize)
    else { return false }
    var ignored = Diagnostics()
    let source = SourceFile(name: name, bytes: bytes, diagnostics: &ignored)
    guard !ignored.hasErrors else { return false }
    return !NotebookDocument.read(source, diagnostics: &ignored).cells.isEmpty
  }
}
