import Engine
import Language
import Notebook
import Text

/// Goes through a program in its order and says each statement in Python.
struct Translator {
  let program: CheckedProgram
  let form: KerasForm
  /// Whether training goes over all devices.
  let distributes: Bool
  /// What each name of the notebook stands for.
  let definitions: [Spelling: CheckedExpression]
  /// Models whose layers are spoken of by name, so that Keras must not choose the names.
  let namedModels: Set<ModelDescription>
  /// Names of `Helpers` used so far.
  var helpers: Set<Spelling> = []
  /// Names that have no value in Python, with the reason.
  var missing: [Spelling: String] = [:]
  /// Names bound so far.
  var bound: Set<Spelling>
  /// Lines that have to stand before the statement at work.
  var prelude: [String] = []
  /// Functions that stand already, by their code with another name.
  var functions: [Spelling: String] = [:]
  private var made: Set<Spelling> = []
  /// In a loop: the call that makes the network of the turn.
  var networkOfTurn: String?
  /// Values that stand in prose above what they need.
  var late: [(code: String, python: CheckedExpression)] = []

  /// The names of the notebook in Python.
  private let names: PythonNames
  /// Those that stand for something from some cell on. A model's with parameters never does.
  private let standing: Set<Spelling>
  /// The lines on which statements begin, ascending.
  private let starts: [Int]

  init(_ program: CheckedProgram, _ form: KerasForm, distributes: Bool) {
    self.program = program
    self.form = form
    self.distributes = distributes
    let parameters = program.parameters.map(\.name)
    bound = Set<Spelling>(parameters)
    var definitions: [Spelling: CheckedExpression] = [:]
    var written = parameters
    var meaning = parameters
    let statements = program.cells.flatMap(\.statements)
    for statement in statements {
      guard case .binding(let name, let expression) = statement.kind else { continue }
      definitions[name] = expression
      written.append(name)
      if case .modelFamily = expression.type {} else { meaning.append(name) }
      if case .sweep(let sweep) = expression.node { written += sweep.axes }
    }
    self.definitions = definitions
    let names = PythonNames(written)
    self.names = names
    standing = Set<Spelling>(meaning.map { names[$0] })
    starts = statements.map(\.range.start.line).sorted()
    namedModels = Self.namedModels(program)
  }

  func name(_ name: String) -> String { names[name] }

  /// A name for something that a statement needs before it: `base` itself where it is free.
  mutating func freshName(_ base: String) -> String {
    var name = base
    var number = 1
    while !isFree(name) {
      number += 1
      name = "\(base)_\(number)"
    }
    made.insert(name)
    return name
  }

  /// Whether a name in Python stands for nothing yet.
  func isFree(_ name: String) -> Bool {
    !made.contains(name) && name == PythonNames.plain(name) && !standing.contains(name)
  }

  /// An expression behind its name.
  func resolved(_ expression: CheckedExpression) -> CheckedExpression {
    var expression = expression
    while case .name(let name) = expression.node, let definition = definitions[name] {
      expression = definition
    }
    return expression
  }

  // MARK: Cells

  mutating func cell(_ checked: CheckedCell, caption: String?) -> JupyterCell {
    var blocks: [String] = []
    if let caption {
      blocks.append(PythonText.comment(Self.oneLine(caption)))
    }
    if !checked.expectedErrors.isEmpty || checked.cell.expectsError {
      blocks.append(
        "# This cell is meant to fail in nbrun:\n" + PythonText.comment(checked.cell.text))
    } else {
      for statement in checked.statements { blocks += self.blocks(statement, in: checked.cell) }
    }
    return JupyterCell(
      kind: .code, source: Self.spaced(blocks),
      isFolded: checked.cell.sourceDisplay != .shown)
  }

  /// Statements line by line, functions set off.
  private static func spaced(_ blocks: [String]) -> String {
    func isFunction(_ block: String) -> Bool {
      block.hasPrefix("def ") || block.hasPrefix("@")
    }
    var text = blocks.first ?? ""
    for (before, block) in zip(blocks, blocks.dropFirst()) {
      let isSetOff = isFunction(before) || (isFunction(block) && !before.hasPrefix("#"))
      text += (isSetOff ? "\n\n\n" : "\n") + block
    }
    return text
  }

  /// A statement, or a comment that says why it is none.
  private mutating func blocks(_ statement: CheckedStatement, in cell: Cell) -> [String] {
    prelude = []
    let before = self
    do throws(Untranslatable) {
      guard case .ready = statement.readiness else {
        throw Untranslatable(reason: "it is still to be done")
      }
      if let need = statement.uses.first(where: { missing[$0] != nil }) {
        throw Untranslatable(reason: "it needs `\(need)`, which is not there")
      }
      let lines: [String]
      switch statement.kind {
      case .binding(let name, let expression):
        lines = try binding(name, expression)
        bound.insert(name)
      case .show(let expression): lines = try shown(expression)
      }
      return prelude + lines
    } catch {
      // Functions that were to stand before it do not stand anywhere.
      self = before
      if case .binding(let name, _) = statement.kind { missing[name] = error.reason }
      return [
        PythonText.comment(
          "Not said in Keras: \(error.reason).\n" + source(of: statement, in: cell))
      ]
    }
  }

  private func source(of statement: CheckedStatement, in cell: Cell) -> String {
    let lines =
      statement.range.start
      .line...max(
        statement.range.start.line, lastLine(of: statement, in: cell))
    return cell.lines.filter { lines.contains($0.number) }.map(\.text).joined(separator: "\n")
  }

  /// A statement ends before the next one begins.
  private func lastLine(of statement: CheckedStatement, in cell: Cell) -> Int {
    let line = statement.range.start.line
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] > line { high = middle } else { low = middle + 1 }
    }
    let next = low < starts.count ? starts[low] : Int.max
    return min(next - 1, cell.lines.last?.number ?? statement.range.start.line)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }
}
