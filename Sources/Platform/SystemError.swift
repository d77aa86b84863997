#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An error of the system, by its code (`errno`).
package struct SystemError: Error, Hashable {
  package var code: Int32
  package init(_ code: Int32 = errno) { self.code = code }

  package static var outOfMemory: SystemError { SystemError(ENOMEM) }

  /// There is nothing of that name.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
  /// The way leads out of the folder.
  package var isOutside: Bool { code == EXDEV }

  /// A link stands where none is followed, or there are too many.
  package var isLink: Bool { code == ELOOP }

  /// The system's words for it.
  package var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EACCES, EPERM: "there is no permission"
    case EROFS: "the disk is read-only"
    case EFBIG: "the file would be larger than the system allows"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}

/// A system call, again where a signal interrupted it.
package func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
