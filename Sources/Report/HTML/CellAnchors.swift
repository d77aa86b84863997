/// The `id` of each cell's element, by the block's place in the document: the cell's anchor, unless
/// a heading (or another cell) has it already.
struct CellAnchors {
  private var byBlock: [Int: String] = [:]
  private var byCell: [String: String] = [:]

  init(_ document: ReportDocument) {
    var used: Set<String> = []
    for case .prose(let prose) in document.blocks { used.formUnion(prose.headings.map(\.anchor)) }
    for (index, block) in document.blocks.enumerated() {
      guard case .cell(let cell) = block else { continue }
      var anchor = cell.anchor
      while !used.insert(anchor).inserted { anchor = "cell-" + anchor }
      byBlock[index] = anchor
      byCell[cell.anchor] = byCell[cell.anchor] ?? anchor
    }
  }

  subscript(block: Int) -> String { byBlock[block] ?? "cell" }

  subscript(cell: ReportCell) -> String { byCell[cell.anchor] ?? cell.anchor }
}
