import Platform
import Samples
import Text

/// A part of a table's file: whole rows.
struct TablePiece: Sendable {
  let bytes: [UInt8]
  /// Counted from 0; the first one begins with the names of the columns, where there are any.
  let number: Int
  /// The line of the file that it begins with, from 1.
  var line = 1
}

/// Cuts a file into pieces of whole rows, in memory that does not grow with the file.
struct TablePieces {
  private static let size = 4 << 20
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  private let feed: TextFeed
  private let name: String
  private let separator: UInt8
  /// The line of the file that the first piece begins with.
  private let firstLine: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Why the file ends here.
  private var failure: DatasetError?
  /// Of all bytes so far.
  private(set) var hash = Mix128()

  init(
    _ file: File, name: String, separator: UInt8, encoding: FileEncoding, skip: Int
  ) throws(DatasetError) {
    feed = try TextFeed(file, name: name, encoding: encoding)
    try feed.skipLines(skip)
    firstLine = 1 + skip
    self.name = name
    self.separator = separator
  }

  /// The next rows; nil at the end.
  mutating func next() throws(DatasetError) -> [UInt8]? {
    while true {
      if let end = lastRowEnd() {
        let piece = Array(rest[..<end])
        rest.removeFirst(end)
        return piece
      }
      if isAtEnd {
        if let failure { throw failure }
        guard !rest.isEmpty else { return nil }
        defer { rest = [] }
        return rest
      }
      guard rest.count <= CSVReader.longestField else {
        throw .text(path: name, place: nil, .fieldTooLong(limit: CSVReader.longestField))
      }
      try refill()
    }
  }

  private mutating func refill() throws(DatasetError) {
    let (old, size) = (rest.count, Self.size)
    var got = 0
    var failure: DatasetError?
    rest = [UInt8](unsafeUninitializedCapacity: old + size) { memory, count in
      guard let base = memory.baseAddress else { return }
      rest.withUnsafeBufferPointer { rest in
        if let start = rest.baseAddress { base.initialize(from: start, count: old) }
      }
      do throws(DatasetError) {
        got = try feed.read(into: base + old, count: size)
      } catch { failure = error }
      count = old + got
    }
    if let failure { throw failure }
    rest.withUnsafeBytes { bytes in
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[old..<(old + got)]))
    }
    isAtEnd = got < size
    self.failure = feed.failure
  }

  /// Behind the last line break of the bytes at hand that ends a row.
  private func lastRowEnd() -> Int? {
    // What follows the last break is a row only where the file ends as it should.
    guard !rest.isEmpty, !isAtEnd || rest.count > Self.size || failure != nil else { return nil }
    return rest.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      guard Bytes.distance(to: Self.quote, from: base, count: bytes.count) != nil else {
        return bytes.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? lastCarriageReturn(bytes)
      }
      return lastRowEnd(quotedIn: bytes)
    }
  }

  /// Of a file whose lines end so; the last byte does not count, since a line feed may follow it.
  private func lastCarriageReturn(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.dropLast().lastIndex(of: Self.carriageReturn).map { $0 + 1 }
  }

  private func lastRowEnd(quotedIn bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var last: Int?
    var place = 0
    var isFieldStart = true
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if isFieldStart, byte == Self.quote {
        // Up to the quote that closes; two are one that is meant.
        while place < bytes.count {
          if bytes[place] == Self.quote {
            guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
            place += 1
          }
          place += 1
        }
        place += 1
        isFieldStart = false
        continue
      }
      isFieldStart = byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
      let isBreak =
        byte == Self.lineFeed
        || byte == Self.carriageReturn && place < bytes.count && bytes[place] != Self.lineFeed
      if isBreak { last = place }
    }
    return last
  }

  // MARK: All of them

  /// Works on all pieces of a file, several at once, and takes the results in the file's order.
  ///
  /// - Parameters:
  ///   - work: Gives what a piece holds, and how many lines and rows it has.
  ///   - take: Takes the results; a fault's place is one of the piece.
  mutating func forEach<Value: Sendable>(
    isCancelled: () -> Bool,
    _ work: @escaping @Sendable (TablePiece) -> (value: Value, lines: Int, fault: CellFault?),
    take: (Value, TablePiece) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    let processors = min(Machine.processors, 8)
    var line = firstLine
    var count = 0
    while true {
      var batch: [[UInt8]] = []
      var failure: DatasetError?
      do throws(DatasetError) {
        while batch.count < processors, let piece = try next() { batch.append(piece) }
      } catch { failure = error }
      if batch.isEmpty, let failure { throw failure.placed(TextPlace(line: line, column: 1)) }
      guard !batch.isEmpty else { return }
      if isCancelled() { throw .cancelled }
      let first = count
      count += batch.count
      let pieces = batch.enumerated().map { TablePiece(bytes: $1, number: first + $0) }
      batch = []
      let results: [(value: Value, lines: Int, fault: CellFault?)]
      if pieces.count == 1 {
        results = [work(pieces[0])]
      } else {
        let jobs = pieces.map { piece in
          { @Sendable in
            Result<(value: Value, lines: Int, fault: CellFault?), DatasetError>.success(work(piece))
          }
        }
        results = try Work().run(jobs, isCancelled: isCancelled, report: { _ in })
      }
      for (piece, result) in zip(pieces, results) {
        var piece = piece
        piece.line = line
        line += result.lines
        if let fault = result.fault {
          throw .text(path: name, place: piece.place(of: fault.place), fault.fault)
        }
        try take(result.value, piece)
      }
    }
  }
}

extension TablePiece {
  /// Where a cell of this piece stands in the file.
  func place(of cell: CellPlace) -> TextPlace {
    let start = min(max(0, cell.lineStart), bytes.count)
    let end = min(max(start, cell.offset), bytes.count)
    return TextPlace(line: line + cell.line, column: column(after: bytes[start..<end]))
  }
}
