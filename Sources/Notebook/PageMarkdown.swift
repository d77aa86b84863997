import Text

/// Prose as Markdown for a page that stands elsewhere: as it was written, but its relative addresses
/// are gaps, and raw HTML and links that a report may not have are text.
struct PageMarkdown {
  let parts: [Prose.Piece]
  /// Whether something was made text.
  let isCleaned: Bool

  init(
    _ nodes: [MarkdownNode], _ lines: Range<Int>, _ text: NotebookText, _ places: LinkPlaces,
    values: [MarkdownEdit]
  ) {
    var edits = MarkdownEdits(text, places)
    for node in nodes { node.walk { if $0 == .enter { edits.add($1) } } }
    edits.addDefinitions(in: lines, nodes)
    let parts = MarkdownEdit.cut(lines, of: text.source, at: edits.edits + values).withoutHidden
    isCleaned = edits.isCleaned
    // Whatever was overlooked: better all of it as text than a part of it alive.
    self.parts = Self.isClean(Self.written(parts)) ? parts : [.text(Self.fenced(lines, text))]
  }

  /// Makes text of all definitions of a notebook where one of them, in another stretch of prose than
  /// its links, is left alive.
  static func close(_ stretches: [(page: [Prose.Piece], lines: Range<Int>)], _ text: NotebookText)
    -> [[Prose.Piece]]
  {
    let pages = stretches.map { written($0.page) }
    guard !isClean(pages.joined(separator: "\n\n")) else { return stretches.map(\.page) }
    return zip(stretches, pages).map { stretch, page in
      page.contains("]:") ? [.text(fenced(stretch.lines, text))] : stretch.page
    }
  }

  private static func written(_ parts: [Prose.Piece]) -> String {
    parts.map { part in
      switch part {
      case .text(let text), .address(_, let text): text
      case .value, .picture: "x"
      }
    }.joined()
  }

  /// Read as GitHub reads it, whose bare addresses take in a backslash before a tag.
  private static func isClean(_ markdown: String) -> Bool {
    guard let tree = MarkdownTree(Array(markdown.utf8), linksBareAddresses: true) else {
      return false
    }
    var isClean = true
    tree.document.walk { visit, node in
      guard visit == .enter else { return }
      switch node.kind {
      case .htmlInline, .htmlBlock: isClean = false
      // GitHub's bare addresses may be of ftp, which asks nothing of a page.
      case .link where node.url.hasPrefix("ftp://"): break
      case .link, .image: if LinkPolicy.target(of: node.url) == .forbidden { isClean = false }
      default: break
      }
      if node.holdsHidden { isClean = false }
    }
    return isClean
  }

  private static func fenced(_ lines: Range<Int>, _ text: NotebookText) -> String {
    let written = Comments.removed(
      from: lines.map { text.source.line($0) }.joined(separator: "\n"))
    return Escaped.markdownBlock(written, language: "markdown") + "\n"
  }
}

extension MarkdownNode {
  /// Whether a reader would be shown something that hides.
  fileprivate var holdsHidden: Bool {
    switch kind {
    case .text, .code, .codeBlock, .htmlInline, .htmlBlock:
      literal.unicodeScalars.contains(where: \.isHiddenInProse)
    case .link, .image: title?.unicodeScalars.contains(where: \.isHiddenInProse) ?? false
    default: false
    }
  }
}

/// Collects what has to be changed.
private struct MarkdownEdits {
  private(set) var edits: [MarkdownEdit] = []
  /// Whether something was made text.
  private(set) var isCleaned = false
  private let text: NotebookText
  private let places: LinkPlaces
  private var lines: LastLine
  /// The lines of the paragraph that is being read.
  private var leaf = 0..<0

  init(_ text: NotebookText, _ places: LinkPlaces) {
    self.text = text
    self.places = places
    lines = LastLine(of: text.source)
  }

  mutating func add(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph, .heading, .tableHeader, .tableRow: leaf = node.lines
    case .link: addAddress(node, text.marks.unmark(node.url))
    case .image: addAddress(node, text.marks.unmark(node.url), isPicture: true)
    case .htmlInline where node.isComment: if places.found[node.id] == nil { isCleaned = true }
    case .htmlInline:
      isCleaned = true
      if let place = places.found[node.id] { escapeTag(place.line, place.start) }
    case .htmlBlock: addBlock(node)
    default: break
    }
    if node.holdsHidden { addReferences() }
  }

  /// A reference in place of the `<` that stands there: a bare address before it, which GitHub makes a
  /// link of, would take a backslash in.
  private mutating func escapeTag(_ line: Int, _ place: Int) {
    edits.append(
      MarkdownEdit(line: line, start: place, end: place + 1, piece: .text("&lt;")))
  }

  private mutating func insert(_ new: String, _ line: Int, _ place: Int) {
    edits.append(MarkdownEdit(line: line, start: place, end: place, piece: .text(new)))
  }

  private mutating func addAddress(_ node: MarkdownNode, _ url: String, isPicture: Bool = false) {
    let reference = URLReference(url)
    let isOutside =
      isPicture && reference.target == .relative && LinkPolicy.localPath(url) == nil
    guard reference.target != .forbidden, !isOutside else {
      if reference.target == .forbidden { isCleaned = true }
      guard let place = places.found[node.id] else { return }
      let line = lines(place.line).scalars
      let opening: Unicode.Scalar = place.isAutolink ? "<" : "("
      if let start = line[..<min(place.start, line.count)].lastIndex(of: opening) {
        if place.isAutolink {
          escapeTag(place.line, start)
        } else {
          insert("\\", place.line, start)
        }
        // Without its parenthesis, `<a:b>` would be a link of its own.
        if !place.isAutolink, line.indices.contains(place.start - 1), line[place.start - 1] == "<" {
          escapeTag(place.line, place.start - 1)
        }
      }
      return
    }
    guard reference.leadsFromFolder, let place = places.found[node.id] else { return }
    add(url, place.line, place.start, place.end)
  }

  private mutating func add(_ url: String, _ line: Int, _ start: Int, _ end: Int) {
    let scalars = lines(line).scalars
    guard start >= 0, start <= end, end <= scalars.count else { return }
    edits.append(
      MarkdownEdit(
        line: line, start: start, end: end,
        piece: .address(url: url, written: String(scalars: scalars[start..<end]))))
  }

  /// HTML on lines of its own, in a fence; inside a list or a quotation each tag by itself.
  private mutating func addBlock(_ node: MarkdownNode) {
    // Comments are taken out elsewhere; with nothing beside them nothing is left to do.
    let comments = CommentEdits.Block(node, text)
    guard !comments.isWhole else { return }
    isCleaned = true
    if node.parent?.kind == .document {
      guard comments.ranges.isEmpty else { return }
      let written = node.lines.map { text.source.line($0) }
      let longest = Escaped.longestRun(of: "`", in: written.joined(separator: "\n"))
      let fence = String(repeating: "`", count: max(3, longest + 1))
      insert(fence + "html\n", node.lines.lowerBound, 0)
      insert("\n" + fence, node.lines.upperBound - 1, written.last?.unicodeScalars.count ?? 0)
      return
    }
    for number in node.lines {
      for (place, scalar) in text.source.line(number).unicodeScalars.enumerated()
      where scalar == "<" && !comments.holds(number, place) {
        escapeTag(number, place)
      }
    }
  }

  /// Character references to what would be hidden, in the lines of the paragraph.
  private mutating func addReferences() {
    isCleaned = true
    for number in leaf {
      for place in CharacterReferences.hidden(in: lines(number).scalars) {
        edits.append(
          MarkdownEdit(
            line: number, start: place.lowerBound, end: place.upperBound, piece: .text("\u{FFFD}")))
      }
    }
    leaf = 0..<0
  }

  // MARK: Definitions

  /// `[label]: address`, which cmark-gfm leaves no node of.
  mutating func addDefinitions(in lines: Range<Int>, _ nodes: [MarkdownNode]) {
    var code: Set<Int> = []
    for node in nodes {
      node.walk { visit, inner in
        guard visit == .enter, inner.kind == .codeBlock || inner.kind == .htmlBlock else { return }
        code.formUnion(inner.lines)
      }
    }
    var mayBegin = true
    for number in lines {
      let line = text.source.line(number).scalars
      guard !code.contains(number) else {
        mayBegin = true
        continue
      }
      guard mayBegin, let place = Self.definition(in: line) else {
        mayBegin = line.allSatisfy { $0.isWhitespace || $0 == ">" }
        continue
      }
      let url = MarkdownAddress.decoded(String(scalars: line[place]))
      let reference = URLReference(url)
      if reference.target == .forbidden {
        isCleaned = true
        if let colon = line[..<place.lowerBound].lastIndex(of: ":") { insert("\\", number, colon) }
      } else if reference.leadsFromFolder {
        add(url, number, place.lowerBound, place.upperBound)
      }
    }
  }

  /// Where the address stands in a line that defines one.
  private static func definition(in line: [Unicode.Scalar]) -> Range<Int>? {
    var index = line.firstIndex { !$0.isWhitespace && $0 != ">" } ?? line.count
    guard index < line.count, line[index] == "[" else { return nil }
    index += 1
    guard index < line.count, line[index] != "^" else { return nil }
    while index < line.count, line[index] != "]", line[index] != "[" {
      index += line[index] == "\\" ? 2 : 1
    }
    guard index + 1 < line.count, line[index] == "]", line[index + 1] == ":" else { return nil }
    index += 2
    while index < line.count, line[index].isWhitespace { index += 1 }
    guard index < line.count else { return nil }
    if line[index] == "<" {
      guard let end = line[index...].firstIndex(of: ">") else { return nil }
      return index + 1..<end
    }
    return index..<(line[index...].firstIndex { $0.isWhitespace } ?? line.count)
  }
}
