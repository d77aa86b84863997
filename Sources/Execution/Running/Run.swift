import Engine
import Language
import Notebook
import Report

/// Runs a checked program, statement by statement, and makes the report of it.
///
/// A statement that fails takes with it only those that need what it binds; everything else runs.
package func run(
  _ program: CheckedProgram, notebook: NotebookDocument, options: RunOptions,
  cancellation: Cancellation, observe: @escaping (RunEvent) -> Void
) -> RunResult {
  var runtime = Runtime(workers: Workers(threads: options.threads), cancellation: cancellation)
  runtime.usesFastPaths = options.usesFastPaths
  let evaluator = Evaluator(
    options: options, runtime: runtime, seed: program.seed, observe: observe)
  var runner = Runner(program: program, notebook: notebook, evaluator: evaluator)
  return runner.run()
}

/// One run of a program.
struct Runner {
  let program: CheckedProgram
  let notebook: NotebookDocument
  var evaluator: Evaluator
  /// Names without a value: those whose statement failed, or needed one that did, with its line.
  private var missing: [String: (cause: String, line: Int)] = [:]
  private var status = RunResult.Status.ok
  private var anchors: Set<String> = []
  /// The ids that the author gave.
  private let ids: Set<String>
  /// Inline values by their places: they stand in the rendered prose and in its Markdown.
  private var inlineValues: [CodeLine: ReportProse.Piece] = [:]

  init(program: CheckedProgram, notebook: NotebookDocument, evaluator: Evaluator) {
    self.program = program
    self.notebook = notebook
    ids = Set(program.cells.compactMap { $0.cell.id?.value })
    self.evaluator = evaluator
  }

  mutating func run() -> RunResult {
    let front = notebook.frontMatter
    var report = ReportDocument(
      version: evaluator.options.version, notebook: Self.fileName(notebook.source.name))
    report.title = front.title
    report.author = front.author
    report.lang = front.lang
    report.seed = program.seed
    report.parameters = program.parameters.map {
      ($0.name, evaluator.output(of: Value($0.value)))
    }
    for parameter in program.parameters {
      evaluator.values[parameter.name] = Value(parameter.value)
    }
    var cells: [ReportCell] = []
    for (number, cell) in program.cells.enumerated() {
      guard status != .cancelled else { break }
      cells.append(run(cell, number: number + 1))
    }
    var rest = cells[...]
    for block in notebook.blocks {
      switch block {
      case .prose(let prose): report.blocks.append(.prose(filled(prose)))
      case .cell: if let cell = rest.popFirst() { report.blocks.append(.cell(cell)) }
      }
    }
    report.data = evaluator.sources
    return RunResult(report: report, status: status)
  }

  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  // MARK: Cells

  private mutating func run(_ checked: CheckedCell, number: Int) -> ReportCell {
    let anchor = anchor(of: checked, number: number)
    var cell = ReportCell(
      anchor: anchor, id: checked.cell.id?.value ?? anchor, line: checked.cell.fenceLine,
      source: checked.cell.highlighted.map {
        ReportCell.Token(ReportCell.Token.Kind(rawValue: $0.kind.rawValue) ?? .plain, $0.text)
      })
    cell.sourceDisplay =
      ReportCell.SourceDisplay(rawValue: checked.cell.sourceDisplay.rawValue) ?? .shown
    cell.caption = checked.cell.caption
    cell.alt = checked.cell.alt
    evaluator.observe(
      .cell(
        number: number, of: program.cells.count, name: cell.id, line: checked.cell.fenceLine))
    for error in checked.expectedErrors {
      cell.outputs.append(output(of: error, isExpected: true))
    }
    var hasFailed = false
    for statement in checked.statements {
      guard status != .cancelled else { break }
      run(statement, expectsError: checked.cell.expectsError, &cell, &hasFailed)
    }
    if checked.cell.expectsError, checked.expectedErrors.isEmpty, !hasFailed,
      cell.status != .skipped, status != .cancelled
    {
      let range = checked.cell.lines.first.map {
        SourceRange(line: $0.number, column: $0.firstColumn, length: max(1, $0.text.count))
      }
      let diagnostic = Diagnostic(
        at: range ?? SourceRange(line: checked.cell.fenceLine, column: 1, length: 3),
        "this cell was expected to fail, and it did not", hint: "leave out expect=error")
      fail(diagnostic, kind: .cell, &cell)
    }
    return cell
  }

  private mutating func run(
    _ statement: CheckedStatement, expectsError: Bool, _ cell: inout ReportCell,
    _ hasFailed: inout Bool
  ) {
    if let need = statement.uses.first(where: { missing[$0] != nil }), let cause = missing[need] {
      let text = "not run: needs `\(cause.cause)` (line \(cause.line))"
      cell.outputs.append(
        ReportOutput(line: statement.range.start.line, value: .described(text)))
      if cell.status == .ok, !hasFailed { cell.status = .skipped }
      // What a cell that is meant to fail binds may not be needed elsewhere.
      if !expectsError, status == .ok { status = .failed }
      if case .binding(let name, _) = statement.kind { missing[name] = cause }
      return
    }
    do {
      switch statement.kind {
      case .binding(let name, let expression):
        evaluator.currentName = name
        evaluator.values[name] = try evaluator.evaluate(expression)
        evaluator.keys[name] = evaluator.key(of: expression)
      case .show(let expression):
        evaluator.currentName = cell.id
        let value = try evaluator.evaluate(expression)
        show(value, line: statement.range.start.line, &cell)
        note(statement, passed: true, &cell)
      }
    } catch {
      hasFailed = true
      note(statement, passed: false, &cell)
      if case .binding(let name, _) = statement.kind {
        missing[name] = (name, statement.range.start.line)
      }
      if error.kind == .cancelled {
        status = .cancelled
      } else if expectsError {
        cell.outputs.append(output(of: error.diagnostic, isExpected: true))
      } else {
        fail(error.diagnostic, kind: error.kind, &cell)
      }
    }
  }

  /// Keeps count of the checks that were made.
  private func note(_ statement: CheckedStatement, passed: Bool, _ cell: inout ReportCell) {
    guard case .show(let expression) = statement.kind, case .call(let call) = expression.node,
      call.function.name == "expect"
    else { return }
    cell.checks.append(ReportCheck(line: statement.range.start.line, passed: passed))
  }

  private mutating func fail(
    _ diagnostic: Diagnostic, kind: RunFailure.Kind, _ cell: inout ReportCell
  ) {
    cell.status = .failed
    cell.outputs.append(output(of: diagnostic, isExpected: false))
    if kind == .world { status = .world } else if status == .ok { status = .failed }
    evaluator.observe(.failed(diagnostic))
  }

  private func output(of diagnostic: Diagnostic, isExpected: Bool) -> ReportOutput {
    ReportOutput(
      line: diagnostic.range.start.line,
      value: .error(
        OutputError(
          message: diagnostic.message, line: diagnostic.range.start.line,
          column: diagnostic.range.start.column, excerpt: diagnostic.excerpt(in: notebook.source),
          isExpected: isExpected)))
  }

  private func show(_ value: Value, line: Int, _ cell: inout ReportCell) {
    switch value {
    case .nothing: return
    case .figures(let figures):
      for figure in figures {
        var figure = figure
        figure.caption = cell.caption
        figure.alt = cell.alt
        cell.outputs.append(ReportOutput(line: line, value: .figure(figure)))
      }
    case .sweep(let sweep):
      cell.outputs.append(ReportOutput(line: line, value: evaluator.output(of: value)))
      show(.figures([sweep.figure]), line: line, &cell)
    default:
      cell.outputs.append(ReportOutput(line: line, value: evaluator.output(of: value)))
    }
  }

  /// The author's id, or the first name that the cell binds, or its number; each once.
  private mutating func anchor(of cell: CheckedCell, number: Int) -> String {
    var base = cell.cell.id?.value
    if base == nil {
      for statement in cell.statements {
        if case .binding(let name, _) = statement.kind {
          base = name
          break
        }
      }
    }
    var anchor = base ?? "cell-\(number)"
    if cell.cell.id == nil {
      while ids.contains(anchor) || anchors.contains(anchor) { anchor += "-cell" }
    }
    anchors.insert(anchor)
    return anchor
  }

  // MARK: Prose

  private mutating func filled(_ prose: Prose) -> ReportProse {
    var pieces: [ReportProse.Piece] = []
    var values: [ReportProse.InlineValue] = []
    for piece in prose.pieces {
      pieces.append(filled(piece))
      if case .value(let code) = piece, case .value(let text)? = pieces.last {
        values.append(.init(code: code.text, text: text))
      }
    }
    var markdown: [ReportProse.Piece] = []
    for piece in prose.markdown { markdown.append(filled(piece)) }
    var filled = ReportProse(
      pieces: pieces, headings: prose.headings.map { ($0.level, $0.text, $0.anchor) },
      markdown: markdown)
    filled.values = values
    return filled
  }

  private mutating func filled(_ piece: Prose.Piece) -> ReportProse.Piece {
    switch piece {
    case .html(let html): return .html(html)
    case .picture(let path, let alt, let title):
      let url = Pictures.url(of: path, in: evaluator.options.baseFolder)
      return .picture(url: url, path: path, alt: alt, title: title)
    case .value(let code):
      if let known = inlineValues[code] { return known }
      let value = inlineValue(code)
      inlineValues[code] = value
      return value
    }
  }

  private mutating func inlineValue(_ code: CodeLine) -> ReportProse.Piece {
    guard let expression = program.inlineValues[code] else { return .missing(code.text) }
    do {
      return .value(inlineText(evaluator.output(of: try evaluator.evaluate(expression))))
    } catch {
      guard status != .cancelled else { return .missing(error.message) }
      // What it needs has failed already, and said so; anything else is a failure of its own.
      let needs = missing.keys.contains { error.message == "`\($0)` has no value" }
      if !needs {
        if status == .ok { status = .failed }
        evaluator.observe(.failed(error.diagnostic))
      }
      return .missing(error.message)
    }
  }
}
