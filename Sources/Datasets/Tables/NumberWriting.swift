import Text

/// How cells are written that mean numbers, and are none to a reader of numbers.
package enum NumberWriting: Sendable, Hashable {
  /// `5 %`
  case percent
  /// `$5`, `5 €`
  case currency
  /// `1'000`, `1.234.000`, `1 000`
  case thousands
  /// `10:11:00`
  case time
  /// `Jan 1, 2020`
  case date
  /// `-`, `…`: no letter and no digit.
  case signs

  /// Nil for what may as well be a text.
  init?(_ cell: ArraySlice<UInt8>) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let text = String(decoding: cell, as: UTF8.self)
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.isASCIIDigit }) else {
      // Letters of all scripts are letters.
      guard !scalars.contains(where: { $0.properties.isAlphabetic || $0.value > 0x2fff }) else {
        return nil
      }
      self = .signs
      return
    }
    if Self.namesMonth(text) {
      self = .date
      return
    }
    var rest = scalars.filter { $0 != " " && $0.value != 0xa0 && $0.value != 0x202f }[...]
    let hadBlanks = rest.count < scalars.count
    var (isPercent, isCurrency) = (false, false)
    func drop(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return false }
      switch scalar {
      case "%", "‰": isPercent = true
      case "$", "€", "£", "¥", "₹": isCurrency = true
      case "+", "-", "−": break
      default: return false
      }
      return true
    }
    while drop(rest.first) { rest = rest.dropFirst() }
    while drop(rest.last) { rest = rest.dropLast() }
    guard rest.first.map({ $0.isASCIIDigit || $0 == "." }) == true, rest.last?.isASCIIDigit == true,
      rest.allSatisfy({ $0.isASCIIDigit || ".,'’_:".unicodeScalars.contains($0) })
    else { return nil }
    if rest.contains(":") {
      guard !isPercent, !isCurrency, !hadBlanks else { return nil }
      self = .time
    } else if isPercent {
      self = .percent
    } else if isCurrency {
      self = .currency
    } else {
      self = .thousands
    }
  }

  private static let months: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  /// A month, a year and perhaps a day, as English writes them.
  private static func namesMonth(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.isASCIILetter && !$0.isASCIIDigit }
      .map { String(String.UnicodeScalarView($0)).lowercased() }
    let names = words.filter { word in word.utf8.contains { $0 >= 0x61 } }
    guard words.count >= 2, names.count == 1, let name = names.first else { return false }
    return name.utf8.count >= 3 && months.contains { $0.hasPrefix(name) }
      && words.contains { $0.utf8.count == 4 && Int($0) != nil || Int($0).map { $0 < 32 } == true }
  }
}

extension TableSurvey.Column {
  /// How its texts are written, if all of them are numbers, times or dates but for that.
  var writing: NumberWriting? {
    guard categories.count > 0, let first = NumberWriting(categories[0]) else { return nil }
    for number in 1..<max(1, categories.count) {
      guard let other = NumberWriting(categories[number]),
        other == first || other != .signs && other != .date && first != .signs && first != .date
      else { return nil }
    }
    return first
  }

  /// Whether most of its different texts hold digits.
  var holdsDigits: Bool {
    let count = (0..<categories.count).count { number in
      categories[number].contains { (0x30...0x39).contains($0) }
    }
    return 2 * count > categories.count
  }
}
