import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells when a file is saved, also by editors that write another file and give it the name.
///
/// On Linux the file's folder is watched by inotify: the file itself may be another one after each
/// save. Elsewhere the file is looked at a few times a second.
final class SavedFile {
  private let path: Path
  private let name: Path
  /// By which a later change shows.
  private var last: [Int]?
  #if os(Linux)
    private let events: CInt
  #endif

  /// An editor's save is several steps: it is over when nothing has happened for so long, in
  /// milliseconds.
  private static let quiet: CInt = 40
  private static let interval: CInt = 100

  /// Nil where the folder can't be watched.
  init?(path: Path) {
    self.path = path
    name = path.name
    #if os(Linux)
      events = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
      guard events >= 0 else { return nil }
      let changes = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY | IN_CREATE | IN_ATTRIB)
      let watch = path.folder.withCString { inotify_add_watch(events, $0, changes) }
      guard watch >= 0 else {
        close(events)
        return nil
      }
    #endif
    last = signs
  }

  #if os(Linux)
    deinit { close(events) }
  #endif

  private var signs: [Int]? { (try? FileStatus(of: path))?.contentSigns }

  /// Waits until the file was saved, or until `other` can be read or is closed, or until the time is
  /// over or a signal comes.
  ///
  /// - Parameters:
  ///   - other: Something else to wait for; nil waits for the file alone.
  ///   - milliseconds: At most so long; nil waits without end.
  /// - Returns: Whether the file was saved, and all is quiet again.
  func wait(orFor other: CInt? = nil, milliseconds: CInt? = nil) -> Bool {
    #if os(Linux)
      var waits = [pollfd(fd: events, events: Int16(POLLIN), revents: 0)]
    #else
      var waits: [pollfd] = []
    #endif
    if let other { waits.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
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
      while Interruption.received == nil, poll(&waits, 1, Self.quiet) > 0 { _ = hasEvents() }
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
      var isNamed = false
      var block = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = read(events, &block, block.count)
        guard count > 0 else { return isNamed }
        // watch (4 bytes), mask (4), cookie (4), length (4), name
        var place = 0
        while place + 16 <= count {
          let length = Int(block[place + 12]) | Int(block[place + 13]) << 8
          let end = min(count, place + 16 + length)
          let found = block[(place + 16)..<end].prefix { $0 != 0 }
          if found.elementsEqual(name.bytes) { isNamed = true }
          place = end
        }
      }
    }
  #endif
}
