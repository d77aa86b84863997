import Prose
import Text

extension ProseReader {
  /// The fence that opens a cell; nil of other nodes.
  func cellFence(of node: MarkdownNode) -> Fence? {
    guard node.kind == .codeBlock, node.isFenced, !node.isInNote,
      let fence = openingFence(of: node), fence.opensCell
    else { return nil }
    return fence
  }

  private func openingFence(of node: MarkdownNode) -> Fence? {
    let line = source.line(node.firstLine)
    guard node.parent?.kind != .document else { return Fence(line, braces: source.takesBraces) }
    let before = line.utf8.prefix(node.firstColumn - 1).count { $0 & 0xC0 != 0x80 }
    return Fence(line, from: before, braces: source.takesBraces)
  }

  mutating func readCodeBlock(_ node: MarkdownNode) {
    if let fence = cellFence(of: node) {
      warn(of: html.makeRoomForBlock(&nodes))
      return readCell(fence, at: node)
    }
    if node.isFenced {
      if noteDepth > 0 { warnOfCell(node.firstLine, "in a footnote") }
      checkFence(of: node)
    } else {
      for number in node.lines { warnOfCell(number, "indented by four or more blanks") }
    }
    let language = marks.unmark(String(node.info.unicodeScalars.prefix { !$0.isWhitespace }))
    guard language == "math", node.isFenced else {
      let text = marks.unmark(node.literal).withoutHidden
      return addBlock(.codeBlock(language: language.withoutHidden, text: text))
    }
    var formula = FormulaSource(delimiters: .fence)
    formula.lines = content(of: node).map { ($0.number, $0.start, $0.text) }
    addFormula(formula)
  }

  /// The lines of a block of code, without what belongs to lists and quotations around it.
  private func content(of node: MarkdownNode) -> [(number: Int, start: Int, text: String)] {
    var lines = marks.unmark(node.literal).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { offset, text in
      let number = node.firstLine + 1 + offset
      let start = source.line(number).unicodeScalars.count - text.unicodeScalars.count
      return (number, max(0, start), String(text))
    }
  }

  // MARK: - Cells

  /// Reads a cell, and, where one was never closed, those that it swallowed.
  private mutating func readCell(_ fence: Fence, at node: MarkdownNode) {
    guard node.parent?.kind == .document else { return readInnerCell(fence, at: node) }
    var extent = FencedExtent(fence, at: node.firstLine, in: source)
    add(fence, at: node.firstLine, extent, extent.content.map { codeLine($0, fence) })
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
        break
      }
      extent = FencedExtent(inner, at: next, in: source)
      add(inner, at: next, extent, extent.content.map { codeLine($0, inner) })
    }
    nextLine = max(end, extent.nextLine)
  }

  /// In a list, a quotation, or what else is open around it.
  private mutating func readInnerCell(_ fence: Fence, at node: MarkdownNode) {
    let (lines, source) = (content(of: node), source)
    let first = node.firstLine + 1
    // What is around it ends it too; a fence below that is another's.
    let last = node.parent?.lastLine ?? source.lines.count
    let extent = FencedExtent(
      fence, at: node.firstLine, in: source, end: min(first + lines.count, last) + 1
    ) { number in
      let inside = number - first
      if lines.indices.contains(inside) { return lines[inside].text }
      return String(source.line(number).unicodeScalars.drop { $0.isBlank || $0 == ">" })
    }
    let code = extent.content.filter { lines.indices.contains($0 - first) }.map { number in
      let line = lines[number - first]
      let column = Columns(source.line(number)).column(at: line.start)
      return CodeLine(number: number, firstColumn: column, text: line.text)
    }
    add(fence, at: node.firstLine, extent, code)
  }

  private func codeLine(_ number: Int, _ fence: Fence) -> CodeLine {
    let line = source.line(number)
    let taken = line.utf8.prefix(fence.indentation).prefix { $0 == UInt8(ascii: " ") }.count
    return CodeLine(
      number: number, firstColumn: taken + 1,
      text: String(line[line.utf8.index(line.startIndex, offsetBy: taken)...]))
  }

  private mutating func add(
    _ fence: Fence, at fenceLine: Int, _ extent: FencedExtent, _ lines: [CodeLine]
  ) {
    let read = options[fenceLine] ?? CellOptions.read(fence, line: fenceLine, source)
    for diagnostic in read.diagnostics { diagnostics.add(diagnostic) }
    var cell = read.cell
    if let id = cell.id {
      if let first = cellIDs[id.value] {
        diagnostics.error(
          id.range, "the id \(id.value.quoted) is taken by the cell in line \(first)",
          hint: "an id stands once in a notebook")
      } else {
        cellIDs[id.value] = id.range.start.line
      }
    }
    cell.lines = lines
    cell.nextLine = extent.nextLine
    switch extent.fault {
    case nil: break
    case .swallows(let next):
      diagnostics.error(
        fence.range(line: fenceLine),
        "this cell is never closed: the next one begins in line \(next)", hint: fence.closingHint)
    case .closedWithText(let number):
      diagnostics.add(fence.closingError(at: number, source))
    case .reachesTheEnd:
      diagnostics.error(
        fence.range(line: fenceLine), "this cell is never closed", hint: fence.closingHint)
    }
    if extent.fault != nil {
      // What stands below an empty line is prose, as like as not.
      cell.lines = Array(cell.lines.prefix { !$0.text.isBlank })
    }
    readCaption(of: &cell)
    nodes.append(.cell(document.cells.count))
    document.cells.append(cell)
  }

  /// A caption is read as a notebook of one sentence, which nothing at its beginning makes a list or a
  /// heading.
  private mutating func readCaption(of cell: inout Cell) {
    guard let caption = cell.caption, let range = cell.captionRange else { return }
    var found = Diagnostics()
    let start = "\u{2060} "
    let inner = SourceFile(name: "", text: start + caption.replacing("\n", with: " "))
    var read = NotebookDocument(source: inner, frontMatter: FrontMatter())
    let text = NotebookText(inner, firstLine: 1)
    if let tree = text.parse(&found) {
      ProseReader.read(tree, text, into: &read, &found, isCaption: true)
    }
    for diagnostic in found.all {
      diagnostics.add(
        Diagnostic(diagnostic.severity, at: range, diagnostic.message, hint: diagnostic.hint))
    }
    cell.captionNodes = [.text(caption.withoutHidden)]
    guard read.pictures.isEmpty, case .open(.paragraph)? = read.body.first,
      read.body.parts.count == 1, case .text(let first)? = read.body.dropFirst().first
    else { return }
    read.body[1] = .text(String(first.unicodeScalars.dropFirst(start.unicodeScalars.count)))
    if !read.values.isEmpty {
      diagnostics.warn(
        range, "a value in a caption is shown as it stands",
        hint: "write it into the sentences around the cell")
    }
    document.links += read.links.map { link in
      var link = link
      link.range = range
      return link
    }
    let firstFormula = document.formulas.count
    document.formulas += read.formulas.map { formula in
      var formula = formula
      formula.place = range
      return formula
    }
    cell.captionNodes = read.body.dropFirst().dropLast().map { node in
      switch node {
      case .value(let number):
        return .code(InlineValue.sign + " " + read.values[number].text)
      case .formula(var formula):
        formula.number += firstFormula
        return .formula(formula)
      default: return node
      }
    }
  }

  // MARK: - What looks like a cell and isn't one, and fences that swallow cells

  private mutating func checkFence(of node: MarkdownNode) {
    guard node.parent?.kind == .document, let fence = openingFence(of: node) else { return }
    let range = fence.range(line: node.firstLine)
    switch FencedExtent(fence, at: node.firstLine, in: source).fault {
    case .swallows(let next):
      diagnostics.error(
        range, "this block is never closed, so the cell in line \(next) is part of it",
        hint: fence.closingHint)
    case .closedWithText(let number):
      diagnostics.add(fence.closingError(at: number, source))
    case .reachesTheEnd:
      diagnostics.error(range, "this block is never closed", hint: fence.closingHint)
    case nil: warnOfNearMiss(fence, line: node.firstLine)
    }
  }

  /// A paragraph that would be a cell, but for a backtick.
  mutating func warnOfBackticks(in paragraph: MarkdownNode) {
    guard paragraph.parent?.kind == .document else { return }
    for number in paragraph.lines {
      let line = source.line(number)
      guard let fence = Fence(anyInfo: line, braces: source.takesBraces), fence.opensCell,
        let backtick = fence.info.firstIndex(of: "`")
      else { continue }
      let place = fence.infoStart + backtick
      diagnostics.error(
        Columns(line).range(line: number, from: place, to: place + 1),
        "no backtick may stand among a cell's options",
        hint: "put the cell between ~~~nbrun and ~~~")
    }
  }

  private mutating func warnOfCell(_ number: Int, _ place: String) {
    let line = source.line(number)
    guard let start = Self.firstFence(in: line.scalars),
      let fence = Fence(line, from: start, braces: source.takesBraces), fence.opensCell
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

  private mutating func warnOfNearMiss(_ fence: Fence, line: Int) {
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

extension MarkdownNode {
  fileprivate var isInNote: Bool {
    var node = parent
    while let current = node {
      if current.kind == .footnote { return true }
      node = current.parent
    }
    return false
  }
}
