import Text

/// The `id` of each cell's element, by the block's place in the document: the cell's anchor, unless
/// a heading (or another cell, or one's figure) has it already.
struct CellAnchors {
  private var byBlock: [Int: String] = [:]
  private var byCell: [Spelling: String] = [:]

  init(_ document: ReportDocument) {
    var used: Set<Spelling> = []
    for case .prose(let prose) in document.blocks {
      used.formUnion(prose.headings.map { Spelling($0.anchor) })
    }
    for (index, block) in document.blocks.enumerated() {
      guard case .cell(let cell) = block else { continue }
      var anchor = cell.anchor
      while !used.isDisjoint(with: Self.ids(of: cell, anchor)) { anchor = "cell-" + anchor }
      used.formUnion(Self.ids(of: cell, anchor))
      byBlock[index] = anchor
      byCell[cell.anchor] = byCell[cell.anchor] ?? anchor
    }
  }

  /// A cell's id and those of its figures.
  private static func ids(of cell: ReportCell, _ anchor: String) -> [Spelling] {
    let figures = cell.outputs.count { if case .figure = $0.value { true } else { false } }
    return [Spelling(anchor)] + (0..<figures).map { Spelling("\(anchor)-figure-\($0 + 1)") }
  }

  subscript(block: Int) -> String { byBlock[block] ?? "cell" }

  subscript(cell: ReportCell) -> String { byCell[cell.anchor] ?? cell.anchor }
}
