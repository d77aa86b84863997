/// Where Markdown may be cut in two that are read alike apart: at an empty line, outside of fenced blocks,
/// and before a line that is not indented.
struct MarkdownBorders {
  /// The fence that a block was opened with, outside of lists and quotations.
  private var fence: (byte: UInt8, count: Int)?
  private var followsEmptyLine = false
  private var isInContainer = false
  /// Where it can't be told whether a fence belongs to a list, nothing is cut any more.
  private var isUnclear = false

  /// Takes the next line; says whether it may begin something of its own.
  mutating func isBorder(before line: String) -> Bool {
    let bytes = Array(line.utf8)
    let blanks = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let isEmpty = blanks == bytes.count
    let row = Self.fence(bytes[blanks...])
    if let open = fence {
      if let row, blanks < 4, bytes[0..<blanks].allSatisfy({ $0 == UInt8(ascii: " ") }),
        row.byte == open.byte, row.count >= open.count, row.isAlone
      {
        fence = nil
      }
      followsEmptyLine = false
      return false
    }
    if isEmpty {
      followsEmptyLine = true
      return false
    }
    let isBorder = followsEmptyLine && blanks == 0 && !isUnclear
    followsEmptyLine = false
    if isBorder { isInContainer = false }
    if let row, blanks < 4, row.byte == UInt8(ascii: "~") || !row.hasBackticks {
      // Without indentation it ends every list.
      if blanks > 0, isInContainer || bytes[0..<blanks].contains(UInt8(ascii: "\t")) {
        isUnclear = true
      } else {
        fence = (row.byte, row.count)
      }
    }
    // A fence behind a list's or a quotation's sign ends with it, at the next border.
    if blanks < 4, "-+*>0123456789".utf8.contains(bytes[blanks]) { isInContainer = true }
    return isBorder
  }

  /// A row of three or more backticks or tildes, and what follows it.
  private static func fence(
    _ bytes: ArraySlice<UInt8>
  ) -> (byte: UInt8, count: Int, isAlone: Bool, hasBackticks: Bool)? {
    guard let first = bytes.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let row = bytes.prefix { $0 == first }
    guard row.count >= 3 else { return nil }
    let rest = bytes.dropFirst(row.count)
    return (
      first, row.count, rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") },
      rest.contains(UInt8(ascii: "`"))
    )
  }
}
