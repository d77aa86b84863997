import Text

/// What looks like a cell and isn't one, and fences that swallow cells.
enum NestedCells {
  static func check(_ node: MarkdownNode, _ source: SourceFile, _ diagnostics: inout Diagnostics) {
    switch node.kind {
    case .codeBlock where node.isFenced: checkFence(at: node.firstLine, source, &diagnostics)
    case .codeBlock:
      for number in node.lines {
        warn(number, "indented by four or more blanks", source, &diagnostics)
      }
    case .paragraph:
      for number in node.lines { checkBackticks(number, source, &diagnostics) }
    case .list, .blockQuote:
      let place = node.kind == .list ? "inside a list" : "inside a quotation"
      node.walk { visit, inner in
        guard visit == .enter, inner.kind == .codeBlock, inner.isFenced else { return }
        warn(inner.firstLine, place, source, &diagnostics)
      }
    default: break
    }
  }

  private static func checkFence(
    at line: Int, _ source: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    guard let fence = Fence(source.line(line), braces: source.takesBraces) else { return }
    let range = fence.range(line: line)
    switch FencedExtent(fence, at: line, in: source).fault {
    case .swallows(let next):
      diagnostics.error(
        range, "this block is never closed, so the cell in line \(next) is part of it",
        hint: fence.closingHint)
    case .closedWithText(let number): diagnostics.add(fence.closingError(at: number, source))
    case .reachesTheEnd:
      diagnostics.error(range, "this block is never closed", hint: fence.closingHint)
    case nil: warnOfNearMiss(fence, line: line, source, &diagnostics)
    }
  }

  private static func checkBackticks(
    _ number: Int, _ source: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    let line = source.line(number)
    guard let fence = Fence(anyInfo: line, braces: source.takesBraces), fence.opensCell,
      let backtick = fence.info.firstIndex(of: "`")
    else { return }
    let place = fence.infoStart + backtick
    diagnostics.error(
      Columns(line).range(line: number, from: place, to: place + 1),
      "no backtick may stand among a cell's options",
      hint: "put the cell between ~~~nbrun and ~~~")
  }

  private static func warn(
    _ number: Int, _ place: String, _ source: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    let line = source.line(number)
    guard let start = firstFence(in: line.scalars),
      let fence = Fence(
        String(scalars: line.unicodeScalars.dropFirst(start)), braces: source.takesBraces),
      fence.opensCell
    else { return }
    diagnostics.warn(
      Columns(line).range(line: number, from: start, to: start + fence.length),
      "a cell \(place) is shown, not run", hint: "a cell stands at the start of the line")
  }

  /// Where a fence could begin in a line: at its first three tildes, or at its last row of backticks,
  /// since behind a fence of them stands no other.
  private static func firstFence(in line: [Unicode.Scalar]) -> Int? {
    let lastBacktick = line.lastIndex(of: "`") ?? -1
    var index = 0
    while index < line.count {
      let length = line[index...].prefix { $0 == line[index] }.count
      let end = index + length
      if length >= 3, line[index] == "~" || line[index] == "`" && end > lastBacktick {
        return index
      }
      index = end
    }
    return nil
  }

  private static func warnOfNearMiss(
    _ fence: Fence, line: Int, _ source: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    let word = fence.firstWord
    let letters = String(scalars: word.unicodeScalars.filter(\.isLetter))
    // `nbrun{…}` and `{.nbrun …}` are cells of other programs.
    let trimmed = word.unicodeScalars.drop { "{.".unicodeScalars.contains($0) }
    let isOthers =
      trimmed.starts(with: "nbrun".unicodeScalars)
      && trimmed.dropFirst(5).first.map { !$0.isLetter && !$0.isNumber } ?? true
    guard !fence.opensCell, isOthers || nearestName(to: letters, in: ["nbrun"]) != nil
    else { return }
    let start = fence.infoStart + fence.info.prefix { $0.isBlank }.count
    diagnostics.warn(
      Columns(source.line(line)).range(
        line: line, from: start, to: start + word.unicodeScalars.count),
      "this block is shown, not run: the word after a cell's fence is exactly `nbrun`",
      hint: "write \(fence.row(ofLength: min(fence.length, 40)))nbrun")
  }
}
