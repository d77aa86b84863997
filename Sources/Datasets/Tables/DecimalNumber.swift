/// A decimal number as CSV files have it: `[+-] digits [. digits] [(e|E) [+-] digits]`, where digits may
/// be missing on one side of the point.
///
/// The result is the double that is nearest to what was written, ties to even, as Python's `float` has
/// it. Up to 19 digits are one whole number m and a power of ten. Where m < 2^53 and the power is at most
/// 10^22, both are doubles and one rounding is right (W. D. Clinger, "How to Read Floating Point Numbers
/// Accurately", PLDI 1990). With a divisor up to 10^19, m · 2^k is divided as a whole number of 128 bits,
/// and quotient and remainder are rounded. What is left is the library's.
enum DecimalNumber {
  /// The number that begins here, and where it ends; nil where none begins here.
  @inline(__always)
  static func read(
    _ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>
  ) -> (value: Double, end: UnsafePointer<UInt8>)? {
    var place = start
    var isNegative = false
    if place < end, place.pointee == 0x2d || place.pointee == 0x2b {
      isNegative = place.pointee == 0x2d
      place += 1
    }
    var digits: UInt64 = 0
    var exponent = 0
    let first = place
    while place < end {
      let digit = place.pointee &- 0x30
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      place += 1
    }
    var count = place - first
    if place < end, place.pointee == 0x2e {
      place += 1
      let fraction = place
      while place < end {
        let digit = place.pointee &- 0x30
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        place += 1
      }
      exponent = fraction - place
      count += place - fraction
    }
    guard count > 0 else { return nil }
    if place < end, place.pointee | 0x20 == 0x65 {
      var mark = place + 1
      var sign = 1
      if mark < end, mark.pointee == 0x2d || mark.pointee == 0x2b {
        sign = mark.pointee == 0x2d ? -1 : 1
        mark += 1
      }
      var power = 0
      let powerStart = mark
      while mark < end {
        let digit = mark.pointee &- 0x30
        guard digit < 10 else { break }
        power = min(power * 10 + Int(digit), 1 << 20)
        mark += 1
      }
      if mark > powerStart {
        exponent += sign * power
        place = mark
      }
    }
    // With more than 19 digits, the whole number above may have lost some.
    let value =
      count > 19 && significantDigits(first, count) > 19
      ? slow(start, place)
      : scaled(digits, exponent).map { isNegative ? -$0 : $0 }
        ?? slow(start, place)
    return (value, place)
  }

  /// digits · 10^exponent, where it is cheap to have exactly.
  @inline(__always)
  private static func scaled(_ digits: UInt64, _ exponent: Int) -> Double? {
    if digits < 1 << 53, (-22...22).contains(exponent) {
      return exponent < 0
        ? Double(digits) / powers[-exponent] : Double(digits) * powers[exponent]
    }
    if digits == 0 { return 0 }
    guard (-19..<0).contains(exponent) else { return nil }
    return quotient(digits, wholePowers[-exponent])
  }

  /// The double that is nearest to dividend / divisor, neither of which is 0.
  private static func quotient(_ dividend: UInt64, _ divisor: UInt64) -> Double {
    let (up, down) = (dividend.leadingZeroBitCount, divisor.leadingZeroBitCount)
    var (high, low) = (dividend << UInt64(up), UInt64(0))
    let normal = divisor << UInt64(down)
    var power = down - up - 64
    if high >= normal {
      low = high << 63
      high >>= 1
      power += 1
    }
    // The quotient has 63 or 64 bits, of which 53 are kept.
    let (bits, rest) = normal.dividingFullWidth((high, low))
    let surplus = 11 - bits.leadingZeroBitCount
    let half = UInt64(1) << UInt64(surplus - 1)
    let tail = bits & (half << 1 - 1)
    var kept = bits >> UInt64(surplus)
    if tail > half || (tail == half && (rest > 0 || kept & 1 == 1)) { kept += 1 }
    // No such quotient is below 10^-19 or above 2^64.
    return Double(sign: .plus, exponent: power + surplus, significand: Double(kept))
  }

  /// How many of the digits here are left without zeros at the beginning.
  @inline(never)
  private static func significantDigits(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var (place, left) = (start, count)
    while left > 0, place.pointee == 0x30 || place.pointee == 0x2e {
      if place.pointee == 0x30 { left -= 1 }
      place += 1
    }
    return left
  }

  @inline(never)
  private static func slow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Double {
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    return Double(String(decoding: bytes, as: UTF8.self)) ?? .nan
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  private static let wholePowers: [UInt64] = (0...19).map { power in
    (0..<power).reduce(1) { value, _ in value * 10 }
  }
}
