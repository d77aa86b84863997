// Small questions about text that several readers ask.

extension Character {
  /// A space or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
  var isASCIILetter: Bool { isASCII && isLetter }
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension StringProtocol {
  var isBlank: Bool { utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
}

extension BidirectionalCollection where Element == Character {
  var trimmingBlanks: SubSequence {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }
}

extension StringProtocol {
  /// How many characters stand before the first occurrence of a text.
  func firstOffset(of text: String) -> Int? {
    let word = Array(text)
    let characters = Array(self)
    guard let first = word.first, characters.count >= word.count else { return nil }
    return (0...(characters.count - word.count)).first {
      characters[$0] == first && characters[$0...].starts(with: word)
    }
  }
}

extension [String] {
  /// "`a`, `b` and `c`".
  var listed: String { listed(with: "and") }

  func listed(with word: String) -> String {
    let quoted = map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// Whether the text can name something in the cell language.
func isIdentifier(_ text: String) -> Bool {
  guard let first = text.first, first.isLetter || first == "_" else { return false }
  return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
}

/// Whether the text has the form of a language tag (RFC 5646): `en`, `pt-BR`, `zh-Hans`.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...8).contains(first.count),
    first.allSatisfy(\.isASCIILetter)
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }
}
