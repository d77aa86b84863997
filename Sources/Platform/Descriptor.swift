#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that is open; closed when nobody holds it any more.
package final class Descriptor: Sendable {
  package let number: CInt

  init(_ number: CInt) { self.number = number }

  deinit { closeNumber(number) }

  package var status: FileStatus {
    get throws(SystemError) {
      var status = stat()
      guard fstat(number, &status) == 0 else { throw SystemError() }
      return FileStatus(status)
    }
  }

  /// Of one that somebody else was to hold, and does not.
  package static func close(_ number: CInt) { closeNumber(number) }

  /// The same once more, closed by itself.
  func duplicate() throws(SystemError) -> Descriptor {
    let other = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard other >= 0 else { throw SystemError() }
    return Descriptor(other)
  }

  /// Opens a path as the user names it: links are followed, wherever they lead.
  static func open(_ path: Path, _ flags: CInt) throws(SystemError) -> Descriptor {
    guard !path.holdsZero else { throw .invalid }
    let number = path.withCString { Platform.open($0, flags) }
    guard number >= 0 else { throw SystemError() }
    return Descriptor(number)
  }

  /// Opens a name in this folder; a link is not followed.
  func open(_ name: Path, _ flags: CInt, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    guard !name.holdsZero else { throw .invalid }
    let number = name.withCString { openat(self.number, $0, flags | O_NOFOLLOW, mode) }
    guard number >= 0 else { throw SystemError() }
    return Descriptor(number)
  }
}

/// The system's `close` and `open`; inside `Descriptor` those names are taken.
private func closeNumber(_ number: CInt) { close(number) }

private func open(_ path: UnsafePointer<CChar>, _ flags: CInt) -> CInt {
  #if canImport(Glibc)
    Glibc.open(path, flags)
  #else
    Darwin.open(path, flags)
  #endif
}

enum OpenFlags {
  /// To read. Without O_NONBLOCK a named pipe would keep us waiting for its writer.
  static let reading = O_RDONLY | O_NONBLOCK | O_CLOEXEC
  /// To go through a folder, which needs no permission to list it.
  #if os(Linux)
    /// `O_PATH` of Linux's fcntl.h, which Swift's Glibc leaves out.
    private static let pathOnly: CInt = 0o1000_0000
    static let passing = pathOnly | O_DIRECTORY | O_CLOEXEC
  #else
    static let passing = O_RDONLY | O_DIRECTORY | O_CLOEXEC
  #endif
}
