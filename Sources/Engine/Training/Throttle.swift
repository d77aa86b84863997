import Platform

/// Says every 50 ms or so that it is time to show something.
struct Throttle {
  private static let interval: UInt64 = 50_000_000
  private var last = Clock.nanoseconds()

  mutating func isDue() -> Bool {
    let now = Clock.nanoseconds()
    guard now &- last >= Self.interval else { return false }
    last = now
    return true
  }
}
