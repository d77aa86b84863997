import Text

/// What the cells of a column are read as.
enum CellRole: Sendable {
  case skipped
  /// A number, or a text where it is none. The number is that of the column among those that are read.
  case value(Int)
  /// A text, whatever it holds.
  case text(Int)
}

/// Takes the cells of a table one after another.
protocol CellSink {
  mutating func number(_ value: Double, column: Int, at place: CellPlace)
  /// - Parameter end: Up to there, bytes behind the cell may be read.
  mutating func text(
    _ cell: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>, column: Int,
    at place: CellPlace)
  mutating func missing(column: Int, at place: CellPlace)
  mutating func endRow()
  /// No row follows.
  mutating func endPiece()
}

/// Where a cell stands in a piece of a file.
struct CellPlace: Sendable {
  /// Counted from the piece's beginning, from 0.
  var line: Int
  /// Bytes of the piece.
  var lineStart: Int
  var offset: Int
}

/// Why a piece is no part of a table.
struct CellFault: Error, Sendable {
  var fault: TextFault
  var place: CellPlace
}

/// Goes through whole rows of comma-separated values in memory, in the format of `CSVReader`.
struct TableCells {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let separator: UInt8
  private let missing = MissingValue.firstBytes
  private var line = 0
  private var lineStart: UnsafePointer<UInt8>

  init(_ base: UnsafePointer<UInt8>, count: Int, separator: UInt8) {
    self.base = base
    end = base + count
    self.separator = separator
    lineStart = base
  }

  /// Lines that were gone through.
  var lines: Int { line }

  @inline(__always)
  private func place(_ pointer: UnsafePointer<UInt8>) -> CellPlace {
    CellPlace(line: line, lineStart: lineStart - base, offset: pointer - base)
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != separator
  }

  /// Gives the cells of every row to a sink.
  ///
  /// - Parameter skipsFirst: Leaves out the first row, which names the columns.
  mutating func walk<Sink: CellSink>(
    _ roles: [CellRole], skipsFirst: Bool, into sink: inout Sink
  ) throws(CellFault) {
    var scratch: [UInt8] = []
    var pointer = base
    var isSkipping = skipsFirst
    while pointer < end {
      if lineBreak(&pointer) { continue }
      var column = 0
      var excess: CellPlace?
      while true {
        let isExcess = column >= roles.count
        if isExcess { try count(column, pointer, &excess) }
        pointer = try cell(
          pointer, isSkipping || isExcess ? .skipped : roles[column], &scratch, &sink)
        column += 1
        if pointer == end || pointer.pointee != separator { break }
        pointer += 1
      }
      guard column == roles.count else {
        throw CellFault(
          fault: .raggedRow(fields: column, header: roles.count), place: excess ?? place(pointer))
      }
      if isSkipping { isSkipping = false } else { sink.endRow() }
      if pointer < end { _ = lineBreak(&pointer) }
    }
    sink.endPiece()
  }

  /// Takes a line break; false where there is none.
  @inline(__always)
  private mutating func lineBreak(_ pointer: inout UnsafePointer<UInt8>) -> Bool {
    let byte = pointer.pointee
    guard byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
    pointer += 1
    if byte == Self.carriageReturn, pointer < end, pointer.pointee == Self.lineFeed { pointer += 1 }
    line += 1
    lineStart = pointer
    return true
  }

  /// A field behind the last column: the first one is where the fault stands, and how many there are is said.
  @inline(never)
  private func count(
    _ column: Int, _ pointer: UnsafePointer<UInt8>, _ excess: inout CellPlace?
  ) throws(CellFault) {
    if excess == nil { excess = place(pointer) }
    guard column < CSVReader.mostFields else {
      throw CellFault(
        fault: .tooManyFields(limit: CSVReader.mostFields), place: place(pointer))
    }
  }

  @inline(__always)
  private mutating func cell<Sink: CellSink>(
    _ start: UnsafePointer<UInt8>, _ role: CellRole, _ scratch: inout [UInt8], _ sink: inout Sink
  ) throws(CellFault) -> UnsafePointer<UInt8> {
    if start < end, start.pointee == Self.quote {
      return try quoted(start, role, &scratch, &sink)
    }
    // No number begins with a letter.
    if case .value(let column) = role, start < end, start.pointee < 0x41 {
      // Most numbers are whole and short.
      var digits: UInt32 = 0
      var mark = start
      while mark < end, mark - start < 9 {
        let digit = mark.pointee &- 0x30
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt32(digit)
        mark += 1
      }
      if mark > start, mark < end, isEnd(mark.pointee) {
        sink.number(Double(digits), column: column, at: place(start))
        return mark
      }
      var first = start
      while first < end, isBlank(first.pointee) { first += 1 }
      if let (value, after) = DecimalNumber.read(first, before: end) {
        var last = after
        while last < end, isBlank(last.pointee) { last += 1 }
        if last == end || isEnd(last.pointee) {
          sink.number(value, column: column, at: place(start))
          return last
        }
      }
    }
    let last = fieldEnd(start)
    let bytes = UnsafeBufferPointer(start: start, count: last - start)
    switch role {
    case .skipped: break
    case .value(let column), .text(let column):
      other(trimmed(bytes), before: end, column, place(start), &sink)
    }
    return last
  }

  /// Where a field without quotes ends: eight bytes at a time, as long as there are so many.
  @inline(__always)
  private func fieldEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    /// The upper bit of each byte that is this one; bytes above the lowest of them may be wrong.
    func found(_ byte: UInt8, in word: UInt64) -> UInt64 {
      let rest = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
      return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
    }
    var last = start
    while end - last >= 8 {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(last).loadUnaligned(as: UInt64.self))
      let ends =
        found(separator, in: word) | found(Self.lineFeed, in: word)
        | found(Self.carriageReturn, in: word)
      if ends != 0 { return last + ends.trailingZeroBitCount >> 3 }
      last += 8
    }
    while last < end, !isEnd(last.pointee) { last += 1 }
    return last
  }

  /// - Parameter limit: Up to there, bytes behind these may be read.
  @inline(__always)
  private func other<Sink: CellSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, before limit: UnsafePointer<UInt8>, _ column: Int,
    _ place: CellPlace, _ sink: inout Sink
  ) {
    if missing.mayBegin(bytes), MissingValue.contains(bytes) {
      sink.missing(column: column, at: place)
    } else {
      sink.text(bytes, before: limit, column: column, at: place)
    }
  }

  @inline(__always)
  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (first, last) = (0, bytes.count)
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[first..<last])
  }

  @inline(never)
  private mutating func quoted<Sink: CellSink>(
    _ start: UnsafePointer<UInt8>, _ role: CellRole, _ scratch: inout [UInt8], _ sink: inout Sink
  ) throws(CellFault) -> UnsafePointer<UInt8> {
    let opening = place(start)
    scratch.removeAll(keepingCapacity: true)
    // Few fields hold a quote: others need no copy.
    var first = start + 1
    var pointer = first
    while true {
      guard pointer < end else { throw CellFault(fault: .unclosedQuote, place: opening) }
      let byte = pointer.pointee
      pointer += 1
      guard byte == Self.quote else {
        if byte == Self.lineFeed {
          line += 1
          lineStart = pointer
        }
        continue
      }
      if pointer == end || isEnd(pointer.pointee) { break }
      guard pointer.pointee == Self.quote else {
        let found = String(decoding: UnsafeBufferPointer(start: pointer, count: 1), as: UTF8.self)
        throw CellFault(
          fault: .afterQuote(pointer.pointee < 0x80 ? found : "…"), place: place(pointer))
      }
      scratch.append(contentsOf: UnsafeBufferPointer(start: first, count: pointer - first))
      pointer += 1
      first = pointer
    }
    let rest = UnsafeBufferPointer(start: first, count: pointer - 1 - first)
    guard !scratch.isEmpty else {
      content(trimmed(rest), before: end, role, opening, &sink)
      return pointer
    }
    scratch.append(contentsOf: rest)
    scratch.withUnsafeBufferPointer { copy in
      guard let start = copy.baseAddress else { return }
      content(trimmed(copy), before: start + copy.count, role, opening, &sink)
    }
    return pointer
  }

  /// What stands between quotes.
  private func content<Sink: CellSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, before limit: UnsafePointer<UInt8>, _ role: CellRole,
    _ opening: CellPlace, _ sink: inout Sink
  ) {
    switch role {
    case .skipped: break
    case .text(let column): other(bytes, before: limit, column, opening, &sink)
    case .value(let column):
      if let first = bytes.baseAddress,
        let (value, after) = DecimalNumber.read(first, before: first + bytes.count),
        after == first + bytes.count
      {
        sink.number(value, column: column, at: opening)
      } else {
        other(bytes, before: limit, column, opening, &sink)
      }
    }
  }
}
