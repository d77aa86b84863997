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
  private static let longestRecord = 1 << 28
  private static let blockSize = 1 << 18

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
    /// The line that it begins in.
    var line: Int { marks.first?.line ?? end.line }

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

  private let feed: TextFeed
  private let encoding: FileEncoding
  private let name: String
  private let separator: UInt8
  /// The text from the beginning of the record at work on; `blockOffset` is its place in the whole text.
  private var block: [UInt8] = []
  private var position = 0
  private var blockOffset = 0
  private var recordOffset = 0
  private var line = 1
  private var lineStart = 0

  /// A reader that has read the first row, which a file must have.
  static func opened(
    _ file: File, name: String, separator: UInt8, encoding: FileEncoding, skip: Int
  ) throws(DatasetError) -> (reader: CSVReader, first: Record) {
    guard file.size > 0 else { throw .text(path: name, place: nil, .emptyFile) }
    var reader = try CSVReader(
      file, name: name, separator: separator, encoding: encoding, skip: skip)
    var record = Record()
    guard try reader.next(&record) else { throw .text(path: name, place: nil, .emptyFile) }
    return (reader, record)
  }

  /// - Parameters:
  ///   - name: What the file is called in messages.
  ///   - skip: How many lines are left out at the beginning.
  init(
    _ file: File, name: String, separator: UInt8, encoding: FileEncoding = .utf8, skip: Int = 0
  ) throws(DatasetError) {
    feed = try TextFeed(file, name: name, encoding: encoding)
    try feed.skipLines(skip)
    line = 1 + skip
    self.encoding = encoding
    self.name = name
    self.separator = separator
    try refill()
  }

  // MARK: Bytes

  private var mark: Mark {
    Mark(line: line, lineStart: lineStart, offset: blockOffset + position)
  }

  /// Reads on where this block is used up. The record at work on stays: a message may be about it.
  private mutating func refill() throws(DatasetError) {
    let done = recordOffset - blockOffset
    block.removeFirst(done)
    blockOffset += done
    position -= done
    guard block.count <= Self.longestRecord else {
      throw failure(.fieldTooLong(limit: Self.longestRecord), at: mark)
    }
    let (old, size) = (block.count, Self.blockSize)
    block.append(contentsOf: repeatElement(0, count: size))
    var got = 0
    var failure: DatasetError?
    block.withUnsafeMutableBufferPointer { block in
      guard let base = block.baseAddress else { return }
      do throws(DatasetError) {
        got = try feed.read(into: base + old, count: size)
      } catch { failure = error }
    }
    block.removeLast(size - got)
    if let failure { throw failure.placed(place(of: mark)) }
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

  private mutating func skipLineBreak() throws(DatasetError) -> Bool {
    guard let byte = try peek() else { return false }
    return try lineBreak(byte)
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
    repeat { recordOffset = blockOffset + position } while try skipLineBreak()
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
    if let exact = firstFault(inUTF8: block[(first.offset - blockOffset)..<position]) {
      place.offset = first.offset + exact
    }
    throw failure(encoding == .utf8 ? .notUTF8(isUTF16: false) : .notEncoded(encoding), at: place)
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
    // A line that a message is about begins no earlier than its record.
    let start = max(0, mark.lineStart - blockOffset)
    let end = min(max(start, mark.offset - blockOffset), block.count)
    if start <= end {
      let lines = block[start..<end].split(
        separator: Self.lineFeed, omittingEmptySubsequences: false)
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
