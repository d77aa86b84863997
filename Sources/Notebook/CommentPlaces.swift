import Text

extension SourceFile {
  /// Where a notebook's HTML comments stand: for each line, which of its scalars belong to one, from 0.
  /// What is code is none, and neither is what a sentence opens and never closes.
  package func commentPlaces() -> [Int: [Range<Int>]] {
    var ignored = Diagnostics()
    let (_, headLines) = FrontMatterReader.read(self, diagnostics: &ignored)
    let text = NotebookText(self, firstLine: headLines + 1)
    guard let tree = text.parse(&ignored) else { return [:] }
    var places: [Int: [Range<Int>]] = [:]
    // Footnotes come last, wherever they stand.
    var taken: Set<Int> = []
    tree.document.walk { visit, node in
      guard visit == .enter else { return }
      switch node.kind {
      case .htmlBlock, .paragraph, .heading, .table:
        let all = Range(
          from: max(node.firstLine, headLines + 1),
          upTo: min(node.lines.upperBound, lines.count + 1))
        guard let first = all.first(where: { !taken.contains($0) }) else { return }
        let lines = first..<all.upperBound
        taken.formUnion(lines)
        add(JoinedLines(lines, of: self), isHTML: node.kind == .htmlBlock, &places)
      default: break
      }
    }
    return places
  }

  private func add(
    _ text: JoinedLines, isHTML: Bool, _ places: inout [Int: [Range<Int>]]
  ) {
    let scalars = text.scalars
    let code = CodeSpans(scalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where !isHTML: index += 2
      case "`" where !isHTML: index = code.end(from: index)
      case "<" where scalars[index...].starts(with: Comments.opening):
        guard let end = Comments.end(in: scalars, from: index) ?? (isHTML ? scalars.count : nil)
        else {
          return
        }
        for (first, last) in zip(text.bounds, text.bounds.dropFirst()) {
          let (start, stop) = (max(index, first), min(end, last - 1))
          guard start < stop else { continue }
          places[text.place(of: start).line, default: []].append(start - first..<stop - first)
        }
        index = max(end, index + 1)
      default: index += 1
      }
    }
  }
}
