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
    guard try found.status.kind == .folder else { throw .notAFolder }
    self.path = path
    descriptor = found
    realPath = nil
  }

  private static func realPath(_ path: Path, _ identity: FileIdentity) -> Path? {
    // Between the two calls there was time to put another one in its place.
    guard let found = path.resolved, (try? FileStatus(of: found))?.identity == identity else {
      return nil
    }
    return found
  }

  package var status: FileStatus {
    get throws(SystemError) { try descriptor.status }
  }

  /// Opens a file by a name that the user gave: a link is followed, wherever it leads.
  package func named(_ name: Path) throws(SystemError) -> Descriptor {
    guard !name.holdsZero else { throw .invalid }
    let number = name.withCString { openat(descriptor.number, $0, OpenFlags.reading) }
    guard number >= 0 else { throw SystemError() }
    return Descriptor(number)
  }

  /// What a name in it stands for, a link for itself; nil where there is no such name.
  package func status(of name: Path) throws(SystemError) -> FileStatus? {
    guard !name.holdsZero else { throw .invalid }
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
}
