import Platform
import Synchronization

/// What the threads of one load share: whether to stop, and how far they have come.
final class Work: Sendable {
  private let cancelled = Atomic<Bool>(false)
  private let progress = Atomic<Int>(0)

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
  func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// Bytes read so far, or whatever else a load counts.
  var done: Int { progress.load(ordering: .relaxed) }
  func advance(_ amount: Int) { progress.wrappingAdd(amount, ordering: .relaxed) }
}

/// A result that one thread leaves for another.
private final class Slot<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, DatasetError>?>(nil)
  let job: @Sendable () -> Result<Value, DatasetError>

  init(_ job: @escaping @Sendable () -> Result<Value, DatasetError>) { self.job = job }

  func run() {
    let outcome = job()
    result.withLock { $0 = outcome }
  }

  var isDone: Bool { result.withLock { $0 != nil } }
}

extension Work {
  /// Runs the jobs at once, each on a thread of its own, and waits for all of them.
  ///
  /// The calling thread asks `isCancelled` and tells `report` how much is done, every few
  /// milliseconds; jobs look at `Work.isCancelled`. The first job's error (in the order given) is
  /// thrown, so that the same file gives the same message every time.
  func run<Value: Sendable>(
    _ jobs: [@Sendable () -> Result<Value, DatasetError>], isCancelled: () -> Bool,
    report: (_ done: Int) -> Void
  ) throws(DatasetError) -> [Value] {
    let slots = jobs.map { Slot($0) }
    var threads: [Thread] = []
    for slot in slots {
      guard let thread = Thread.start({ slot.run() }) else {
        // No thread to be had: do it here, deaf to interruption for a moment.
        slot.run()
        continue
      }
      threads.append(thread)
    }
    while !slots.allSatisfy(\.isDone) {
      Thread.sleep(microseconds: 500)
      if isCancelled() { cancel() }
      report(done)
    }
    for thread in threads { thread.join() }
    var values: [Value] = []
    for slot in slots {
      guard let result = slot.result.withLock({ $0 }) else { throw .cancelled }
      values.append(try result.get())
    }
    return values
  }
}
