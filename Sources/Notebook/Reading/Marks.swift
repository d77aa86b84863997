import Text

/// Places in a notebook that cmark-gfm must not read, or tells no columns of, each marked in the text
/// that it is given by a word of its own: `nbrun:` becomes `nbrun:kvqx17z`, `$a_1*b$` becomes
/// `$kvqx18z$`. A mark is made of letters and digits, so that all around it is read as before, and what
/// stood in its place comes back with all that cmark-gfm gives.
struct Marks {
  struct Mark {
    var place: LinePlace
    var kind: Kind
    /// What it stands for.
    var written: [UInt8] = []
  }

  enum Kind {
    /// Behind `nbrun:`.
    case value
    /// Before an address.
    case address
    /// The inside of a comment.
    case comment
    /// A line of a formula: its number, and whether it is the first, or the last.
    case formula(Int, isFirst: Bool, isLast: Bool)
  }

  private(set) var all: [Mark] = []
  private var byLine: [Int: [Int]] = [:]
  private var opening: [UInt8] = []
  private static let closing = UInt8(ascii: "z")

  init() {}

  /// - Parameter marks: Those of a line do not overlap.
  init(_ marks: [Mark], in source: SourceFile) {
    guard !marks.isEmpty else { return }
    opening = UnusedWord.find(in: Array(source.text.utf8))
    all = marks.sorted { ($0.place.line, $0.place.start) < ($1.place.line, $1.place.start) }
    for index in all.indices { byLine[all[index].place.line, default: []].append(index) }
    for (line, marks) in byLine {
      let scalars = source.line(line).scalars
      for index in marks {
        let place = all[index].place
        all[index].written = Array(String(scalars: scalars[place.start..<place.end]).utf8)
      }
    }
  }

  /// A line with its marks.
  func mark(_ line: String, line number: Int) -> String {
    guard let marks = byLine[number] else { return line }
    let scalars = line.scalars
    var marked = String.UnicodeScalarView()
    var copied = 0
    for index in marks {
      let place = all[index].place
      marked += scalars[copied..<place.start]
      marked += String(decoding: opening, as: UTF8.self).unicodeScalars
      marked += "\(index)z".unicodeScalars
      copied = place.end
    }
    marked += scalars[copied...]
    return String(marked)
  }

  enum Piece {
    case text(String)
    case mark(Int)
  }

  /// Text that cmark-gfm gave back, cut at its marks.
  func pieces(_ text: String) -> [Piece] {
    guard !opening.isEmpty, text.contains(String(decoding: opening, as: UTF8.self)) else {
      return text.isEmpty ? [] : [.text(text)]
    }
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == opening[0], let mark = mark(at: index, in: bytes) else {
        index += 1
        continue
      }
      if start < index {
        pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      pieces.append(.mark(mark.number))
      index = mark.end
      start = index
    }
    if start < index { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
    return pieces
  }

  /// Text that cmark-gfm gave back, as it was written.
  func unmark(_ text: String) -> String {
    let pieces = pieces(text)
    if pieces.count == 1, case .text(let whole) = pieces[0] { return whole }
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .mark(let number): String(decoding: all[number].written, as: UTF8.self)
      }
    }.joined()
  }

  /// The place of an inline value, and what follows `nbrun:`, where the literal of inline code is one.
  func value(of literal: String) -> (place: LinePlace, rest: String)? {
    let sign = InlineValue.sign.utf8
    let bytes = Array(literal.utf8)
    guard bytes.starts(with: sign), let mark = mark(at: sign.count, in: bytes),
      case .value = all[mark.number].kind
    else { return nil }
    return (
      all[mark.number].place, unmark(String(decoding: bytes[mark.end...], as: UTF8.self))
    )
  }

  /// The place of an address, which its mark stands before.
  func place(ofAddress url: String) -> LinePlace? {
    for case .mark(let number) in pieces(url) {
      if case .address = all[number].kind { return all[number].place }
    }
    return nil
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
    guard index > digits, index < bytes.count, bytes[index] == Self.closing,
      all.indices.contains(number)
    else { return nil }
    return (number, index + 1)
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
