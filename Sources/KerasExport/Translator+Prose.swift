import Engine
import Language
import Notebook
import Prose
import Text

extension Translator {
  /// Prose as Markdown, and the cells in it; a block that holds values becomes a cell that makes it.
  mutating func cells(
    of prose: [ProseNode], in notebook: NotebookDocument, folder: String
  ) -> [JupyterCell] {
    let words = notebook.frontMatter.language.words
    let labels = ReferenceLabels(notebook, program)
    let prose = prose.withFormulas(notebook.expandedFormulas)
      .resolvingReferences(words) { labels[$0, $1] }
    // Where a link leads to; readers of notebooks know no other places, and call headings otherwise.
    let places =
      form == .keras ? Set(notebook.links.compactMap(\.fragment).map { Spelling($0) }) : []
    let taken = notebook.ids.union(notebook.body.headings.map { Spelling($0.anchor) })
    var cells: [JupyterCell] = []
    // Of two lists side by side the second would go on with the first.
    var followsList = false
    for part in prose.parts {
      let isList = if case .open(.list) = prose[part.lowerBound] { true } else { false }
      mark(notebook.anchors(in: prose[part]).filter { places.contains($0) }, in: &cells)
      var block: [MarkdownWriter.Piece] = []
      let pieces = MarkdownWriter.pieces(
        prose[part], form.dialect, words: words
      ) { address in
        URLReference(address).leadsFromFolder
          ? URLReference.rebased(Escaped.address(address), on: folder + "/") : address
      }
      for piece in pieces {
        guard case .cell(let number, _) = piece else {
          block.append(piece)
          continue
        }
        add(block, in: notebook, apart: isList && followsList, to: &cells)
        block = []
        if program.cells.indices.contains(number) {
          mark(
            labels.anchors(of: number).filter { places.contains($0) && !taken.contains($0) },
            in: &cells)
          cells.append(cell(program.cells[number], caption: labels.caption(of: number)))
        }
      }
      add(block, in: notebook, apart: isList && followsList, to: &cells)
      followsList = isList
    }
    return cells
  }

  private mutating func add(
    _ block: [MarkdownWriter.Piece], in notebook: NotebookDocument, apart: Bool,
    to cells: inout [JupyterCell]
  ) {
    if let code = filled(block, notebook) {
      cells.append(JupyterCell(kind: .code, source: code, isFolded: true))
      return
    }
    let text = block.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let number): Escaped.markdownCode(notebook.values[number].text)
      case .cell: ""
      }
    }.joined().trimming(\.isLineEnd)
    append(text, apart: apart, to: &cells)
  }

  /// What links lead to, before what they mean.
  private func mark(_ anchors: [String], in cells: inout [JupyterCell]) {
    append(
      anchors.map { "<a id=\"\(Escaped.attribute($0))\"></a>" }.joined(), apart: false, to: &cells)
  }

  private func append(_ text: String, apart: Bool, to cells: inout [JupyterCell]) {
    guard !text.isEmpty else { return }
    if !apart, let last = cells.last, last.kind == .markdown {
      cells[cells.count - 1].source += "\n\n" + text
    } else {
      cells.append(JupyterCell(kind: .markdown, source: text))
    }
  }

  /// A block as code that joins its texts and values; nil where it holds no value that could be said.
  ///
  /// Texts are plain literals, each a line at most: nothing in them is code, whatever they hold.
  private mutating func filled(
    _ block: [MarkdownWriter.Piece], _ notebook: NotebookDocument
  ) -> String? {
    var lines: [String] = []
    var rows: [[String]] = [[]]
    var text = ""
    var hasValues = false
    func endText() {
      if !text.isEmpty { rows[rows.count - 1].append(PythonText.literal(text)) }
      text = ""
    }
    func add(_ more: String) {
      for (number, part) in more.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 {
          text += "\n"
          endText()
          rows.append([])
        }
        text += part
      }
    }
    for piece in block {
      switch piece {
      case .cell: break
      case .text(let part): add(part)
      case .value(let number):
        let code = notebook.values[number]
        guard let value = inline(code) else {
          add(Escaped.markdownCode(code.text))
          continue
        }
        hasValues = true
        lines += prelude
        endText()
        rows[rows.count - 1].append(shownInProse(value.text, value.type))
      }
    }
    while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
    endText()
    guard hasValues else { return nil }
    let (start, end) = form == .keras ? ("display(Markdown(", "))") : ("print(", ")")
    lines.append("\(start)\"\".join([")
    lines += rows.filter { !$0.isEmpty }.map {
      "    " + $0.joined(separator: ", ").replacing("\n", with: "\n    ") + ","
    }
    lines.append("])\(end)")
    return lines.joined(separator: "\n")
  }

  /// A value as a piece of Markdown. Numbers are as they are; whatever may hold a text is made one that
  /// is no Markdown.
  private mutating func shownInProse(_ code: String, _ type: ValueType) -> String {
    switch type {
    case .integer: return PythonText.call("str", [code])
    case .number: return PythonText.call("format", [code, "\".4g\""])
    default: break
    }
    helpers.insert("text")
    let text = PythonText.call("text", [code])
    if type.isOfNumbers || form != .keras { return text }
    helpers.insert("plain")
    return PythonText.call("plain", [text])
  }

  /// A value in an f-string. What can't stand there in older versions of Python gets a name first.
  mutating func field(_ code: String, _ type: ValueType, _ lines: inout [String]) -> String {
    var code = code
    if code.unicodeScalars.contains(where: { "\\\n#{}".contains($0) }) || code.contains("\"\"\"") {
      let name = freshName("value")
      lines.append("\(name) = \(code)")
      code = name
    }
    switch type {
    case .integer, .text: return "{\(code)}"
    case .number: return "{\(code):.4g}"
    default:
      helpers.insert("text")
      return "{text(\(code))}"
    }
  }

  /// A value in prose; nil where it can't stand here.
  private mutating func inline(_ code: CodeLine) -> (text: String, type: ValueType)? {
    guard let expression = program.inlineValues[code] else { return nil }
    var names: Set<Spelling> = []
    expression.collect(into: &names)
    guard names.allSatisfy({ missing[$0] == nil }) else { return nil }
    guard names.isSubset(of: bound) else {
      late.append((code.text, expression))
      return nil
    }
    prelude = []
    let before = self
    guard let value = try? python(expression) else {
      self = before
      return nil
    }
    return (value.text, expression.type)
  }

  /// What prose refers to before it is there, at the notebook's end.
  mutating func lateValues() -> JupyterCell? {
    var lines: [String] = []
    for (code, expression) in late {
      prelude = []
      let before = self
      var names: Set<Spelling> = []
      expression.collect(into: &names)
      guard names.allSatisfy({ missing[$0] == nil }), let value = try? python(expression) else {
        self = before
        continue
      }
      lines += prelude
      helpers.insert("text")
      lines.append("print(\(PythonText.literal(code + ":")), text(\(value.text)))")
    }
    guard !lines.isEmpty else { return nil }
    return JupyterCell(
      kind: .code,
      source: "# Values that the prose above speaks of.\n" + lines.joined(separator: "\n"))
  }
}

extension NotebookDocument {
  /// The anchors of a part of the prose: of its headings, and of the equations in it.
  fileprivate func anchors(in nodes: ArraySlice<ProseNode>) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .open(.heading(let heading)): [heading.anchor]
      case .formula(let formula) where formulas.indices.contains(formula.number):
        formulas[formula.number].formula?.labels.compactMap { equations[$0.name]?.id } ?? []
      default: []
      }
    }
  }
}

extension ValueType {
  /// Whether nothing but digits, signs and brackets is shown of it.
  fileprivate var isOfNumbers: Bool {
    switch self {
    case .integer, .number, .boolean, .tensor, .sequence: true
    case .list(let element, _): element.isOfNumbers
    default: false
    }
  }
}

extension CheckedExpression {
  var isName: Bool {
    if case .name = node { true } else { false }
  }

  /// All names that an expression uses.
  func collect(into names: inout Set<Spelling>) {
    if case .name(let name) = node { names.insert(name) }
    for part in parts { part.collect(into: &names) }
  }
}
