import Platform

/// Reads records of comma-separated values, one after another, from a file of any size.
///
/// The format is RFC 4180's: fields between separators, rows between line breaks (CRLF, LF or CR); a
/// field in quotes may hold both, and a quote that is written twice. Beyond it: a mark of byte order
/// is skipped, so are empty lines, and a quote inside a field that does not begin with one is itself.
struct CSVReader {
  /// No text is longer; a quote that never closes is noticed before memory runs out.
  static let longestField = 1 << 26
  /// No table has more columns; each field takes some memory besides its bytes.
  static let mostFields = 1 << 16

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// One row. Its memory is used again for the next.
  struct Record {
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate var ends: [Int] = []
    fileprivate var marks: [Mark] = []
    fileprivate var end = Mark()

    var count: Int { ends.count }

    subscript(field: Int) -> ArraySlice<UInt8> {
      bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
    }

    func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }
  }

  /// A place that a message can be about.
  struct Mark {
    var line = 1
    var lineStart = 0
    var offset = 0
  }

  private let file: DataFile
  private let name: String
  private let separator: UInt8
  private var block: [UInt8] = []
  private var position = 0
  private var blockOffset = 0
  private var line = 1
  private var lineStart = 0

  /// - Parameter name: What the file is called in messages.
  init(_ file: DataFile, name: String, separator: UInt8) throws(DatasetError) {
    self.file = file
    self.name = name
    self.separator = separator
    try refill()
    if block.starts(with: [0xff, 0xfe]) || block.starts(with: [0xfe, 0xff]) {
      throw failure(.notUTF8(isUTF16: true), at: Mark())
    }
    if block.starts(with: [0xef, 0xbb, 0xbf]) {
      position = 3
      lineStart = 3
    }
  }

  // MARK: Bytes

  private var mark: Mark {
    Mark(line: line, lineStart: lineStart, offset: blockOffset + position)
  }

  /// Reads the next block where this one is used up; false at the end.
  private mutating func refill() throws(DatasetError) {
    blockOffset += block.count
    position = 0
    let size = min(1 << 18, file.size - blockOffset)
    block = size > 0 ? try file.bytes(blockOffset..<blockOffset + size) : []
  }

  private mutating func peek() throws(DatasetError) -> UInt8? {
    if position == block.count { try refill() }
    return position < block.count ? block[position] : nil
  }

  private mutating func countLine() {
    line += 1
    lineStart = blockOffset + position
  }

  /// Takes a line break; false where there is none.
  private mutating func lineBreak(_ byte: UInt8) throws(DatasetError) -> Bool {
    guard byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
    position += 1
    if byte == Self.carriageReturn, try peek() == Self.lineFeed { position += 1 }
    countLine()
    return true
  }

  // record = field { separator field } ( line break | end )
  // field  = quoted | plain
  // quoted = '"' { any byte but '"' | '""' } '"'
  // plain  = { any byte but separator and line break }

  /// The next row; false at the end.
  mutating func next(_ record: inout Record) throws(DatasetError) -> Bool {
    record.bytes.removeAll(keepingCapacity: true)
    record.ends.removeAll(keepingCapacity: true)
    record.marks.removeAll(keepingCapacity: true)
    while let byte = try peek(), try lineBreak(byte) {}
    guard try peek() != nil else { return false }
    while true {
      guard record.count < Self.mostFields else {
        throw failure(.tooManyFields(limit: Self.mostFields), at: mark)
      }
      record.marks.append(mark)
      if try peek() == Self.quote { try quoted(&record) } else { try plain(&record) }
      record.ends.append(record.bytes.count)
      try checkEncoding(record)
      record.end = mark
      guard let byte = try peek() else { return true }
      if try lineBreak(byte) { return true }
      position += 1
    }
  }

  private mutating func plain(_ record: inout Record) throws(DatasetError) {
    let start = record.bytes.count
    while try peek() != nil {
      let rest = block[position...]
      let end =
        rest.firstIndex {
          $0 == separator || $0 == Self.lineFeed || $0 == Self.carriageReturn
        } ?? block.count
      record.bytes += block[position..<end]
      position = end
      try checkLength(record, from: start)
      if end < block.count { return }
    }
  }

  private mutating func quoted(_ record: inout Record) throws(DatasetError) {
    let opening = mark
    let start = record.bytes.count
    position += 1
    while try peek() != nil {
      let end = nextQuote()
      take(to: end, into: &record)
      try checkLength(record, from: start)
      guard end < block.count else { continue }
      position += 1
      guard let byte = try peek() else { return }
      if byte == Self.quote {
        record.bytes.append(byte)
        position += 1
      } else if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn {
        return
      } else {
        let found = String(decoding: block[position...].prefix(1), as: UTF8.self)
        throw failure(.afterQuote(byte < 0x80 ? found : "…"), at: mark)
      }
    }
    throw failure(.unclosedQuote, at: opening)
  }

  /// Where the next quote of this block stands, or the block's end.
  private func nextQuote() -> Int {
    block.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = Bytes.distance(
          to: Self.quote, from: base + position, count: bytes.count - position)
      else { return bytes.count }
      return position + found
    }
  }

  /// Takes bytes of a quoted field, and counts the lines in them.
  private mutating func take(to end: Int, into record: inout Record) {
    let start = position
    record.bytes += block[start..<end]
    for place in start..<end where block[place] == Self.lineFeed {
      position = place + 1
      countLine()
    }
    position = end
  }

  private func checkLength(_ record: Record, from start: Int) throws(DatasetError) {
    guard record.bytes.count - start > Self.longestField, let first = record.marks.last else {
      return
    }
    throw failure(.fieldTooLong(limit: Self.longestField), at: first)
  }

  private func checkEncoding(_ record: Record) throws(DatasetError) {
    let field = record[record.count - 1]
    guard let first = record.marks.last, let fault = firstFault(inUTF8: field) else { return }
    // Quotes that were written twice don't matter much for where the fault stands.
    var place = first
    place.offset += fault
    let end = max(first.offset, min(file.size, blockOffset + position))
    if let raw = try? file.bytes(first.offset..<end),
      let exact = firstFault(inUTF8: raw[...])
    {
      place.offset = first.offset + exact
    }
    throw failure(.notUTF8(isUTF16: false), at: place)
  }

  // MARK: Messages

  /// Where a field begins, or where the row ends.
  func place(ofField field: Int, in record: Record) -> TextPlace {
    place(of: field < record.marks.count ? record.marks[field] : record.end)
  }

  /// An error at a field of a record.
  func failure(_ fault: TextFault, at field: Int, of record: Record) -> DatasetError {
    .text(path: name, place: place(ofField: field, in: record), fault)
  }

  private func failure(_ fault: TextFault, at mark: Mark) -> DatasetError {
    .text(path: name, place: place(of: mark), fault)
  }

  private func place(of mark: Mark) -> TextPlace {
    var place = TextPlace(line: mark.line, column: 1)
    // A mark is never before its line.
    let end = max(mark.lineStart, min(mark.offset, mark.lineStart + Self.longestField))
    if let before = try? file.bytes(mark.lineStart..<end) {
      let lines = before.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
      place.line += max(0, lines.count - 1)
      place.column = column(after: lines.last ?? [])
    }
    return place
  }
}

/// Where bytes are not UTF-8, counted from their beginning; nil where they are.
func firstFault(inUTF8 bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let scalar): offset += scalar.count
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}
