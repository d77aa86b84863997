import Engine
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C and its like. The first one tells the run to stop; a second one, or a run that does not
/// stop soon, ends the process.
enum Interruption {
  static let cancellation = Cancellation()
  private static let signal = Atomic<Int32>(0)
  private static let writing = Atomic<Bool>(false)

  /// The signal that came, or nil.
  static var received: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// While a report is moved into place, a moment, nothing ends the process.
  static func isWriting(_ isWriting: Bool) { writing.store(isWriting, ordering: .relaxed) }

  static var mayExit: Bool { !writing.load(ordering: .relaxed) }

  /// Called from the signal's handler: touches nothing but atomic flags.
  fileprivate static func raise(_ number: Int32) {
    cancellation.cancel()
    let isFirst = signal.exchange(number, ordering: .relaxed) == 0
    if !isFirst, mayExit { _exit(128 + number) }
  }

  /// The next run may begin; a signal that came stays.
  static func reset() {
    cancellation.reset()
    if received != nil { cancellation.cancel() }
  }

  static func prepare() {
    // Makes the flags before a handler needs them.
    _ = cancellation.isCancelled
    _ = received
    _ = mayExit
  }
}

/// Sets what signals do. A closed pipe or a file that grew too large is an error like any other.
func prepareSignals() {
  keepStandardStreams()
  Interruption.prepare()
  _ = signal(SIGPIPE, SIG_IGN)
  _ = signal(SIGXFSZ, SIG_IGN)
  _ = signal(SIGINT) { Interruption.raise($0) }
  _ = signal(SIGTERM) { Interruption.raise($0) }
  // Under nohup, hanging up is to be overlooked.
  let before = signal(SIGHUP) { Interruption.raise($0) }
  if isIgnored(before) { _ = signal(SIGHUP, SIG_IGN) }
  // Some launchers hand on a mask that holds signals back.
  var mask = sigset_t()
  sigemptyset(&mask)
  for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&mask, number) }
  pthread_sigmask(SIG_UNBLOCK, &mask, nil)
}

/// Where a caller closed a standard stream, a report must not be opened in its place.
private func keepStandardStreams() {
  for stream: CInt in 0...2 where fcntl(stream, F_GETFD) < 0 {
    _ = open("/dev/null", stream == 0 ? O_RDONLY : O_WRONLY)
  }
}

private func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
  unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
