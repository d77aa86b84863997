import Platform
import Samples
import Text

/// A part of a table's file: whole rows.
struct TablePiece: Sendable {
  /// Counted from 0.
  let bytes: ArraySlice<UInt8>
  /// Counted from 0.
  let number: Int
  /// Whether it holds the first row, with the names of the columns, where there are any.
  var isFirst = false
  /// Whether it is the beginning of a row that is too long.
  var isCutOff = false
  /// The line of the file that it begins with, from 1.
  var line = 1
}

/// Cuts a file into pieces of whole rows, in memory that does not grow with the file.
struct TablePieces {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

  private let feed: TextFeed
  let name: String
  private let separator: UInt8
  /// Bytes that are read at once.
  private let size: Int
  /// The line of the file that the first piece begins with.
  let firstLine: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Whether the piece that was given last is the beginning of a row that is too long.
  private(set) var isCutOff = false
  /// Why the file ends here.
  private var failure: DatasetError?
  /// Of all bytes so far.
  private(set) var hash = Mix128()

  init(
    _ file: File, name: String, separator: UInt8, encoding: FileEncoding, skip: Int, size: Int
  ) throws(DatasetError) {
    feed = try TextFeed(file, name: name, encoding: encoding)
    try feed.skipLines(skip)
    firstLine = 1 + skip
    self.name = name
    self.separator = separator
    self.size = size
  }

  /// The next rows; nil at the end.
  mutating func next() throws(DatasetError) -> ArraySlice<UInt8>? {
    while true {
      if let end = lastRowEnd() {
        let piece = rest[..<end]
        // Few bytes: the piece keeps the memory.
        rest = Array(rest[end...])
        return piece
      }
      if isAtEnd {
        if let failure { throw failure }
        guard !rest.isEmpty else { return nil }
        defer { rest = [] }
        return rest[...]
      }
      guard rest.count <= CSVReader.longestField else {
        // Whoever reads it finds the place.
        (isCutOff, isAtEnd) = (true, true)
        defer { rest = [] }
        return rest[...]
      }
      try refill()
    }
  }

  private mutating func refill() throws(DatasetError) {
    let (old, size) = (rest.count, size)
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
    guard !rest.isEmpty, !isAtEnd || rest.count > size || failure != nil else { return nil }
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

  /// From quote to quote: only one that begins a field hides line breaks.
  private func lastRowEnd(quotedIn bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var last: Int?
    var place = 0
    while place < bytes.count {
      let start = place
      var end = nextQuote(bytes, from: place)
      while end < bytes.count, end > 0, !endsField(bytes[end - 1]) {
        end = nextQuote(bytes, from: end + 1)
      }
      last = lastBreak(bytes, start..<end) ?? last
      // Up to the quote that closes; two are one that is meant.
      place = nextQuote(bytes, from: end + 1)
      while place + 1 < bytes.count, bytes[place + 1] == Self.quote {
        place = nextQuote(bytes, from: place + 2)
      }
      place += 1
    }
    return last
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// The place of a quote, or the end of the bytes.
  private func nextQuote(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    guard place < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    return Bytes.distance(to: Self.quote, from: base + place, count: bytes.count - place)
      .map { place + $0 } ?? bytes.count
  }

  /// Behind the last line break of a range; what follows a carriage return must be known.
  private func lastBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    for place in range.reversed() {
      let isBreak =
        bytes[place] == Self.lineFeed
        || bytes[place] == Self.carriageReturn && place + 1 < bytes.count
          && bytes[place + 1] != Self.lineFeed
      if isBreak { return place + 1 }
    }
    return nil
  }
}

extension CellFault? {
  /// What is wrong with a row that is too long: a fault at its beginning, or the field that does not end.
  var endless: CellFault {
    let start = CellPlace(line: 0, lineStart: 0, offset: 0)
    let endless = CellFault(
      fault: .fieldTooLong(limit: CSVReader.longestField), place: self?.place ?? start)
    guard let self else { return endless }
    switch self.fault {
    case .unclosedQuote: return endless
    case .raggedRow: return CellFault(fault: endless.fault, place: start)
    default: return self
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
