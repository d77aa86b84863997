/// Python code taken apart as far as texts and brackets go: a text that ends too early, or a bracket that
/// a text lets out, shows here.
///
/// Source: "Lexical analysis" in the reference of Python 3.
struct PythonScan {
  private let bytes: [UInt8]
  private var place = 0
  private var open: [UInt8] = []
  /// The fields of formatted texts in three quotation marks: those that prose becomes.
  private(set) var proseFields = 0

  init(_ code: String) { bytes = Array(code.utf8) }

  private static let closing: [UInt8: UInt8] = [0x29: 0x28, 0x5d: 0x5b, 0x7d: 0x7b]

  private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  mutating func read() throws(Finding) {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "#"):
        while place < bytes.count, bytes[place] != 0x0a, bytes[place] != 0x0d { place += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try readText()
      case 0x28, 0x5b, 0x7b:
        open.append(byte)
        place += 1
      case 0x29, 0x5d, 0x7d:
        try require(open.popLast() == Self.closing[byte], "Python code with a bracket too many")
        place += 1
      case 0x80..., 0x00..<0x09, 0x0b..<0x20, 0x7f:
        // Names of the language may have letters of any script.
        try require(byte >= 0x80, "Python code with a control character \(byte)")
        place += 1
      default: place += 1
      }
    }
    try require(open.isEmpty, "Python code with a bracket that is not closed")
  }

  private mutating func readText() throws(Finding) {
    let quote = bytes[place]
    let isFormatted = place > 0 && (bytes[place - 1] | 0x20) == UInt8(ascii: "f")
    let isLong = starts(with: String(repeating: Character(Unicode.Scalar(quote)), count: 3))
    let end = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    place += end.count
    while true {
      try require(place < bytes.count, "a Python text that does not end")
      let byte = bytes[place]
      if bytes[place...].starts(with: end) { break }
      if byte == UInt8(ascii: "\\") {
        place += 2
      } else if !isLong, byte == 0x0a || byte == 0x0d {
        throw Finding(description: "a Python text with a line's end in it")
      } else if isFormatted, byte == 0x7b || byte == 0x7d {
        if place + 1 < bytes.count, bytes[place + 1] == byte {
          place += 2
        } else {
          try require(byte == 0x7b, "a formatted text with a brace too many")
          try readField(isLong: isLong)
        }
      } else {
        place += 1
      }
    }
    place += end.count
  }

  private mutating func readField(isLong: Bool) throws(Finding) {
    if isLong { proseFields += 1 }
    let start = place
    // How a value is written may depend on a field inside.
    var depth = 0
    while place < bytes.count, bytes[place] != 0x7d || depth > 1 {
      if bytes[place] == 0x7b { depth += 1 }
      if bytes[place] == 0x7d { depth -= 1 }
      // Older versions of Python allow neither backslashes nor comments here.
      try require(
        bytes[place] != UInt8(ascii: "\\") && bytes[place] != UInt8(ascii: "#"),
        "a field that older versions of Python can't read")
      if isLong || (bytes[place] != 0x22 && bytes[place] != 0x27) {
        place += 1
      } else {
        try readText()
      }
    }
    try require(place < bytes.count && place > start + 1, "a field without an end or a content")
    place += 1
  }
}
