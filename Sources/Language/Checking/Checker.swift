import Engine
import Notebook
import Text

/// Reads and checks all cells of a notebook; nil where there are errors.
///
/// With `keepsGoing` there is a program in spite of errors: the statements that hold them say so, and the
/// others can run.
///
/// - Parameters:
///   - notebook: What was read; its parameters have the values of this run already.
///   - limits: What the program may need.
///   - diagnostics: Gets errors and warnings, in no particular order.
package func check(
  _ notebook: NotebookDocument, limits: CheckLimits, keepsGoing: Bool = false,
  diagnostics: inout Diagnostics
) -> CheckedProgram? {
  var checker = Checker(limits: limits, source: notebook.source)
  let program = checker.program(notebook)
  for diagnostic in checker.diagnostics.all { diagnostics.add(diagnostic) }
  return diagnostics.hasErrors && !keepsGoing ? nil : program
}

/// Walks statements in order with what is known of the names bound above.
struct Checker {
  struct Binding {
    var type: ValueType
    var constant: Constant?
    var place: SourceRange
    var isUsed = false
    /// Seems to be bound by a statement that could not be read.
    var isGuess = false
    /// What a local name stands for: a model's parameter, a sweep's choice.
    var substitute: CheckedExpression?
    var provenance: Provenance?
    /// Where the text of its value can be looked up.
    var origin: Origin?
  }

  let limits: CheckLimits
  /// For hints that repeat what was written.
  let source: SourceFile
  var diagnostics = Diagnostics()
  var bindings: [Spelling: Binding] = [:]
  /// Where each name is bound in the whole notebook, for uses that come too early.
  var laterBindings: [Spelling: SourceRange] = [:]
  /// Expressions of unknown kind in the statement that is being checked, which nothing else keeps.
  var doubtful: [CheckedExpression] = []
  /// Names used by the statement that is being checked, in the order of their first use.
  var uses: [String] = []
  private var seenUses: Set<Spelling> = []
  /// Whether the statement that is being checked holds a `todo`.
  var isTodo = false
  /// An unknown name that it uses, of which nothing more is said.
  var excusedUse: String?
  /// Names in statements that could not be read or bound: nothing more is said of them.
  private var excused: Set<Spelling> = []
  /// Bindings whose name was left out: as many unknown names were meant by them.
  private var missingNames = 0
  /// Whether the statement before was a layer outside a model.
  private var followsLayer = false
  var reported = Reported()
  var effort = Effort()
  /// What was said when there was too much to check; nothing that follows from it is said.
  var exhaustion: Diagnostic?
  /// Models with parameters, by the names that they were declared under.
  var families: [Spelling: ModelFamily] = [:]
  /// How much may still be worked out before the run, in values and bytes.
  private var foldingLeft = 16 << 20
  /// Expressions and texts within texts nest, but not far: each is parsed and checked on its own.
  var textDepth = 0
  /// Whether a formula seems to be open in the text that is checked.
  var isInFormula = false
  private var failingCells = 0
  static let textDepthLimit = 4
  static let depthLimitInTexts = 50

  /// The notebook's text, for what is shown as it was written.
  var texts: SourceTexts

  init(limits: CheckLimits, source: SourceFile) {
    self.limits = limits
    self.source = source
    texts = SourceTexts(of: source)
  }

  mutating func program(_ notebook: NotebookDocument) -> CheckedProgram {
    var parsed: [(cell: Cell, statements: [Statement], diagnostics: [Diagnostic])] = []
    if let cell = notebook.cells.filter(\.expectsError).dropFirst(Self.mostFailingCells).first {
      diagnostics.error(
        SourceRange(line: cell.fenceLine, column: 1, length: 1),
        "at most \(Self.mostFailingCells) cells of a notebook may have expect=error",
        hint: "write another notebook")
    }
    for cell in notebook.cells {
      var parser = Parser(cell.lines, origins: source.origins)
      let statements = parser.cell()
      parsed.append((cell, statements, parser.diagnostics))
      for name in statements.flatMap(\.boundNames) where laterBindings[name.value] == nil {
        laterBindings[name.value] = name.range
      }
    }
    for parameter in notebook.frontMatter.parameters { bindParameter(parameter) }
    // Their error has been said; what uses them is not to blame.
    for name in notebook.frontMatter.refusedParameters where bindings[name.value] == nil {
      bind(name, .unknown, nil)
    }
    let cells = parsed.map { cell($0.cell, $0.statements, $0.diagnostics) }
    if let exhaustion { diagnostics.add(exhaustion) }
    let (inlineValues, todoValues) = inlineValues(notebook)
    warnOfUnused(notebook)
    warnOfUnusedParameters()
    return CheckedProgram(
      cells: cells, inlineValues: inlineValues, todoValues: todoValues,
      parameters: notebook.frontMatter.parameters.map {
        ($0.name.value, Constant($0.value.value))
      },
      seed: notebook.frontMatter.seed)
  }

  // MARK: Cells

  /// Each is checked with a copy of all that is known.
  static let mostFailingCells = 100

  private mutating func cell(
    _ cell: Cell, _ statements: [Statement], _ parsing: [Diagnostic]
  ) -> CheckedCell {
    if cell.expectsError { failingCells += 1 }
    // The error has been said; nothing is worth a copy more.
    guard failingCells <= Self.mostFailingCells || !cell.expectsError else {
      return CheckedCell(cell: cell, statements: [], expectedErrors: [])
    }
    guard cell.expectsError else {
      for diagnostic in parsing { diagnostics.add(diagnostic) }
      return CheckedCell(
        cell: cell, statements: marked(statements, parsing), expectedErrors: [])
    }
    let before = self
    diagnostics = Diagnostics()
    for diagnostic in parsing { diagnostics.add(diagnostic) }
    let checked = statements.compactMap { whole($0) }
    // What the author wanted to show: the errors are the cell's output, and it binds nothing.
    let errors = diagnostics.sorted.filter { $0.severity == .error }
    let (used, effort, exhaustion, names) = (bindings, effort, exhaustion, reported.names)
    if errors.isEmpty {
      diagnostics = before.diagnostics
      return CheckedCell(cell: cell, statements: checked, expectedErrors: [])
    }
    self = before
    // What has been spent is spent.
    (self.effort, self.exhaustion, reported.names) = (effort, exhaustion, names)
    for (name, binding) in used where binding.isUsed { bindings[name]?.isUsed = true }
    return CheckedCell(cell: cell, statements: [], expectedErrors: errors, unreached: checked)
  }

  /// A statement with all that it has to compute.
  mutating func whole(_ statement: Statement) -> CheckedStatement? {
    doubtful = []
    guard var checked = self.statement(statement) else { return nil }
    switch checked.kind {
    case .binding(let name, var value):
      value.doubtful = doubtful
      checked.kind = .binding(name: name, value)
    case .show(var value):
      value.doubtful = doubtful
      checked.kind = .show(value)
    }
    return checked
  }

  private func isLayer(_ expression: Expression) -> Bool {
    guard case .call(let call) = expression.kind else { return false }
    return FunctionTable.all[call.name.value]?.category == .layers
  }

  /// A statement of each kind; what it uses is counted from here to its end.
  private mutating func statement(_ statement: Statement) -> CheckedStatement? {
    uses = []
    seenUses = []
    isTodo = false
    excusedUse = nil
    let followedLayer = followsLayer
    followsLayer = false
    switch statement.kind {
    case .show(let expression):
      if isLayer(expression) {
        // The layers of a model that was never begun are one mistake.
        defer { followsLayer = true }
        guard !followedLayer else { return nil }
        missingNames += 1
        _ = check(expression)
        return nil
      }
      let value = check(expression)
      return CheckedStatement(
        kind: .show(value), range: statement.range, uses: uses, check: expectation(expression))
    case .binding(let name, let expression):
      let value = check(expression)
      if case .nothing = value.type {
        diagnostics.error(
          value.range, "this gives no value to bind", hint: "leave out `\(name.value) =`")
      }
      bind(
        name, value.type, value.constant, provenance(value, of: name.value),
        from: .expression(expression))
      return CheckedStatement(
        kind: .binding(name: name.value, value), range: statement.range, uses: uses)
    case .model(let declaration) where !declaration.parameters.isEmpty:
      let type = family(declaration)
      let value = CheckedExpression(node: .constant, type: type, range: declaration.name.range)
      bind(declaration.name, type, nil)
      return CheckedStatement(
        kind: .binding(name: declaration.name.value, value), range: statement.range, uses: uses)
    case .model(let declaration):
      let model = model(declaration)
      let value = CheckedExpression(
        node: model.map { $0.weights.isEmpty ? .constant : .model(weights: $0.weights) }
          ?? .constant,
        type: model.map { .model($0.description) } ?? .unknown, range: declaration.name.range)
      bind(declaration.name, value.type, nil)
      return CheckedStatement(
        kind: .binding(name: declaration.name.value, value), range: statement.range, uses: uses)
    case .function(let declaration):
      let type: ValueType =
        customFunction(declaration).map {
          declaration.kind == .loss ? .loss($0) : .metric(.custom($0))
        }
        ?? .unknown
      let value = CheckedExpression(node: .constant, type: type, range: declaration.name.range)
      bind(declaration.name, type, nil)
      return CheckedStatement(
        kind: .binding(name: declaration.name.value, value), range: statement.range, uses: uses)
    case .sweep(let declaration):
      let value = sweep(declaration) ?? unknown(statement.range)
      bind(declaration.name, value.type, nil, provenance(value, of: declaration.name.value))
      return CheckedStatement(
        kind: .binding(name: declaration.name.value, value), range: statement.range, uses: uses)
    case .broken(let names, let mentions, let lacksName):
      if lacksName { missingNames += 1 }
      for name in names where bindings[name.value] == nil {
        bindings[name.value] = Binding(
          type: .unknown, place: name.range, isUsed: true, isGuess: true)
      }
      excused.formUnion(mentions)
      return nil
    }
  }

  // MARK: Sizes

  /// Whether a list or text that was put together is kept as a constant. What is large is not: then
  /// only its type is known.
  mutating func folds(_ constant: Constant) -> Bool {
    let limit = min(ListSize.mostValues, foldingLeft)
    let size = constant.size(atMost: limit)
    foldingLeft -= min(size, limit)
    return size <= limit
  }

  // MARK: Names

  /// Notes that the statement at work uses a bound name.
  mutating func use(_ name: String) {
    bindings[name]?.isUsed = true
    if seenUses.insert(name).inserted { uses.append(name) }
  }

  /// Says nothing more of a name after an error that has to do with it.
  mutating func excuse(_ name: String) { excused.insert(name) }

  mutating func isExcused(_ name: String) -> Bool {
    if excused.contains(name) { return true }
    guard missingNames > 0, laterBindings[name] == nil else { return false }
    missingNames -= 1
    excused.insert(name)
    return true
  }

  private mutating func bind(
    _ name: Located<String>, _ type: ValueType, _ constant: Constant?,
    _ provenance: Provenance? = nil, from origin: Origin? = nil
  ) {
    // Metrics stand only in lists of metrics, and `precision` may well be a notebook's own figure.
    if let function = FunctionTable.all[name.value], function.isBindable {
      // After an error enough has been said.
      if type != .unknown {
        diagnostics.warn(
          name.range, "`\(name.value)` is also a function of the language",
          hint: "this binds the name, and the function is not to be had in this notebook")
      }
    } else if let function = FunctionTable.all[name.value], function.category != .metrics {
      diagnostics.error(
        name.range, "`\(name.value)` is a function of the language and can't be bound",
        hint: "choose another name, such as `my_\(name.value)`")
      excuse(name.value)
      return
    }
    if Habits.written[name.value] != nil || Habits.word(name.value) != nil {
      diagnostics.error(
        name.range, "`\(name.value)` is a word that can't be bound", hint: "choose another name")
      excuse(name.value)
      return
    }
    if let earlier = bindings[name.value], !earlier.isGuess {
      diagnostics.error(
        name.range,
        "`\(name.value)` is bound already, in \(lineName(earlier.place)); a name is bound once",
        hint: "choose another name, such as `\(freeName(like: name.value))`")
      return
    }
    if ["model", "loss", "metric", "sweep"].contains(name.value) {
      diagnostics.warn(
        name.range, "`\(name.value)` also begins a declaration",
        hint: name.value == "model"
          ? "a model is declared `model name { … }`; this binds the name `model`"
          : "this binds the name `\(name.value)`")
    } else if FunctionTable.choiceWords.contains(name.value) {
      diagnostics.warn(
        name.range, "`\(name.value)` is also a word that parameters take; there the word wins")
    }
    bindings[name.value] = Binding(
      type: type, constant: constant, place: name.range, provenance: provenance, origin: origin)
  }

  private func freeName(like name: String) -> String {
    var number = 2
    while number < 100,
      laterBindings["\(name)_\(number)"] != nil || bindings["\(name)_\(number)"] != nil
    {
      number += 1
    }
    return "\(name)_\(number)"
  }

  private mutating func bindParameter(_ parameter: FrontMatter.Parameter) {
    let constant = Constant(parameter.value.value)
    let type: ValueType =
      switch constant {
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      case .list(let values):
        .list(Self.common(values.map { Self.type(of: $0) }), count: values.count)
      default: .text
      }
    bind(parameter.name, type, constant, from: .texts(parameter.written))
  }

  private mutating func warnOfUnused(_ notebook: NotebookDocument) {
    for (name, binding) in bindings
    where !binding.isUsed && binding.type != .unknown && !excused.contains(name) {
      diagnostics.warn(
        binding.place, "`\(name.text)` is never used",
        hint: "show it on a line of its own, or remove it"
      )
    }
  }

  // MARK: Prose

  private mutating func inlineValues(
    _ notebook: NotebookDocument
  ) -> (values: [CodeLine: CheckedExpression], todo: Set<CodeLine>) {
    var values: [CodeLine: CheckedExpression] = [:]
    var todo: Set<CodeLine> = []
    for code in notebook.values {
      doubtful = []
      isTodo = false
      let before = diagnostics.all.count
      guard var value = expression(in: code) else { continue }
      value.doubtful = doubtful
      switch value.type {
      case .figure, .answer, .table, .history, .nothing, .corpus, .divided, .folds, .texts,
        .textSet,
        .savedModel,
        .dataset,
        .model,
        .compiled, .run,
        .layer, .activation, .optimizer, .schedule, .regularizer, .callback, .modelFamily, .sweep,
        .columns:
        diagnostics.error(
          value.range, "\(value.type.noun) can't stand in a sentence",
          hint: "show it in a cell; numbers, texts and short lists can stand here")
      default: break
      }
      if isTodo {
        todo.insert(code)
      } else if !diagnostics.all[before...].contains(where: { $0.severity == .error }) {
        values[code] = value
      }
    }
    return (values, todo)
  }

  /// A single expression that stands in prose or in a text.
  mutating func expression(in code: CodeLine) -> CheckedExpression? {
    var parser = Parser([code], depthLimit: Self.depthLimitInTexts)
    let statements = parser.cell()
    for diagnostic in parser.diagnostics { diagnostics.add(diagnostic) }
    for case .broken(_, let mentions, _) in statements.map(\.kind) { excused.formUnion(mentions) }
    guard parser.diagnostics.isEmpty else { return nil }
    guard statements.count == 1, case .show(let expression) = statements[0].kind else {
      diagnostics.error(
        code.range,
        statements.isEmpty ? "here an expression is missing" : "only an expression can stand here")
      return nil
    }
    return check(expression)
  }
}

extension Statement {
  /// The names that this statement binds.
  var boundNames: [Located<String>] {
    switch kind {
    case .binding(let name, _): [name]
    case .model(let declaration): [declaration.name]
    case .function(let declaration): [declaration.name]
    case .sweep(let declaration): [declaration.name]
    case .broken(let names, _, _): names
    case .show: []
    }
  }
}

extension Constant {
  /// A notebook parameter's value.
  package init(_ value: ParameterValue) {
    switch value {
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .boolean(let value): self = .boolean(value)
    case .list(let values): self = .list(values.map { Constant($0) })
    }
  }
}
