/// A bar of a number of columns, in steps of half a column.
enum ProgressBar {
  static let columns = 20

  static func text(_ fraction: Double, columns: Int = columns) -> String {
    let halves = Int((min(max(fraction, 0), 1) * Double(columns * 2)).rounded(.down))
    let full = String(repeating: "━", count: halves / 2)
    let half = halves % 2 == 1 ? "╸" : ""
    return full + half + String(repeating: " ", count: columns - (halves + 1) / 2)
  }
}

/// How long something will still take, judged by how long it took so far.
struct RemainingTime {
  private let start: Double

  init(now: Double) { start = now }

  /// Nil while there is too little to judge by, and in the last second.
  func seconds(done fraction: Double, now: Double) -> Double? {
    let elapsed = now - start
    guard fraction > 0, fraction < 1, elapsed > 0.5 else { return nil }
    let left = elapsed / fraction * (1 - fraction)
    return left < 0.95 ? nil : left
  }
}
