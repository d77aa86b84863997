#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Names in a folder: given, taken away, changed.
extension Folder {
  @discardableResult
  package func remove(_ name: Path) -> Bool {
    !name.holdsZero && name.withCString { unlinkat(descriptor.number, $0, 0) } == 0
  }

  /// Notes that a file was used now.
  package func touch(_ name: Path) {
    _ = name.withCString { utimensat(descriptor.number, $0, nil, AT_SYMLINK_NOFOLLOW) }
  }

  /// Gives what has a name another one, in place of what had it.
  package func rename(_ name: Path, to other: Path) throws(SystemError) {
    let code = name.withCString { old in
      other.withCString { renameat(descriptor.number, old, descriptor.number, $0) }
    }
    guard code == 0 else { throw SystemError() }
  }

  /// Makes a link that says `target`.
  package func link(_ name: Path, to target: Path) throws(SystemError) {
    let code = target.withCString { target in
      name.withCString { symlinkat(target, descriptor.number, $0) }
    }
    guard code == 0 else { throw SystemError() }
  }

  package func setPermissions(_ mode: mode_t, of name: Path) throws(SystemError) {
    guard name.withCString({ fchmodat(descriptor.number, $0, mode, 0) }) == 0 else {
      throw SystemError()
    }
  }

  /// Makes a folder where it is missing, and those above it.
  ///
  /// - Parameter mode: Who may use those that are made, before the process's mask.
  package static func make(_ path: Path, mode: mode_t) throws(SystemError) {
    guard !path.holdsZero else { throw .invalid }
    var made = Path(path.isAbsolute ? "/" : "")
    for part in path.components {
      made = made.isEmpty ? part : made / part
      // A folder above may be there and not ours to write into, on a disk that is read-only.
      if made.withCString({ mkdir($0, mode) }) != 0, errno != EEXIST {
        let code = errno
        guard let status = try? FileStatus(of: made), status.kind == .folder else {
          throw SystemError(code)
        }
      }
    }
    guard try FileStatus(of: path.isEmpty ? "." : path).kind == .folder else {
      throw .notAFolder
    }
  }

  /// Removes a folder that holds nothing.
  package static func removeEmpty(_ path: Path) { _ = path.withCString { rmdir($0) } }

  /// Removes a folder and all that it holds; links are not followed.
  package static func removeAll(_ path: Path) {
    if let folder = try? Folder(path, followsLink: false) {
      for name in folder.names() where !folder.remove(name) { removeAll(path / name) }
    }
    removeEmpty(path)
  }
}
