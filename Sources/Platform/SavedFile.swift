#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells when a file is saved, also by editors that write another file and give it the name.
///
/// On Linux the file's folder is watched by inotify: the file itself may be another one after each
/// save. Elsewhere the file is looked at a few times a second.
package final class SavedFile {
  private let path: Path
  private let name: Path
  /// By which a later change shows.
  private var last: [Int]?
  #if os(Linux)
    private let events: Descriptor
  #endif

  /// An editor's save is several steps: it is over when nothing has happened for so long, in
  /// milliseconds.
  private static let quiet: CInt = 40
  private static let interval: CInt = 100

  /// Nil where the folder can't be watched.
  package init?(path: Path) {
    self.path = path
    name = path.name
    #if os(Linux)
      let number = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
      guard number >= 0 else { return nil }
      events = Descriptor(number)
      let changes = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY | IN_CREATE | IN_ATTRIB)
      let watch = path.folder.withCString { inotify_add_watch(number, $0, changes) }
      guard watch >= 0 else { return nil }
    #endif
    last = signs
  }

  private var signs: [Int]? { (try? FileStatus(of: path))?.contentSigns }

  /// Waits until the file was saved, or until `other` can be read or is closed, or until the time is
  /// over or a signal comes.
  ///
  /// - Parameters:
  ///   - other: Something else to wait for; nil waits for the file alone.
  ///   - milliseconds: At most so long; a second where absent.
  ///   - isStopped: Whether to wait no longer for quiet after a save.
  /// - Returns: Whether the file was saved, and all is quiet again.
  package func wait(
    orFor other: Descriptor? = nil, milliseconds: CInt? = nil, isStopped: () -> Bool
  ) -> Bool {
    #if os(Linux)
      var waits = [pollfd(fd: events.number, events: Int16(POLLIN), revents: 0)]
    #else
      var waits: [pollfd] = []
    #endif
    if let other { waits.append(pollfd(fd: other.number, events: Int16(POLLIN), revents: 0)) }
    #if os(Linux)
      // A signal may come just before the wait begins.
      let time = milliseconds ?? 1000
    #else
      let time = min(milliseconds ?? Self.interval, Self.interval)
    #endif
    guard poll(&waits, nfds_t(waits.count), time) >= 0 else { return false }
    #if os(Linux)
      guard waits[0].revents != 0, hasEvents() else { return false }
      // Until nothing has happened for a moment.
      while !isStopped(), poll(&waits, 1, Self.quiet) > 0 { _ = hasEvents() }
    #else
      guard signs != last else { return false }
      usleep(UInt32(Self.quiet) * 1000)
    #endif
    guard let now = signs, now != last else { return false }
    last = now
    return true
  }

  #if os(Linux)
    /// Takes all events; whether one is about the file.
    private func hasEvents() -> Bool {
      let bytes = events.available()
      var isNamed = false
      // watch (4 bytes), mask (4), cookie (4), length (4), name
      var start = 0
      while start + 16 <= bytes.count {
        let length = Int(bytes[start + 12]) | Int(bytes[start + 13]) << 8
        let end = min(bytes.count, start + 16 + length)
        let found = bytes[(start + 16)..<end].prefix { $0 != 0 }
        if found.elementsEqual(name.bytes) { isNamed = true }
        start = end
      }
      return isNamed
    }
  #endif
}
