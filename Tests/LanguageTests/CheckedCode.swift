import Language
import Notebook

/// Cells of code, checked. A line `---` ends a cell and begins the next; a line that begins with
/// `prose: ` is an inline value in the prose there.
///
/// `«` and `»` in the code enclose the text that a diagnostic should point at; they are taken out
/// before anything is read.
struct CheckedCode {
  let program: CheckedProgram?
  let diagnostics: [Diagnostic]
  /// What the marks enclosed, in the order of the text.
  let marked: [SourceRange]

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

  /// - Parameter expectsError: Whether the last cell has `expect=error`.
  init(
    _ code: String, parameters: [(name: String, value: ParameterValue)] = [],
    memory: Int = 8 << 30, expectsError: Bool = false
  ) {
    var marked: [SourceRange] = []
    var cells: [Cell] = []
    var values: [CodeLine] = []
    var lines: [CodeLine] = []
    func endCell() {
      if !lines.isEmpty {
        cells.append(Cell(fenceLine: lines[0].number - 1, lines: lines))
      }
      lines = []
    }
    var texts: [String] = []
    let inlineMark = "prose: "
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let (text, ranges) = Self.unmarked(String(line), line: index + 1)
      texts.append(text)
      marked += ranges
      if text == "---" {
        endCell()
      } else if text.hasPrefix(inlineMark) {
        endCell()
        values.append(
          CodeLine(
            number: index + 1, firstColumn: inlineMark.count + 1,
            text: String(text.dropFirst(inlineMark.count))))
      } else {
        lines.append(CodeLine(number: index + 1, firstColumn: 1, text: text))
      }
    }
    endCell()
    if expectsError, !cells.isEmpty { cells[cells.count - 1].expectsError = true }
    let source = SourceFile(name: "notebook.md", text: texts.joined(separator: "\n"))
    var notebook = NotebookDocument(
      source: source, frontMatter: FrontMatter(), cells: cells, values: values)
    notebook.frontMatter.parameters = parameters.map { parameter in
      let place = SourceRange(line: 1, column: 1, length: 1)
      return FrontMatter.Parameter(
        name: Located(parameter.name, at: place), value: Located(parameter.value, at: place))
    }
    var diagnostics = Diagnostics()
    program = check(notebook, limits: CheckLimits(memory: memory), diagnostics: &diagnostics)
    self.diagnostics = diagnostics.sorted
    self.marked = marked
  }

  private static func unmarked(_ line: String, line number: Int) -> (String, [SourceRange]) {
    var text: [Character] = []
    var start: Int?
    var ranges: [SourceRange] = []
    for character in line {
      switch character {
      case "«": start = text.count
      case "»":
        let first = start ?? text.count
        ranges.append(
          SourceRange(line: number, column: first + 1, length: text.count - first))
      default: text.append(character)
      }
    }
    return (String(text), ranges)
  }
}

extension Diagnostic {
  /// As a test's failure shows it.
  var summary: String {
    "\(range.start.line):\(range.start.column)-\(range.end.column) \(severity.rawValue): \(message)"
      + (hint.map { " (\($0))" } ?? "")
  }
}
