import Text

/// Keeps text from cmark-gfm that would take it time in proportion to the square of its length.
///
/// Inline Markdown never reaches over an empty line. So the work on a stretch of lines between empty
/// ones is at most (its length) × (its marks, such as brackets); rows of hyphens, which may be a
/// table's second line, weigh more, since cmark-gfm reads all lines above such a row again for each.
/// Containers may nest only so deep, because every line is held against all that are open.
struct MarkdownLimits {
  struct Excess {
    var line: Int
    var reason: String
    var hint: String
  }

  /// About a fifth of a second for a stretch, a second and a half for a notebook.
  private static let stretchLimit = 1 << 31
  private static let notebookLimit = 1 << 34
  private static let tableRowWeight = 400
  private static let deepestNesting = 50
  private static let widestNesting = 200

  /// The lines that exceed a limit, in order.
  private(set) var excesses: [Excess] = []

  private var length = 0
  private var marks = 0
  private var spent = 0
  private var references = 0
  private var longestDefinition = 0

  init(_ lines: ArraySlice<String>) {
    for index in lines.indices {
      add(lines[index], number: index + 1)
    }
  }

  private mutating func add(_ line: String, number: Int) {
    if line.isBlank {
      // What exceeds the limit is never handed on, be it prose (an error) or a cell.
      spent += min(length * marks, Self.stretchLimit)
      (length, marks) = (0, 0)
      return
    }
    var lineMarks = 0
    var mayBeTableRow = true
    var bytes = 0
    var wasClosing = false
    for byte in line.utf8 {
      bytes += 1
      let isMark = Self.isMark(byte)
      lineMarks += isMark ? 1 : 0
      mayBeTableRow = mayBeTableRow && Self.standsInTableRow(byte)
      if byte == UInt8(ascii: "]") { references += 1 }
      if wasClosing, byte == UInt8(ascii: ":") {
        longestDefinition = max(longestDefinition, line.utf8.count)
      }
      wasClosing = byte == UInt8(ascii: "]")
    }
    length += bytes + 1
    marks += lineMarks + (mayBeTableRow ? Self.tableRowWeight : 0)

    let nesting = Self.nesting(of: line)
    if nesting.depth > Self.deepestNesting
      || nesting.depth > 0 && nesting.width > Self.widestNesting
    {
      excesses.append(
        Excess(
          line: number,
          reason: "lists and quotations nest too deep here: at most \(Self.deepestNesting) levels",
          hint: "write it flatter"))
    } else if length * marks > Self.stretchLimit {
      excesses.append(
        Excess(
          line: number,
          reason: "this paragraph has too many brackets and other marks to be read as Markdown",
          hint: "break it up by empty lines, or put it between fences"))
    } else if spent + length * marks > Self.notebookLimit
      || references * longestDefinition > 1 << 28
    {
      excesses.append(
        Excess(
          line: number,
          reason:
            "this notebook's prose has too many brackets and other marks to be read as Markdown",
          hint: "cut it into several notebooks"))
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func standsInTableRow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "),
      UInt8(ascii: "\t"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// How many lists and quotations a line may open or go on with, and how wide their marks are.
  private static func nesting(of line: String) -> (depth: Int, width: Int) {
    var depth = 0
    var width = 0
    var column = 0
    var digits = 0
    var hasMarker = false
    for byte in line.utf8 {
      column += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if hasMarker { (depth, width) = (depth + 1, column) }
        (hasMarker, digits) = (false, 0)
        if byte == UInt8(ascii: "\t") { column += 3 }
      case UInt8(ascii: ">"):
        (depth, width) = (depth + 1, column)
        (hasMarker, digits) = (false, 0)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard !hasMarker, digits == 0 else { return (depth, width) }
        hasMarker = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !hasMarker, digits < 9 else { return (depth, width) }
        digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard digits > 0 else { return (depth, width) }
        (hasMarker, digits) = (true, 0)
      default:
        return (depth, width)
      }
    }
    return (hasMarker ? depth + 1 : depth, width)
  }
}
