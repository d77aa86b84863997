import Engine
import Synchronization
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread that holds the process to its bounds: memory, time, and the user's wish to stop.
///
/// Past a bound the run is told to stop. What does not stop soon (a single large allocation, a
/// computation that has no place to stop at) is ended with the process, when no report is just being
/// moved into place.
final class Watchdog: Sendable {
  enum Bound: Sendable {
    case memory(limit: Int)
    case time(limit: Double)
  }

  /// `--max-memory` and `--max-time`.
  let maxMemory: Int?
  let maxSeconds: Double?
  private let start = Clock.seconds()
  private let passed = Mutex<Bound?>(nil)

  /// A run that was told to stop has so long, in seconds, and may grow by so much.
  private static let grace = 0.5
  private static let growth = 1.25
  private static let interval: UInt32 = 10_000

  init(maxMemory: Int?, maxSeconds: Double?) {
    self.maxMemory = maxMemory
    self.maxSeconds = maxSeconds
  }

  /// The bound that was passed.
  var bound: Bound? { passed.withLock { $0 } }

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
    guard bound == nil else { return .worldFailed }
    switch Interruption.received {
    case SIGTERM: return .terminated
    case SIGHUP: return .hungUp
    default: return .interrupted
    }
  }

  /// Starts the thread; it lives as long as the process.
  func watch() {
    let context = Unmanaged.passRetained(self).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Watchdog>.fromOpaque(context).takeRetainedValue().loop() }
          return nil
        }, context)
    #else
      var thread: pthread_t?
      let code = pthread_create(
        &thread, nil,
        { context in
          Unmanaged<Watchdog>.fromOpaque(context).takeRetainedValue().loop()
          return nil
        }, context)
    #endif
    if code == 0 {
      #if canImport(Glibc)
        pthread_detach(thread)
      #else
        if let thread { pthread_detach(thread) }
      #endif
    } else {
      Unmanaged<Watchdog>.fromOpaque(context).release()
    }
  }

  private func loop() {
    let limit = maxMemory ?? Memory.available / 20 * 19
    var stopTime: Double?
    var used = 0
    var round = 0
    while true {
      usleep(Self.interval)
      let now = Clock.seconds()
      // The machine's own memory is a bound that is not come near to in a moment.
      if maxMemory != nil || round % 8 == 0 { used = Memory.used() ?? 0 }
      round += 1
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
        Terminal.complain(Terminal.isInteractive ? "\r\u{1B}[K" : "")
        explain()
        _exit(status.rawValue)
      }
    }
  }

  private func pass(_ bound: Bound) {
    passed.withLock { $0 = bound }
    Interruption.cancellation.cancel()
  }
}

/// Time since some moment in the past.
enum Clock {
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
