/// Numbers and columns for people.
enum Text {
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  /// Three digits that count.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    var scale = 1.0
    var places = 0
    while abs(value) * scale < 100, places < 9, value != 0 {
      scale *= 10
      places += 1
    }
    let digits = "\(Int((abs(value) * scale).rounded()))"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = (value < 0 ? "-" : "") + padded.dropLast(places)
    return places == 0 ? whole : whole + "." + padded.suffix(places)
  }

  static func seconds(_ value: Double) -> String {
    value < 1 ? number(value * 1000) + " ms" : number(value) + " s"
  }

  static func bytes(_ count: Int) -> String {
    let millions = Double(count) / 1e6
    return millions < 1000 ? number(millions) + " MB" : number(millions / 1000) + " GB"
  }
}
