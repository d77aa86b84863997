#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of a new name for this user alone, where the environment wants such folders. It goes with its
/// owner, or, where that was killed, when the next of its kind is made.
package final class ScratchFolder: Sendable {
  package let path: Path
  /// Locked as long as the owner lives.
  private let lock: Descriptor

  private static var base: Path { Environment.variable("TMPDIR") ?? "/tmp" }

  /// - Parameter tidies: Whether what killed owners left is removed first, which takes long where very many
  ///   programs have their temporary files.
  package init(_ kind: String, tidies: Bool = true) throws(SystemError) {
    let base = Self.base
    if tidies { Self.removeLeftovers(of: kind) }
    // Whoever tidies up may come between the making and the locking.
    while true {
      var template = (base / Path(kind + "-XXXXXX")).bytes.map { CChar(bitPattern: $0) } + [0]
      guard mkdtemp(&template) != nil else { throw SystemError() }
      let path = Path(template.dropLast().map { UInt8(bitPattern: $0) })
      if let lock = Self.locked(path) {
        (self.path, self.lock) = (path, lock)
        return
      }
    }
  }

  deinit { Folder.removeAll(path) }

  private static func locked(_ path: Path) -> Descriptor? {
    guard let folder = try? Descriptor.open(path, OpenFlags.reading | O_DIRECTORY | O_NOFOLLOW),
      flock(folder.number, LOCK_EX | LOCK_NB) == 0, (try? FileStatus(of: path)) != nil
    else { return nil }
    return folder
  }

  package static func removeLeftovers(of kind: String) {
    let base = base
    guard let folder = try? Folder(base) else { return }
    let prefix = Array((kind + "-").utf8)
    for name in folder.names()
    where name.bytes.starts(with: prefix) && name.bytes.count == prefix.count + 6 {
      guard (try? folder.status(of: name))?.kind == .folder, let lock = locked(base / name) else {
        continue
      }
      // Kept until it is gone: an owner who comes now sees that it is taken.
      withExtendedLifetime(lock) { Folder.removeAll(base / name) }
    }
  }
}
