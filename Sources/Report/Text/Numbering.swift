import Prose
import Text
import Words

/// The numbers of a report's figures and tables, and where its cells are found.
package struct Numbering {
  let anchors: CellAnchors
  private let words: Words
  /// The numbers that each cell's figures and tables begin with.
  private(set) var figures: [Int] = []
  private(set) var tables: [Int] = []
  private var labels: [Spelling: String] = [:]

  package init(_ document: ReportDocument) {
    anchors = CellAnchors(document)
    words = document.language.words
    let named = words.page
    for heading in document.body.headings {
      labels[Self.label(.section, heading.anchor)] = heading.text
    }
    for (name, number) in document.equations {
      labels[Self.label(.equation, name.text)] = named.equationNumber(number)
    }
    var (figure, table) = (0, 0)
    for (number, cell) in document.cells.enumerated() {
      let anchor = anchors[number]
      let captions = cell.tableCaptions
      let (firstFigure, firstTable) = (figure, table)
      for (index, output) in cell.outputs.enumerated() {
        if output.value.isFigure {
          figure += 1
          let id = "\(anchor)-figure-\(figure - firstFigure)"
          labels[Self.label(.figure, id)] = named.figureNumber("\(figure)")
        } else if captions[index] != nil {
          table += 1
        }
      }
      figures.append(firstFigure + 1)
      tables.append(firstTable + 1)
      for name in [anchor, cell.id, cell.anchor] {
        if figure > firstFigure {
          labels[Self.label(.figure, name)] = named.figureNumber("\(firstFigure + 1)")
        }
        if table > firstTable {
          labels[Self.label(.table, name)] = named.tableNumber("\(firstTable + 1)")
        }
      }
    }
  }

  private static func label(_ kind: Reference, _ place: String) -> Spelling {
    "\(kind.rawValue.text) \(place)"
  }

  /// What a place has that a reference may ask for.
  package func kinds(at place: String) -> [Reference] {
    Reference.allCases.filter { labels[Self.label($0, place)] != nil }
  }

  /// Prose whose references (`[Figure](#loss)`) say which one they mean.
  func numbered(_ nodes: [ProseNode]) -> [ProseNode] {
    nodes.resolvingReferences(words) { labels[Self.label($0, $1)] }
  }
}

extension ReportCell {
  enum TableCaption {
    case own(Remark)
    /// The cell's, which is its first figure's, or else its first table's.
    case cells
  }

  /// The captions of tables, by the places of these among the outputs.
  var tableCaptions: [Int: TableCaption] {
    var captions: [Int: TableCaption] = [:]
    var isUsed = caption == nil || outputs.contains(where: \.value.isFigure)
    for (index, output) in outputs.enumerated() {
      guard case .table(let table) = output.value else { continue }
      if let own = table.caption {
        captions[index] = .own(own)
      } else if !isUsed {
        captions[index] = .cells
        isUsed = true
      }
    }
    return captions
  }
}

extension OutputValue {
  var isFigure: Bool { if case .figure = self { true } else { false } }
  package var isTable: Bool { if case .table = self { true } else { false } }
}
