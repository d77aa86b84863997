import Text

/// A number with so many decimals, correctly rounded, ties to even: `0.8833`.
///
/// The one rule of rounding: the binary number's exact decimal digits decide, as in Python's formats.
package func fixed(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return nonFinite(value) }
  return DecimalDigits(exactly: value).rounded(toDecimals: decimals)
    .positional(minimumDecimals: decimals)
}

/// The number with so many decimals that is nearest, by the same rule.
package func rounded(_ value: Double, decimals: Int) -> Double {
  var factor = 1.0
  for _ in 0..<decimals { factor *= 10 }
  let scaled = value * factor
  guard scaled.isFinite, scaled.magnitude < 1e15 else { return value }
  let whole = scaled.rounded(.toNearestOrEven)
  // Where the product's own rounding can't matter, all is said.
  if (0.5 - (scaled - whole).magnitude).magnitude > scaled.magnitude * 0x1p-51 {
    return whole / factor
  }
  return Double(fixed(value, decimals: decimals)) ?? value
}

/// A share in hundredths, by the same rule: `88.3 %`.
package func percentText(_ share: Double, decimals: Int) -> String {
  guard share.isFinite else { return nonFinite(share) + " %" }
  var digits = DecimalDigits(exactly: share)
  digits.point += 2
  digits = digits.rounded(toDecimals: decimals)
  if digits.digits.isEmpty { (digits.isNegative, digits.point) = (false, 0) }
  return digits.positional(minimumDecimals: decimals) + " %"
}

/// A number with at most so many significant digits and no trailing zeros, as C's `%.{n}g` has it,
/// but whole numbers and the whole part of a number are never cut: `0.8833`, `12346`, `1.2e-05`.
package func significant(_ value: Double, digits: Int) -> String {
  guard value.isFinite else { return nonFinite(value) }
  let exact = DecimalDigits(exactly: value)
  let rounded = exact.rounded(toDigits: max(digits, exact.point))
  if rounded.digits.isEmpty { return "0" }
  if rounded.point > 16 { return exact.rounded(toDigits: digits).scientific() }
  return rounded.point < -3 ? rounded.scientific() : rounded.positional()
}

/// A number as it reads well on its own: the shortest text that gives it back, at most ten
/// significant digits of it, with a decimal point or an exponent: `0.3`, `2.0`, `1e-07`.
func numberText(_ value: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  let shortest = DecimalDigits(shortest: value)
  let digits =
    shortest.digits.count > 10 && shortest.point <= 10
    ? DecimalDigits(exactly: value).rounded(toDigits: 10) : shortest
  if digits.digits.isEmpty { return digits.isNegative ? "-0.0" : "0.0" }
  if digits.point < -3 || digits.point > 16 { return digits.scientific() }
  return digits.positional(minimumDecimals: 1)
}

/// A training figure as Keras's progress line writes it: four decimals, or an exponent for what
/// would round to nothing.
package func metricText(_ value: Double) -> String {
  guard value.isFinite else { return nonFinite(value) }
  let isTiny = value != 0 && value.magnitude <= 1e-3
  guard isTiny || value.magnitude >= 1e9 else { return fixed(value, decimals: 4) }
  return DecimalDigits(exactly: value).rounded(toDigits: 5).scientific(minimumDecimals: 4)
}

/// `nan`, `inf`, `-inf`, as NumPy writes them.
func nonFinite(_ value: Double) -> String {
  value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
}
