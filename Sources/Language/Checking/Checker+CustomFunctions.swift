import Engine
import Notebook
import Text

/// Losses and metrics of the author's own: one arithmetic expression over a label and a prediction.
extension Checker {
  /// Functions that a formula may call, with the steps that they are.
  private static let functions: [Spelling: Formula.Step] = [
    "log": .log, "exp": .exp, "abs": .abs, "sqrt": .sqrt, "square": .square,
    "minimum": .minimum, "maximum": .maximum, "clip": .clip,
  ]

  private static let signs: [Spelling: Formula.Step] = [
    "+": .add, "-": .subtract, "*": .multiply, "/": .divide, "and": .and, "or": .or,
    "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater,
    ">=": .greaterOrEqual,
  ]

  /// What a declaration says, or nil after an error.
  mutating func customFunction(_ declaration: FunctionDeclaration) -> CustomFunction? {
    let kind = declaration.kind.rawValue
    guard isFree(declaration.name, for: declaration.kind) else { return nil }
    let names = declaration.parameters.map(\.value)
    guard names.count == 2, names[0] != names[1] else {
      diagnostics.error(
        declaration.parameters.dropFirst(2).first?.range ?? declaration.name.range,
        "a \(kind) has two parameters: labels and predictions",
        hint: "write `\(kind) \(declaration.name.value)(y, p) = …`")
      return nil
    }
    var formula = FormulaBuilder(kind: declaration.kind, label: names[0], prediction: names[1])
    guard add(declaration.body, to: &formula) else { return nil }
    guard formula.steps.contains(.prediction) else {
      diagnostics.error(
        declaration.body.range, "this \(kind) does not depend on the predictions `\(names[1])`",
        hint: "such as `square(\(names[0]) - \(names[1]))`")
      return nil
    }
    guard let result = Formula(formula.steps) else { return nil }
    return CustomFunction(name: declaration.name.value, formula: result)
  }

  /// What a history, its table or a sweep's table calls its own.
  private static let taken = ["names", "weights", "epoch"] + SweepType.ownColumns

  /// Whether figures may stand under this name beside those that are there anyway.
  private mutating func isFree(
    _ name: Located<String>, for kind: FunctionDeclaration.Kind
  ) -> Bool {
    if name.value.hasPrefix("val_") {
      let rest = name.value.withoutVal
      diagnostics.error(
        name.range, "names that begin with `val_` are those of validation figures",
        hint: "choose another name, such as `\(rest.isEmpty ? "mine" : "my_\(rest)")`")
      return false
    }
    guard kind == .metric else { return true }
    if let metric = Metric(series: name.value), metric.rawValue != name.value {
      diagnostics.error(
        name.range,
        "a metric can't be named `\(name.value)`: a further `\(metric.rawValue)` is called so",
        hint: "choose another name, such as `my_\(name.value)`")
      return false
    }
    guard Self.taken.contains(name.value) else { return true }
    diagnostics.error(
      name.range, "a metric can't be named `\(name.value)`: a history has that already",
      hint: "choose another name, such as `my_\(name.value)`")
    return false
  }

  private struct FormulaBuilder {
    let kind: FunctionDeclaration.Kind
    let label: String
    let prediction: String
    var steps: [Formula.Step] = []
  }

  /// Appends an expression's steps; false after an error.
  private mutating func add(_ expression: Expression, to formula: inout FormulaBuilder) -> Bool {
    switch expression.kind {
    case .integer(let value): formula.steps.append(.constant(Double(value)))
    case .number(let value): formula.steps.append(.constant(value))
    case .boolean(let value) where formula.kind == .metric:
      formula.steps.append(.constant(value ? 1 : 0))
    case .name(let name): return add(name, expression.range, to: &formula)
    case .negation(let operand):
      guard add(operand, to: &formula) else { return false }
      formula.steps.append(.negate)
    case .not(let operand):
      guard mayCompare(expression.range, "not", formula), add(operand, to: &formula) else {
        return false
      }
      formula.steps.append(.not)
    case .power(let base, let exponent):
      guard add(base, to: &formula), add(exponent, to: &formula) else { return false }
      formula.steps.append(.power)
    case .chain(let first, let links):
      guard add(first, to: &formula) else { return false }
      for link in links {
        if ["and", "or"].contains(link.sign.value),
          !mayCompare(link.sign.range, link.sign.value, formula)
        {
          return false
        }
        guard add(link.operand, to: &formula), let step = Self.signs[link.sign.value] else {
          return false
        }
        formula.steps.append(step)
      }
    case .comparison(let left, let sign, let right):
      guard mayCompare(sign.range, sign.value, formula), add(left, to: &formula),
        add(right, to: &formula), let step = Self.signs[sign.value]
      else { return false }
      formula.steps.append(step)
    case .call(let call): return add(call, to: &formula)
    default:
      diagnostics.error(
        expression.range,
        "a \(formula.kind.rawValue) is made of `\(formula.label)`, `\(formula.prediction)` and numbers"
      )
      return false
    }
    return true
  }

  private mutating func mayCompare(
    _ range: SourceRange, _ sign: String, _ formula: FormulaBuilder
  ) -> Bool {
    guard formula.kind == .loss else { return true }
    diagnostics.error(
      range, "a loss can't use `\(sign)`: training needs its slope, and a comparison has none",
      hint: "a metric may compare; in a loss minimum, maximum, abs and clip make cases")
    return false
  }

  private mutating func add(
    _ name: String, _ range: SourceRange, to formula: inout FormulaBuilder
  ) -> Bool {
    if name == formula.label {
      formula.steps.append(.label)
    } else if name == formula.prediction {
      formula.steps.append(.prediction)
    } else if let value = bindings[name]?.constant?.number {
      bindings[name]?.isUsed = true
      formula.steps.append(.constant(value))
    } else if let binding = bindings[name] {
      use(name)
      if binding.type == .unknown { return false }
      diagnostics.error(
        range,
        "a \(formula.kind.rawValue) is made of numbers that are known before anything runs, and "
          + "`\(name)` is \(binding.type.noun)")
      return false
    } else if name == todoWord {
      isTodo = true
      return false
    } else {
      let known =
        [formula.label, formula.prediction]
        + bindings.filter { $0.value.constant?.number != nil }.map(\.key.text)
      if isExcused(name) { return false }
      excuse(name)
      diagnostics.error(
        range, "there is no `\(name)`",
        hint: reported.names.hint(for: name, among: known))
      return false
    }
    return true
  }

  private mutating func add(_ call: CallExpression, to formula: inout FormulaBuilder) -> Bool {
    guard let step = Self.functions[call.name.value] else {
      let names = Self.functions.keys.map(\.text).sorted()
      diagnostics.error(
        call.name.range, "a \(formula.kind.rawValue) can't call `\(call.name.value)`",
        hint: reported.names.hint(for: call.name.value, among: names)
          ?? "it may call " + ParameterType.list(names))
      return false
    }
    let count = Formula.operandCount(of: step)
    guard call.arguments.count == count, call.arguments.allSatisfy({ $0.label == nil }) else {
      diagnostics.error(
        call.name.range,
        "`\(call.name.value)` takes \(counted(count, "value")) here",
        hint: step == .clip ? "such as clip(p, 0.01, 0.99)" : nil)
      return false
    }
    for argument in call.arguments {
      guard add(argument.value, to: &formula) else { return false }
    }
    formula.steps.append(step)
    return true
  }
}
