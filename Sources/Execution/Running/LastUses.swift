import Language
import Notebook
import Text

/// Which names no statement needs behind one that uses them: a large data set that is about to be
/// scaled need not be held twice.
struct LastUses {
  /// For each name where the last statement that uses it begins; nil for what prose uses.
  private var places: [Spelling: SourceLocation?] = [:]
  /// The expressions that names are bound to.
  private var bindings: [Spelling: CheckedExpression] = [:]

  init(_ program: CheckedProgram) {
    for statement in program.cells.flatMap(\.statements) {
      for name in statement.uses { places[name] = .some(statement.range.start) }
      if case .binding(let name, let expression) = statement.kind { bindings[name] = expression }
    }
    for value in program.inlineValues.values {
      for name in value.names { places[name] = .some(nil) }
    }
  }

  /// The names that are needed for the last time where a statement evaluates them, with what makes them
  /// again, should anything ask for them all the same.
  func names(in statement: CheckedStatement) -> [Spelling: CheckedExpression] {
    guard case .binding(_, let expression) = statement.kind, case .call = expression.node else {
      return [:]
    }
    var counts: [Spelling: Int] = [:]
    for name in expression.names { counts[Spelling(name), default: 0] += 1 }
    var found: [Spelling: CheckedExpression] = [:]
    for (name, count) in counts where count == 1 {
      guard let place = places[name], place == statement.range.start else { continue }
      found[name] = bindings[name]
    }
    return found
  }
}

extension CheckedExpression {
  /// The names in an expression, each as often as it stands there; of a sweep, as often as its runs need
  /// them.
  fileprivate var names: [String] {
    var names: [String] = []
    var rest = [self]
    while let expression = rest.popLast() {
      if case .name(let name) = expression.node { names.append(name) }
      rest += expression.parts + expression.doubtful
    }
    return names
  }
}
