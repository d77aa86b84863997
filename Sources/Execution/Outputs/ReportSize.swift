/// How much a report shows. A few lines could show one long value thousands of times, and the page would
/// take hours.
struct ReportSize {
  /// About as many bytes as all outputs of a report have.
  static let most = 20_000_000

  private var taken = 0
  /// Whether something did not fit: nothing else is shown behind it.
  private(set) var isFull = false

  /// Whether there is room for outputs of this size; takes it.
  mutating func take(_ size: Int) -> Bool {
    guard fits(size) else {
      isFull = true
      return false
    }
    taken += size
    return true
  }

  func fits(_ size: Int) -> Bool { !isFull && size <= Self.most - taken }

  static let message = "the report would be too long: a report shows at most 20 MB of values"
  static let hint = "show a part of a long value, such as `x[:10]`, or show it once"
}
