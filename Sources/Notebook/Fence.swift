import Text

/// The opening line of a fenced code block (CommonMark, section 4.5).
struct Fence {
  /// Spaces before the fence, 0 to 3; as many are taken off each line inside.
  var indentation: Int
  /// The offset of the fence in its line.
  var start: Int
  var sign: Unicode.Scalar
  var length: Int
  /// What follows the fence, with the offset of its first scalar in the line.
  var info: [Unicode.Scalar]
  var infoStart: Int
  /// Whether a cell may be written {nbrun} too.
  var braces = false

  /// Nil where the line opens no fenced block.
  init?(_ line: some StringProtocol, braces: Bool = false) {
    guard let fence = Fence(anyInfo: line, braces: braces),
      fence.sign == "~" || !fence.info.contains("`")
    else { return nil }
    self = fence
  }

  /// The same, with backticks among the options, which CommonMark forbids.
  init?(anyInfo line: some StringProtocol, braces: Bool = false) {
    // Most lines are none; don't take them apart.
    let indentation = line.utf8.prefix(4).prefix { $0 == UInt8(ascii: " ") }.count
    let rest = line.unicodeScalars.dropFirst(indentation)
    guard indentation <= 3, let sign = rest.first, sign == "`" || sign == "~" else { return nil }
    let length = rest.prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    self.indentation = indentation
    self.start = indentation
    self.sign = sign
    self.length = length
    self.infoStart = indentation + length
    self.info = Array(rest.dropFirst(length))
    self.braces = braces
  }

  /// The same for a fence inside lists and quotations.
  ///
  /// - Parameter start: How many scalars of the line belong to those.
  init?(_ line: String, from start: Int, braces: Bool) {
    guard let fence = Fence(String(scalars: line.unicodeScalars.dropFirst(start)), braces: braces)
    else { return nil }
    self = fence
    self.start += start
    infoStart += start
  }

  /// Whether a line closes the block that this fence opens.
  func isClosed(by line: String) -> Bool {
    guard let other = Fence(anyInfo: line) else { return false }
    return other.sign == sign && other.length >= length && other.info.allSatisfy(\.isBlank)
  }

  /// The first word after the fence.
  var firstWord: String {
    String(scalars: info.drop { $0.isBlank }.prefix { !$0.isBlank })
  }

  /// Whether the block is a cell.
  var opensCell: Bool { firstWord == "nbrun" || braces && hasBraces }

  /// Whether it begins with `{nbrun`, as Quarto and R Markdown write cells.
  var hasBraces: Bool {
    let word = firstWord
    guard word.hasPrefix("{nbrun") else { return false }
    let next = word.unicodeScalars.dropFirst(6).first
    return next.map { $0 == "}" || $0 == "," } ?? true
  }

  /// The line that closes the block has text behind it.
  func closingError(at number: Int, _ source: SourceFile) -> Diagnostic {
    let line = source.line(number)
    let closing = Fence(anyInfo: line)
    let start = closing.map { $0.infoStart + $0.info.prefix { $0.isBlank }.count } ?? 0
    return Diagnostic(
      at: Columns(line).range(line: number, from: start, to: line.unicodeScalars.count),
      "a closing fence has nothing behind it",
      hint: "close the block with \(row(ofLength: min(length, 40))) alone, and go on below")
  }

  func range(line: Int) -> SourceRange {
    SourceRange(line: line, column: start + 1, length: length)
  }

  var closingHint: String {
    "close it with \(row(ofLength: min(length, 40))) on a line of its own"
  }

  func row(ofLength length: Int) -> String { String(repeating: String(sign), count: length) }
}
