import Text

/// Takes the comments out of prose that is written as Markdown again.
enum CommentEdits {
  static func all(
    in nodes: [MarkdownNode], _ text: NotebookText, _ places: LinkPlaces
  ) -> [MarkdownEdit] {
    var edits: [MarkdownEdit] = []
    var lines = LastLine(of: text.source)
    for node in nodes {
      node.walk { visit, inner in
        guard visit == .enter else { return }
        if inner.isComment, let place = places.found[inner.id] {
          edits += CommentInSentence.edits(place, &lines, in: text.source)
        } else if inner.kind == .htmlBlock {
          edits += Block(inner, text).edits
        }
      }
    }
    return edits
  }

  /// The comments of HTML on lines of its own.
  struct Block {
    let ranges: [LinkPlaces.Place]
    /// Whether there is nothing but comments.
    let isWhole: Bool
    private let node: MarkdownNode
    private let text: NotebookText
    private let rest: String

    init(_ node: MarkdownNode, _ text: NotebookText) {
      self.node = node
      self.text = text
      let literal = text.marks.unmark(node.literal)
      guard literal.contains("<!--") else {
        (ranges, isWhole, rest) = ([], false, literal)
        return
      }
      let joined = JoinedLines(node.lines, of: text.source)
      ranges = Comments.ranges(in: joined.scalars.dropLast()).ranges.map { joined.place(of: $0) }
      rest = Comments.removed(from: literal)
      isWhole = rest.isBlank && !ranges.isEmpty
    }

    /// All lines of the block.
    var all: LinkPlaces.Place {
      let last = node.lines.upperBound - 1
      return LinkPlaces.Place(
        line: node.firstLine, start: 0, end: text.source.line(last).unicodeScalars.count,
        endLine: last)
    }

    /// What is left, as text.
    var asMarkdown: String {
      rest.contains("<") || rest.contains("&")
        ? Escaped.markdownBlock(rest, language: "html") : "\n" + Escaped.markdown(rest) + "\n"
    }

    func holds(_ line: Int, _ offset: Int) -> Bool {
      let next = firstIndex(in: ranges) { (line, offset) < ($0.endLine, $0.end) }
      return ranges.indices.contains(next)
        && (line, offset) >= (ranges[next].line, ranges[next].start)
    }

    var edits: [MarkdownEdit] {
      guard !ranges.isEmpty else { return [] }
      // What is left of the block stands for its lines as a whole.
      if !isWhole, node.parent?.kind == .document {
        return MarkdownEdit.replacing(all, by: asMarkdown, in: text.source)
      }
      return ranges.enumerated().flatMap { number, place in
        MarkdownEdit.replacing(
          place, by: number == 0 && isWhole ? separator : "", in: text.source)
      }
    }

    /// In a block's place an empty line could join what it kept apart.
    private var separator: String {
      func joins(_ node: MarkdownNode?) -> Bool {
        node?.kind == .list || node?.kind == .codeBlock && node?.isFenced == false
      }
      guard node.parent?.kind == .document, joins(node.previous), let next = node.next,
        joins(next)
      else { return "" }
      return "\n" + Comments.separator + "\n"
    }
  }
}
