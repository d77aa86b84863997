#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system or another process tells a process.
package struct Signal: Hashable, Sendable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Ctrl-C.
  package static var interrupt: Signal { Signal(number: SIGINT) }
  /// Another process wants this one to end.
  package static var terminate: Signal { Signal(number: SIGTERM) }
  /// The terminal was closed.
  package static var hangUp: Signal { Signal(number: SIGHUP) }
  /// Ends a process, which learns nothing of it.
  package static var kill: Signal { Signal(number: SIGKILL) }

  /// The exit status that a process has in a shell which the signal ended.
  package var exitStatus: Int32 { 128 + number }

  /// Has a handler told of each wish that this process end. A closed pipe or a file that grew too large
  /// becomes an error of the call, like any other.
  ///
  /// - Parameter handler: Gets the signal's number, at any moment and in the middle of anything: it may
  ///   touch nothing but atomic values that are there already.
  package static func handleWishesToEnd(_ handler: @escaping @convention(c) (Int32) -> Void) {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    _ = signal(SIGINT, handler)
    _ = signal(SIGTERM, handler)
    // Under nohup, hanging up is to be overlooked.
    let before = signal(SIGHUP, handler)
    if isIgnored(before) { _ = signal(SIGHUP, SIG_IGN) }
    // Some launchers hand on a mask that holds signals back.
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&mask, number) }
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }
}

private func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
