#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system tells of a file.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file, folder, link, device, other
  }

  package let kind: Kind
  package let identity: FileIdentity
  /// Bytes that the file claims to have.
  package let size: Int
  /// Bytes of the disk that it takes.
  package let stored: Int
  /// Seconds and nanoseconds since 1970.
  package let modified: [Int]
  package let changed: [Int]
  private let owner: uid_t
  private let mode: mode_t
  let links: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFCHR: kind = .device
    default: kind = .other
    }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    stored = Int(status.st_blocks) * 512
    #if canImport(Glibc)
      let (modification, change) = (status.st_mtim, status.st_ctim)
    #else
      let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    modified = [modification.tv_sec, modification.tv_nsec]
    changed = [change.tv_sec, change.tv_nsec]
    owner = status.st_uid
    mode = status.st_mode
    links = Int(status.st_nlink)
  }

  /// Numbers of which one is another when a file has changed.
  package var signs: [Int] { identity.numbers + [size] + changed + modified }

  /// The same without what a change of name or owner alone would show by.
  package var contentSigns: [Int] { identity.numbers + [size] + modified }

  /// Of what a path leads to, links followed.
  package init(of path: Path) throws(SystemError) {
    var status = stat()
    guard !path.holdsZero, path.withCString({ stat($0, &status) }) == 0 else {
      throw path.holdsZero ? .invalid : SystemError()
    }
    self.init(status)
  }

  /// Whether what lies here is the user's alone: nobody else may write to it, and it belongs to the
  /// user; for root, who works in folders of others, to the owner of the folder that it lies in.
  ///
  /// - Parameter folder: Nil where this is the folder that the user named.
  package func isOwn(in folder: FileStatus?) -> Bool {
    guard mode & (S_IWGRP | S_IWOTH) == 0 else { return false }
    let user = geteuid()
    return owner == user || user == 0 && (folder == nil || owner == folder?.owner)
  }
}

/// What a process wants to do with what a path leads to.
package struct Access: OptionSet, Sendable {
  package let rawValue: CInt
  package init(rawValue: CInt) { self.rawValue = rawValue }

  package static var reading: Access { Access(rawValue: R_OK) }
  package static var writing: Access { Access(rawValue: W_OK) }
  /// Of a folder: to reach what lies in it.
  package static var execution: Access { Access(rawValue: X_OK) }
}

extension Path {
  /// Whether something is there that this process may use so.
  package func permits(_ wanted: Access) -> Bool {
    !holdsZero && withCString { access($0, wanted.rawValue) } == 0
  }

  /// The path to the same without links; nil where there is nothing.
  package var resolved: Path? {
    guard let memory = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(memory) }
    return Path(cString: memory)
  }
}

/// Which file on which disk, whatever path leads to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  var numbers: [Int] { [Int(truncatingIfNeeded: device), Int(truncatingIfNeeded: number)] }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
