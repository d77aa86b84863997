import Prose
import Text

/// The `id` of each cell's element, by its number: the cell's anchor, unless a heading (or another cell,
/// or one's figure) has it already.
struct CellAnchors {
  private var byNumber: [String] = []
  private var byCell: [Spelling: String] = [:]

  init(_ document: ReportDocument) {
    var used: Set<Spelling> = []
    for node in document.body + document.notes {
      switch node {
      case .open(.heading(let heading)): used.insert(heading.anchor)
      case .open(.html(let element)):
        for (name, value) in element.attributes where name == "id" { used.insert(value) }
      default: break
      }
    }
    for cell in document.cells {
      var anchor = cell.anchor
      while !used.isDisjoint(with: Self.ids(of: cell, anchor)) { anchor = "cell-" + anchor }
      used.formUnion(Self.ids(of: cell, anchor))
      byNumber.append(anchor)
      byCell[cell.anchor] = byCell[cell.anchor] ?? anchor
    }
  }

  /// A cell's id and those of its figures.
  private static func ids(of cell: ReportCell, _ anchor: String) -> [Spelling] {
    let figures = cell.outputs.count(where: \.value.isFigure)
    return [Spelling(anchor)] + (0..<figures).map { Spelling("\(anchor)-figure-\($0 + 1)") }
  }

  subscript(number: Int) -> String {
    byNumber.indices.contains(number) ? byNumber[number] : "cell"
  }

  subscript(cell: ReportCell) -> String { byCell[cell.anchor] ?? cell.anchor }
}
