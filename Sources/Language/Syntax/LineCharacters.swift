/// The characters of a line of code, by their offsets. Nearly all lines are ASCII, where each byte is
/// a character: those are read fast.
struct LineCharacters {
  enum Kind {
    case blank
    /// Or an underscore.
    case letter
    /// 0 to 9.
    case digit
    /// Another character that stands for a number: `½`.
    case number
    case other
  }

  /// What `byte` gives for characters beyond ASCII.
  static let wide: UInt8 = 0xff

  /// One for each character.
  private let bytes: [UInt8]
  /// Empty where all are ASCII.
  private let characters: [Character]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    // A carriage return and what follows may be one character.
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0d }) {
      self.bytes = bytes
      characters = []
    } else {
      characters = Array(text)
      self.bytes = characters.map { $0.utf8.count == 1 ? $0.utf8.first ?? Self.wide : Self.wide }
    }
  }

  var count: Int { bytes.count }

  func byte(at offset: Int) -> UInt8 { bytes[offset] }

  subscript(offset: Int) -> Character {
    characters.isEmpty ? Character(Unicode.Scalar(bytes[offset])) : characters[offset]
  }

  func text(_ range: Range<Int>) -> String {
    characters.isEmpty
      ? String(decoding: bytes[range], as: UTF8.self) : String(characters[range])
  }

  func kind(at offset: Int) -> Kind {
    let byte = bytes[offset]
    guard byte == Self.wide else { return Self.kinds[Int(byte)] }
    let character = characters[offset]
    return character.isWhitespace
      ? .blank : character.isLetter ? .letter : character.isNumber ? .number : .other
  }

  private static let kinds = (0..<128).map { code -> Kind in
    let character = Character(Unicode.Scalar(UInt8(code)))
    if character.isWhitespace { return .blank }
    if character.isLetter || character == "_" { return .letter }
    return character.isNumber ? .digit : .other
  }
}
