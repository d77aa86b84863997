import Prose
import Text

/// Makes a notebook's prose and cells of what cmark-gfm read, in one walk.
struct ProseReader {
  let text: NotebookText
  var source: SourceFile { text.source }
  var marks: Marks { text.marks }
  var document: NotebookDocument
  var diagnostics: Diagnostics
  var nodes: [ProseNode] = []
  /// What comments say to slides, by their places among the nodes.
  var remarks: [ProseRemark] = []
  var anchors = HeadingAnchors()
  var lines: LastLine
  var warningsLeft = 100

  /// Where the last tag of HTML ended.
  var tagPlace = (line: 0, offset: 0)

  // What is open.
  var html = HTMLNesting()
  /// The lines of the paragraph, heading or table's row that is being read.
  var leaf = 1..<2
  /// The place among the nodes of the heading that is being read.
  var heading = 0
  /// For each open link, whether it became one.
  var links: [Bool] = []
  /// The description of the picture that is being read; pictures may stand inside one another.
  var alt = ""
  var pictureDepth = 0
  var alignments: [UInt8] = []
  var column = 0
  var isInTableHead = false
  var hasTableBody = false
  /// Whether the rest of a formula is awaited, of which the first line was read.
  var isInFormula = false
  /// What is to be looked for in the source when the leaf has been read.
  var mayHoldFaultyAddresses = false
  var showsComment = false
  var showsDollars = false
  /// Of the formulas that are never closed, those that were warned of.
  var openFormulasTold: Set<Int> = []
  var undefinedNotes: [String] = []
  /// The signs of alerts, which are read with their quotations.
  var passed: Set<OpaquePointer> = []
  /// How often each footnote is spoken of, and how often it was so far.
  var noteMarks: [Int: Int] = [:]
  var marksSoFar: [Int: Int] = [:]
  var noteDepth = 0
  var isCaption = false

  // Cells.
  var cellIDs: [Spelling: Int] = [:]
  /// What the opening lines of cells say, by their numbers.
  var options: [Int: CellOptions.Read] = [:]
  /// Lines before this one have been read: a cell that is never closed may reach over what cmark-gfm
  /// makes of them.
  var nextLine = 0

  static func read(
    _ tree: MarkdownTree, _ text: NotebookText, into document: inout NotebookDocument,
    _ diagnostics: inout Diagnostics, isCaption: Bool = false
  ) {
    var reader = ProseReader(text: text, document: document, diagnostics: diagnostics)
    reader.isCaption = isCaption
    reader.prepare(tree)
    let root = tree.document
    var notes: [MarkdownNode] = []
    for node in root.children {
      if node.kind == .footnote {
        notes.append(node)
      } else if node.firstLine >= reader.nextLine {
        node.walk { $0 == .enter ? reader.enter($1) : reader.leave($1) }
      }
    }
    reader.finish()
    document = reader.document
    document.remarks = reader.remarks
    document.body = Paragraphs.made(of: reader.nodes, &document.remarks)
    reader.nodes = []
    for (number, node) in notes.enumerated() { reader.readNote(node, number: number + 1) }
    reader.document.body = document.body
    reader.document.remarks = document.remarks
    document = reader.document
    document.notes = Paragraphs.made(of: reader.nodes)
    diagnostics = reader.diagnostics
  }

  private init(text: NotebookText, document: NotebookDocument, diagnostics: Diagnostics) {
    self.text = text
    self.document = document
    self.diagnostics = diagnostics
    lines = LastLine(of: text.source)
    nextLine = text.firstLine
  }

  /// Ids that authors chose come first: headings make way for them.
  mutating func prepare(_ tree: MarkdownTree) {
    tree.document.walk { visit, node in
      guard visit == .enter else { return }
      if let fence = cellFence(of: node) {
        let read = CellOptions.read(fence, line: node.firstLine, source)
        options[node.firstLine] = read
        if let id = read.cell.id { anchors.reserve(id.value) }
      } else if node.kind == .footnoteMark, let number = Int(node.literal) {
        noteMarks[number, default: 0] += 1
      }
    }
  }

  mutating func finish() {
    warn(of: html.closeScope(&nodes))
    html = HTMLNesting()
  }

  mutating func readNote(_ node: MarkdownNode, number: Int) {
    nodes.append(.open(.note(number, marks: noteMarks[number] ?? 1)))
    noteDepth += 1
    for child in node.children { child.walk { $0 == .enter ? enter($1) : leave($1) } }
    noteDepth -= 1
    finish()
    nodes.append(.close(.note(number, marks: noteMarks[number] ?? 1)))
  }

  // MARK: - Blocks

  mutating func enter(_ node: MarkdownNode) {
    let kind = node.kind
    guard pictureDepth == 0 else { return addToDescription(kind, node) }
    guard !passed.contains(node.id) else { return }
    switch kind {
    case .document, .footnote, .other: break
    case .blockQuote: openBlock(alert(node).map { .alert($0) } ?? .quotation)
    case .list:
      openBlock(.list(start: node.isOrdered ? node.listStart : nil, isTight: node.isTight))
    case .item: openBlock(.item(isDone: node.isDone))
    case .paragraph:
      warnOfBackticks(in: node)
      openLeaf(.paragraph, node)
    case .heading:
      warn(of: html.makeRoomForBlock(&nodes))
      enterHeading()
      openLeaf(.heading(ProseHeading(level: node.headingLevel, text: "", anchor: "")), node)
    case .thematicBreak: addBlock(.rule)
    case .codeBlock: readCodeBlock(node)
    case .htmlBlock: readHTMLBlock(node)
    case .text: addText(node.literal)
    case .htmlInline: readHTML(inSentence: node.literal)
    case .softBreak: if !isInFormula { nodes.append(.softBreak) }
    case .lineBreak: if !isInFormula { nodes.append(.lineBreak) }
    case .code: addCode(node)
    case .emphasis: openInline(.emphasis)
    case .strong: openInline(.strong)
    case .strikethrough: openInline(.strikethrough)
    case .link: openLink(node)
    case .image:
      pictureDepth = 1
      alt = ""
    case .footnoteMark: addNoteMark(node)
    case .table:
      alignments = node.columnAlignments
      hasTableBody = false
      openBlock(.table)
    case .tableHeader, .tableRow: openRow(node, isHead: kind == .tableHeader)
    case .tableCell: openInline(tableCell)
    }
  }

  mutating func leave(_ node: MarkdownNode) {
    let kind = node.kind
    guard pictureDepth == 0 else {
      if kind == .image {
        pictureDepth -= 1
        if pictureDepth == 0 {
          addPicture(ofNode: node)
        }
      }
      return
    }
    switch kind {
    case .blockQuote, .list, .item, .emphasis, .strong, .strikethrough: closeElement()
    case .paragraph: closeLeaf()
    case .heading:
      closeLeaf()
      nameHeading()
    case .link: closeLink()
    case .table:
      if hasTableBody { nodes.append(.close(.tableBody)) }
      closeElement()
    case .tableHeader:
      nodes += [.close(.row), .close(.tableHead)]
      isInTableHead = false
      warnOfLeaf()
    case .tableRow:
      nodes.append(.close(.row))
      warnOfLeaf()
    case .tableCell:
      closeElement()
      isInFormula = false
      column += 1
    default: break
    }
  }

  mutating func openBlock(_ element: ProseElement) {
    warn(of: html.makeRoomForBlock(&nodes))
    html.openScope(element, isPhrasing: false)
    nodes.append(.open(element))
  }

  mutating func addBlock(_ node: ProseNode) {
    warn(of: html.makeRoomForBlock(&nodes))
    nodes.append(node)
  }

  mutating func openLeaf(_ element: ProseElement, _ node: MarkdownNode) {
    warn(of: html.makeRoomForBlock(&nodes))
    leaf = node.lines
    openInline(element)
  }

  mutating func openInline(_ element: ProseElement) {
    html.openScope(element, isPhrasing: true)
    nodes.append(.open(element))
  }

  mutating func closeElement() {
    warn(of: html.closeScope(&nodes))
  }

  mutating func closeLeaf() {
    closeElement()
    isInFormula = false
    warnOfLeaf()
  }

  mutating func enterHeading() { heading = nodes.count }

  /// A heading's text, and so its anchor, is known only at its end.
  mutating func nameHeading() {
    guard nodes.indices.contains(heading), case .open(.heading(var named)) = nodes[heading],
      case .close(.heading)? = nodes.last
    else { return }
    named.text = nodes[heading...].plainText()
    named.anchor = anchors.anchor(for: named.text)
    nodes[heading] = .open(.heading(named))
    nodes[nodes.count - 1] = .close(.heading(named))
  }

  mutating func openRow(_ node: MarkdownNode, isHead: Bool) {
    column = 0
    isInTableHead = isHead
    leaf = node.lines
    if isHead {
      nodes.append(.open(.tableHead))
    } else if !hasTableBody {
      nodes.append(.open(.tableBody))
      hasTableBody = true
    }
    nodes.append(.open(.row))
  }

  var tableCell: ProseElement {
    let alignment: ColumnAlignment? =
      switch alignments.indices.contains(column) ? alignments[column] : 0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    return .cell(alignment, isHead: isInTableHead)
  }

  /// GitHub's alerts: quotations at the top level whose first line is `[!NOTE]` alone.
  mutating func alert(_ node: MarkdownNode) -> AlertKind? {
    guard node.parent?.kind == .document, let first = node.children.first(where: { _ in true }),
      first.kind == .paragraph, let sign = first.children.first(where: { _ in true }),
      sign.kind == .text, first.next != nil || sign.next != nil
    else { return nil }
    let literal = sign.literal.lowercased()
    guard
      let kind = AlertKind.allCases.first(where: { literal == "[!\($0.rawValue.text)]" }),
      sign.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? true,
      !source.line(first.firstLine).contains("\\[")
    else { return nil }
    passed.insert(sign.id)
    if let lineBreak = sign.next { passed.insert(lineBreak.id) }
    return kind
  }

  // MARK: - Inlines

  var isInLink: Bool { html.isInLink || links.contains(true) }

  mutating func addText(_ literal: String) {
    noteDoubtful(literal)
    var plain = ""
    var dollars = 0
    for piece in marks.pieces(literal) {
      switch piece {
      case .text(let text):
        // What a formula stands between.
        plain += isInFormula ? "" : String(text.unicodeScalars.dropFirst(dollars))
        dollars = 0
      case .mark(let number):
        let mark = marks.all[number]
        guard case .formula(let formula, let isFirst, let isLast) = mark.kind,
          isFirst || isInFormula
        else {
          plain += String(decoding: mark.written, as: UTF8.self)
          continue
        }
        let source = text.formulas[formula]
        dollars = source.delimiters == .doubled ? 2 : 1
        if isFirst {
          addPlain(String(plain.unicodeScalars.dropLast(dollars)))
          plain = ""
          addFormula(source)
        }
        isInFormula = !isLast
      }
    }
    addPlain(plain)
  }

  mutating func addPlain(_ text: String) {
    guard !isInLink else { return append(text) }
    for piece in Autolinks.pieces(text) {
      switch piece {
      case .text(let text): append(String(text))
      case .link(let text, let url):
        let link = ProseElement.link(ProseLink(address: url))
        nodes.append(.open(link))
        append(String(text))
        nodes.append(.close(link))
      }
    }
  }

  /// Text without marks, and without Markdown's bare addresses.
  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    nodes.append(.text(text.withoutHidden))
  }

  mutating func addFormula(_ source: FormulaSource) {
    let number = document.formulas.count
    document.formulas.append(source)
    let formula = ProseFormula(
      number: number, tex: source.tex.withoutHidden, delimiters: source.delimiters)
    if formula.delimiters == .fence {
      addBlock(.formula(formula))
    } else {
      nodes.append(.formula(formula))
    }
  }

  mutating func addCode(_ node: MarkdownNode) {
    let literal = node.literal
    guard let value = marks.value(of: literal) else { return add(code: marks.unmark(literal)) }
    guard value.rest.unicodeScalars.first == " " else {
      if !value.rest.isEmpty {
        warn(
          place: value.place.line, value.place.start - InlineValue.sign.utf8.count,
          value.place.start,
          "this is shown as it stands: a blank follows the colon of an inline value",
          hint: "write `nbrun: \(value.rest.shortened(toCharacters: 60))`")
      }
      return add(code: marks.unmark(literal))
    }
    let expression = String(value.rest.unicodeScalars.dropFirst())
    switch InlineValue(expression, at: value.place, in: lines(value.place.line)) {
    case .fault(let diagnostic): diagnostics.add(diagnostic)
    case .value(let code):
      nodes.append(.value(document.values.count))
      document.values.append(code)
    }
  }

  mutating func add(code: String) {
    nodes.append(.code(code.withoutHidden))
  }

  mutating func addNoteMark(_ node: MarkdownNode) {
    guard let number = Int(node.literal) else { return addText("[^\(node.literal)]") }
    marksSoFar[number, default: 0] += 1
    nodes.append(.noteMark(number, occurrence: marksSoFar[number] ?? 1))
  }
}
