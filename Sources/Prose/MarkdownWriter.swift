import Text
import Words

/// Writes prose as Markdown that reads as the tree does: by GitHub, or in a Jupyter notebook.
package struct MarkdownWriter {
  package enum Dialect {
    case gitHub
    /// Without footnotes, alerts and formulas in backticks; and cells stand apart.
    case jupyter
    /// As in a Jupyter notebook, where nobody looks for formulas.
    case script
  }

  package enum Piece {
    case text(String)
    case value(Int)
    /// A cell, and what each of its lines begins with.
    case cell(Int, indent: String)
  }

  /// An element that is open, and what the lines inside it begin with.
  private struct Container {
    var first = ""
    var rest = ""
    /// Whether no line of it was written yet.
    var isFresh = false
    var isTight = false
    var hasContent = false
    /// Whether an empty line has to follow in any case.
    var needsGap = false
    /// Of a list: the sign of its items, or the number of the next.
    var bullet = ""
    var number: Int?
  }

  let dialect: Dialect
  let words: Words
  let address: (String) -> String
  private var pieces: [Piece] = []
  private var text = ""
  private var containers: [Container] = [Container()]
  /// The sign of the list that ended last, where nothing came after it.
  private var lastBullet = ""

  /// - Parameter address: An address as seen from where the Markdown will stand.
  package static func pieces(
    _ nodes: some Collection<ProseNode>, _ dialect: Dialect = .gitHub, words: Words = .english,
    address: @escaping (String) -> String = { $0 }
  ) -> [Piece] {
    var writer = MarkdownWriter(dialect: dialect, words: words, address: address)
    writer.write(Array(nodes))
    writer.flush()
    return writer.pieces
  }

  private init(dialect: Dialect, words: Words, address: @escaping (String) -> String) {
    self.dialect = dialect
    self.words = words
    self.address = address
  }

  private mutating func flush() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = ""
  }

  // MARK: - Lines

  private mutating func startLine() {
    for index in containers.indices {
      text += containers[index].isFresh ? containers[index].first : containers[index].rest
      containers[index].isFresh = false
    }
  }

  private mutating func endLine() {
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    text += "\n"
  }

  /// Keeps a block apart from the one before it.
  private mutating func beginBlock() {
    let index = containers.count - 1
    if containers[index].hasContent, !containers[index].isTight || containers[index].needsGap {
      startLine()
      endLine()
    }
    // Outside too: a cell, which ends what stood there, may have come between.
    for outer in containers.indices { containers[outer].hasContent = true }
    containers[index].needsGap = false
  }

  private mutating func line(_ content: String) {
    startLine()
    text += content
    endLine()
  }

  // MARK: - Blocks

  private mutating func write(_ nodes: [ProseNode]) {
    var index = 0
    while index < nodes.count {
      index = writeBlock(nodes, at: index)
    }
  }

  /// Gives the place after what was written: a whole leaf, or the tag of a container.
  private mutating func writeBlock(_ nodes: [ProseNode], at index: Int) -> Int {
    let node = nodes[index]
    let bullet = lastBullet
    lastBullet = ""
    switch node {
    case .open(let element):
      switch element {
      case .heading(let heading) where heading.alignment != nil:
        let end = nodes.end(ofPartAt: index)
        writeHTML(nodes[index..<end])
        return end
      case .paragraph, .heading, .row:
        let end = nodes.end(ofPartAt: index)
        if case .row = element {
          writeRow(nodes[index + 1..<end - 1])
        } else {
          writeLeaf(element, nodes[index + 1..<end - 1])
        }
        return end
      case .list(let start, let isTight): openList(start, isTight, after: bullet)
      case .item(let isDone): openItem(isDone)
      case .quotation: open(Container(first: "> ", rest: "> ", isFresh: true))
      case .alert(let kind): openAlert(kind)
      case .note(let number, _): openNote(number)
      case .table: beginBlock()
      case .html(let element) where !element.isPhrasing:
        guard element.holdsMarkdown else {
          let end = nodes.end(ofPartAt: index)
          writeHTML(nodes[index..<end])
          return end
        }
        beginBlock()
        line(HTMLWriter.tag(element))
        containers.append(Container(hasContent: true))
      default: return writeLoose(nodes, from: index)
      }
    case .close(let element): close(element)
    case .codeBlock(let language, let text): writeCode(language, text)
    case .rule:
      beginBlock()
      // In a list `* ***` would be one rule.
      line(containers.count > 1 ? "___" : "***")
    case .rawHTML(let html): writeCode("html", html)
    case .cell(let number): writeCell(number)
    case .formula(let formula) where formula.delimiters == .fence: writeFormula(formula)
    default: return writeLoose(nodes, from: index)
    }
    return index + 1
  }

  /// Text that no block holds.
  private mutating func writeLoose(_ nodes: [ProseNode], from start: Int) -> Int {
    var end = start
    while end < nodes.count, nodes[end].isPhrasing { end += 1 }
    writeLeaf(.paragraph, nodes[start..<max(end, start + 1)])
    return max(end, start + 1)
  }

  private mutating func open(_ container: Container) {
    beginBlock()
    containers.append(container)
  }

  private mutating func openList(_ start: Int?, _ isTight: Bool, after last: String) {
    beginBlock()
    var list = Container(isTight: isTight)
    list.number = start
    // Lists that follow one another are told apart by their signs.
    list.bullet = start == nil ? (last == "-" ? "*" : "-") : (last == "." ? ")" : ".")
    containers.append(list)
  }

  private mutating func openItem(_ isDone: Bool?) {
    let list = containers.count - 1
    var marker = containers[list].bullet
    if let number = containers[list].number {
      marker = String(number) + marker
      containers[list].number = number &+ 1
    }
    marker += " "
    beginBlock()
    containers.append(
      Container(
        first: marker + (isDone.map { $0 ? "[x] " : "[ ] " } ?? ""),
        rest: String(repeating: " ", count: marker.utf8.count), isFresh: true,
        isTight: containers[list].isTight))
  }

  private mutating func openAlert(_ kind: AlertKind) {
    open(Container(first: "> ", rest: "> ", isFresh: true))
    switch dialect {
    case .gitHub: line("[!\(kind.rawValue.text.uppercased())]")
    case .jupyter, .script:
      line("**\(kind.title(in: words))**")
      containers[containers.count - 1].hasContent = true
    }
  }

  private mutating func openNote(_ number: Int) {
    let mark = dialect == .gitHub ? "[^\(number)]: " : "\(number). "
    let rest = String(repeating: " ", count: dialect == .gitHub ? 4 : mark.utf8.count)
    open(Container(first: mark, rest: rest, isFresh: true))
  }

  private mutating func close(_ element: ProseElement) {
    switch element {
    case .list:
      lastBullet = containers.removeLast().bullet
      containers[containers.count - 1].needsGap = true
    case .item, .quotation, .alert, .note:
      // An empty one is its sign alone.
      if let item = containers.last, item.isFresh {
        line(item.first.hasSuffix("] ") ? "&#32;" : "")
      }
      containers.removeLast()
      if case .item = element { break }
      // A line right below would go on with what it held.
      containers[containers.count - 1].needsGap = true
    case .html(let element) where !element.isPhrasing:
      containers.removeLast()
      startLine()
      endLine()
      line("</\(element.name)>")
      containers[containers.count - 1].needsGap = true
    default: break
    }
  }

  private mutating func writeCode(_ language: String, _ code: String) {
    beginBlock()
    let word = String(
      scalars: language.withoutHidden.unicodeScalars.filter {
        $0 != "`" && $0 != "~" && $0 != "&" && $0 != "\\"
      })
    let ticks = String(
      repeating: "`", count: max(3, Escaped.longestRun(of: "`", in: code) + 1))
    line(ticks + word)
    writeLines(code.withoutHidden)
    line(ticks)
  }

  /// Lines as they are, blanks at their ends too.
  private mutating func writeLines(_ code: String) {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      startLine()
      if line.isEmpty {
        endLine()
      } else {
        text += "\(line)\n"
      }
    }
  }

  private mutating func writeFormula(_ formula: ProseFormula) {
    beginBlock()
    line(dialect == .gitHub ? "```math" : "$$")
    writeLines(formula.tex.withoutHidden)
    line(dialect == .gitHub ? "```" : "$$")
  }

  private mutating func writeCell(_ number: Int) {
    beginBlock()
    if dialect != .gitHub {
      // What follows stands in a cell of its own, outside of what was open; lists go on counting.
      flush()
      pieces.append(.cell(number, indent: ""))
      for index in containers.indices {
        containers[index].rest = ""
        containers[index].isFresh = false
        containers[index].hasContent = false
        // An item that follows a text would be part of it.
        containers[index].needsGap = true
      }
      return
    }
    // The cell's own lines begin so; its first may be that of an item.
    if containers.contains(where: { $0.isFresh && $0.first != $0.rest }) { line("") }
    for index in containers.indices { containers[index].isFresh = false }
    flush()
    pieces.append(.cell(number, indent: containers.map(\.rest).joined()))
  }

  private mutating func writeHTML(_ nodes: ArraySlice<ProseNode>) {
    beginBlock()
    var parts = HTMLParts()
    parts.hasClasses = false
    parts.keepsLines = false
    parts.address = address
    let address = address
    parts.picture = { HTMLWriter.tag($0, at: address(Escaped.path($0.path))) }
    parts.source = { address(Escaped.path($0)) }
    parts.isTypeset = dialect == .jupyter
    var html = HTMLWriter.html(nodes, parts)
    if dialect == .jupyter { html = html.replacing("$", with: "&#36;") }
    for row in html.split(separator: "\n") { line(String(row)) }
    containers[containers.count - 1].needsGap = true
  }

  // MARK: - Leaves

  private mutating func writeLeaf(_ element: ProseElement, _ nodes: ArraySlice<ProseNode>) {
    var inlines = MarkdownInlines(dialect, address)
    if case .heading(let heading) = element {
      inlines.isHeading = true
      beginBlock()
      startLine()
      text += String(repeating: "#", count: heading.level) + " "
      inlines.write(nodes)
    } else {
      inlines.write(nodes)
      guard !inlines.isBlank else { return }
      beginBlock()
      startLine()
    }
    write(inlines.resolved)
    endLine()
  }

  private mutating func write(_ parts: [MarkdownInlines.Part]) {
    for part in parts {
      switch part {
      case .text(let more): text += more
      case .value(let number):
        flush()
        pieces.append(.value(number))
      case .newline:
        endLine()
        startLine()
      }
    }
  }

  private mutating func writeRow(_ nodes: ArraySlice<ProseNode>) {
    startLine()
    text += "|"
    var alignments: [ColumnAlignment?] = []
    var isHead = false
    for range in nodes.parts {
      guard case .open(.cell(let alignment, let isHeadCell)) = nodes[range.lowerBound] else {
        continue
      }
      isHead = isHeadCell
      alignments.append(alignment)
      var inlines = MarkdownInlines(dialect, address)
      inlines.isTableCell = true
      inlines.write(nodes[range.dropFirst().dropLast()])
      text += " "
      write(inlines.resolved)
      text += " |"
    }
    endLine()
    guard isHead else { return }
    line(
      "|"
        + alignments.map { alignment in
          switch alignment {
          case .left: " :-- |"
          case .center: " :-: |"
          case .right: " --: |"
          case nil: " --- |"
          }
        }.joined())
  }
}
