import Text

/// The report as a page that GitHub renders, and the SVG files that stand beside it.
///
/// - Parameters:
///   - name: What the page is called, without its ending; its drawings' names begin so.
///   - base: The way from the page's folder to the notebook's, for its pictures and links.
/// - Returns: The page, and each file's name (in the page's folder) and contents.
package func renderMarkdown(
  _ document: ReportDocument, name: String, base: String = ""
) -> (page: String, files: [(name: String, contents: String)]) {
  var writer = MarkdownWriter(document, name: name, base: base)
  writer.writePage()
  return (writer.page.joined(separator: "\n\n") + "\n", writer.files)
}

/// How Markdown and drawings of ours begin, so that they may be written over.
package let markdownMarks = ["<!-- nbrun -->\n", "<!-- nbrun diff -->\n"]

private struct MarkdownWriter {
  let document: ReportDocument
  let name: String
  let base: String
  let anchors: CellAnchors
  /// The page's blocks, with a blank line between any two.
  var page = ["<!-- nbrun -->"]
  var files: [(name: String, contents: String)] = []
  private var fileNames: Set<Spelling> = []

  init(_ document: ReportDocument, name: String, base: String) {
    self.document = document
    self.name = fileName(name)
    self.base = base
    anchors = CellAnchors(document)
  }

  mutating func writePage() {
    let opening = openingHeading
    let prose = document.blocks.map(markdown)
    var startsWithTitle = false
    if let opening, document.title == nil || document.title == opening { startsWithTitle = true }
    if !startsWithTitle {
      page.append("# " + Escaped.markdown(document.title ?? document.notebook))
      writeFacts()
    }
    for (index, block) in document.blocks.enumerated() {
      if !prose[index].isEmpty { page.append(prose[index]) }
      if case .cell(let cell) = block { write(cell, anchor: anchors[index]) }
      // The facts follow the title, wherever that came from.
      if index == 0, startsWithTitle { writeFacts() }
    }
  }

  private mutating func writeStop() {
    guard let stopped = document.stopped else { return }
    page.append(
      "> [!CAUTION]\n> **This report is not whole.** The run was \(Escaped.markdown(stopped)). "
        + "What it did not come to is marked *not run*.")
  }

  /// The level-1 heading that the prose begins with.
  private var openingHeading: String? {
    guard case .prose(let prose)? = document.blocks.first, let heading = prose.headings.first,
      heading.level == 1, markdown(.prose(prose)).hasPrefix("# ")
    else { return nil }
    return heading.text
  }

  private func markdown(_ block: ReportDocument.Block) -> String {
    guard case .prose(let prose) = block else { return "" }
    var text = ""
    for piece in prose.markdown {
      switch piece {
      case .html(let markdown): text += markdown
      case .value(let value):
        // Nothing may join what stood on its two sides.
        let isBlank = value.unicodeScalars.allSatisfy { $0.isBlank || $0.isLineEnd }
        text += isBlank ? "&#32;" : Escaped.markdown(value)
      case .missing: text += "*not available*"
      // The other notebook's page stands beside this one, as the notebooks do.
      case .address(let address, let isNotebook):
        text +=
          isNotebook
          ? reportAddress(ofNotebook: address, ending: ".md")
          : URLReference.rebased(address, on: base)
      case .picture(_, let path, let alt, _):
        let address = URLReference.rebased(Escaped.path(path), on: Escaped.path(base))
        text += "![\(Escaped.markdown(alt))](<\(address)>)"
      }
    }
    return text.trimming(\.isLineEnd)
  }

  private mutating func writeFacts() {
    writeStop()
    for line in [document.subtitle, document.author, document.date] {
      if let line { page.append("*\(Escaped.markdown(line))*") }
    }
    var facts = document.parameters.map { name, value in
      "\(Escaped.markdown(name)): \(Escaped.markdown(inlineText(value)))"
    }
    facts.append("seed \(document.seed)")
    facts += document.data.map { source in
      "data \(Escaped.markdown(source.name)) "
        + (source.isReal ? "" : "(synthetic stand-in) ")
        + Escaped.markdown(String(source.digest.unicodeScalars.prefix(12)))
    }
    facts.append("nbrun \(Escaped.markdown(document.version))")
    page.append(facts.joined(separator: " · "))
    let standIns = document.data.filter { !$0.isReal }.map { Escaped.markdown($0.name) }
    if !standIns.isEmpty {
      let reason =
        document.asksForStandIn
        ? "In place of the data set \(listed(standIns)), a synthetic stand-in was asked for."
        : "The data set \(listed(standIns)) was not found; a synthetic stand-in took its place."
      page.append(
        """
        > [!WARNING]
        > **These are not the real data.** \(reason) The figures on this page say nothing about the real one.
        """)
    }
    let failed = document.cells.filter { $0.status == .failed }
    if !failed.isEmpty {
      let links = failed.map { "[\(Escaped.markdown($0.id))](#\(anchors[$0]))" }
      page.append(
        """
        > [!CAUTION]
        > **\(counted(failed.count, "cell")) failed:** \(listed(links)).
        """)
    }
    for warning in document.warnings {
      page.append("> [!NOTE]\n" + quotation(Escaped.markdownBlock(warning)))
    }
  }

  private mutating func write(_ cell: ReportCell, anchor: String) {
    page.append(element("a", ["id": anchor], "").serialised())
    let source = Escaped.markdownBlock(cell.source.map(\.text).joined(), language: "nbrun")
    switch cell.sourceDisplay {
    case .shown: page.append(source)
    case .folded:
      page.append(
        "<details>\n<summary>Code</summary>\n\n\(source)\n\n</details>")
    case .hidden: break
    }
    var figures = 0
    for output in cell.outputs {
      switch output.value {
      case .figure(let figure):
        figures += 1
        write(figure, id: "\(anchor)-figure-\(figures)", cell, ordinal: figures)
      default: page.append(text(of: output.value))
      }
    }
    if cell.status == .skipped, cell.outputs.isEmpty { page.append("*not run*") }
  }

  private func text(of value: OutputValue) -> String {
    switch value {
    case .text(let text):
      quotation(
        text.split(separator: "\n").map { Escaped.markdown(String($0)) }
          .joined(separator: "\n\n"))
    case .described(let text): describedMarkdown(text)
    case .table(let table): markdownTable(table)
    case .history(let history): markdownTable(historyTable(history))
    case .metrics(let metrics): markdownTable(metricsTable(metrics))
    case .error(let error):
      (error.isExpected ? "> [!NOTE]\n> Fails, as it should: " : "> [!CAUTION]\n> ")
        + Escaped.markdown(error.message) + "\n>\n"
        + quotation(Escaped.markdownBlock(error.excerpt))
    case .integer, .number, .boolean, .none, .list, .tensor, .figure:
      Escaped.markdownBlock(wrapped(displayText(value)))
    }
  }

  private mutating func write(_ figure: Figure, id: String, _ cell: ReportCell, ordinal: Int) {
    let isOwn = figure.caption != nil && figure.caption != cell.caption
    let given = isOwn ? figure.caption : ordinal == 1 ? cell.caption ?? figure.caption : nil
    let caption = given ?? figure.title ?? figure.defaultCaption
    let alt = (ordinal == 1 ? cell.alt : nil) ?? figure.alt ?? figureDescription(figure)
    var stem = "\(name)-\(fileName(id))"
    // Some disks do not tell capitals from small letters.
    while !fileNames.insert(stem.lowercased()).inserted { stem += "_" }
    files.append(("\(stem).svg", Drawing(figure).file(title: caption, description: alt)))
    page.append("![\(Escaped.markdown(alt))](\(Escaped.path(stem)).svg)")
    page.append("*\(Escaped.markdown(caption))*")
  }
}
