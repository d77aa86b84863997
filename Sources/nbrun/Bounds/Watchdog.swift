import Engine
import Platform
import Synchronization
import Text

/// A thread that holds the process to its bounds: memory, time, and the user's wish to stop.
///
/// Past a bound the run is told to stop. What does not stop soon (a single large allocation, a
/// computation that has no place to stop at) is ended with the process, when no report is just being
/// moved into place; the report of what was done is written before.
final class Watchdog: Sendable {
  enum Bound: Sendable {
    case memory(limit: Int)
    case time(limit: Double)
  }

  /// `--max-memory` and `--max-time`.
  let maxMemory: Int?
  let maxSeconds: Double?
  /// The run at work, of several notebooks' each by itself.
  private struct Run {
    var start = Clock.seconds()
    var passed: Bound?
    /// Whether its report is being written, or was.
    var isReporting = false
    /// Writes the report of what was done, where the run does not stop by itself.
    var report: (@Sendable (String) -> Void)?
  }

  private let current = Mutex(Run())

  /// A run that was told to stop has so long, in seconds, and may grow by so much.
  private static let grace = 2.0
  private static let growth = 1.25
  private static let interval: UInt32 = 10_000
  /// So long, in seconds, may the report of a run that was stopped take.
  private static let reporting = 30.0

  init(maxMemory: Int?, maxSeconds: Double?) {
    self.maxMemory = maxMemory
    self.maxSeconds = maxSeconds
  }

  convenience init(_ request: Request) {
    self.init(maxMemory: request.maxMemory, maxSeconds: request.maxSeconds)
  }

  /// The bound that was passed.
  var bound: Bound? { current.withLock { $0.passed } }

  /// A run begins: its time is counted from now.
  ///
  /// - Parameter report: Writes the report of what was done, and is told why there is no more.
  func begin(report: @escaping @Sendable (String) -> Void) {
    current.withLock { $0 = Run(report: report) }
    Interruption.reset()
  }

  /// The run has ended, and its report may be written by whoever called; false where that is being
  /// done already, and the process about to end.
  func end() -> Bool {
    current.withLock { run in
      defer { run.isReporting = true }
      return !run.isReporting
    }
  }

  /// Why the run was stopped, as its report says it.
  var reason: String {
    switch bound {
    case .memory(let limit): "stopped at \(byteSize(limit)) of memory"
    case .time(let limit):
      limit < 9.95 && limit == limit.rounded()
        ? "stopped after \(Int(limit)) s" : "stopped after \(Quantity.text(seconds: limit))"
    case nil: "stopped"
    }
  }

  /// Whether the run was told to stop, and did not end by itself.
  var hasStopped: Bool { bound != nil || Interruption.received != nil }

  /// Says why the run was stopped.
  func explain() {
    switch bound {
    case .memory(let limit):
      let text = byteSize(limit)
      Terminal.error(
        maxMemory == nil
          ? "this run needs more memory than the machine has (\(text))"
          : "this run needs more memory than --max-memory allows (\(text))")
    case .time(let limit):
      Terminal.error(
        "this run takes longer than --max-time allows (\(Quantity.text(seconds: limit)))")
    case nil:
      Terminal.complain("nbrun: stopped\n")
    }
  }

  var status: ExitStatus {
    bound == nil ? ExitStatus(stoppedBy: Interruption.received) : .environmentFailed
  }

  /// Starts the thread; it lives as long as the process.
  func watch() {
    Thread.start { self.loop() }?.detach()
  }

  private func loop() {
    let limit = maxMemory ?? Machine.memory / 20 * 19
    var stopTime: Double?
    var used = 0
    var round = 0
    var start = 0.0
    while true {
      Thread.sleep(microseconds: Self.interval)
      let now = Clock.seconds()
      // The machine's own memory is a bound that is not come near to in a moment.
      if maxMemory != nil || round % 8 == 0 { used = CurrentProcess.memory ?? 0 }
      round += 1
      let begun = current.withLock { $0.start }
      if begun != start { (start, stopTime) = (begun, nil) }
      if bound == nil, Interruption.received == nil {
        if used > limit {
          pass(.memory(limit: limit))
        } else if let maxSeconds, now - start > maxSeconds {
          pass(.time(limit: maxSeconds))
        }
      }
      guard bound != nil || Interruption.received != nil else { continue }
      let since = stopTime ?? now
      stopTime = since
      let isGrowing = Double(used) > Double(limit) * Self.growth
      if now - since > Self.grace || isGrowing, Interruption.mayExit {
        if bound != nil, Interruption.received == nil, now - since < Self.reporting {
          guard end() else { continue }
          Terminal.clearLine()
          current.withLock { $0.report }?(reason)
        }
        Terminal.clearLine()
        explain()
        CurrentProcess.endAtOnce(status: status.rawValue)
      }
    }
  }

  private func pass(_ bound: Bound) {
    current.withLock { $0.passed = bound }
    Interruption.cancellation.cancel()
  }
}

/// For a thread whose work another one has taken over, which ends the process.
func waitForTheEnd() -> Never {
  while true { Thread.sleep(microseconds: 1_000_000) }
}
