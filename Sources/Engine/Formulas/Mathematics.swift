/// exp, log, tanh and powers in double precision, with the same bits on every system: the C
/// libraries' differ from one another in the last place.
///
/// Method and coefficients of `exp` and `log` are those of FreeBSD's msun (`e_exp.c`, `e_log.c`,
/// Sun Microsystems 1993); the error stays below one unit in the last place.
package enum Mathematics {
  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10

  /// eˣ. Beyond the range of numbers: 0 or infinity.
  package static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.782712893383973096 { return .infinity }
    if x < -745.13321910194110842 { return 0 }
    // x = k·ln 2 + r with |r| ≤ ln 2 / 2, the product kept in two parts.
    let k = (x / (ln2High + ln2Low)).rounded(.toNearestOrEven)
    let high = x - k * ln2High
    let low = k * ln2Low
    let r = high - low
    let t = r * r
    var p = 4.13813679705723846039e-08
    p = -1.65339022054652515390e-06 + t * p
    p = 6.61375632143793436117e-05 + t * p
    p = -2.77777777770155933842e-03 + t * p
    p = 1.66666666666666019037e-01 + t * p
    let c = r - t * p
    let y = 1 - ((low - (r * c) / (2 - c)) - high)
    return scaled(y, by: Int(k))
  }

  /// y·2ᵏ, also where 2ᵏ alone would be out of range.
  private static func scaled(_ y: Double, by k: Int) -> Double {
    if k > 1023 {
      return Double(sign: .plus, exponent: 1023, significand: y)
        * Double(sign: .plus, exponent: k - 1023, significand: 1)
    }
    if k < -1000 {
      return Double(sign: .plus, exponent: -1000, significand: y)
        * Double(sign: .plus, exponent: k + 1000, significand: 1)
    }
    return Double(sign: .plus, exponent: k, significand: y)
  }

  /// The natural logarithm; NaN below zero, −∞ at zero.
  package static func log(_ x: Double) -> Double {
    if x.isNaN || x == .infinity { return x }
    if x < 0 { return .nan }
    if x == 0 { return -.infinity }
    // x = 2ᵏ·(1 + f) with √2/2 < 1 + f < √2.
    var k = Int(x.exponent)
    var m = x.significand
    if m > 2.0.squareRoot() {
      m /= 2
      k += 1
    }
    let f = m - 1
    let s = f / (2 + f)
    let z = s * s
    var r = 1.479819860511658591e-01
    r = 1.531383769920937332e-01 + z * r
    r = 1.818357216161805012e-01 + z * r
    r = 2.222219843214978396e-01 + z * r
    r = 2.857142874366239149e-01 + z * r
    r = 3.999999999940941908e-01 + z * r
    r = 6.666666666666735130e-01 + z * r
    r *= z
    let half = 0.5 * f * f
    let n = Double(k)
    return n * ln2High - ((half - (s * (half + r) + n * ln2Low)) - f)
  }

  /// The cosine of an angle of at most some turns, by its series around the nearest quarter of a turn
  /// (FreeBSD's `k_cos.c` and `k_sin.c`).
  package static func cos(_ x: Double) -> Double {
    let quarters = (x / 1.57079632679489655800).rounded()
    let r = (x - quarters * 1.57079632679489655800) - quarters * 6.12323399573676603587e-17
    let t = r * r
    var p: Double
    let isSine = quarters.truncatingRemainder(dividingBy: 2) != 0
    if isSine {
      p = 1.58969099521155010221e-10
      p = -2.50507602534068634195e-08 + t * p
      p = 2.75573137070700676789e-06 + t * p
      p = -1.98412698298579493134e-04 + t * p
      p = 8.33333333332248946124e-03 + t * p
      p = -1.66666666666666324348e-01 + t * p
      p = r + r * t * p
    } else {
      p = -1.13596475577881948265e-11
      p = 2.08757232129817482790e-09 + t * p
      p = -2.75573143513906633035e-07 + t * p
      p = 2.48015872894767294178e-05 + t * p
      p = -1.38888888888741095749e-03 + t * p
      p = 4.16666666666666019037e-02 + t * p
      p = 1 - (t / 2 - t * t * p)
    }
    // cos(r + π/2) = −sin r, cos(r + π) = −cos r, cos(r + 3π/2) = sin r
    let quarter = (quarters.truncatingRemainder(dividingBy: 4) + 4)
      .truncatingRemainder(dividingBy: 4)
    return quarter == 1 || quarter == 2 ? -p : p
  }

  /// tanh x = 1 − 2/(e²ˣ + 1), by its series near zero where that would lose digits.
  package static func tanh(_ x: Double) -> Double {
    let magnitude = abs(x)
    if magnitude < 0.05 {
      let t = x * x
      // x − x³/3 + 2x⁵/15 − 17x⁷/315 + 62x⁹/2835 − 1382x¹¹/155925
      var p = -1382.0 / 155925
      p = 62.0 / 2835 + t * p
      p = -17.0 / 315 + t * p
      p = 2.0 / 15 + t * p
      p = -1.0 / 3 + t * p
      return x + x * t * p
    }
    let value = 1 - 2 / (exp(2 * magnitude) + 1)
    return x < 0 ? -value : value
  }

  /// aᵇ: by multiplication for whole b up to 1,024, else e^(b·ln |a|) with the sign of a where b is
  /// odd; NaN for a root of a negative number.
  package static func power(_ a: Double, _ b: Double) -> Double {
    if b == 0.5, a >= 0 { return a.squareRoot() }
    guard let whole = Int(exactly: b), whole.magnitude <= 1024 else {
      if a == 1 || (a == -1 && b.isInfinite) { return 1 }
      if a == 0 { return b > 0 ? 0 : .infinity }
      guard a < 0, b == b.rounded() else { return exp(b * log(a)) }
      let isOdd = b.truncatingRemainder(dividingBy: 2) != 0
      return isOdd ? -exp(b * log(-a)) : exp(b * log(-a))
    }
    var result = 1.0
    var factor = a
    var rest = abs(whole)
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return whole < 0 ? 1 / result : result
  }
}
