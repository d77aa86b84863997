import Text

/// Comments in paragraphs, headings and tables that cmark-gfm does not take for such: it follows an
/// older CommonMark, in which no comment holds two hyphens.
enum CommentsInSentences {
  /// The lines that hold such comments, as cmark-gfm sees them.
  static func helped(_ tree: MarkdownTree, _ source: SourceFile) -> [Int: String] {
    var lines: [Int: [Unicode.Scalar]] = [:]
    tree.document.walk { visit, leaf in
      guard visit == .enter, leaf.holdsSentences, showsComment(leaf) else { return }
      let joined = JoinedLines(leaf.lines, of: source)
      for range in comments(in: joined.scalars).closed {
        let place = joined.place(of: range)
        for number in Range(from: place.line, through: place.endLine) {
          var scalars = lines.removeValue(forKey: number) ?? source.line(number).scalars
          defer { lines[number] = scalars }
          let isFirst = number == place.line
          let isLast = number == place.endLine
          let start = isFirst ? place.start + Comments.opening.count : 0
          let end = isLast ? place.end - 3 : scalars.count
          // `<!-->` keeps its length, or the places of comments after it in the line would move.
          guard start <= end else { continue }
          for index in start..<end where scalars[index] == "-" || isFirst && index == start {
            scalars[index] = "x"
          }
        }
      }
    }
    return lines.mapValues { String(scalars: $0) }
  }

  /// Where a comment begins that is shown, since it does not end in its paragraph or its table's cell.
  static func shown(in leaf: MarkdownNode, _ source: SourceFile) -> [LinkPlaces.Place] {
    guard leaf.holdsSentences, showsComment(leaf) else { return [] }
    let joined = JoinedLines(leaf.lines, of: source)
    let found = comments(in: joined.scalars)
    let cut =
      leaf.kind == .tableRow || leaf.kind == .tableHeader
      ? found.closed.filter { joined.scalars[$0].contains("|") }.map(\.lowerBound) : []
    return (cut + found.open).map { joined.place(of: $0..<$0 + Comments.opening.count) }
  }

  private static func showsComment(_ leaf: MarkdownNode) -> Bool {
    var isShown = false
    leaf.walk { visit, node in
      if visit == .enter, node.kind == .text, node.literal.contains("<!--") { isShown = true }
    }
    return isShown
  }

  /// What is a comment outside code: the closed ones, and where one begins that is never closed.
  private static func comments(in text: [Unicode.Scalar]) -> (closed: [Range<Int>], open: [Int]) {
    let code = CodeSpans(text)
    var found: (closed: [Range<Int>], open: [Int]) = ([], [])
    var index = 0
    while index < text.count {
      switch text[index] {
      case "\\": index += 2
      case "`": index = code.end(from: index)
      case "<" where text[index...].starts(with: Comments.opening):
        guard let end = Comments.end(in: text, from: index) else {
          found.open.append(index)
          return found
        }
        found.closed.append(index..<end)
        index = end
      default: index += 1
      }
    }
    return found
  }
}

extension MarkdownNode {
  /// Whether it is a block that holds text, not other blocks.
  var holdsSentences: Bool {
    switch kind {
    case .paragraph, .heading, .tableHeader, .tableRow: true
    default: false
    }
  }
}

/// Inline code in a paragraph.
struct CodeSpans {
  private let text: [Unicode.Scalar]
  /// Where the last run of so many backticks begins.
  private var lastTicks: [Int: Int] = [:]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    var place = 0
    while place < text.count {
      let count = run(at: place)
      if count > 0 { lastTicks[count] = place }
      place += max(1, count)
    }
  }

  private func run(at start: Int) -> Int {
    text[min(start, text.count)...].prefix { $0 == "`" }.count
  }

  /// The end of the code that begins at a backtick; where none does, that of the row of backticks.
  func end(from start: Int) -> Int {
    let count = run(at: start)
    let open = start + count
    guard let last = lastTicks[count], last >= open else { return open }
    var place = open
    while place <= last {
      let other = run(at: place)
      if other == count { return place + count }
      place += max(1, other)
    }
    return open
  }
}
