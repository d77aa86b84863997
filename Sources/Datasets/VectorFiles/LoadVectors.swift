import Platform
import Samples
import Text

/// Reads word vectors from a file, in one pass; only rows of wanted words are kept in memory.
///
/// - Parameters:
///   - file: A file in one of the formats, which may be compressed by gzip or the one file of a ZIP
///     archive.
///   - format: Nil looks at how the file begins.
///   - words: The words that are kept; nil keeps all.
/// - Returns: The vectors in the file's order, the digest of all the file's bytes (inflated), and which
///   rows were passed over.
package func loadVectors(
  _ file: File, format: VectorFormat?, words: WordIndex?, isCancelled: @escaping () -> Bool
) throws(VectorFileError) -> (vectors: WordVectors, digest: String, passedOver: PassedOverRows) {
  let reader = try ByteReader(file, isCancelled: isCancelled)
  guard try reader.fill(1) else { throw .empty }
  // A mark of byte order is no part of the first word.
  if try reader.fill(3), reader.bytes.starts(with: [0xef, 0xbb, 0xbf]) { reader.advance(3) }
  guard try reader.fill(1) else { throw .empty }
  var found = format
  if found == nil { found = try reader.format() }
  var rows = VectorRows(wanted: words)
  switch found {
  case .word2vecBinary: try rows.readBinary(reader)
  case .word2vecText: try rows.readLines(reader, header: readHeader(reader))
  case .glove, nil: try rows.readLines(reader, header: nil)
  }
  guard !rows.words.isEmpty else {
    let isText = words != nil || rows.passedOver.notUTF8 == 0
    throw isText ? .noWords : .notUTF8(count: rows.passedOver.notUTF8)
  }
  let vectors = WordVectors(words: rows.words, dimension: rows.dimension, values: rows.values)
  return (vectors, reader.digest, rows.passedOver)
}

private func readHeader(_ reader: ByteReader) throws(VectorFileError) -> VectorHeader {
  let end = try reader.find(0x0a) ?? reader.available
  guard let header = VectorHeader(reader.bytes[..<end]) else {
    throw .noHeader(found: String(decoding: reader.bytes[..<min(end, 60)], as: UTF8.self))
  }
  reader.advance(min(end + 1, reader.available))
  return try header.checked()
}

/// What stands between a word and its numbers: a blank or a tab.
private func isFieldEnd(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// What has been read so far.
private struct VectorRows {
  private(set) var words: [String] = []
  private(set) var values: [Float] = []
  private(set) var dimension = 0
  private(set) var passedOver = PassedOverRows()
  private let wanted: WordIndex?
  /// In which row each kept word stood.
  private var rows: [Spelling: Int] = [:]
  /// About how many bytes what is kept takes.
  private var keptBytes = 0

  /// Words beyond this are binary data that were taken for text.
  private static let longestWord = 4096
  /// What may be kept at most.
  private static let mostBytes = 4 << 30
  /// What a word takes besides its own bytes and its numbers: its places in lists and tables.
  private static let bytesOfWord = 96

  init(wanted: WordIndex?) { self.wanted = wanted }

  /// The word, where its vector is to be kept. Bytes that are no text are no word, and of equal words
  /// the first counts, as in gensim.
  private mutating func takes(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, row: Int
  ) throws(VectorFileError) -> String? {
    guard let word = String(validating: bytes, as: UTF8.self) else {
      passedOver.noteNotUTF8(row: row)
      return nil
    }
    if let wanted, wanted.rank(of: word) == nil { return nil }
    let key = Spelling(word)
    if let first = rows[key] {
      passedOver.noteRepeated(word, row: row, first: first)
      return nil
    }
    // No more than 4,096 bytes for the word, and 65,536 numbers: the sum fits.
    keptBytes += 4 * dimension + bytes.count + Self.bytesOfWord
    guard keptBytes <= Self.mostBytes else { throw .tooMany(bytes: Self.mostBytes) }
    rows[key] = row
    words.append(word)
    return word
  }

  // MARK: Binary

  mutating func readBinary(_ reader: ByteReader) throws(VectorFileError) {
    let header = try readHeader(reader)
    dimension = header.dimension
    for row in 1...header.words {
      while try reader.fill(1), reader.bytes[0] == 0x0a { reader.advance(1) }
      guard try reader.fill(1) else { throw .wordCount(declared: header.words, found: row - 1) }
      guard let end = try reader.find(0x20) else {
        throw reader.available < ByteReader.windowSize
          ? .truncated(row: row) : .rowTooLong(row: row)
      }
      guard end <= Self.longestWord else { throw .rowTooLong(row: row) }
      let word = try takes(reader.bytes[..<end], row: row)
      reader.advance(end + 1)
      guard try reader.fill(4 * dimension) else { throw .truncated(row: row) }
      if let word {
        let memory = UnsafeRawPointer(reader.window + reader.position)
        for column in 0..<dimension {
          let pattern = memory.loadUnaligned(fromByteOffset: 4 * column, as: UInt32.self)
          let value = Float(bitPattern: UInt32(littleEndian: pattern))
          guard value.isFinite else { throw .notFinite(row: row, word: word) }
          values.append(value)
        }
      }
      reader.advance(4 * dimension)
    }
    while try reader.fill(1), reader.bytes[0] == 0x0a { reader.advance(1) }
    guard try !reader.fill(1) else { throw .wordCount(declared: header.words, found: nil) }
  }

  // MARK: Lines

  /// - Parameter header: Nil where the first line is a row already, and its width everyone's.
  mutating func readLines(
    _ reader: ByteReader, header: VectorHeader?
  ) throws(VectorFileError) {
    dimension = header?.dimension ?? 0
    var row = 0
    while try reader.fill(1) {
      var end = try reader.find(0x0a)
      let next = (end ?? reader.available) + (end == nil ? 0 : 1)
      if end == nil, reader.available >= ByteReader.windowSize { throw .rowTooLong(row: row + 1) }
      if end == nil { end = reader.available }
      var line = reader.bytes[..<(end ?? 0)]
      while let last = line.last, last == 0x0d || isFieldEnd(last) { line = line.dropLast() }
      if !line.isEmpty {
        row += 1
        if let header, row > header.words { throw .wordCount(declared: header.words, found: nil) }
        try readLine(line, row: row)
      }
      reader.advance(next)
    }
    if let header, row < header.words { throw .wordCount(declared: header.words, found: row) }
  }

  /// A word and its numbers. The word may hold blanks (in some of GloVe's files it does): it ends
  /// where as many numbers are left as a row has.
  private mutating func readLine(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, row: Int
  ) throws(VectorFileError) {
    var blanks = 0
    for byte in line where isFieldEnd(byte) { blanks += 1 }
    if dimension == 0 {
      dimension = blanks
      guard (1...VectorHeader.mostDimension).contains(dimension) else { throw .unknownFormat }
    }
    var end = line.startIndex
    var skip = blanks - dimension
    while end < line.endIndex, !isFieldEnd(line[end]) || skip > 0 {
      if isFieldEnd(line[end]) { skip -= 1 }
      end += 1
    }
    guard blanks >= dimension else {
      let word = String(decoding: line[..<end], as: UTF8.self)
      throw .width(row: row, word: word, expected: dimension, found: blanks)
    }
    guard end - line.startIndex <= Self.longestWord else { throw .rowTooLong(row: row) }
    // What looks like a number in the word's place is one too many.
    if blanks > dimension {
      let fields = line[..<end].split(whereSeparator: isFieldEnd)
      if fields.count > 1, fields.dropFirst().allSatisfy({ number($0) != nil }) {
        let word = String(decoding: fields[0], as: UTF8.self)
        throw .width(row: row, word: word, expected: dimension, found: blanks)
      }
    }
    guard let word = try takes(line[..<end], row: row) else { return }
    let fields = line[(end + 1)...].split(
      omittingEmptySubsequences: false, whereSeparator: isFieldEnd)
    for field in fields {
      guard let value = number(field) else {
        throw .notANumber(row: row, word: word, text: String(decoding: field, as: UTF8.self))
      }
      guard value.isFinite else { throw .notFinite(row: row, word: word) }
      values.append(value)
    }
  }
}
