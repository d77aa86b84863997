import Text

/// Quantities as the command line writes them.
enum Quantity {
  /// Bytes: `800M`, `2G`, `1.5GB`, `65536`. K, M and G count by 1024. Nil where it is none.
  static func size(_ text: String) -> Int? {
    var unit = text.utf8.drop(while: isOfNumber).map { $0 | 0x20 }[...]
    guard let number = decimal(text.utf8.prefix(while: isOfNumber)) else { return nil }
    if unit.last == UInt8(ascii: "b") { unit.removeLast() }
    if unit.last == UInt8(ascii: "i") { unit.removeLast() }
    let factor: Double
    switch String(decoding: unit, as: UTF8.self) {
    case "": factor = 1
    case "k": factor = 1024
    case "m": factor = 1_048_576
    case "g": factor = 1_073_741_824
    case "t": factor = 1_099_511_627_776
    default: return nil
    }
    return Int(exactly: (number * factor).rounded(.down)).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Seconds: `90`, `90s`, `10m`, `1h30m`, `500ms`. Nil where it is none.
  static func duration(_ text: String) -> Double? {
    var rest = text.utf8[...]
    var total = 0.0
    var smallest = Double.infinity
    while !rest.isEmpty {
      let digits = rest.prefix(while: isOfNumber)
      rest = rest[digits.endIndex...]
      let unit = rest.prefix { !isOfNumber($0) }
      rest = rest[unit.endIndex...]
      guard let number = decimal(digits), let factor = seconds(in: unit), factor < smallest else {
        return nil
      }
      smallest = factor
      total += number * factor
    }
    return total > 0 && total < 1e9 ? total : nil
  }

  /// How far numbers may be from one another: `0.001`, `1e-6`, `0`.
  static func tolerance(_ text: String, _ problems: inout [String]) -> Double? {
    let isPlain = text.utf8.allSatisfy { isOfNumber($0) || "eE+-".utf8.contains($0) }
    if isPlain, let value = Double(text), value.isFinite, value >= 0 { return value }
    problems.append("--tolerance takes a number that is not negative, such as 0.001, not `\(text)`")
    return nil
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  private static func seconds(in unit: Substring.UTF8View) -> Double? {
    switch String(decoding: unit.map { $0 | 0x20 }, as: UTF8.self) {
    case "ms": 0.001
    case "", "s", "sec": 1
    case "m", "min": 60
    case "h": 3600
    case "d": 86400
    default: nil
    }
  }

  private static func decimal(_ digits: Substring.UTF8View) -> Double? {
    let point = UInt8(ascii: ".")
    guard let first = digits.first, first != point, digits.last != point else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
  static func text(seconds: Double) -> String {
    guard seconds >= 0, seconds < 1e9 else { return "long" }
    if seconds < 9.95 {
      let tenths = Int((seconds * 10).rounded())
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 {
      return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60) min \(whole % 60) s"
    }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
