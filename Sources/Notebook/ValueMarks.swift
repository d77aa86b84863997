/// The places where `nbrun:` stands in a notebook, each marked in the text that cmark-gfm reads by a
/// word of its own (`nbrun:` becomes `nbrun:zq17qz`), because cmark-gfm's columns aren't exact. The
/// mark is made of letters and digits, so it changes nothing in how Markdown is read, and is taken
/// out of all that comes back.
struct ValueMarks {
  struct Place {
    var line: Int
    /// The column after the colon.
    var column: Int
  }

  private static let sign = Array("nbrun:".utf8)

  /// Each `nbrun:` in the notebook, numbered in the order of the text.
  private(set) var places: [Place] = []
  /// Where the places of a line begin in `places`.
  private var firstOfLine: [Int: Int] = [:]
  private let opening: [UInt8]
  private let closing: [UInt8]

  init(_ source: SourceFile, firstLine: Int) {
    // Letters that the notebook doesn't hold.
    var count = 1
    while source.text.containsBytes([UInt8](repeating: UInt8(ascii: "q"), count: count)),
      count < 4096
    {
      count *= 2
    }
    opening = [UInt8(ascii: "z")] + [UInt8](repeating: UInt8(ascii: "q"), count: count)
    closing = opening.reversed()

    for number in firstLine..<(source.lines.count + 1) {
      let line = source.line(number)
      guard line.containsBytes(Self.sign) else { continue }
      firstOfLine[number] = places.count
      let bytes = Array(line.utf8)
      var column = 1
      var counted = 0
      for offset in Self.offsets(of: Self.sign, in: bytes) {
        let end = offset + Self.sign.count
        column += String(decoding: bytes[counted..<end], as: UTF8.self).count
        counted = end
        places.append(Place(line: number, column: column))
      }
    }
  }

  /// A line with its marks.
  func mark(_ line: String, line number: Int) -> String {
    guard var index = firstOfLine[number] else { return line }
    let bytes = Array(line.utf8)
    var marked: [UInt8] = []
    var copied = 0
    for offset in Self.offsets(of: Self.sign, in: bytes) {
      let end = offset + Self.sign.count
      marked += bytes[copied..<end] + opening + String(index).utf8 + closing
      copied = end
      index += 1
    }
    return String(decoding: marked + bytes[copied...], as: UTF8.self)
  }

  /// Text that cmark-gfm gave back, without marks.
  func unmark(_ text: String) -> String {
    guard !places.isEmpty, text.containsBytes(opening) else { return text }
    let bytes = Array(text.utf8)
    var clean: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == opening[0], let mark = mark(at: index, in: bytes) else {
        clean.append(bytes[index])
        index += 1
        continue
      }
      index = mark.end
    }
    return String(decoding: clean, as: UTF8.self)
  }

  /// The place of an inline value, and its expression, where the literal of inline code is one.
  func value(of literal: String) -> (place: Place, expression: String)? {
    let bytes = Array(literal.utf8)
    guard bytes.starts(with: Self.sign), let mark = mark(at: Self.sign.count, in: bytes),
      places.indices.contains(mark.number)
    else { return nil }
    let rest = bytes[mark.end...]
    guard rest.first == UInt8(ascii: " ") else { return nil }
    return (places[mark.number], unmark(String(decoding: rest.dropFirst(), as: UTF8.self)))
  }

  private func mark(at start: Int, in bytes: [UInt8]) -> (number: Int, end: Int)? {
    guard bytes[start...].starts(with: opening) else { return nil }
    var index = start + opening.count
    var number = 0
    let digits = index
    while index < bytes.count, index - digits < 9,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > digits, bytes[index...].starts(with: closing) else { return nil }
    return (number, index + closing.count)
  }

  private static func offsets(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = word.first, bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter {
      bytes[$0] == first && bytes[$0...].starts(with: word)
    }
  }
}

extension String {
  /// Whether the bytes stand in the text.
  func containsBytes(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var bytes = utf8[...]
    while let index = bytes.firstIndex(of: first) {
      if bytes[index...].starts(with: word) { return true }
      bytes = bytes[bytes.index(after: index)...]
    }
    return false
  }
}
