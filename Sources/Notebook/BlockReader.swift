/// Sorts the top level of a document into cells and the prose between them.
struct BlockReader {
  private let text: NotebookText
  private var source: SourceFile { text.source }
  private var blocks: [NotebookDocument.Block] = []
  private var ids: [String: Int] = [:]
  private var anchors = HeadingAnchors()

  static func read(
    _ tree: MarkdownTree, _ text: NotebookText, _ diagnostics: inout Diagnostics
  ) -> [NotebookDocument.Block] {
    var reader = BlockReader(text: text)
    reader.read(tree, &diagnostics)
    return reader.blocks
  }

  private init(text: NotebookText) {
    self.text = text
  }

  private mutating func read(_ tree: MarkdownTree, _ diagnostics: inout Diagnostics) {
    // Ids that authors chose come first: headings make way for them.
    let cells = tree.document.children.compactMap { node -> (node: MarkdownNode, fence: Fence)? in
      cellFence(of: node).map { (node, $0) }
    }
    for cell in cells {
      var probe = Cell(fenceLine: cell.node.firstLine, lines: [])
      var ignored = Diagnostics()
      CellOptions.read(cell.fence, line: cell.node.firstLine, into: &probe, &ignored)
      if let id = probe.id { anchors.reserve(id.value) }
    }

    var prose: [MarkdownNode] = []
    var proseStart = text.firstLine
    for node in tree.document.children {
      guard let fence = cellFence(of: node) else {
        checkProse(node, &diagnostics)
        prose.append(node)
        continue
      }
      addProse(prose, lines: proseStart..<node.firstLine, &diagnostics)
      proseStart = readCell(fence, at: node.firstLine, &diagnostics)
      prose = []
    }
    addProse(
      prose, lines: proseStart..<max(proseStart, source.lines.count + 1), &diagnostics)
  }

  private func cellFence(of node: MarkdownNode) -> Fence? {
    guard node.kind == .codeBlock, node.isFenced,
      let fence = Fence(source.line(node.firstLine)), fence.firstWord == "nbrun"
    else { return nil }
    return fence
  }

  private mutating func addProse(
    _ nodes: [MarkdownNode], lines: Range<Int>, _ diagnostics: inout Diagnostics
  ) {
    guard lines.contains(where: { !source.line($0).isBlank }) else { return }
    let prose = ProseRenderer.render(
      nodes, lines: lines, text: text, anchors: &anchors, &diagnostics)
    blocks.append(.prose(prose))
  }

  /// Reads a cell (and, where one was never closed, those that it swallowed); gives the first line
  /// after it.
  private mutating func readCell(
    _ fence: Fence, at fenceLine: Int, _ diagnostics: inout Diagnostics
  ) -> Int {
    var extent = readOneCell(fence, at: fenceLine, &diagnostics)
    while case .swallows(let next) = extent.fault, let inner = Fence(source.line(next)) {
      extent = readOneCell(inner, at: next, &diagnostics)
    }
    return extent.nextLine
  }

  private mutating func readOneCell(
    _ fence: Fence, at fenceLine: Int, _ diagnostics: inout Diagnostics
  ) -> FencedExtent {
    var cell = Cell(fenceLine: fenceLine, lines: [])
    CellOptions.read(fence, line: fenceLine, into: &cell, &diagnostics)
    if let id = cell.id {
      if let first = ids[id.value] {
        diagnostics.error(
          id.range, "the id `\(id.value)` is taken by the cell in line \(first)",
          hint: "an id stands once in a notebook")
      } else {
        ids[id.value] = id.range.start.line
      }
    }

    let extent = FencedExtent(fence, at: fenceLine, in: source)
    cell.lines = extent.content.map { codeLine($0, fence) }
    switch extent.fault {
    case nil: break
    case .swallows(let next):
      diagnostics.error(
        fence.range(line: fenceLine),
        "this cell is never closed: the next one begins in line \(next)", hint: fence.closingHint)
    case .reachesTheEnd:
      diagnostics.error(
        fence.range(line: fenceLine), "this cell is never closed", hint: fence.closingHint)
    }
    if extent.fault != nil {
      // What stands below an empty line is prose, as like as not.
      cell.lines = Array(cell.lines.prefix { !$0.text.isBlank })
    }
    blocks.append(.cell(cell))
    return extent
  }

  private func codeLine(_ number: Int, _ fence: Fence) -> CodeLine {
    let line = source.line(number)
    var taken = 0
    var rest = Substring(line)
    while taken < fence.indentation, rest.first == " " {
      rest.removeFirst()
      taken += 1
    }
    return CodeLine(number: number, firstColumn: taken + 1, text: String(rest))
  }

  /// What looks like a cell and isn't one, and fences that swallow cells.
  private func checkProse(_ node: MarkdownNode, _ diagnostics: inout Diagnostics) {
    switch node.kind {
    case .codeBlock where node.isFenced:
      guard let fence = Fence(source.line(node.firstLine)) else { return }
      let range = fence.range(line: node.firstLine)
      switch FencedExtent(fence, at: node.firstLine, in: source).fault {
      case .swallows(let next):
        diagnostics.error(
          range, "this block is never closed, so the cell in line \(next) is part of it",
          hint: fence.closingHint)
      case .reachesTheEnd:
        diagnostics.error(range, "this block is never closed", hint: fence.closingHint)
      case nil: warnOfNearMiss(fence, line: node.firstLine, &diagnostics)
      }
    case .codeBlock:
      for number in node.firstLine..<(node.lastLine + 1) {
        warnOfNestedCell(number, "indented by four or more blanks", &diagnostics)
      }
    case .paragraph:
      for number in node.firstLine..<(node.lastLine + 1) {
        let line = source.line(number)
        guard let fence = Fence(anyInfo: line), fence.firstWord == "nbrun",
          let backtick = fence.info.firstIndex(of: "`")
        else { continue }
        diagnostics.error(
          SourceRange(line: number, column: fence.infoStart + backtick + 1, length: 1),
          "no backtick may stand among a cell's options",
          hint: "put the cell between ~~~nbrun and ~~~")
      }
    case .list, .blockQuote:
      let place = node.kind == .list ? "inside a list" : "inside a quotation"
      node.walk { visit, inner in
        guard visit == .enter, inner.kind == .codeBlock, inner.isFenced else { return }
        warnOfNestedCell(inner.firstLine, place, &diagnostics)
      }
    default: break
    }
  }

  private func warnOfNestedCell(_ line: Int, _ place: String, _ diagnostics: inout Diagnostics) {
    let characters = Array(source.line(line))
    for index in characters.indices where characters[index] == "`" || characters[index] == "~" {
      guard let fence = Fence(String(characters[index...])) else { continue }
      guard fence.firstWord == "nbrun" else { return }
      diagnostics.warn(
        SourceRange(line: line, column: index + 1, length: fence.length),
        "a cell \(place) is shown, not run", hint: "a cell stands at the start of the line")
      return
    }
  }

  private func warnOfNearMiss(_ fence: Fence, line: Int, _ diagnostics: inout Diagnostics) {
    let word = fence.firstWord
    let letters = String(word.filter(\.isLetter))
    guard word != "nbrun", nearestName(to: letters, in: ["nbrun"]) != nil else { return }
    let blanks = fence.info.prefix { $0.isBlank }.count
    diagnostics.warn(
      SourceRange(line: line, column: fence.infoStart + blanks + 1, length: word.count),
      "this block is shown, not run: the word after a cell's fence is exactly `nbrun`",
      hint: "write \(String(repeating: fence.character, count: fence.length))nbrun")
  }
}

/// The lines that a fenced block takes.
private struct FencedExtent {
  enum Fault {
    /// A cell begins in this line, before the block is closed.
    case swallows(Int)
    case reachesTheEnd
  }

  var content: Range<Int>
  var nextLine: Int
  var fault: Fault?

  init(_ fence: Fence, at line: Int, in source: SourceFile) {
    let end = source.lines.count + 1
    for number in (line + 1)..<max(line + 1, end) {
      let text = source.line(number)
      if fence.isClosed(by: text) {
        (content, nextLine) = (line + 1..<number, number + 1)
        return
      }
      if let inner = Fence(text), inner.character == fence.character,
        inner.length >= fence.length, inner.firstWord == "nbrun"
      {
        (content, nextLine, fault) = (line + 1..<number, number, .swallows(number))
        return
      }
    }
    (content, nextLine, fault) = (line + 1..<max(line + 1, end), end, .reachesTheEnd)
  }
}

extension Fence {
  func range(line: Int) -> SourceRange {
    SourceRange(line: line, column: indentation + 1, length: length)
  }

  var closingHint: String {
    "close it with \(String(repeating: character, count: min(length, 40))) on a line of its own"
  }
}
