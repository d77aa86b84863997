import Text

/// Round values along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  var values: [Double]
  var labels: [String]
  /// The outermost multiples that hold the whole range.
  var low: Double
  var high: Double

  /// Ticks for a range of finite numbers. A range without length gets one around its value.
  ///
  /// - Parameters:
  ///   - count: How many there may be at most, roughly.
  ///   - isWhole: Only whole numbers, for what comes in whole numbers.
  init(from low: Double, to high: Double, count: Int, isWhole: Bool = false) {
    let (low, high) = Self.widened(low, high)
    let raw = max((high - low) / Double(max(1, count)), isWhole ? 1 : 0)
    // Steps are whole numbers of tenths of a power of ten, so that every tick is exact.
    var exponent = decimalExponent(raw)
    var tenths = 100
    for candidate in [10, 20, 25, 50]
    where Double(candidate) * powerOfTen(exponent - 1) >= raw * (1 - 1e-9) {
      if isWhole, candidate == 25, exponent < 1 { continue }
      tenths = candidate
      break
    }
    if tenths == 100 {
      tenths = 10
      exponent += 1
    }
    func value(_ index: Int) -> Double { Double("\(index * tenths)e\(exponent - 1)") ?? 0 }
    let step = value(1)
    let slack = 1e-9
    let first = Int(max(-1e15, min((low / step + slack).rounded(.down), 1e15)))
    let last = Int(max(-1e15, min((high / step - slack).rounded(.up), 1e15)))
    let indices = first...max(first + 1, min(last, first + 4 * max(1, count) + 4))
    values = indices.map(value)
    self.low = value(first)
    self.high = value(indices.upperBound)
    let decimals = max(0, (tenths == 25 ? 1 : 0) - exponent)
    labels = values.map { Self.label($0, decimals: decimals) }
    if decimals > 6 || values.contains(where: { $0.magnitude >= 1e7 }) {
      labels = values.map { $0 == 0 ? "0" : DecimalDigits(shortest: $0).scientific() }
    }
  }

  /// Those in a range, which may be shorter than what the ticks span.
  func inside(_ low: Double, _ high: Double) -> [(value: Double, label: String)] {
    let slack = (high - low) * 1e-9
    return zip(values, labels).filter { $0.0 >= low - slack && $0.0 <= high + slack }
      .map { (value: $0.0, label: $0.1) }
  }

  private static func widened(_ from: Double, _ to: Double) -> (Double, Double) {
    let (low, high) = (min(from, to), max(from, to))
    let size = max(low.magnitude, high.magnitude)
    if high - low > size * 1e-10 { return (low, high) }
    let margin = size == 0 ? 1 : size * 0.1
    return (low - margin, high + margin)
  }

  private static func label(_ value: Double, decimals: Int) -> String {
    if decimals == 0, let whole = Int(exactly: value) {
      return whole.magnitude < 10_000 ? String(whole) : grouped(whole)
    }
    return fixed(value == 0 ? 0 : value, decimals: decimals)
  }
}
