#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open folder. What is done in it is done in this folder, whatever becomes of its path meanwhile.
package final class Folder: Sendable {
  /// As it was named, for messages.
  package let path: Path
  let descriptor: Descriptor
  /// Without links, where it is known: absolute links to places inside begin so.
  package let realPath: Path?

  /// Opens a folder that the user named.
  package init(_ path: Path, followsLink: Bool = true) throws(SystemError) {
    self.path = path
    descriptor = try .open(path, OpenFlags.passing | (followsLink ? 0 : O_NOFOLLOW))
    realPath = Self.realPath(path, try descriptor.status.identity)
  }

  /// A folder that was found in another one.
  package init(_ found: Descriptor, path: Path) throws(SystemError) {
    guard try found.status.kind == .folder else { throw SystemError(ENOTDIR) }
    self.path = path
    descriptor = found
    realPath = nil
  }

  private static func realPath(_ path: Path, _ identity: FileIdentity) -> Path? {
    guard let memory = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(memory) }
    let found = Path(cString: memory)
    // Between the two calls there was time to put another one in its place.
    return (try? FileStatus(of: found))?.identity == identity ? found : nil
  }

  package var status: FileStatus {
    get throws(SystemError) { try descriptor.status }
  }

  /// Opens a file by a name that the user gave: a link is followed, wherever it leads.
  package func named(_ name: Path) throws(SystemError) -> Descriptor {
    guard !name.holdsZero else { throw SystemError(EINVAL) }
    let number = name.withCString { openat(descriptor.number, $0, OpenFlags.reading) }
    guard number >= 0 else { throw SystemError() }
    return Descriptor(number)
  }

  /// What a name in it stands for, a link for itself; nil where there is no such name.
  package func status(of name: Path) throws(SystemError) -> FileStatus? {
    guard !name.holdsZero else { throw SystemError(EINVAL) }
    var status = stat()
    guard
      name.withCString({ fstatat(descriptor.number, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0
    else {
      if errno == ENOENT { return nil }
      throw SystemError()
    }
    return FileStatus(status)
  }

  /// The names in it, without `.` and `..`, in the order of their bytes; none where it can't be read.
  ///
  /// - Parameter limit: No more are looked at.
  package func names(atMost limit: Int = .max) -> [Path] {
    let number = openat(descriptor.number, ".", OpenFlags.reading | O_DIRECTORY)
    guard number >= 0 else { return [] }
    guard let stream = fdopendir(number) else {
      close(number)
      return []
    }
    defer { closedir(stream) }
    var names: [Path] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Path($0.prefix { $0 != 0 }) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  @discardableResult
  package func remove(_ name: Path) -> Bool {
    !name.holdsZero && name.withCString { unlinkat(descriptor.number, $0, 0) } == 0
  }

  /// Notes that a file was used now.
  package func touch(_ name: Path) {
    _ = name.withCString { utimensat(descriptor.number, $0, nil, AT_SYMLINK_NOFOLLOW) }
  }

  /// Removes a folder that holds nothing.
  package static func removeEmpty(_ path: Path) { _ = path.withCString { rmdir($0) } }

  /// Makes a folder where it is missing, and those above it.
  ///
  /// - Parameter mode: Who may use those that are made, before the process's mask.
  package static func make(_ path: Path, mode: mode_t) throws(SystemError) {
    guard !path.holdsZero else { throw SystemError(EINVAL) }
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
      throw SystemError(ENOTDIR)
    }
  }
}
