import Report
import Text

/// A weight as a page keeps it.
enum WeightPrecision: Int, CaseIterable {
  /// A whole number from −127 to 127 for each value, with a scale for each row, its greatest magnitude
  /// divided by 127.
  case eightBits = 8
  /// IEEE 754's half precision.
  case half = 16
  case single = 32

  /// Little-endian: the scales of all rows and then their values, or the values alone.
  func bytes(of values: [Float], width: Int) -> [UInt8] {
    switch self {
    case .single: return values.flatMap { Self.bytes(of: $0.bitPattern) }
    case .half:
      var bytes: [UInt8] = []
      bytes.reserveCapacity(2 * values.count)
      for value in values {
        let bits = Self.halfBits(value)
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      }
      return bytes
    case .eightBits:
      var scales: [UInt8] = []
      var wholes: [UInt8] = []
      wholes.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: max(1, width)) {
        let row = values[start..<min(values.count, start + width)]
        let scale = Self.scale(row)
        scales += Self.bytes(of: scale.bitPattern)
        for value in row { wholes.append(UInt8(bitPattern: Self.whole(value, scale))) }
      }
      return scales + wholes
    }
  }

  /// The values that the page makes of them.
  func rounded(_ values: [Float], width: Int) -> [Float] {
    switch self {
    case .single: return values
    case .half: return values.map { Self.value(ofHalf: Self.halfBits($0)) }
    case .eightBits:
      var result: [Float] = []
      result.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: max(1, width)) {
        let row = values[start..<min(values.count, start + width)]
        let scale = Self.scale(row)
        for value in row { result.append(scale * Float(Self.whole(value, scale))) }
      }
      return result
    }
  }

  private static func scale(_ row: ArraySlice<Float>) -> Float {
    var greatest: Float = 0
    for value in row where value.magnitude > greatest { greatest = value.magnitude }
    return greatest / 127
  }

  private static func whole(_ value: Float, _ scale: Float) -> Int8 {
    let share = (value / scale).rounded()
    // A row of zeros has no scale, and the least magnitudes none that is exact.
    return share.isFinite ? Int8(max(-127, min(127, share))) : 0
  }

  private static func bytes(of bits: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: bits >> UInt32(8 * $0)) }
  }

  // Written out: not every machine has a type for it.

  /// The nearest half-precision number, ties to the even one; what is too large is infinite.
  static func halfBits(_ value: Float) -> UInt16 {
    let bits = value.bitPattern
    let sign = UInt16(truncatingIfNeeded: bits >> 16) & 0x8000
    let magnitude = bits & 0x7fff_ffff
    if magnitude > 0x7f80_0000 { return sign | 0x7e00 }
    // From 65520 on the nearest one is infinite.
    if magnitude >= 0x477f_f000 { return sign | 0x7c00 }
    if magnitude < 0x3880_0000 {
      // Below 2⁻¹⁴ the steps are 2⁻²⁴ wide.
      let steps = (Float(bitPattern: magnitude) * 16_777_216).rounded(.toNearestOrEven)
      return sign | UInt16(steps)
    }
    let odd = magnitude >> 13 & 1
    return sign | UInt16(truncatingIfNeeded: (magnitude &+ 0xfff &+ odd &- 0x3800_0000) >> 13)
  }

  static func value(ofHalf bits: UInt16) -> Float {
    let exponent = Int(bits >> 10 & 31)
    let fraction = Float(bits & 1023)
    let magnitude: Float =
      exponent == 31
      ? (fraction == 0 ? .infinity : .nan)
      : exponent == 0
        ? fraction / 16_777_216
        : Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
    return bits & 0x8000 == 0 ? magnitude : -magnitude
  }
}
