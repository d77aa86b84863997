import Synchronization

/// A flag that tells a training run, an evaluation or a prediction to stop.
///
/// It may be raised from any thread, and from a signal handler. Work notices within milliseconds and
/// ends with `TrainingError.cancelled`.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  package func cancel() { flag.store(true, ordering: .relaxed) }

  /// Lowers the flag, for the next piece of work.
  package func reset() { flag.store(false, ordering: .relaxed) }

  package var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
