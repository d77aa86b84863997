/// The lines that a fenced block takes.
struct FencedExtent {
  enum Fault {
    /// A cell begins in this line, before the block is closed.
    case swallows(Int)
    /// What would close the block in this line has text behind it.
    case closedWithText(Int)
    case reachesTheEnd
  }

  var content: Range<Int>
  var nextLine: Int
  var fault: Fault?

  /// - Parameters:
  ///   - end: The line that the block ends before at the latest.
  ///   - text: The lines, without what belongs to lists and quotations around the block.
  init(
    _ fence: Fence, at line: Int, in source: SourceFile, end: Int? = nil,
    text: ((Int) -> String)? = nil
  ) {
    let end = max(line + 1, end ?? source.lines.count + 1)
    let lineText = text ?? source.line
    var withText: Int?
    for number in Range(from: line + 1, upTo: end) {
      let text = lineText(number)
      if fence.isClosed(by: text) {
        (content, nextLine) = (Range(from: line + 1, upTo: number), number + 1)
        return
      }
      guard let inner = Fence(anyInfo: text, braces: source.takesBraces), inner.sign == fence.sign,
        inner.length >= fence.length
      else { continue }
      let isOpening = inner.sign == "~" || !inner.info.contains("`")
      if isOpening, inner.opensCell {
        content = Range(from: line + 1, upTo: withText ?? number)
        nextLine = number
        fault = withText.map { .closedWithText($0) } ?? .swallows(number)
        return
      }
      withText = withText ?? number
      // In a cell such a line is no code; in other blocks it may well be.
      if fence.opensCell { break }
    }
    guard let withText else {
      (content, nextLine, fault) = (Range(from: line + 1, upTo: end), end, .reachesTheEnd)
      return
    }
    content = Range(from: line + 1, upTo: withText)
    (nextLine, fault) = (withText + 1, .closedWithText(withText))
  }
}
