import Text

/// How a file's bytes are characters; the names are Python's.
package enum FileEncoding: Spelling, CaseIterable, Sendable {
  case utf8 = "utf_8"
  /// In the order that the mark at the beginning says; without one, the lower byte first.
  case utf16 = "utf_16"
  /// Each byte is the character of that number.
  case latin1 = "latin_1"
}
