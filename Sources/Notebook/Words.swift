import Text

// Small questions about text that several readers ask.

extension StringProtocol {
  /// Whether it holds nothing but spaces and tabs.
  var isBlank: Bool { utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// How many spaces and tabs it begins with.
  var indentation: Int {
    utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
  }

  var scalars: [Unicode.Scalar] { Array(unicodeScalars) }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  var trimmingBlanks: SubSequence {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[endIndex..<endIndex] }
    return self[first...last]
  }
}

extension String {
  /// Words of a notebook as a message repeats them: not more than a reader would read.
  var quoted: String { "`\(shortened(toCharacters: 80))`" }
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
  guard let first = text.unicodeScalars.first, first.isLetter || first == "_" else { return false }
  return text.unicodeScalars.allSatisfy { $0.isLetter || $0.isNumber || $0.isMark || $0 == "_" }
}

/// Whether the text has the form of a language tag (RFC 5646): `en`, `pt-BR`, `zh-Hans`.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.unicodeScalars)
  guard let first = parts.first, (2...8).contains(first.count),
    first.allSatisfy(\.isASCIILetter)
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }
}
