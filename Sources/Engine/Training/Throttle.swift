#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Says every 50 ms or so that it is time to show something.
struct Throttle {
  private static let interval: UInt64 = 50_000_000
  private var last = Self.now()

  mutating func isDue() -> Bool {
    let now = Self.now()
    guard now &- last >= Self.interval else { return false }
    last = now
    return true
  }

  /// Nanoseconds from some moment on.
  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
