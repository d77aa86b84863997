import Text

/// Where the addresses of links and pictures, and raw HTML, stand in a notebook's lines: cmark-gfm
/// tells no exact columns.
///
/// Each paragraph is read again for what could be an address, in the order of the text, and what
/// cmark-gfm made of it decides. Addresses that a definition gives (`[a]: b`) are not among them.
struct LinkPlaces {
  /// Scalars of a line, from 0: an address without what surrounds it, or HTML.
  struct Place {
    var line: Int
    var start: Int
    var end: Int
    /// The line that it ends in: a comment may reach over several.
    var endLine: Int
    /// `<https://…>`: it is its own text.
    var isAutolink = false
  }

  private(set) var found: [OpaquePointer: Place] = [:]

  init(_ nodes: [MarkdownNode], _ text: NotebookText) {
    for node in nodes {
      node.walk { visit, leaf in
        guard visit == .enter else { return }
        switch leaf.kind {
        case .paragraph, .heading, .tableHeader, .tableRow: add(leaf, text)
        default: break
        }
      }
    }
  }

  private mutating func add(_ leaf: MarkdownNode, _ text: NotebookText) {
    let wanted = Wanted(leaf, text)
    guard !wanted.isEmpty else { return }
    var scanner = AddressScanner(
      lines: leaf.lines, of: text.source, wanted)
    scanner.scan()
    found.merge(scanner.found) { first, _ in first }
  }
}

/// The links, pictures and raw HTML of a paragraph, in the order in which their addresses end.
private struct Wanted {
  private(set) var html: [(id: OpaquePointer, start: [Unicode.Scalar])] = []
  private var links: [Spelling: ArraySlice<(id: OpaquePointer, number: Int)>] = [:]
  private var count = 0

  var isEmpty: Bool { html.isEmpty && links.isEmpty }

  init(_ leaf: MarkdownNode, _ text: NotebookText) {
    leaf.walk { visit, node in
      switch node.kind {
      case .link where visit == .leave, .image where visit == .leave:
        links[Spelling(text.marks.unmark(node.url)), default: []].append((node.id, count))
        count += 1
      case .htmlInline:
        // What is left of its later lines may be indented otherwise.
        let literal = text.marks.unmark(node.literal).unicodeScalars
        // A comment may hold anything; where it ends is found in the notebook's own lines.
        let isComment = literal.starts(with: Comments.opening)
        html.append(
          (node.id, isComment ? Comments.opening : Array(literal.prefix { !$0.isLineEnd })))
      default: break
      }
    }
    html.reverse()
  }

  /// The next link to an address; those before it have been passed.
  mutating func next(_ url: String, after passed: inout Int) -> OpaquePointer? {
    while let link = links[Spelling(url)]?.popFirst() {
      guard link.number >= passed else { continue }
      passed = link.number + 1
      return link.id
    }
    return nil
  }

  mutating func popHTML() { _ = html.popLast() }
}

/// Reads a paragraph's scalars for addresses.
private struct AddressScanner {
  private(set) var found: [OpaquePointer: LinkPlaces.Place] = [:]
  private var wanted: Wanted
  private let text: JoinedLines
  private var scalars: [Unicode.Scalar] { text.scalars }
  /// More open parentheses than cmark-gfm allows in an address.
  private static let deepestParentheses = 32

  private var passed = 0
  private var index = 0
  private var openBrackets = 0
  private let code: CodeSpans

  init(lines: Range<Int>, of source: SourceFile, _ wanted: Wanted) {
    self.wanted = wanted
    text = JoinedLines(lines, of: source)
    code = CodeSpans(text.scalars)
  }

  mutating func scan() {
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 2
      case "`": index = code.end(from: index)
      case "<": if !takeHTML(), !takeAutolink() { index += 1 }
      case "[":
        openBrackets += 1
        index += 1
      case "]": closeBracket()
      default: index += 1
      }
    }
  }

  private mutating func closeBracket() {
    index += 1
    guard openBrackets > 0 else { return }
    openBrackets -= 1
    if index < scalars.count, scalars[index] == "(" { takeDestination() }
  }

  private mutating func takeHTML() -> Bool {
    guard let next = wanted.html.last, scalars[index...].starts(with: next.start) else {
      return false
    }
    let isComment = next.start == Comments.opening
    let end = isComment ? Comments.end(in: scalars, from: index) : index + next.start.count
    guard let end else { return false }
    note(next.id, index, end)
    wanted.popHTML()
    index = max(index + 1, end)
    return true
  }

  private mutating func takeAutolink() -> Bool {
    let inside = scalars[(index + 1)...].prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" }
    guard inside.endIndex < scalars.count, scalars[inside.endIndex] == ">",
      inside.contains(where: { $0 == ":" || $0 == "@" })
    else { return false }
    let written = String(scalars: inside)
    for url in [MarkdownAddress.decoded(written), "mailto:" + written] {
      guard let id = wanted.next(url, after: &passed) else { continue }
      note(id, inside.startIndex, inside.endIndex, isAutolink: true)
      index = inside.endIndex
      return true
    }
    return false
  }

  private mutating func takeDestination() {
    index += 1
    var start = index
    while start < scalars.count, scalars[start].isWhitespace { start += 1 }
    guard start < scalars.count else { return }
    let end: Int
    if scalars[start] == "<" {
      start += 1
      end = self.end(from: start) { $0 == ">" || $0 == "<" || $0.isLineEnd }
    } else {
      var depth = 0
      end = self.end(from: start) { scalar in
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        return depth < 0 || depth > Self.deepestParentheses || scalar.isWhitespace
      }
    }
    let written = String(scalars: scalars[start..<end])
    guard let id = wanted.next(MarkdownAddress.decoded(written), after: &passed) else { return }
    note(id, start, end)
    index = end
  }

  private func end(from start: Int, where isEnd: (Unicode.Scalar) -> Bool) -> Int {
    var place = start
    while place < scalars.count {
      if scalars[place] == "\\", place + 1 < scalars.count,
        !scalars[place + 1].isLineEnd
      {
        place += 2
        continue
      }
      if isEnd(scalars[place]) { break }
      place += 1
    }
    return place
  }

  private mutating func note(
    _ id: OpaquePointer, _ start: Int, _ end: Int, isAutolink: Bool = false
  ) {
    var place = text.place(of: Range(from: start, upTo: end))
    place.isAutolink = isAutolink
    found[id] = place
  }
}

enum MarkdownAddress {
  /// An address as it is written in Markdown to what it means.
  static func decoded(_ written: String) -> String {
    guard written.contains("\\") || written.contains("&") else { return written }
    var url = written
    if let tree = MarkdownTree(Array("[a](<\(written)>)".utf8)) {
      tree.document.walk { visit, node in
        if visit == .enter, node.kind == .link { url = node.url }
      }
    }
    return url
  }
}
