import Language
import Notebook
import Prose
import Text
import Words

/// What `[Figure](#loss)` and its like say in an export: the numbers that a report has, as far as they are
/// known before anything ran. Behind a cell of which it hangs on values how many tables have captions,
/// tables have no numbers.
struct ReferenceLabels {
  private var labels: [Spelling: String] = [:]
  private var captions: [String?] = []
  private var anchors: [[String]] = []

  init(_ notebook: NotebookDocument, _ program: CheckedProgram) {
    let words = notebook.frontMatter.language.words.page
    for heading in notebook.body.headings {
      labels[Self.label(.section, heading.anchor)] = heading.text
    }
    for (name, equation) in notebook.equations {
      let text = words.equationNumber(equation.number)
      labels[Self.label(.equation, name.text)] = text
      if let id = equation.id { labels[Self.label(.equation, id)] = text }
    }
    var figures = 0
    var tables: Int? = 0
    for (index, cell) in program.cells.enumerated() {
      var shown = ShownOutputs()
      var bound: String?
      for statement in cell.statements {
        switch statement.kind {
        case .binding(let name, _): bound = bound ?? name
        case .show(let expression): shown.add(expression)
        }
      }
      let id = cell.cell.id?.value ?? bound ?? "cell-\(index + 1)"
      for number in 1..<shown.figures + 1 {
        labels[Self.label(.figure, "\(id)-figure-\(number)")] =
          words.figureNumber("\(figures + number)")
      }
      anchors.append([id] + (1..<shown.figures + 1).map { "\(id)-figure-\($0)" })
      let first = words.figureNumber("\(figures + 1)")
      if shown.figures > 0 { labels[Self.label(.figure, id)] = first }
      let captioned = shown.captions(of: cell.cell)
      let firstTable = tables.map { words.tableNumber("\($0 + 1)") }
      if let firstTable, captioned > 0 {
        labels[Self.label(.table, id)] = firstTable
      }
      let number: String? =
        shown.figures > 0
        ? first
        : tables.flatMap { shown.numberOfCaption(in: cell.cell, after: $0) }.map { place in
          words.tableNumber("\(place)")
        }
      captions.append(
        cell.cell.caption.map { text in
          number.map { $0 + words.captionEnd + text } ?? text
        })
      figures += shown.figures
      tables = shown.isKnown ? tables.map { $0 + captioned } : nil
    }
  }

  subscript(reference: Prose.Reference, place: String) -> String? {
    labels[Self.label(reference, place)]
  }

  /// A cell's caption, with its figure's number.
  func caption(of cell: Int) -> String? { captions.indices.contains(cell) ? captions[cell] : nil }

  /// What links to a cell and to its figures name.
  func anchors(of cell: Int) -> [String] { anchors.indices.contains(cell) ? anchors[cell] : [] }

  private static func label(_ reference: Prose.Reference, _ place: String) -> Spelling {
    "\(reference.rawValue.text) \(place)"
  }
}
