import Text

/// Sorts the top level of a document into cells and the prose between them.
struct BlockReader {
  private let text: NotebookText
  private var source: SourceFile { text.source }
  private var blocks: [NotebookDocument.Block] = []
  private var ids: [Spelling: Int] = [:]
  private var anchors = HeadingAnchors()
  /// The stretches of prose: their places among the blocks, and their lines.
  private var stretches: [(block: Int, lines: Range<Int>)] = []
  /// Whether something in them was made text.
  private var isCleaned = false
  /// What the opening lines of cells say, by their numbers.
  private var options: [Int: CellOptions.Read] = [:]

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
    for node in tree.document.children {
      guard let fence = cellFence(of: node) else { continue }
      let read = CellOptions.read(fence, line: node.firstLine, source)
      options[node.firstLine] = read
      if let id = read.cell.id { anchors.reserve(id.value) }
    }

    var prose: [MarkdownNode] = []
    var proseStart = text.firstLine
    for node in tree.document.children {
      // A cell that is never closed may reach over what cmark-gfm makes of the lines after it.
      guard node.firstLine >= proseStart else { continue }
      guard let fence = cellFence(of: node) else {
        NestedCells.check(node, source, &diagnostics)
        prose.append(node)
        continue
      }
      addProse(prose, lines: Range(from: proseStart, upTo: node.firstLine), &diagnostics)
      proseStart = readCell(fence, at: node, &diagnostics)
      prose = []
    }
    addProse(prose, lines: Range(from: proseStart, through: source.lines.count), &diagnostics)
    if isCleaned, stretches.count > 1 { closePages() }
  }

  /// Links and the definitions of their addresses may stand in different stretches of prose.
  private mutating func closePages() {
    let pages = stretches.map { block, lines -> (page: [Prose.Piece], lines: Range<Int>) in
      guard case .prose(let prose) = blocks[block] else { return ([], lines) }
      return (prose.page, lines)
    }
    for ((block, _), page) in zip(stretches, PageMarkdown.close(pages, text)) {
      guard case .prose(var prose) = blocks[block] else { continue }
      prose.page = page
      blocks[block] = .prose(prose)
    }
  }

  private func cellFence(of node: MarkdownNode) -> Fence? {
    guard node.kind == .codeBlock, node.isFenced,
      let fence = Fence(source.line(node.firstLine), braces: source.takesBraces), fence.opensCell
    else { return nil }
    return fence
  }

  private mutating func addProse(
    _ nodes: [MarkdownNode], lines: Range<Int>, _ diagnostics: inout Diagnostics
  ) {
    guard lines.contains(where: { !source.line($0).isBlank }) else { return }
    let (prose, isCleaned) = ProseRenderer.render(
      nodes, lines: lines, text: text, anchors: &anchors, &diagnostics)
    self.isCleaned = self.isCleaned || isCleaned
    // Of nothing but comments nothing is left.
    guard !prose.pieces.isEmpty || !prose.isBlank else { return }
    stretches.append((blocks.count, lines))
    blocks.append(.prose(prose))
  }

  /// Reads a cell (and, where one was never closed, those that it swallowed); gives the first line
  /// after it.
  private mutating func readCell(
    _ fence: Fence, at node: MarkdownNode, _ diagnostics: inout Diagnostics
  ) -> Int {
    var extent = readOneCell(fence, at: node.firstLine, &diagnostics)
    // What follows such a fence is code to cmark-gfm; none of it may be taken for prose.
    var end = 0
    while true {
      var next: Int?
      switch extent.fault {
      case .swallows(let line): next = line
      case .closedWithText:
        end = node.lines.upperBound
        next = Range(from: extent.nextLine, upTo: node.lines.upperBound).first {
          Fence(source.line($0), braces: source.takesBraces)?.opensCell == true
        }
      case .reachesTheEnd, nil: break
      }
      guard let next, let inner = Fence(source.line(next), braces: source.takesBraces) else {
        return max(end, extent.nextLine)
      }
      extent = readOneCell(inner, at: next, &diagnostics)
    }
  }

  private mutating func readOneCell(
    _ fence: Fence, at fenceLine: Int, _ diagnostics: inout Diagnostics
  ) -> FencedExtent {
    let read = options[fenceLine] ?? CellOptions.read(fence, line: fenceLine, source)
    for diagnostic in read.diagnostics { diagnostics.add(diagnostic) }
    var cell = read.cell
    if let id = cell.id {
      if let first = ids[id.value] {
        diagnostics.error(
          id.range, "the id \(id.value.quoted) is taken by the cell in line \(first)",
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
    case .closedWithText(let number): diagnostics.add(fence.closingError(at: number, source))
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
    let taken = line.utf8.prefix(fence.indentation).prefix { $0 == UInt8(ascii: " ") }.count
    return CodeLine(
      number: number, firstColumn: taken + 1,
      text: String(line[line.utf8.index(line.startIndex, offsetBy: taken)...]))
  }
}
