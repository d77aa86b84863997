/// A folder for what can be made again, inside the one that the user named for it.
///
/// A checksum guards against damage, not against somebody who may write here. So nothing in it is used
/// where anybody but the user may write to the folders or to the file, or where one belongs to another.
package struct KeptFolder: Sendable {
  private let base: Path
  private let name: Path

  package init(_ name: Path, in base: Path) {
    self.base = base
    self.name = name
  }

  /// Nil where it is not there, or not the user's alone.
  package func open() -> Folder? {
    guard let outer = try? Folder(base), let folder = try? outer.folder(name),
      let outside = try? outer.status, let status = try? folder.status,
      outside.isOwn(in: nil), status.isOwn(in: outside)
    else { return nil }
    return folder
  }

  /// Made for this user alone where it is missing.
  package func make() -> Folder? {
    if let folder = open() { return folder }
    guard (try? Folder.make(base / name, mode: 0o700)) != nil else { return nil }
    return open()
  }
}

extension Folder {
  /// A file that nobody but the user may have written; nil where there is none.
  package func ownFile(_ name: Path) -> File? {
    guard let file = try? File(name, in: self), let folder = try? status,
      file.status.isOwn(in: folder)
    else { return nil }
    return file
  }
}
