import Prose
import Text
import Words

/// The report as a page that GitHub renders, and the SVG files that stand beside it.
///
/// - Parameters:
///   - name: What the page is called, without its ending; its drawings' names begin so.
///   - base: The way from the page's folder to the notebook's, for its pictures and links.
/// - Returns: The page, and each file's name (in the page's folder) and contents.
package func renderMarkdown(
  _ document: ReportDocument, name: String, base: String = ""
) -> (page: String, files: [(name: String, contents: String)]) {
  var writer = MarkdownPageWriter(document, name: name, base: base)
  writer.writePage()
  return (writer.page.joined(separator: "\n\n") + "\n", writer.files)
}

/// How Markdown and drawings of ours begin, so that they may be written over.
package let markdownMarks = ["<!-- nbrun -->\n", "<!-- nbrun diff -->\n"]

private struct MarkdownPageWriter {
  let document: ReportDocument
  let name: String
  let base: String
  let numbering: Numbering
  private var anchors: CellAnchors { numbering.anchors }
  private var words: Words { document.language.words }
  /// The page's blocks, with a blank line between any two.
  var page = ["<!-- nbrun -->"]
  var files: [(name: String, contents: String)] = []
  private var fileNames: Set<Spelling> = []

  init(_ document: ReportDocument, name: String, base: String) {
    self.document = document
    self.name = fileName(name)
    self.base = base
    numbering = Numbering(document)
  }

  mutating func writePage() {
    var body = numbering.numbered(document.body).withFormulas(document.expandedFormulas)
    if let opening = document.opening,
      document.title == nil || document.title == opening.heading.text
    {
      write(body[..<opening.end])
      body.removeFirst(opening.end)
    } else {
      page.append("# " + said(document.title ?? document.notebook, document.titleNodes))
    }
    // The facts follow the title, wherever that came from.
    writeFacts()
    write(body[...])
    write(numbering.numbered(document.notes).withFormulas(document.expandedFormulas)[...])
  }

  private mutating func writeStop() {
    guard let stopped = document.stopped else { return }
    page.append(
      "> [!CAUTION]\n> **\(sentence(words.page.notWhole))** "
        + Escaped.markdown(words.page.notWholeText(words.stop(stopped), words.outputs.notRun)))
  }

  /// Prose, and the cells in it.
  private mutating func write(_ nodes: ArraySlice<ProseNode>) {
    var text = ""
    func finished(_ text: String) -> String { text.trimming(\.isLineEnd) }
    for piece in MarkdownWriter.pieces(nodes, words: words, address: address) {
      switch piece {
      case .text(let markdown): text += markdown
      case .value(let number): text += self.text(ofValue: number)
      case .cell(let number, let indent):
        guard document.cells.indices.contains(number) else { continue }
        if indent.isEmpty {
          if !finished(text).isEmpty { page.append(finished(text)) }
          text = ""
          write(document.cells[number], number: number)
          continue
        }
        let start = page.count
        write(document.cells[number], number: number)
        text += page[start...].joined(separator: "\n\n").indented(by: indent) + "\n"
        page.removeSubrange(start...)
      }
    }
    if !finished(text).isEmpty { page.append(finished(text)) }
  }

  private func address(_ address: String) -> String {
    guard URLReference(address).leadsFromFolder else { return address }
    // The other notebook's page stands beside this one, as the notebooks do.
    return document.linkedNotebooks.contains(address)
      ? reportAddress(ofNotebook: address, ending: ".md")
      : URLReference.rebased(Escaped.address(address), on: Escaped.path(base))
  }

  private func text(ofValue number: Int) -> String {
    guard document.values.indices.contains(number), case .shown(let value) = document.values[number]
    else { return "*\(words.outputs.notAvailable)*" }
    // Nothing may join what stood on its two sides.
    let text = value.text.said(in: words)
    let isBlank = text.unicodeScalars.allSatisfy { $0.isBlank || $0.isLineEnd }
    return isBlank ? "&#32;" : Escaped.markdown(text)
  }

  /// A title with its full stop, before a text.
  private func sentence(_ title: String) -> String {
    title + words.fullStop
  }

  private mutating func writeFacts() {
    writeStop()
    for (line, nodes) in [
      (document.subtitle, document.subtitleNodes), (document.author, []), (document.date, []),
    ] {
      if let line { page.append("*\(said(line, nodes))*") }
    }
    var facts = document.parameters.map { name, value in
      "\(Escaped.markdown(name)): \(Escaped.markdown(inlineText(value, words)))"
    }
    let isEnglish = document.language.words.tag == Words.english.tag
    func named(_ name: String) -> String { isEnglish ? name.lowercased() : name + ":" }
    facts.append("\(named(words.page.seed)) \(document.seed)")
    facts += document.data.map { source in
      "\(named(words.page.data)) \(Escaped.markdown(source.name)) "
        + (source.isReal ? "" : "(\(words.page.standIn)) ")
        + Escaped.markdown(String(source.digest.unicodeScalars.prefix(12)))
    }
    facts.append("nbrun \(Escaped.markdown(document.version))")
    page.append(facts.joined(separator: " · "))
    let standIns = document.data.filter { !$0.isReal }.map { Escaped.markdown($0.name) }
    if !standIns.isEmpty {
      let names = standIns.joined(separator: words.page.comma)
      let reason =
        document.asksForStandIn
        ? words.page.standInAskedFor(names) : words.page.standInServes(names)
      page.append("> [!WARNING]\n> **\(sentence(words.page.notRealData))** \(reason)")
    }
    let failed = document.cells.filter { $0.status == .failed }
    if !failed.isEmpty {
      let links = failed.map { "[\(Escaped.markdown($0.id))](#\(anchors[$0]))" }
      page.append(
        "> [!CAUTION]\n> **\(words(\.page.cellsFailed, failed.count)):** \(words.listed(links)).")
    }
    for warning in document.warnings {
      page.append("> [!NOTE]\n" + quotation(Escaped.markdownBlock(warning)))
    }
  }

  private mutating func write(_ cell: ReportCell, number: Int) {
    let anchor = anchors[number]
    let tableCaptions = cell.tableCaptions
    var tables = numbering.tables[number]
    page.append(element("a", ["id": anchor], "").serialised())
    let source = Escaped.markdownBlock(cell.source.map(\.text).joined(), language: "nbrun")
    switch cell.sourceDisplay {
    case .shown: page.append(source)
    case .folded:
      page.append(
        "<details>\n<summary>\(words.outputs.code)</summary>\n\n\(source)\n\n</details>")
    case .hidden: break
    }
    var figures = 0
    for (index, output) in cell.outputs.enumerated() {
      switch output.value {
      case .figure(let figure):
        figures += 1
        write(
          figure, id: "\(anchor)-figure-\(figures)", cell, ordinal: figures,
          number: numbering.figures[number] + figures - 1)
      case .table(let table):
        switch tableCaptions[index] {
        case .own(let remark):
          addCaption(
            words.page.tableNumber("\(tables)"), Escaped.markdown(remark.said(in: words)))
        case .cells: addCaption(words.page.tableNumber("\(tables)"), captionText(of: cell))
        case nil: break
        }
        if tableCaptions[index] != nil { tables += 1 }
        page.append(markdownTable(table, words))
      default: page.append(text(of: output.value))
      }
    }
    if cell.status == .skipped, cell.outputs.isEmpty { page.append("*\(words.outputs.notRun)*") }
  }

  private func text(of value: OutputValue) -> String {
    switch value {
    case .text(let text):
      quotation(
        text.split(separator: "\n").map { Escaped.markdown(String($0)) }
          .joined(separator: "\n\n"))
    case .described(let remark): describedMarkdown(remark.said(in: words))
    case .notRun(let reason): describedMarkdown(reason.remark.said(in: words))
    case .table(let table): markdownTable(table, words)
    case .history(let history): markdownTable(historyTable(history, words), words)
    case .metrics(let metrics): markdownTable(metricsTable(metrics, words), words)
    case .error(let error):
      (error.isExpected
        ? "> [!NOTE]\n> \(words.outputs.failsAsItShould) " : "> [!CAUTION]\n> ")
        + Escaped.markdown(error.message) + "\n>\n"
        + quotation(Escaped.markdownBlock(error.excerpt))
    case .integer, .number, .boolean, .none, .list, .tensor, .figure:
      Escaped.markdownBlock(wrapped(displayText(value, words)))
    }
  }

  private mutating func addCaption(_ label: String, _ markdown: String) {
    page.append("**\(label)\(words.page.captionEnd.trimmingEnd(\.isWhitespace))** \(markdown)")
  }

  private func captionText(of cell: ReportCell) -> String {
    said(cell.caption ?? "", cell.captionNodes)
  }

  /// A text, as the prose that it is where that is known.
  private func said(_ text: String, _ nodes: [ProseNode]) -> String {
    guard !nodes.isEmpty else { return Escaped.markdown(text) }
    return MarkdownWriter.pieces(
      nodes.withFormulas(document.expandedFormulas), words: words, address: address
    ).map { piece in
      if case .text(let text) = piece { text } else { "" }
    }.joined().trimming(\.isLineEnd)
  }

  private mutating func write(
    _ figure: Figure, id: String, _ cell: ReportCell, ordinal: Int, number: Int
  ) {
    let isOwn = figure.caption != nil && figure.caption != cell.caption
    let given = isOwn ? figure.caption : ordinal == 1 ? cell.caption ?? figure.caption : nil
    let caption = given ?? figure.title?.said(in: words) ?? figure.defaultCaption(words)
    let alt = (ordinal == 1 ? cell.alt : nil) ?? figure.alt ?? figureDescription(figure, words)
    let label =
      given != nil && !isOwn ? captionText(of: cell) : Escaped.markdown(caption)
    if figure.content.isTable {
      page.append(markdownTable(figure.content.table(in: figure, words), words))
      addCaption(words.page.figureNumber("\(number)"), label)
      return
    }
    var stem = "\(name)-\(fileName(id))"
    // Some disks do not tell capitals from small letters.
    while !fileNames.insert(stem.lowercased()).inserted { stem += "_" }
    files.append(("\(stem).svg", Drawing(figure, words).file(title: caption, description: alt)))
    page.append("![\(Escaped.markdown(alt))](\(Escaped.path(stem)).svg)")
    addCaption(words.page.figureNumber("\(number)"), label)
  }
}

extension String {
  /// Each line further in, as a list or a quotation has it.
  fileprivate func indented(by indent: String) -> String {
    let end = indent.trimmingEnd { $0 == " " }
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? end : indent + $0 }.joined(separator: "\n")
  }
}
