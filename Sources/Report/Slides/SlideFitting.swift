import Prose
import Text
import Words

/// What a slide has too much of goes to further slides of its heading. How high things will be is guessed
/// here, on a slide of 1280 × 720; a browser's script makes smaller what was guessed wrong.
extension Slide {
  func fitted(in page: PageContent) -> [Slide] {
    guard kind == .text else { return [self] }
    let measure = SlideMeasure(page)
    var groups: [[SlideRow]] = [[]]
    var height = 0.0
    func endGroup() {
      if groups.last?.contains(where: { !$0.isEmpty }) == true { groups.append([]) }
      height = 0
    }
    for row in rows {
      for piece in pieces(row, measure) {
        // A section of its own begins a slide where the one before it is half full.
        if measure.beginsWithHeading(piece), height > SlideMeasure.room / 2 { endGroup() }
        let more = measure.height(piece)
        if height > 0, !SlideMeasure.fits(more, below: height) { endGroup() }
        groups[groups.count - 1].append(piece)
        height += more
      }
    }
    if groups.count > 1, groups.last?.isEmpty == true { groups.removeLast() }
    return groups.enumerated().map { index, rows in
      var slide = self
      slide.rows = rows
      slide.part = index + 1
      slide.parts = groups.count
      if index > 0 {
        slide.headingHTML = nil
        slide.address =
          (address.hasPrefix("nbrun.") ? address : "nbrun.\(address)") + "-\(index + 1)"
      }
      return slide
    }
  }

  /// A row, with so much of its prose before it as it has no room for.
  private func pieces(_ row: SlideRow, _ measure: SlideMeasure) -> [SlideRow] {
    var excess = measure.heightOfProse(row) - SlideMeasure.room * 1.1
    guard excess > 0, !row.prose.isEmpty else { return [row] }
    var units: [[SlideRow.Part]] = []
    for part in row.prose {
      // A heading stays with what it is of.
      if let last = units.last?.last, measure.isHeading(last) {
        units[units.count - 1].append(part)
      } else {
        units.append([part])
      }
    }
    guard row.cell != nil else {
      let pieces = units.map { SlideRow(prose: $0) }
      return pieces + (row.notes.isEmpty ? [] : [SlideRow(notes: row.notes)])
    }
    // Without any of it the row may be too high still.
    let least = measure.heightOfProse(SlideRow(cell: row.cell)) - SlideMeasure.room
    var pieces: [SlideRow] = []
    for unit in units {
      guard excess > max(0, least) + 1, !measure.isHeading(unit[unit.count - 1]) else { break }
      for part in unit { excess -= measure.height(part, in: row) }
      pieces.append(SlideRow(prose: unit))
    }
    var rest = row
    rest.prose = units.dropFirst(pieces.count).flatMap { $0 }
    return pieces + [rest]
  }
}

/// Guesses heights and widths, in pixels of a slide of 1280 × 720.
struct SlideMeasure {
  /// Below the heading.
  static let room = 545.0
  /// Whether more may stand below what is there already: where it fits, and where one of them is too
  /// little for a slide of its own, so that both become a little smaller.
  static func fits(_ more: Double, below height: Double) -> Bool {
    let all = height + more
    if all <= room { return true }
    if all <= room * 1.25, more < room * 0.3 || height < room * 0.3 { return true }
    // What scrolls anyway.
    return height < room * 0.3 && more > room * 1.6
  }

  fileprivate static let width = 1166.0
  fileprivate static let column = 560.0
  /// Beside a figure, which has the rest.
  fileprivate static let narrow = 480.0
  fileprivate static let drawn = 650.0
  private static let gap = 18.0

  let page: PageContent
  private var document: ReportDocument { page.document }

  init(_ page: PageContent) { self.page = page }

  /// How a row stands on its slide.
  enum Layout: Spelling {
    /// Prose and code, and beside them what the cell shows.
    case beside
    /// The same with more room for figures.
    case drawn
    /// Code and what it shows side by side, prose above.
    case pair
    /// One below the other.
    case stacked
  }

  func layout(_ row: SlideRow) -> Layout {
    guard let number = row.cell else { return .stacked }
    let cell = document.cells[number]
    let hasCode = cell.sourceDisplay != .hidden
    guard !cell.outputs.isEmpty, hasCode || !row.prose.isEmpty else { return .stacked }
    let longest = cell.codeLines.map(\.count).max() ?? 0
    let widest = cell.outputs.map { width(of: $0.value) }.max() ?? 0
    if widest > Self.column {
      // A little smaller beside a long cell, rather than below it.
      let isHigh =
        codeHeight(cell, width: Self.width) + outputsHeight(cell, width: Self.width) > Self.room
      return isHigh && widest < 760 && longest <= 60 ? .drawn : .stacked
    }
    let outputs = outputsHeight(cell, width: Self.column)
    // Long texts in all of the width have fewer and larger lines.
    if outputs > Self.room, cell.outputs.contains(where: \.value.isProse) { return .stacked }
    if outputs > 190, longest <= 220, !row.prose.isEmpty || cell.sourceDisplay == .shown {
      return cell.outputs.contains { $0.value.isFigure } ? .drawn : .beside
    }
    return cell.sourceDisplay == .shown && longest <= 92 ? .pair : .stacked
  }

  func height(_ row: SlideRow) -> Double {
    guard !row.isEmpty else { return 0 }
    let cell = row.cell.map { document.cells[$0] }
    let layout = layout(row)
    var prose = 0.0
    for part in row.prose { prose += height(part, width: layout.proseWidth) }
    guard let cell else { return prose }
    let code = codeHeight(cell, width: layout.codeWidth)
    let outputs = outputsHeight(cell, width: layout.outputWidth)
    switch layout {
    case .beside, .drawn: return max(prose + code, outputs) + Self.gap
    case .pair: return prose + max(code, outputs) + Self.gap
    case .stacked: return prose + code + outputs + Self.gap
    }
  }

  /// How many tenths of its size a slide's content has where no script finds out.
  func tenths(_ rows: [SlideRow]) -> Int {
    let height = rows.reduce(0) { $0 + self.height($1) }
    return (6...10).last { tenths in
      // What is smaller has more letters in a line as well, where it is text.
      let scale = Double(tenths) / 10
      return height * scale * scale.squareRoot() <= Self.room * 0.95
    } ?? 5
  }

  /// What prose adds to: all of a row, or its side of it, where outputs stand beside it.
  func heightOfProse(_ row: SlideRow) -> Double {
    let layout = layout(row)
    guard let number = row.cell, layout == .beside || layout == .drawn else { return height(row) }
    return row.prose.reduce(codeHeight(document.cells[number], width: layout.codeWidth)) {
      $0 + height($1, width: layout.proseWidth)
    }
  }

  /// What a part takes of its row.
  func height(_ part: SlideRow.Part, in row: SlideRow) -> Double {
    height(part, width: layout(row).proseWidth)
  }

  private func height(_ part: SlideRow.Part, width: Double) -> Double {
    height(document.body[part.nodes], width: width) + Self.gap
  }

  func beginsWithHeading(_ row: SlideRow) -> Bool {
    row.prose.first.map(isHeading) ?? false
  }

  func isHeading(_ part: SlideRow.Part) -> Bool {
    if case .open(.heading) = document.body[part.nodes.lowerBound] { true } else { false }
  }

  // MARK: Prose

  private func height(_ nodes: ArraySlice<ProseNode>, width: Double) -> Double {
    let line = 31.0
    let perLine = max(20, min(width, 1000) / 10.6)
    var height = 0.0
    var characters = 0
    func endLine(_ gap: Double) {
      guard characters > 0 else { return }
      height += (Double(characters) / perLine).rounded(.up) * line + gap
      characters = 0
    }
    for node in nodes {
      switch node {
      case .text(let text), .code(let text): characters += text.unicodeScalars.count
      case .softBreak: characters += 1
      case .lineBreak: endLine(0)
      case .value: characters += 8
      case .formula(let formula) where formula.isDisplay:
        endLine(0)
        height += 84
      case .formula(let formula): characters += formula.tex.unicodeScalars.count / 2
      case .codeBlock(_, let text):
        height += Double(text.utf8.count { $0 == UInt8(ascii: "\n") }) * 27 + 40
      case .picture(let picture):
        height += min(picture.height.flatMap(Double.init) ?? 280, 420)
      case .rawHTML(let text): characters += text.unicodeScalars.count
      case .cell(let number):
        guard document.cells.indices.contains(number) else { continue }
        endLine(0)
        let cell = document.cells[number]
        height += codeHeight(cell, width: width) + outputsHeight(cell, width: width)
      case .close(.paragraph): endLine(8)
      case .close(.item): endLine(6)
      case .close(.heading): endLine(14)
      case .close(.row):
        characters = 0
        height += 38
      case .close(.quotation), .close(.alert): endLine(12)
      default: break
      }
    }
    endLine(0)
    return height
  }

  // MARK: Cells

  private func codeHeight(_ cell: ReportCell, width: Double) -> Double {
    switch cell.sourceDisplay {
    case .hidden: return 0
    case .folded: return 44
    case .shown: break
    }
    let perLine = max(10, Int((width - 60) / 10.9))
    let lines = cell.codeLines.reduce(0) { $0 + max(1, ($1.count + perLine - 1) / perLine) }
    return Double(lines) * 28 + 34
  }

  private func outputsHeight(_ cell: ReportCell, width: Double) -> Double {
    let hasLabels = cell.outputs.count > 1 && cell.sourceDisplay == .shown
    return cell.outputs.reduce(0) {
      $0 + height(of: $1.value, width: width) + (hasLabels ? 24 : 0) + 16
    }
  }

  private func height(of value: OutputValue, width: Double) -> Double {
    func text(_ count: Int, line: Double, character: Double) -> Double {
      (Double(count) * character / width).rounded(.up) * line
    }
    func text(_ remark: Remark) -> Double {
      text(remark.said(in: page.words).unicodeScalars.count, line: 31, character: 10.6)
    }
    switch value {
    case .figure(let figure):
      if let marked = figure.content as? MarkedText {
        return text(marked.words.reduce(0) { $0 + $1.text.utf8.count + 1 }, line: 40, character: 11)
          + 80
      }
      if let field = figure.content as? TryIt { return height(of: field) }
      let drawing = Drawing(figure)
      let height =
        drawing.kind == .plot
        ? min(min(width, 860) * drawing.height / max(1, drawing.width), 470)
        : min(width * drawing.height / max(1, drawing.width), width < 1000 ? 480 : 374)
      return height + 48
    case .table(let table):
      return Double(min(table.rows.count, 31) + 1) * 34 + Double(table.footer.count) * 30
        + (table.caption == nil ? 0 : 34)
    case .history(let history):
      return Double((history.series.first?.count ?? 0) + 1) * 34 + Double(history.footer.count) * 30
    case .metrics(let metrics): return Double(metrics.count + 1) * 34
    case .text(let content):
      return text(min(content.unicodeScalars.count, 6_200), line: 31, character: 10.8) + 12
    case .tensor:
      return Double(
        FoldedText(value, isPage: true, page.words).shown.utf8.count { $0 == UInt8(ascii: "\n") }
          + 1)
        * 26
    case .list:
      let shown = FoldedText(value, isPage: true, page.words).shown
      return text(shown.unicodeScalars.count, line: 26, character: 10.4)
        + Double(shown.utf8.count { $0 == UInt8(ascii: "\n") }) * 13
    case .described(let remark): return text(remark)
    case .notRun(let reason): return text(reason.remark)
    case .error(let error):
      return text(error.message.unicodeScalars.count, line: 31, character: 10.6) + 60
        + Double(error.excerpt.utf8.count { $0 == UInt8(ascii: "\n") }) * 26
    case .integer, .number, .boolean, .none: return 30
    }
  }

  /// A field with what it says of a short text.
  private func height(of field: TryIt) -> Double {
    let input: Double =
      switch field.input {
      case .text: 180
      case .numbers: 40 * Double(field.numbers.count)
      case .picture: 440
      }
    return input + 38 * Double(min(field.examples.count, 8)) + 120
  }

  /// The least width that a value needs to be read without scrolling.
  private func width(of value: OutputValue) -> Double {
    switch value {
    case .table(let table): return Self.width(of: table.said(in: page.words))
    case .history(let history): return Self.width(of: historyTable(history))
    case .figure(let figure):
      guard !(figure.content is MarkedText), !(figure.content is TryIt) else { return 0 }
      let drawing = Drawing(figure)
      // One that is high stands beside what is said of it, as high as the slide.
      return drawing.kind == .plot || drawing.height > drawing.width * 0.7 ? 0 : drawing.width
    case .tensor,
      .list where value.hasLines:
      let lines = FoldedText(value, isPage: true, page.words).shown.split(separator: "\n")
      return Double(lines.map(\.utf8.count).max() ?? 0) * 10.4
    default: return 0
    }
  }

  private static func width(of table: OutputTable) -> Double {
    let texts = table.texts()
    var width = 0.0
    for (column, name) in table.columns.enumerated() {
      let cells = texts.prefix(40).flatMap { row in
        row.indices.contains(column) ? row[column].map(\.unicodeScalars.count) : []
      }
      let longest = max(name.text.unicodeScalars.count, cells.max() ?? 0)
      // Texts take all the width that there is.
      width += longest > 60 ? Self.width : Double(longest) * 9.2 + 27
    }
    return width
  }
}

extension SlideMeasure.Layout {
  fileprivate var proseWidth: Double {
    self == .pair || self == .stacked ? SlideMeasure.width : codeWidth
  }

  fileprivate var codeWidth: Double {
    switch self {
    case .beside, .pair: SlideMeasure.column
    case .drawn: SlideMeasure.narrow
    case .stacked: SlideMeasure.width
    }
  }

  fileprivate var outputWidth: Double { self == .drawn ? SlideMeasure.drawn : codeWidth }
}

extension OutputValue {
  fileprivate var isProse: Bool { if case .text = self { true } else { false } }
}

extension ReportCell {
  fileprivate var codeLines: [Substring.UnicodeScalarView] {
    source.map(\.text).joined().trimmingEnd(\.isLineEnd)
      .split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars)
  }
}
