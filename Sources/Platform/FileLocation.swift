/// Where something is to be found: a path in an open folder, or one that the user named.
package struct FileLocation: Hashable, Sendable {
  package let folder: Folder?
  package let path: Path

  package init(_ path: Path, in folder: Folder? = nil) {
    self.folder = folder
    self.path = path
  }

  /// Opens what is there now.
  package func open() throws(SystemError) -> Descriptor {
    guard let folder else { return try .open(path, OpenFlags.reading) }
    return try folder.open(path, links: .followed)
  }

  package static func == (a: FileLocation, b: FileLocation) -> Bool {
    a.folder === b.folder && a.path == b.path
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
