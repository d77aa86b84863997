import Text

/// A finite number in decimal: 0.d₁d₂d₃… × 10^point, exact or as short as tells it apart from its
/// neighbours. Every number that a report shows is rounded here.
struct DecimalDigits: Equatable {
  var isNegative: Bool
  /// Without leading zeros; empty for zero.
  var digits: [UInt8]
  var point: Int

  /// All digits of the binary number: m·2^e is an integer, or m·5^k / 10^k where e = −k.
  init(exactly value: Double) {
    isNegative = value.sign == .minus
    guard value.isFinite, value != 0 else {
      digits = []
      point = 0
      return
    }
    var exponent = Int(value.exponent) - Double.significandBitCount
    var significand = UInt64(value.significandBitPattern | 1 << 52)
    if value.isSubnormal {
      exponent = 1 - 1023 - Double.significandBitCount
      significand = value.significandBitPattern
    }
    while significand & 1 == 0 {
      significand >>= 1
      exponent += 1
    }
    var integer = DecimalInteger(significand)
    for _ in 0..<abs(exponent) { integer.multiply(by: exponent < 0 ? 5 : 2) }
    digits = integer.digits
    point = digits.count + min(0, exponent)
    trimZeros()
  }

  /// The fewest digits that give the same `Double` back.
  init(shortest value: Double) {
    self.init(description: value.description)
  }

  /// The fewest digits that give the same `Float` back.
  init(shortest value: Float) {
    self.init(description: value.description)
  }

  /// Reads what the standard library prints for a finite number: `-12.5`, `1e-05`.
  private init(description: String) {
    isNegative = false
    digits = []
    point = 0
    var exponent = 0
    var seesPoint = false
    var rest = Substring(description)
    if let mark = rest.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      exponent = Int(rest[rest.utf8.index(after: mark)...]) ?? 0
      rest = rest[..<mark]
    }
    for byte in rest.utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): seesPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if !seesPoint { point += 1 }
      default: break
      }
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    trimZeros()
  }

  private mutating func trimZeros() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// How many digits stand after the decimal point.
  var decimals: Int { max(0, digits.count - point) }

  /// Rounded to so many digits after the point, ties to even.
  func rounded(toDecimals count: Int) -> DecimalDigits { rounded(toDigits: point + count) }

  /// Rounded to so many significant digits, ties to even.
  func rounded(toDigits count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0, let next = digits.dropFirst(count).first else {
      result.digits = []
      result.point = 0
      return result
    }
    result.digits.removeLast(digits.count - count)
    let isTie = next == 5 && digits.count == count + 1
    if next > 5 || (next == 5 && !isTie) || (isTie && (result.digits.last ?? 0) % 2 == 1) {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.trimZeros()
    return result
  }

  /// `-12.50`: at least one digit before the point, at least `minimumDecimals` after it; no point
  /// where nothing follows it.
  func positional(minimumDecimals: Int = 0) -> String {
    var text = isNegative ? "-" : ""
    for place in 0..<max(1, point) { text += digit(place + min(0, point - 1)) }
    let count = max(decimals, minimumDecimals)
    if count > 0 { text += "." }
    for place in 0..<count { text += digit(point + place) }
    return text
  }

  /// The digit at a place counted from the first significant one, as text.
  private func digit(_ place: Int) -> String {
    digits.indices.contains(place) ? String(digits[place]) : "0"
  }

  /// `1.50e-05`: the exponent has a sign and at least two digits.
  func scientific(minimumDecimals: Int = 0, exponentDigits: Int = 2) -> String {
    var text = (isNegative ? "-" : "") + digit(0)
    let count = max(digits.count - 1, minimumDecimals, 0)
    if count > 0 { text += "." }
    for place in 0..<count { text += digit(place + 1) }
    let exponent = digits.isEmpty ? 0 : point - 1
    let magnitude = String(abs(exponent))
    text += exponent < 0 ? "e-" : "e+"
    text += String(repeating: "0", count: max(0, exponentDigits - magnitude.utf8.count)) + magnitude
    return text
  }
}

/// A whole number of any size, in base 10⁹, lowest limb first.
private struct DecimalInteger {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = [value % Self.base, value / Self.base % Self.base, value / Self.base / Self.base]
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// Highest digit first, without leading zeros.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }
}
