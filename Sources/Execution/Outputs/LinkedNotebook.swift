import Notebook
import Platform
import Text

/// Notebooks beside the one that is run: a link to one leads, from a report, to the other's report.
enum LinkedNotebook {
  /// Whether an address leads to a notebook in the folder that holds a cell.
  static func isNamed(by url: String, in folder: Folder) -> Bool {
    guard let name = LinkPolicy.localPath(url), !name.contains("/") else { return false }
    return read(name, in: folder)?.cells.isEmpty == false
  }

  /// The notebook at a path in the folder; nil where none is there that can be read.
  static func read(_ path: String, in folder: Folder) -> NotebookDocument? {
    guard SourceFile.isNotebook(named: path), let file = try? File(Path(path), in: folder),
      let bytes = try? file.contents(atMost: SourceFile.largestSize)
    else { return nil }
    var ignored = Diagnostics()
    let source = SourceFile(name: path, bytes: bytes, diagnostics: &ignored)
    return ignored.hasErrors ? nil : NotebookDocument.read(source, diagnostics: &ignored)
  }
}
