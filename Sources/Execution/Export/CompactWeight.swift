import Report
import Text

/// How a page keeps a matrix of weights.
enum WeightPrecision: Equatable {
  /// A whole number from −127 to 127 for each value, with a scale in half precision for each row: its
  /// greatest magnitude divided by 127. Of the rows with the greatest magnitudes, which err most, this
  /// share has whole numbers up to 2047, of the greatest magnitude divided by 2000.
  case wholes(wide: Double)
  /// IEEE 754's half precision.
  case half
  case single

  /// By the room that they take.
  static let inOrder: [WeightPrecision] =
    [.wholes(wide: 0), .wholes(wide: 1 / 64), .half, .single]

  /// Of most values.
  var bits: Int {
    switch self {
    case .wholes: 8
    case .half: 16
    case .single: 32
    }
  }

  /// Little-endian: the values; of whole numbers the scales of all rows and then the rows. The scale of a
  /// row of wide numbers is negative there.
  func bytes(of values: [Float], width: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .single:
      for value in values { Self.append(value.bitPattern, to: &bytes) }
    case .half:
      for value in values { Self.append(Self.halfBits(value), to: &bytes) }
    case .wholes(let share):
      let rows = Self.rows(of: values, width: width, wide: share)
      for row in rows {
        Self.append(Self.halfBits(row.isWide ? -row.scale : row.scale), to: &bytes)
      }
      for row in rows {
        for value in values[row.range] {
          let whole = UInt16(bitPattern: row.whole(value))
          if row.isWide {
            Self.append(whole, to: &bytes)
          } else {
            bytes.append(UInt8(truncatingIfNeeded: whole))
          }
        }
      }
    }
    return bytes
  }

  /// The values that the page makes of them.
  func rounded(_ values: [Float], width: Int) -> [Float] {
    switch self {
    case .single: values
    case .half: values.map { Self.value(ofHalf: Self.halfBits($0)) }
    case .wholes(let share):
      Self.rows(of: values, width: width, wide: share).flatMap { row in
        values[row.range].map { row.scale * Float(row.whole($0)) }
      }
    }
  }

  private struct Row {
    let range: Range<Int>
    let greatest: Float
    var isWide = false { didSet { scale = Self.scale(greatest, isWide) } }
    private(set) var scale: Float

    init(range: Range<Int>, greatest: Float) {
      self.range = range
      self.greatest = greatest
      scale = Self.scale(greatest, false)
    }

    private static func scale(_ greatest: Float, _ isWide: Bool) -> Float {
      WeightPrecision.value(ofHalf: WeightPrecision.halfBits(greatest / (isWide ? 2000 : 127)))
    }

    private var most: Float { isWide ? 2047 : 127 }

    func whole(_ value: Float) -> Int16 {
      let share = (value / scale).rounded()
      // A row of zeros has no scale, and one of the least magnitudes none that is exact.
      return share.isFinite ? Int16(max(-most, min(most, share))) : 0
    }
  }

  private static func rows(of values: [Float], width: Int, wide share: Double) -> [Row] {
    var rows = stride(from: 0, to: values.count, by: max(1, width)).map { start in
      let range = start..<min(values.count, start + max(1, width))
      var greatest: Float = 0
      for value in values[range] where value.magnitude > greatest { greatest = value.magnitude }
      return Row(range: range, greatest: greatest)
    }
    let order = rows.indices.sorted {
      (-rows[$0].greatest, $0) < (-rows[$1].greatest, $1)
    }
    for row in order.prefix(Int(Double(rows.count) * share)) where rows[row].greatest > 0 {
      rows[row].isWide = true
    }
    return rows
  }

  private static func append(_ bits: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for place in 0..<bits.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> (8 * place)))
    }
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
