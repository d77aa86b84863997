import Platform

/// Reads a word index: one JSON object whose keys are words and whose values are ranks.
///
///     index  = "{" [ entry { "," entry } ] "}"
///     entry  = string ":" rank
///
/// Strings and blanks as in RFC 8259. Keras's own file is `imdb_word_index.json`.
extension WordIndex {
  private static let largestFile = 1 << 28

  package init(contentsOf path: Path) throws(DatasetError) {
    let file = try DataFile(path: path)
    guard file.size <= Self.largestFile else {
      throw .damaged(
        path: file.path, part: nil, offset: nil, .tooLarge(what: "file", limit: Self.largestFile))
    }
    try self.init(json: file.bytes(0..<file.size), path: file.path)
  }

  init(json: [UInt8], path: String) throws(DatasetError) {
    self.init(expected: json.count / 18)
    var reader = JSONReader(bytes: json, path: path)
    try reader.readIndex(into: &self)
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  let path: String
  var position = 0
  /// A key, its escapes replaced.
  var key: [UInt8] = []

  mutating func readIndex(into index: inout WordIndex) throws(DatasetError) {
    // A byte order mark is no JSON, but editors leave one.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    skipBlanks()
    if let first = peek, first == 0x5b || first == 0x22 { throw notAnIndex("no object") }
    try expect(0x7b, "`{`")
    skipBlanks()
    if peek == 0x7d {
      position += 1
    } else {
      repeat {
        skipBlanks()
        let start = position
        try readString()
        skipBlanks()
        try expect(0x3a, "`:`")
        skipBlanks()
        let rank = try readRank()
        try add(rank: rank, to: &index, at: start)
        skipBlanks()
      } while try takeComma()
    }
    skipBlanks()
    guard position == bytes.count else { throw wrong("the end of the file") }
    guard index.count > 0 else { throw notAnIndex("no words") }
  }

  private func add(
    rank: Int, to index: inout WordIndex, at start: Int
  ) throws(DatasetError) {
    let refusal: WordIndex.Refusal? = key.withUnsafeBufferPointer { word in
      do throws(WordIndex.Refusal) {
        try index.add(word, rank: rank)
        return nil
      } catch { return error }
    }
    guard let refusal else { return }
    let word = String(decoding: key, as: UTF8.self)
    switch refusal {
    case .twice: throw notAnIndex("the word \(word) twice", at: start)
    case .rankTaken(let other):
      throw .damaged(
        path: path, part: nil, offset: start, .rankTwice(rank: rank, first: other, second: word))
    }
  }

  private mutating func takeComma() throws(DatasetError) -> Bool {
    switch peek {
    case 0x2c:
      position += 1
      return true
    case 0x7d:
      position += 1
      return false
    default: throw wrong("`,` or `}`")
    }
  }

  private mutating func readRank() throws(DatasetError) -> Int {
    let start = position
    var value = 0
    while let byte = peek, 0x30...0x39 ~= byte {
      value = value * 10 + Int(byte - 0x30)
      guard value <= WordIndex.largestRank else {
        throw notAnIndex("a rank above \(WordIndex.largestRank)", at: start)
      }
      position += 1
    }
    let next = peek ?? 0
    // `007`, `1.5`, `1e3`, a text, a list, ...
    guard position > start, value > 0, bytes[start] != 0x30, next != 0x2e, next | 0x20 != 0x65
    else {
      if position == start, !"\"[{tfn-".utf8.contains(next) { throw wrong("a rank") }
      throw notAnIndex("something that is not a whole number from 1", at: start)
    }
    return value
  }

  private mutating func readString() throws(DatasetError) {
    try expect(0x22, "a word in double quotes")
    key.removeAll(keepingCapacity: true)
    let start = position
    // Nearly all words: no escapes, ASCII alone.
    var end = position
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != 0x22,
      bytes[end] != 0x5c
    {
      end += 1
    }
    key.append(contentsOf: bytes[position..<end])
    position = end
    if peek == 0x22 {
      position += 1
      return
    }
    while let byte = peek {
      switch byte {
      case 0x22:
        position += 1
        guard String(validating: key, as: UTF8.self) != nil else {
          position = start
          throw wrong("UTF-8")
        }
        return
      case 0x5c: try readEscape()
      case 0..<0x20: throw wrong("no control character")
      default:
        key.append(byte)
        position += 1
      }
    }
    throw wrong("`\"`")
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 8, 0x66: 12, 0x6e: 10, 0x72: 13, 0x74: 9,
  ]

  private mutating func readEscape() throws(DatasetError) {
    position += 1
    if let letter = peek, let byte = Self.escapes[letter] {
      key.append(byte)
      position += 1
      return
    }
    guard peek == 0x75 else { throw wrong("an escape that JSON knows") }
    var code = UInt32(try readUnit())
    if 0xd800...0xdbff ~= code, peek == 0x5c {
      position += 1
      let low = UInt32(try readUnit())
      guard 0xdc00...0xdfff ~= low else { throw wrong("the second half of a character") }
      code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw wrong("a whole character") }
    key.append(contentsOf: scalar.utf8)
  }

  /// `u` and four hexadecimal digits.
  private mutating func readUnit() throws(DatasetError) -> UInt16 {
    try expect(0x75, "`u`")
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw wrong("four hexadecimal digits") }
    position += 4
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      position += 1
    }
  }

  private mutating func expect(_ byte: UInt8, _ name: String) throws(DatasetError) {
    guard peek == byte else { throw wrong(name) }
    position += 1
  }

  // MARK: Errors

  private func wrong(_ expected: String) -> DatasetError {
    let (line, column) = place(of: position)
    return .damaged(
      path: path, part: nil, offset: position,
      .notJSON(line: line, column: column, expected: expected))
  }

  private func notAnIndex(_ found: String, at start: Int? = nil) -> DatasetError {
    let (line, column) = place(of: start ?? position)
    return .damaged(
      path: path, part: nil, offset: start ?? position,
      .notAWordIndex(line: line, column: column, found: found))
  }

  /// Line and column, both from 1, the column in characters.
  private func place(of position: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = (before.lastIndex(of: 0x0a) ?? -1) + 1
    return (before.count { $0 == 0x0a } + 1, column(after: before[lineStart...]))
  }
}
