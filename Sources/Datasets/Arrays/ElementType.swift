/// The type of a NumPy array's elements, as its `descr` or `dtype` names it.
struct ElementType: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case signed, unsigned, float, boolean, object
  }

  var kind: Kind
  /// Bytes an element.
  var width: Int
  var isBigEndian = false

  /// Reads texts such as `<i8`, `|O`, `u2` or `O8`; nil for every other type.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if let order = rest.first, "<>|=".utf8.contains(order) {
      isBigEndian = order == UInt8(ascii: ">")
      rest.removeFirst()
    }
    guard let letter = rest.popFirst() else { return nil }
    // One digit, or none.
    guard rest.count <= 1, rest.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
      return nil
    }
    let number = rest.first.map { Int($0 - UInt8(ascii: "0")) }
    switch (Unicode.Scalar(letter), number) {
    case ("O", nil), ("O", 4), ("O", 8): (kind, width) = (.object, 8)
    case ("i", let width?) where [1, 2, 4, 8].contains(width): (kind, self.width) = (.signed, width)
    case ("u", let width?) where [1, 2, 4, 8].contains(width):
      (kind, self.width) = (.unsigned, width)
    case ("f", let width?) where [2, 4, 8].contains(width): (kind, self.width) = (.float, width)
    case ("b", 1), ("?", nil): (kind, width) = (.boolean, 1)
    default: return nil
    }
  }

  var isInteger: Bool { kind == .signed || kind == .unsigned }

  /// The whole number whose bytes begin at a place, or nil where 64 signed bits can't hold it.
  func integer(at bytes: UnsafePointer<UInt8>) -> Int64? {
    let bits = bits(at: bytes)
    switch kind {
    case .signed:
      let unused = UInt64(64 - 8 * width)
      return Int64(bitPattern: bits << unused) >> Int64(unused)
    case .unsigned, .boolean: return Int64(exactly: bits)
    case .float, .object: return nil
    }
  }

  /// The number whose bytes begin at a place.
  func value(at bytes: UnsafePointer<UInt8>) -> Double {
    guard kind == .float else {
      if kind == .unsigned { return Double(bits(at: bytes)) }
      return integer(at: bytes).map(Double.init) ?? .nan
    }
    let bits = bits(at: bytes)
    switch width {
    case 8: return Double(bitPattern: bits)
    case 4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    default: return Self.half(UInt16(truncatingIfNeeded: bits))
    }
  }

  private func bits(at bytes: UnsafePointer<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<width {
      bits = bits << 8 | UInt64(bytes[isBigEndian ? index : width - 1 - index])
    }
    return bits
  }

  /// A half-precision number: 1 bit of sign, 5 of exponent, 10 of fraction (IEEE 754, binary16).
  private static func half(_ bits: UInt16) -> Double {
    let fraction = Double(bits & 0x3ff)
    let exponent = Int(bits >> 10 & 0x1f)
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default:
      return sign * (1 + fraction * 0x1p-10)
        * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}
