import Engine
import Platform
import Synchronization

/// Ctrl-C and its like. The first one tells the run to stop; a second one, or a run that does not
/// stop soon, ends the process.
enum Interruption {
  static let cancellation = Cancellation()
  private static let signal = Atomic<Int32>(0)
  private static let writing = Atomic<Bool>(false)

  /// The signal that came, or nil.
  static var received: Signal? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : Signal(number: number)
  }

  /// While a report is moved into place, a moment, nothing ends the process.
  static func isWriting(_ isWriting: Bool) { writing.store(isWriting, ordering: .relaxed) }

  static var mayExit: Bool { !writing.load(ordering: .relaxed) }

  /// Called by a signal's handler: touches nothing but atomic flags.
  fileprivate static func raise(_ number: Int32) {
    cancellation.cancel()
    let isFirst = signal.exchange(number, ordering: .relaxed) == 0
    if !isFirst, mayExit {
      CurrentProcess.endAtOnce(status: Signal(number: number).exitStatus)
    }
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

/// Sets what signals do.
func prepareSignals() {
  StandardStream.openClosed()
  Interruption.prepare()
  Signal.handleWishesToEnd { Interruption.raise($0) }
}
