/// The few functions that figures need, in Swift: the C library's differ between systems in the
/// last bits, and with them the bytes of a report.

/// eˣ: x = k·ln 2 + r, a Taylor series for r in ±0.35, and the exponent k.
func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709 { return .infinity }
  if x < -745 { return 0 }
  let k = (x * 1.4426950408889634).rounded()
  let r = x - k * 0.6931471803691238 - k * 1.9082149292705877e-10
  var sum = 0.0
  for coefficient in inverseFactorials { sum = sum * r + coefficient }
  return Double(sign: .plus, exponent: Int(k), significand: sum)
}

/// 1/14! to 1/0!, the coefficients of the series, the highest power's first.
private let inverseFactorials: [Double] = {
  var factorial = 1.0
  var inverses = [1.0]
  for n in 1...14 {
    factorial *= Double(n)
    inverses.append(1 / factorial)
  }
  return inverses.reversed()
}()

/// ⌊log₁₀ x⌋ of a positive, finite number.
package func decimalExponent(_ x: Double) -> Int {
  DecimalDigits(shortest: x).point - 1
}

/// 10ⁿ, the nearest number to it.
func powerOfTen(_ n: Int) -> Double {
  Double("1e\(max(-330, min(n, 310)))") ?? 0
}

/// n^(−1/5), by Newton's method on yields f(y) = y⁵ − n.
func inverseFifthRoot(_ n: Double) -> Double {
  guard n.isFinite, n > 0 else { return 0 }
  var root = max(1, n.squareRoot().squareRoot())
  for _ in 0..<200 {
    let next = root - (root - n / (root * root * root * root)) / 5
    if abs(next - root) <= 1e-15 * root { return 1 / next }
    root = next
  }
  return 1 / root
}
