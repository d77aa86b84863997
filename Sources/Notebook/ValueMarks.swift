import Text

/// The places where `nbrun:` stands in a notebook, each marked in the text that cmark-gfm reads by a
/// word of its own (`nbrun:` becomes `nbrun:kvqx17z`), because cmark-gfm's columns aren't exact. The
/// mark is made of letters and digits, so it changes nothing in how Markdown is read, and is taken
/// out of all that comes back.
struct ValueMarks {
  struct Place {
    var line: Int
    /// The offset of the scalar after the colon.
    var offset: Int
  }

  private static let sign = Array("nbrun:".utf8)
  static let signLength = 6

  /// Each `nbrun:` in the notebook, numbered in the order of the text.
  private(set) var places: [Place] = []
  /// Where the places of a line begin in `places`.
  private var firstOfLine: [Int: Int] = [:]
  private let opening: [UInt8]
  private static let closing = UInt8(ascii: "z")

  init(_ source: SourceFile, firstLine: Int) {
    for number in Range(from: firstLine, through: source.lines.count) {
      let line = source.line(number)
      let offsets = Self.offsets(of: Self.sign, in: Array(line.utf8))
      guard !offsets.isEmpty else { continue }
      firstOfLine[number] = places.count
      var scalars = 0
      var counted = 0
      let bytes = Array(line.utf8)
      for offset in offsets {
        let end = offset + Self.sign.count
        scalars += bytes[counted..<end].count { $0 & 0xC0 != 0x80 }
        counted = end
        places.append(Place(line: number, offset: scalars))
      }
    }
    opening = places.isEmpty ? [] : UnusedWord.find(in: Array(source.text.utf8))
  }

  /// A line with its marks.
  func mark(_ line: String, line number: Int) -> String {
    guard var index = firstOfLine[number] else { return line }
    let bytes = Array(line.utf8)
    var marked: [UInt8] = []
    var copied = 0
    for offset in Self.offsets(of: Self.sign, in: bytes) {
      let end = offset + Self.sign.count
      marked += bytes[copied..<end]
      marked += opening
      marked += String(index).utf8
      marked.append(Self.closing)
      copied = end
      index += 1
    }
    return String(decoding: marked + bytes[copied...], as: UTF8.self)
  }

  /// Text that cmark-gfm gave back, without marks.
  func unmark(_ text: String) -> String {
    guard !places.isEmpty, text.contains(String(decoding: opening, as: UTF8.self))
    else { return text }
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

  /// The same where the blank after the colon is missing, so that it is none.
  func tightValue(of literal: String) -> (place: Place, expression: String)? {
    let bytes = Array(literal.utf8)
    guard bytes.starts(with: Self.sign), let mark = mark(at: Self.sign.count, in: bytes),
      places.indices.contains(mark.number), let next = bytes[mark.end...].first,
      next != UInt8(ascii: " ")
    else { return nil }
    return (places[mark.number], unmark(String(decoding: bytes[mark.end...], as: UTF8.self)))
  }

  private func mark(at start: Int, in bytes: [UInt8]) -> (number: Int, end: Int)? {
    guard !opening.isEmpty, start <= bytes.count, bytes[start...].starts(with: opening)
    else { return nil }
    var index = start + opening.count
    var number = 0
    let digits = index
    while index < bytes.count, index - digits < 9,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > digits, index < bytes.count, bytes[index] == Self.closing else { return nil }
    return (number, index + 1)
  }

  private static func offsets(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = word.first, bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter {
      bytes[$0] == first && bytes[$0...].starts(with: word)
    }
  }
}

/// A word of letters from a to y that a text does not hold.
enum UnusedWord {
  private static let letters = 25
  /// The 25⁵ words of so many letters are more than the largest notebook has bytes.
  private static let longest = 5

  static func find(in bytes: [UInt8]) -> [UInt8] {
    for length in 3...longest {
      let count = (0..<length).reduce(1) { product, _ in product * letters }
      var isUsed = [Bool](repeating: false, count: count)
      var word = 0
      var run = 0
      for byte in bytes {
        guard (UInt8(ascii: "a")...UInt8(ascii: "y")).contains(byte) else {
          run = 0
          continue
        }
        word = (word * letters + Int(byte - UInt8(ascii: "a"))) % count
        run += 1
        if run >= length { isUsed[word] = true }
      }
      if let unused = isUsed.lastIndex(of: false) { return spelled(unused, length) }
    }
    return spelled(0, longest)
  }

  private static func spelled(_ number: Int, _ length: Int) -> [UInt8] {
    var rest = number
    var word: [UInt8] = []
    for _ in 0..<length {
      word.append(UInt8(ascii: "a") + UInt8(rest % letters))
      rest /= letters
    }
    return word.reversed()
  }
}
