import Text

/// Renders the prose between two cells as HTML that is safe to show: no raw HTML, no link but to
/// http, https, mailto and relative addresses, no picture from another machine. Values and local
/// pictures are left out as gaps.
struct ProseRenderer {
  private let text: NotebookText
  private var anchors: HeadingAnchors
  private var diagnostics: Diagnostics
  private var gaps: [MarkdownEdit] = []
  private var lines: LastLine
  private var warningsLeft = 100

  private var pieces: [Prose.Piece] = []
  private var headings: [Prose.Heading] = []
  private var html = ""
  private var foundLinks: [Prose.Link] = []

  private let places: LinkPlaces

  /// For each open link, whether its element was written.
  private var links: [Bool] = []
  /// The description of the picture that is being read; pictures may stand inside one another.
  private var alt = ""
  private var pictureDepth = 0
  private var alignments: [UInt8] = []
  private var column = 0
  private var isInTableHead = false
  private var hasTableBody = false
  /// The first line of the block at the top level that is being rendered.
  private var blockLine = 1

  static func render(
    _ nodes: [MarkdownNode], lines: Range<Int>, text: NotebookText,
    anchors: inout HeadingAnchors, _ diagnostics: inout Diagnostics
  ) -> (prose: Prose, isCleaned: Bool) {
    let places = LinkPlaces(nodes, text)
    var renderer = ProseRenderer(
      text: text, anchors: anchors, places: places, diagnostics: diagnostics)
    // Lent, not copied: there may be thousands of stretches of prose.
    anchors = HeadingAnchors()
    diagnostics = Diagnostics()
    for node in nodes {
      renderer.blockLine = node.firstLine
      node.walk { visit, node in
        visit == .enter ? renderer.enter(node) : renderer.leave(node)
      }
    }
    renderer.flush()
    anchors = renderer.anchors
    diagnostics = renderer.diagnostics
    let comments = CommentEdits.all(in: nodes, text, places)
    let gaps = renderer.gaps + comments
    let page = PageMarkdown(nodes, lines, text, places, values: gaps)
    var prose = Prose(
      pieces: renderer.pieces, headings: renderer.headings,
      markdown: MarkdownEdit.cut(lines, of: text.source, at: gaps).withoutHidden,
      page: page.parts)
    prose.links = renderer.foundLinks
    return (prose, page.isCleaned)
  }

  private init(
    text: NotebookText, anchors: HeadingAnchors, places: LinkPlaces, diagnostics: Diagnostics
  ) {
    self.text = text
    self.anchors = anchors
    self.places = places
    self.diagnostics = diagnostics
    lines = LastLine(of: text.source)
  }

  private mutating func flush() {
    guard !html.isEmpty else { return }
    pieces.append(.text(html))
    html = ""
  }

  private mutating func show(_ literal: String) {
    Escaped.html(text.marks.unmark(literal), to: &html)
  }

  // MARK: - Entering a node

  private mutating func enter(_ node: MarkdownNode) {
    let kind = node.kind
    guard pictureDepth == 0 else {
      addToDescription(kind, node)
      return
    }
    for address in FaultyAddresses.withBlanks(in: node, text.source) where warningsLeft > 0 {
      warningsLeft -= 1
      let place = address.place
      diagnostics.warn(
        lines(place.line).columns.range(line: place.line, from: place.start, to: place.end),
        "this is shown as it stands: an address holds no blanks",
        hint: "write <\(address.written.shortened(toCharacters: 60))>, or %20 for each blank")
    }
    for place in CommentsInSentences.shown(in: node, text.source) {
      diagnostics.warn(
        lines(place.line).columns.range(line: place.line, from: place.start, to: place.end),
        "this comment is shown: it does not end in its paragraph or its table's cell",
        hint: "close it with -->, or put it on lines of its own")
    }
    switch kind {
    case .document, .other: break
    case .blockQuote: html += "<blockquote>\n"
    case .list:
      let start = node.listStart
      html += !node.isOrdered ? "<ul>\n" : start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
    case .item: html += "<li>"
    case .paragraph:
      if !isInTightItem(node) { html += "<p>" }
    case .heading: openHeading(node)
    case .thematicBreak: html += "<hr>\n"
    case .codeBlock: addCodeBlock(node)
    case .htmlBlock:
      addHTMLBlock(node)
    case .text: addText(node.literal)
    case .htmlInline: if !node.isComment { show(node.literal) }
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br>\n"
    case .code: addCode(node)
    case .emphasis: html += "<em>"
    case .strong: html += "<strong>"
    case .strikethrough: html += "<del>"
    case .link: openLink(node)
    case .image:
      pictureDepth = 1
      alt = ""
    case .table:
      alignments = node.columnAlignments
      hasTableBody = false
      html += "<table>\n"
    case .tableHeader:
      (column, isInTableHead) = (0, true)
      html += "<thead>\n<tr>\n"
    case .tableRow:
      column = 0
      if !hasTableBody { html += "<tbody>\n" }
      hasTableBody = true
      html += "<tr>\n"
    case .tableCell: openTableCell()
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    let kind = node.kind
    guard pictureDepth == 0 else {
      if kind == .image {
        pictureDepth -= 1
        if pictureDepth == 0 { addPicture(node) }
      }
      return
    }
    switch kind {
    case .blockQuote: html += "</blockquote>\n"
    case .list: html += node.isOrdered ? "</ol>\n" : "</ul>\n"
    case .item: html += "</li>\n"
    case .paragraph: html += isInTightItem(node) ? "\n" : "</p>\n"
    case .heading: html += "</h\(node.headingLevel)>\n"
    case .emphasis: html += "</em>"
    case .strong: html += "</strong>"
    case .strikethrough: html += "</del>"
    case .link: if links.popLast() == true { html += "</a>" }
    case .table: html += hasTableBody ? "</tbody>\n</table>\n" : "</table>\n"
    case .tableHeader:
      isInTableHead = false
      html += "</tr>\n</thead>\n"
    case .tableRow: html += "</tr>\n"
    case .tableCell: html += isInTableHead ? "</th>\n" : "</td>\n"
    default: break
    }
  }

  private func isInTightItem(_ paragraph: MarkdownNode) -> Bool {
    guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }

  private mutating func openTableCell() {
    let tag = isInTableHead ? "th" : "td"
    switch alignments.indices.contains(column) ? alignments[column] : 0 {
    case UInt8(ascii: "l"): html += "<\(tag) class=\"align-left\">"
    case UInt8(ascii: "c"): html += "<\(tag) class=\"align-center\">"
    case UInt8(ascii: "r"): html += "<\(tag) class=\"align-right\">"
    default: html += "<\(tag)>"
    }
    column += 1
  }

  // MARK: - Blocks

  private mutating func openHeading(_ node: MarkdownNode) {
    var title = ""
    node.walk { visit, inner in
      guard visit == .enter else { return }
      switch inner.kind {
      case .htmlInline where inner.isComment: break
      case .code where text.marks.value(of: inner.literal) != nil: title += "…"
      case .text, .code, .htmlInline: title += text.marks.unmark(inner.literal)
      case .softBreak, .lineBreak: title += " "
      default: break
      }
    }
    let anchor = anchors.anchor(for: title)
    headings.append(.init(level: node.headingLevel, text: title, anchor: anchor))
    html += "<h\(node.headingLevel) id=\"\(Escaped.attribute(anchor))\">"
  }

  private mutating func addCodeBlock(_ node: MarkdownNode) {
    let language = String(node.info.unicodeScalars.prefix { !$0.isWhitespace })
    html += "<pre><code"
    if !language.isEmpty {
      html += " class=\"language-\(Escaped.attribute(text.marks.unmark(language)))\""
    }
    html += ">"
    show(node.literal)
    html += "</code></pre>\n"
  }

  /// HTML as text, without its comments; what is left without a tag is a paragraph.
  private mutating func addHTMLBlock(_ node: MarkdownNode) {
    let written = text.marks.unmark(node.literal)
    let rest = Comments.removed(from: written)
    if written.contains("<!--") { warnOfUnclosedComment(node) }
    guard !rest.isBlank || !written.contains("<!--") else { return }
    let isPlain = rest.utf8.count < written.utf8.count && !rest.contains("<") && !rest.contains("&")
    html += isPlain ? "<p>" : "<pre class=\"raw-html\">"
    Escaped.html(rest, to: &html)
    html += isPlain ? "</p>\n" : "</pre>\n"
  }

  private mutating func warnOfUnclosedComment(_ node: MarkdownNode) {
    let joined = JoinedLines(node.lines, of: text.source)
    guard let start = Comments.ranges(in: joined.scalars).unclosed else { return }
    let place = joined.place(of: start..<start + Comments.opening.count)
    diagnostics.warn(
      lines(place.line).columns.range(line: place.line, from: place.start, to: place.end),
      "this comment is never closed: what follows is part of it", hint: "close it with -->")
  }

  // MARK: - Inlines

  private mutating func addText(_ literal: String) {
    let literal = text.marks.unmark(literal)
    guard links.isEmpty else {
      Escaped.html(literal, to: &html)
      return
    }
    for piece in Autolinks.pieces(literal) {
      switch piece {
      case .text(let text): Escaped.html(text, to: &html)
      case .link(let text, let url):
        html += "<a href=\"\(Escaped.addressAttribute(url))\">\(Escaped.html(text))</a>"
      }
    }
  }

  private mutating func addCode(_ node: MarkdownNode) {
    let literal = node.literal
    guard let value = text.marks.value(of: literal) else {
      if let tight = text.marks.tightValue(of: literal), warningsLeft > 0 {
        warningsLeft -= 1
        diagnostics.warn(
          lines(tight.place.line).columns.range(
            line: tight.place.line, from: tight.place.offset - ValueMarks.signLength,
            to: tight.place.offset),
          "this is shown as it stands: a blank follows the colon of an inline value",
          hint: "write `nbrun: \(tight.expression.shortened(toCharacters: 60))`")
      }
      html += "<code>"
      show(literal)
      html += "</code>"
      return
    }
    switch InlineValue(value, in: lines(value.place.line)) {
    case .fault(let diagnostic): diagnostics.add(diagnostic)
    case .value(let gap):
      flush()
      pieces.append(gap.piece)
      gaps.append(gap)
    }
  }

  private mutating func openLink(_ node: MarkdownNode) {
    let url = text.marks.unmark(node.url)
    guard LinkPolicy.target(of: url) != .forbidden else {
      warn(at: node, "this link is shown as text: links are http, https, mailto or relative")
      links.append(false)
      return
    }
    if URLReference(url).target == .relative {
      let range = range(of: node)
      foundLinks.append(.init(url: url, range: range))
      if let written = LinkPolicy.escapingPercents(url) { warnOfPercent(range, written) }
    }
    let title = node.title.map { " title=\"\(Escaped.attribute(text.marks.unmark($0)))\"" }
    html += "<a href=\""
    if URLReference(url).leadsFromFolder {
      flush()
      pieces.append(.address(url: url, written: Escaped.addressAttribute(url)))
    } else {
      html += Escaped.addressAttribute(url)
    }
    html += "\"\(title ?? "")>"
    links.append(true)
  }

  private mutating func addToDescription(_ kind: MarkdownNode.Kind, _ node: MarkdownNode) {
    switch kind {
    case .htmlInline where node.isComment: break
    case .image: pictureDepth += 1
    case .code:
      if let value = text.marks.value(of: node.literal) {
        diagnostics.error(
          lines(value.place.line).columns.range(
            line: value.place.line, from: value.place.offset - ValueMarks.signLength,
            to: value.place.offset),
          "a picture's description can't hold a value")
      }
      alt += text.marks.unmark(node.literal)
    case .text, .htmlInline: alt += text.marks.unmark(node.literal)
    case .softBreak, .lineBreak: alt += " "
    default: break
    }
  }

  private mutating func addPicture(_ node: MarkdownNode) {
    let url = text.marks.unmark(node.url)
    let title = node.title.map(text.marks.unmark)
    switch LinkPolicy.target(of: url) {
    case .relative:
      guard let path = LinkPolicy.localPath(url) else {
        if let written = LinkPolicy.escapingPercents(url) {
          warnOfPercent(range(of: node), written)
        } else {
          warn(at: node, "a picture stands inside the notebook's folder; this one is left out")
        }
        break
      }
      flush()
      pieces.append(
        .picture(
          path: path, alt: alt.withoutHidden, title: title?.withoutHidden, range: range(of: node)))
      return
    case .remote where links.isEmpty:
      let title = title.map { " title=\"\(Escaped.attribute($0))\"" } ?? ""
      html += "<a href=\"\(Escaped.addressAttribute(url))\"\(title)>"
      html += Escaped.html(alt.isEmpty ? url : alt) + "</a>"
      return
    case .remote: break
    case .forbidden:
      warn(at: node, "a picture is a file in the notebook's folder; this one is shown as text")
    }
    Escaped.html(alt, to: &html)
  }

  private mutating func warnOfPercent(_ range: SourceRange, _ written: String) {
    guard warningsLeft > 0 else { return }
    warningsLeft -= 1
    diagnostics.warn(
      range, "a percent sign in an address is written %25",
      hint: "write \(written.shortened(toCharacters: 80))")
  }

  private mutating func warn(at node: MarkdownNode, _ message: String) {
    guard warningsLeft > 0 else { return }
    warningsLeft -= 1
    diagnostics.warn(range(of: node), message)
  }

  /// Where the address of a link or a picture stands; where it is named elsewhere, its block's line.
  private mutating func range(of node: MarkdownNode) -> SourceRange {
    if let place = places.found[node.id] {
      return lines(place.line).columns.range(line: place.line, from: place.start, to: place.end)
    }
    let first = max(blockLine, node.firstLine)
    let start = text.source.line(first).indentation
    return SourceRange(line: first, column: start + 1, length: 1)
  }
}
