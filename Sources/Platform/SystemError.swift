#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An error of the system, by its code (`errno`).
package struct SystemError: Error, Hashable {
  package let code: Int32
  package init(_ code: Int32 = errno) { self.code = code }

  package static var notFound: SystemError { SystemError(ENOENT) }
  package static var notAFolder: SystemError { SystemError(ENOTDIR) }
  package static var isAFolder: SystemError { SystemError(EISDIR) }
  package static var alreadyExists: SystemError { SystemError(EEXIST) }
  /// What is there is of another kind, or the name can be none.
  package static var invalid: SystemError { SystemError(EINVAL) }
  package static var nameTooLong: SystemError { SystemError(ENAMETOOLONG) }
  package static var fileTooLarge: SystemError { SystemError(EFBIG) }
  /// A link stands where none is followed, or there are too many.
  package static var unfollowedLink: SystemError { SystemError(ELOOP) }
  /// The way leads out of the folder.
  package static var outside: SystemError { SystemError(EXDEV) }
  /// Nobody reads any more what is written.
  package static var brokenPipe: SystemError { SystemError(EPIPE) }
  package static var outOfMemory: SystemError { SystemError(ENOMEM) }

  /// There is nothing of that name.
  package var isAbsence: Bool { self == .notFound || self == .notAFolder }

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
///
/// - Parameter isStopped: Whether a signal that interrupts it ends it.
package func retrying(unless isStopped: () -> Bool = { false }, _ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR || isStopped() { return result }
  }
}
