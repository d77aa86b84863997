import Platform

/// A folder of its own for a test, gone afterwards.
package final class TemporaryFolder: Sendable {
  package let path: String
  private let scratch: ScratchFolder
  private let folder: Folder

  private static let kind = "nbrun-tests"
  /// Once: tests make thousands of folders.
  private static let tidied: Void = ScratchFolder.removeLeftovers(of: kind)

  /// The same as the program has it.
  package var location: Path { folder.path }

  package init() {
    do throws(SystemError) {
      Self.tidied
      scratch = try ScratchFolder(Self.kind, tidies: false)
      folder = try Folder(scratch.path)
      path = "\(folder.path)"
    } catch {
      fatalError("a temporary folder can't be made: \(error.reason)")
    }
  }

  // MARK: Writing

  /// Writes a file, over what is there, with the folders above it, and gives its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) -> String {
    let path = path + "/" + name
    do throws(SystemError) {
      do throws(SystemError) {
        try folder.overwrite(bytes, to: Path(name), mode: 0o666)
      } catch .notFound {
        try Folder.make(Path(path).folder, mode: 0o700)
        try folder.overwrite(bytes, to: Path(name), mode: 0o666)
      }
    } catch {
      fatalError("\(path) can't be written: \(error.reason)")
    }
    return path
  }

  @discardableResult
  package func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  /// Makes a folder and those above it.
  package func makeFolder(_ name: String) {
    _ = try? Folder.make(location / Path(name), mode: 0o755)
  }

  package func link(_ target: String, to name: String) {
    _ = try? folder.link(Path(name), to: Path(target))
  }

  package func rename(_ name: String, to other: String) throws {
    try folder.rename(Path(name), to: Path(other))
  }

  /// - Parameter name: Empty for this folder itself.
  package func setPermissions(_ mode: Int, of name: String = "") throws {
    try folder.setPermissions(.init(mode), of: name.isEmpty ? "." : Path(name))
  }

  package func remove(_ name: String) { folder.remove(Path(name)) }

  // MARK: Reading

  /// A file's bytes; nil where there is none.
  package func read(_ name: String) -> [UInt8]? { fileBytes(path + "/" + name) }

  package func text(_ name: String) -> String? { fileText(path + "/" + name) }

  /// The names of everything inside, sorted.
  package var names: [String] { folderNames(path) }

  /// All files below a folder, by their paths in this one, sorted.
  package func files(_ name: String) -> [String] {
    folderNames(path + "/" + name).flatMap { inner -> [String] in
      let inner = name + "/" + inner
      let status = try? folder.status(of: Path(inner))
      return status?.kind == .folder ? files(inner) : [inner]
    }
  }
}
