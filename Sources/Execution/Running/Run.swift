import Engine
import Language
import Notebook
import Report
import Text
import Words

/// Runs a checked program, statement by statement, and makes the report of it.
///
/// A statement that fails takes with it only those that need what it binds; everything else runs.
/// What an earlier run found is not computed again.
package func run(
  _ program: CheckedProgram, notebook: NotebookDocument, options: RunOptions,
  cancellation: Cancellation, observe: @escaping (RunEvent) -> Void
) -> RunResult {
  guard let folder = options.cacheFolder else {
    return run(program, notebook, options, nil, cancellation, observe)
  }
  let cache = ResultCache(
    folder: folder, notebook: notebook.source.name, options: options, seed: program.seed)
  let result = run(program, notebook, options, cache, cancellation, observe)
  // Files changed meanwhile, and the report may hold results of both.
  guard cache.isDoubtful, result.status != .cancelled else { return result }
  return run(program, notebook, options, nil, cancellation, observe)
}

private func run(
  _ program: CheckedProgram, _ notebook: NotebookDocument, _ options: RunOptions,
  _ cache: ResultCache?, _ cancellation: Cancellation, _ observe: @escaping (RunEvent) -> Void
) -> RunResult {
  var runtime = Runtime(workers: Workers(threads: options.threads), cancellation: cancellation)
  runtime.usesFastPaths = options.usesFastPaths
  var evaluator = Evaluator(
    options: options, runtime: runtime, seed: program.seed, observe: observe)
  evaluator.cache = cache
  var runner = Runner(program: program, notebook: notebook, evaluator: evaluator)
  return runner.run()
}

/// One run of a program.
struct Runner {
  let program: CheckedProgram
  let notebook: NotebookDocument
  var evaluator: Evaluator
  /// Names without a value: those whose statement failed, or needed one that did, with its line.
  var missing: [Spelling: Missing] = [:]
  var status = RunResult.Status.ok
  private var anchors: Set<Spelling> = []
  let checks: CheckNotes
  private let lastUses: LastUses
  /// What of the world failed, and the line where it did first.
  private var worldFailures: [Spelling: Int] = [:]
  /// The ids that the author gave.
  private let ids: Set<Spelling>
  /// Inline values by their places: they stand in the rendered prose and in its Markdown.
  private var inlineValues: [CodeLine: ProseValue] = [:]
  var explanations: [CacheExplanation] = []
  /// What statements were warned of, for the report.
  var warnings: [String] = []
  var size = ReportSize()
  /// Names whose statements did not have to run, in order, and how deep they stand on one another.
  var waiting: [(name: String, CheckedExpression)] = []
  var depths: [Spelling: Int] = [:]
  /// The statement at work, as explanations call it.
  var currentLabel = ""

  init(program: CheckedProgram, notebook: NotebookDocument, evaluator: Evaluator) {
    self.program = program
    self.notebook = notebook
    ids = Set(program.cells.compactMap { $0.cell.id?.value })
    self.evaluator = evaluator
    self.evaluator.origins = notebook.source.origins
    checks = CheckNotes(source: notebook.source)
    lastUses = LastUses(program)
  }

  mutating func run() -> RunResult {
    let front = notebook.frontMatter
    var report = ReportDocument(
      version: evaluator.options.version, notebook: Self.fileName(notebook.source.writtenName))
    report.title = front.title
    report.subtitle = front.subtitle
    report.titleNodes = front.titleNodes
    report.subtitleNodes = front.subtitleNodes
    report.author = front.author
    report.date = front.date
    report.language = front.language
    report.seed = program.seed
    report.parameters = program.parameters.map {
      ($0.name, evaluator.output(of: Value($0.value)))
    }
    for parameter in program.parameters {
      evaluator.values[parameter.name] = Value(parameter.value)
      evaluator.cache?.keys[parameter.name] = StatementKey(of: parameter.value)
    }
    report.asksForStandIn = evaluator.options.data.choice == .synthetic
    var cells: [ReportCell] = []
    for (number, cell) in program.cells.enumerated() {
      cells.append(unrun(cell, number: number + 1))
    }
    evaluator.options.journal?.begin(report, cells)
    for (number, cell) in program.cells.enumerated() { run(cell, number: number, &cells[number]) }
    report.fill(from: notebook, cells, in: evaluator.options.folders) { code in
      if let known = inlineValues[code] { return known }
      let value = inlineValue(code)
      inlineValues[code] = value
      return value
    }
    report.data = evaluator.sources
    report.warnings =
      report.data.compactMap { source in source.warning.map { "\(source.name): \($0)" } }
      + warnings
    if status == .cancelled { report.stopped = evaluator.options.stopReason() }
    if status != .cancelled { evaluator.cache?.finish() }
    return RunResult(report: report, status: status, explanations: explained)
  }

  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  func isMissing(_ name: String) -> Bool { missing[name] != nil }

  // MARK: Cells

  /// A cell as it is before anything ran.
  private mutating func unrun(_ checked: CheckedCell, number: Int) -> ReportCell {
    let anchor = anchor(of: checked, number: number)
    var cell = ReportCell(
      anchor: anchor, id: checked.cell.id?.value ?? anchor,
      line: notebook.source.origins.number(of: checked.cell.fenceLine),
      source: checked.cell.highlighted.map {
        ReportCell.Token(ReportCell.Token.Kind(rawValue: $0.kind.rawValue.text) ?? .plain, $0.text)
      })
    cell.sourceDisplay =
      ReportCell.SourceDisplay(rawValue: checked.cell.sourceDisplay.rawValue) ?? .shown
    cell.caption = checked.cell.caption
    cell.captionNodes = checked.cell.captionNodes
    cell.alt = checked.cell.alt
    return cell
  }

  private mutating func run(_ checked: CheckedCell, number: Int, _ cell: inout ReportCell) {
    guard status != .cancelled else {
      stop(checked.statements[...], &cell)
      return
    }
    var announcement: RunEvent? = .cell(
      number: number + 1, of: program.cells.count, name: cell.id, line: checked.cell.fenceLine)
    if checked.statements.isEmpty, let event = announcement { evaluator.observe(event) }
    for error in checked.expectedErrors {
      cell.outputs.append(output(of: error, isExpected: true))
    }
    for statement in checked.unreached { note(statement, passed: nil, &cell) }
    var hasFailed = false
    for (index, statement) in checked.statements.enumerated() {
      evaluator.options.journal?.note(
        cell, number: number, statements: index, data: evaluator.sources)
      if isMarked(statement, checked.cell.expectsError, &cell, &hasFailed) { continue }
      if isFound(statement, &cell) { continue }
      // Only cells in which something runs are worth a word.
      if let event = announcement { evaluator.observe(event) }
      announcement = nil
      run(statement, expectsError: checked.cell.expectsError, &cell, &hasFailed)
      if status == .cancelled {
        stop(checked.statements[index...], &cell)
        return
      }
    }
    if checked.cell.expectsError, checked.expectedErrors.isEmpty, !hasFailed,
      cell.status == .ok
    {
      let range = checked.cell.lines.first?.range
      let diagnostic = Diagnostic(
        at: range ?? SourceRange(line: checked.cell.fenceLine, column: 1, length: 3),
        "this cell was expected to fail, and it did not", hint: "leave out expect=error")
      fail(diagnostic, kind: .cell, &cell)
    }
    evaluator.options.journal?.note(
      cell, number: number, statements: checked.statements.count, data: evaluator.sources)
  }

  /// The run was told to stop before these statements, or at the first of them.
  private func stop(_ statements: ArraySlice<CheckedStatement>, _ cell: inout ReportCell) {
    UnreachedStatements(reason: evaluator.options.stopReason(), checks: checks)
      .mark(&cell, statements)
  }

  /// Keeps count of the checks.
  func note(
    _ statement: CheckedStatement, passed: Bool?, message: String? = nil, _ cell: inout ReportCell
  ) {
    checks.note(statement, passed: passed, message: message, &cell)
  }

  /// Runs a statement, and says of each way in which it can end what is to become of the rest of the cell.
  private mutating func run(
    _ statement: CheckedStatement, expectsError: Bool, _ cell: inout ReportCell,
    _ hasFailed: inout Bool
  ) {
    if let need = statement.uses.first(where: { missing[$0] != nil }), let cause = missing[need] {
      skip(statement, reason(of: cause), cause, expectsError, &cell, hasFailed)
      return
    }
    evaluator.checkMessage = nil
    evaluator.warnings = []
    evaluator.divergences = []
    defer {
      for error in evaluator.divergences {
        hasFailed = true
        noteFailure()
        settle(error, expectsError, &cell)
      }
    }
    do {
      let (expression, _) = parts(of: statement)
      let before = evaluator.sources
      begin(statement, cell)
      evaluator.sources = []
      defer { evaluator.sources = before + evaluator.sources.filter { !before.contains($0) } }
      try settle(statement.uses, expression)
      evaluator.lastUses = lastUses.names(in: statement)
      defer { evaluator.lastUses = [:] }
      defer { note(evaluator.warnings, of: statement, isFound: false) }
      switch statement.kind {
      case .binding(let name, _):
        evaluator.currentName = name
        evaluator.values[name] = try evaluator.evaluate(expression)
        evaluator.cache?.bind(name, expression, isKept: false)
        if evaluator.divergences.isEmpty {
          keep([], statement)
        } else {
          evaluator.cache?.keys[name] = nil
        }
      case .show:
        evaluator.currentName = cell.id
        let wasFull = size.isFull
        let outputs = try fitting(expression, cell)
        show(outputs, of: statement, &cell)
        note(statement, passed: true, message: evaluator.checkMessage, &cell)
        if !wasFull || outputs.isEmpty, evaluator.divergences.isEmpty { keep(outputs, statement) }
      }
    } catch {
      let place = statement.range.start.line
      if error.kind == .incomplete {
        // Where the training failed just now, that says it.
        guard !evaluator.divergences.isEmpty else {
          skip(statement, .because(error.message), nil, expectsError, &cell, hasFailed)
          return
        }
        note(statement, passed: nil, &cell)
        if case .binding(let name, _) = statement.kind {
          missing[name] = Missing(cause: name, line: place)
        }
        return
      }
      // What the world lacks it lacks everywhere, and is told where it was missed first.
      if error.kind == .environment, !expectsError {
        if let line = worldFailures[Spelling(error.message)] {
          let known = NotRun.because("\(error.message) (\(notebook.source.origins.name(of: line)))")
          skip(statement, known, nil, expectsError, &cell, hasFailed)
          return
        }
        worldFailures[Spelling(error.message)] = place
      }
      hasFailed = true
      noteFailure()
      if error.kind != .cancelled {
        note(statement, passed: false, message: evaluator.checkMessage, &cell)
      }
      if case .binding(let name, _) = statement.kind {
        missing[name] = Missing(cause: name, line: statement.range.start.line)
      }
      settle(error, expectsError, &cell)
    }
  }

  /// Says of a statement why it failed.
  private mutating func settle(
    _ error: RunFailure, _ expectsError: Bool, _ cell: inout ReportCell
  ) {
    if error.kind == .cancelled {
      status = .cancelled
    } else if expectsError {
      cell.outputs.append(output(of: error.diagnostic, isExpected: true))
    } else {
      fail(error.diagnostic, told: error.told, kind: error.kind, &cell)
    }
  }

  private mutating func fail(
    _ diagnostic: Diagnostic, told: Diagnostic? = nil, kind: RunFailure.Kind,
    _ cell: inout ReportCell
  ) {
    cell.status = .failed
    cell.outputs.append(output(of: diagnostic, isExpected: false))
    if kind == .environment {
      status = .environment
    } else if status == .ok || status == .todo {
      status = .failed
    }
    evaluator.observe(.failed(told ?? diagnostic))
  }

  func output(of diagnostic: Diagnostic, isExpected: Bool) -> ReportOutput {
    let origins = notebook.source.origins
    let line = origins.number(of: diagnostic.range.start.line)
    var error = OutputError(
      message: diagnostic.message, line: line, column: diagnostic.range.start.column,
      excerpt: diagnostic.excerpt(in: notebook.source), isExpected: isExpected)
    if let file = origins.file(of: diagnostic.range.start.line) {
      (error.file, error.note) = (file.name, file.note)
    }
    return ReportOutput(line: line, value: .error(error))
  }

  private func outputs(of value: Value) -> [OutputValue] {
    switch value {
    case .nothing: []
    case .figures(let figures): figures.map { .figure($0) }
    case .answer(let answer): answer.outputs
    case .sweep(let sweep):
      [evaluator.output(of: value)]
        + (sweep.isEmpty ? [] : [.figure(sweep.figure)])
    default: [evaluator.output(of: value)]
    }
  }

  /// What a value shows, where the report has room for it.
  private mutating func fitting(
    _ expression: CheckedExpression, _ cell: ReportCell
  ) throws(RunFailure) -> [OutputValue] {
    let notShown = OutputValue.described(Remark(\.remarks.notShown))
    // Figures are made to be shown, and only for that.
    if size.isFull, expression.type == .figure { return [notShown] }
    let value = try evaluator.evaluate(expression)
    if case .nothing = value { return [] }
    guard !size.isFull else { return [notShown] }
    let outputs = outputs(of: value)
    guard size.take(size(of: outputs, in: cell)) else {
      throw RunFailure(
        range: expression.range, message: ReportSize.message, hint: ReportSize.hint)
    }
    return outputs
  }

  /// About how many bytes of a report outputs take in a cell, whose caption each of its figures has.
  func size(of outputs: [OutputValue], in cell: ReportCell) -> Int {
    let texts = (cell.caption?.utf8.count ?? 0) + (cell.alt?.utf8.count ?? 0)
    return outputs.reduce(0) {
      if case .figure = $1 { $0 + $1.size + texts } else { $0 + $1.size }
    }
  }

  func show(_ outputs: [OutputValue], of statement: CheckedStatement, _ cell: inout ReportCell) {
    let line = notebook.source.origins.number(of: statement.range.start.line)
    for var output in outputs {
      if case .figure(var figure) = output {
        figure.caption = cell.caption
        figure.title = figure.title?.mapOwn(plainText)
        figure.xLabel = figure.xLabel?.mapOwn(plainText)
        figure.yLabel = figure.yLabel?.mapOwn(plainText)
        figure.alt = cell.alt
        output = .figure(figure)
      }
      cell.outputs.append(ReportOutput(line: line, value: output))
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

  private mutating func inlineValue(_ code: CodeLine) -> ProseValue {
    guard !program.todoValues.contains(code) else { return .missing(reason: NotRun.todo.text) }
    guard let expression = program.inlineValues[code] else { return .missing(reason: code.text) }
    guard !size.isFull else { return .missing(reason: Remark(\.remarks.notShown).text) }
    let key = evaluator.cache?.key(of: expression).map { "value " + $0.text }
    do {
      if let key, let output = evaluator.cache?.results.result(key)?.outputs.first {
        return try inlineValue(output, of: expression, code)
      }
      evaluator.cache?.begin()
      let output = evaluator.output(of: try evaluator.evaluate(expression))
      evaluator.cache?.keep(StatementResult(outputs: [output]), key)
      return try inlineValue(output, of: expression, code)
    } catch {
      if error.kind == .cancelled { status = .cancelled }
      guard status != .cancelled else {
        return .missing(reason: NotRun.because(evaluator.options.stopReason()).text)
      }
      // What it needs has failed already, and said so; anything else is a failure of its own.
      if error.kind != .incomplete {
        if status == .ok || status == .todo { status = .failed }
        evaluator.observe(.failed(error.told))
      }
      return .missing(reason: error.message)
    }
  }
  private mutating func inlineValue(
    _ output: OutputValue, of expression: CheckedExpression, _ code: CodeLine
  ) throws(RunFailure) -> ProseValue {
    let text = inlineRemark(output)
    guard size.take(text.text.utf8.count) else {
      throw RunFailure(
        range: expression.range, message: ReportSize.message, hint: ReportSize.hint)
    }
    return .shown(InlineValue(code: code.text, text: text))
  }
}
