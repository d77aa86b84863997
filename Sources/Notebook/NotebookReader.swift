import Text

extension NotebookDocument {
  /// Reads a notebook: its front matter, its cells with the place of every line of code, its prose.
  /// What is wrong is added to `diagnostics`; the result is then what could be read all the same.
  package static func read(
    _ source: SourceFile, diagnostics: inout Diagnostics
  ) -> NotebookDocument {
    let (frontMatter, headLines) = FrontMatterReader.read(source, diagnostics: &diagnostics)
    var document = NotebookDocument(source: source, frontMatter: frontMatter)
    document.firstProseLine = headLines + 1
    let text = NotebookText(source, firstLine: headLines + 1)
    guard let tree = text.parse(&diagnostics) else { return document }
    ProseReader.read(tree, text, into: &document, &diagnostics)
    document.readTitles()
    document.readFormulas(&diagnostics)
    return document
  }
}

/// A notebook's Markdown as it is handed to cmark-gfm: line numbers stay, the front matter is left
/// out, and what must not be read, or has to be found again, is marked.
struct NotebookText {
  let source: SourceFile
  /// The first line after the front matter.
  let firstLine: Int
  let marks: Marks
  let formulas: [FormulaSource]
  /// Where comments begin that never end, as far as their sentences go.
  let openComments: [LinePlace]
  let openFormulas: [OpenFormula]

  init(_ source: SourceFile, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    let scanner = MarkScanner(source, firstLine: firstLine)
    marks = Marks(scanner.marks, in: source)
    formulas = scanner.formulas
    openComments = scanner.openComments
    openFormulas = scanner.openFormulas
  }

  /// Nil after an error: text that cmark-gfm can't be trusted with.
  func parse(_ diagnostics: inout Diagnostics) -> MarkdownTree? {
    let limits = MarkdownLimits(source.lines.dropFirst(firstLine - 1))
    if !limits.excesses.isEmpty, !reportExcesses(limits.excesses, &diagnostics) { return nil }
    guard let tree = MarkdownTree(bytes { marks.mark($1, line: $0) }) else {
      diagnostics.error(
        SourceRange(line: 1, column: 1, length: 1), "the Markdown library could not be started")
      return nil
    }
    return tree
  }

  /// Code may hold any number of brackets, since no Markdown is looked for in it. Which lines are
  /// code is found with the lines in excess cut down to one letter; a line that is truly code
  /// changes nothing for the lines after it.
  private func reportExcesses(
    _ excesses: [MarkdownLimits.Excess], _ diagnostics: inout Diagnostics
  ) -> Bool {
    let lines = Set(excesses.map(\.line))
    let tree = MarkdownTree(bytes { lines.contains($0) ? Self.cut($1) : $1 })
    var code = Set<Int>()
    if let tree {
      for node in tree.document.children where node.kind == .codeBlock {
        code.formUnion(node.lines)
      }
    }
    guard let excess = excesses.first(where: { !code.contains($0.line) }) else { return true }
    let line = source.line(excess.line)
    diagnostics.error(
      Columns(line).range(
        line: excess.line, from: line.indentation, to: line.unicodeScalars.count),
      excess.reason, hint: excess.hint)
    return false
  }

  /// A line reduced to what decides whether it is code: its indentation, or all of a fence.
  private static func cut(_ line: String) -> String {
    if let fence = Fence(line), fence.info.count < 1000 { return line }
    return String(line.unicodeScalars.prefix { $0.isBlank }) + "x"
  }

  private func bytes(_ line: (Int, String) -> String) -> [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: firstLine - 1)
    bytes.reserveCapacity(source.text.utf8.count + 1024)
    for number in Range(from: firstLine, through: source.lines.count) {
      bytes.append(contentsOf: line(number, source.line(number)).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
