import Datasets
import Language
import Notebook
import Platform
import Text

/// The folders whose files a notebook may name: its own first, then the data folder. Nothing else can
/// be reached, through a link neither.
package struct NotebookFolders: Sendable {
  /// Why there is no such file for a notebook.
  struct Refusal: Error {
    var kind = RunFailure.Kind.cell
    var message: String
    var hint: String?
  }

  /// A file or folder that a notebook names, open, and where it is to be found again.
  struct Found {
    let place: FileLocation
    fileprivate let opened: Descriptor

    func file() throws(SystemError) -> File { try File(opened, path: place.path) }
    func folder() throws(SystemError) -> Folder { try Folder(opened, path: place.path) }
  }

  /// The notebook's own folder: the one place where something is written.
  package let own: Folder
  /// What `--data` names, or else `NBRUN_DATA`; nil where there is no such folder.
  let data: Folder?
  private let hasDataFolder: Bool
  /// More folders to read from.
  private let others: [Folder]

  package init(own: Folder, data: DataAccess, others: [Path] = []) {
    self.others = others.compactMap { try? Folder($0) }
    self.own = own
    let path: Path? =
      switch data.choice {
      case .folder(let folder): folder
      case .automatic: data.environmentFolder
      case .synthetic: nil
      }
    hasDataFolder = path != nil
    self.data = path.flatMap { try? Folder($0) }
  }

  /// A file or folder that a notebook names. Links are followed as far as they stay in the folder.
  func existing(_ path: String) throws(Refusal) -> Found {
    if let fault = FilePath.fault(in: path) {
      throw Refusal(message: fault.message, hint: fault.hint)
    }
    // A notebook in those is somebody else's, and nobody's data.
    let others = SourceFile.isNotebook(named: path) ? [] : others
    do throws(SystemError) {
      return try found(path, in: [own, data].compactMap(\.self) + others)
    } catch {
      if error == .outside {
        throw Refusal(
          message: "\(path) is a link that leads out of its folder",
          hint: "put the file itself there")
      }
      guard error.isAbsence else {
        throw Refusal(
          kind: .environment, message: "\(path) can't be read: \(error.reason)",
          hint: "check that you may read it")
      }
    }
    let places =
      hasDataFolder ? "the notebook's folder or the data folder" : "the notebook's folder"
    throw Refusal(
      kind: .environment, message: "there is no \(path) in \(places)", hint: nearest(to: path))
  }

  /// A picture of the prose: the notebook's own, or else what lies in a folder that `--files` names.
  func picture(_ path: String) throws(SystemError) -> File {
    try found(path, in: [own] + others).file()
  }

  /// In the first of these folders that has it.
  private func found(_ path: String, in folders: [Folder]) throws(SystemError) -> Found {
    for folder in folders {
      let place = FileLocation(Path(path), in: folder)
      do throws(SystemError) {
        return Found(place: place, opened: try place.open())
      } catch {
        guard error.isAbsence else { throw error }
      }
    }
    throw .notFound
  }

  /// Where a file that a notebook writes goes: the folder, reached through no link, and the file's
  /// name.
  func written(_ path: String) throws(Refusal) -> (folder: Folder, name: Path) {
    if let fault = FilePath.fault(in: path) {
      throw Refusal(message: fault.message, hint: fault.hint)
    }
    let whole = Path(path)
    let parts = whole.components
    guard !whole.endsWithSlash, let name = parts.last, name != ".", name != ".." else {
      throw Refusal(message: "\(path) is no name for a file")
    }
    do throws(SystemError) {
      return (try own.folder(whole.folder), name)
    } catch {
      if error.isAbsence {
        throw Refusal(
          kind: .environment,
          message: "there is no folder \(whole.folder) in the notebook's folder",
          hint: "make it, or write the file beside the notebook")
      }
      guard error == .outside || error == .unfollowedLink else {
        throw Refusal(kind: .environment, message: "\(path) can't be written: \(error.reason)")
      }
      throw Refusal(
        message: "\(path) leads through a link, and nothing is written through one",
        hint: "name the folder itself, in the notebook's folder")
    }
  }

  /// Of the names that stand where the path looks for one; nothing that a link out leads to.
  private func nearest(to path: String) -> String? {
    let whole = Path(path)
    var names: [String] = []
    for folder in [own, data] {
      guard let found = try? folder?.open(whole.folder, links: .followed),
        let inner = try? Folder(found, path: whole.folder)
      else { continue }
      for name in inner.names(atMost: 10_000) where name.bytes.first != UInt8(ascii: ".") {
        if let text = String(validating: name.bytes, as: UTF8.self) { names.append(text) }
      }
    }
    return nearestName(to: "\(whole.name)", in: names).map {
      let near = whole.components.dropLast().map { "\($0)/" }.joined() + $0
      return "did you mean \"\(near)\"?"
    }
  }
}

extension CallValues {
  /// The file or folder that an argument names.
  func existing(_ name: String) throws(RunFailure) -> NotebookFolders.Found {
    evaluator.cache?.files.note(call.function)
    do {
      return try evaluator.options.folders.existing(text(name) ?? "")
    } catch {
      throw RunFailure(
        kind: error.kind, range: range(name), message: error.message, hint: error.hint)
    }
  }
}
