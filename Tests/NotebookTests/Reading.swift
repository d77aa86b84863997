import Notebook
import Prose
import Text

/// A notebook read from text, with what was found wrong as `line:column severity message`.
struct Reading {
  let document: NotebookDocument
  let diagnostics: Diagnostics

  init(_ text: String) {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "test.md", text: text)
    document = NotebookDocument.read(source, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  init(lines: String...) {
    self.init(lines.joined(separator: "\n"))
  }

  /// `1:5`, for each error in the order of the text.
  var errorPlaces: [String] { places(.error) }
  var warningPlaces: [String] { places(.warning) }

  /// The text under the caret of each error.
  var errorTexts: [String] { texts(.error) }
  var warningTexts: [String] { texts(.warning) }

  private func texts(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.sorted.filter { $0.severity == severity }.map { diagnostic in
      let line = Array(document.source.line(diagnostic.range.start.line))
      let start = diagnostic.range.start.column - 1
      let end = diagnostic.range.end.column - 1
      guard diagnostic.range.start.line == diagnostic.range.end.line, start <= end,
        end <= line.count
      else { return "(outside the line)" }
      return String(line[start..<end])
    }
  }

  var messages: [String] { diagnostics.sorted.map(\.message) }
  var hints: [String?] { diagnostics.sorted.map(\.hint) }

  /// All prose as HTML, with `{line:column text}` for values and `{path|alt|title}` for pictures.
  var html: String {
    var parts = HTMLParts()
    parts.value = { number in
      let code = document.values[number]
      return Escaped.html("{\(code.number):\(code.firstColumn) \(code.text)}")
        .replacing("&quot;", with: "\"")
    }
    parts.picture = { Escaped.html("{\($0.path)|\($0.alt)|\($0.title ?? "-")}") }
    return HTMLWriter.html(document.body + document.notes, parts)
  }

  /// All prose as Markdown again, with `{line:column text}` for values.
  var page: String { page(.gitHub) { $0 } }

  func page(_ dialect: MarkdownWriter.Dialect, address: @escaping (String) -> String) -> String {
    MarkdownWriter.pieces(document.body + document.notes, dialect, address: address).map { piece in
      switch piece {
      case .text(let text): return text
      case .value(let number):
        let code = document.values[number]
        return "{\(code.number):\(code.firstColumn) \(code.text)}"
      case .cell: return ""
      }
    }.joined()
  }

  private func places(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.sorted.filter { $0.severity == severity }
      .map { "\($0.range.start.line):\($0.range.start.column)" }
  }
}

extension ParameterValue: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.boolean(let a), .boolean(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    default: false
    }
  }
}
