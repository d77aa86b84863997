/// The lines that a fenced block takes.
struct FencedExtent {
  enum Fault {
    /// A cell begins in this line, before the block is closed.
    case swallows(Int)
    case reachesTheEnd
  }

  var content: Range<Int>
  var nextLine: Int
  var fault: Fault?

  init(_ fence: Fence, at line: Int, in source: SourceFile) {
    let end = max(line + 1, source.lines.count + 1)
    for number in Range(from: line + 1, upTo: end) {
      let text = source.line(number)
      if fence.isClosed(by: text) {
        (content, nextLine) = (Range(from: line + 1, upTo: number), number + 1)
        return
      }
      if let inner = Fence(text), inner.sign == fence.sign, inner.length >= fence.length,
        inner.opensCell
      {
        content = Range(from: line + 1, upTo: number)
        (nextLine, fault) = (number, .swallows(number))
        return
      }
    }
    (content, nextLine, fault) = (Range(from: line + 1, upTo: end), end, .reachesTheEnd)
  }
}
