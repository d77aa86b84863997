/// 25000 as 25,000. A notebook may write `_` between groups.
package func grouped(_ number: Int, by separator: String = ",") -> String {
  let digits = Array(String(number.magnitude).unicodeScalars)
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += separator }
    text.unicodeScalars.append(digit)
  }
  return text
}

/// `1 cell`, `2 cells`, `25,000 cells`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A number of bytes in the largest unit that leaves at least one of it, in steps of 1024.
package func scaled(bytes: Double) -> (value: Double, unit: String) {
  var (value, unit) = (bytes, "B")
  for larger in ["KB", "MB", "GB", "TB", "PB", "EB"] where value >= 1024 {
    value /= 1024
    unit = larger
  }
  return (value, unit)
}

/// `512 bytes`, `1.5 GB`, `312 MB`.
package func byteSize(_ bytes: Int) -> String {
  let (value, unit) = scaled(bytes: Double(bytes))
  let tenths = Int((value * 10).rounded())
  let isWhole = tenths >= 1000 || tenths % 10 == 0
  let digits = isWhole ? "\(Int(value.rounded()))" : "\(tenths / 10).\(tenths % 10)"
  return "\(digits) \(unit == "B" ? "bytes" : unit)"
}
