import Datasets
import Engine
import Language
import Notebook
import Report
import Samples
import Text
import Words

/// Computes the values of checked expressions. Names are bound by whoever runs the statements.
struct Evaluator {
  let options: RunOptions
  let runtime: Runtime
  let seed: UInt64
  var observe: (RunEvent) -> Void
  var values: [Spelling: Value] = [:]
  /// Data sets that were loaded, in order, for the report.
  var sources: [ReportDocument.DataSource] = []
  /// Trainings of the statement at work that failed; their values are what they had finished.
  var divergences: [RunFailure] = []
  /// Where the notebook's lines were written.
  var origins = LineOrigins()
  /// What the statement at work should be warned of, without its line.
  var warnings: [String] = []
  /// The words of the check at work, where they are more than a constant.
  var checkMessage: String?
  /// What the statement at work binds: progress is shown under this name.
  var currentName = ""
  /// Results of earlier runs; nil where everything is to be computed.
  var cache: ResultCache?
  /// Names whose statements need not run: their values are made when something asks for them.
  var pending: [Spelling: CheckedExpression] = [:]
  /// Names that nothing needs behind the statement at work, with what makes them again: they are let go of
  /// as they are evaluated.
  var lastUses: [Spelling: CheckedExpression] = [:]
  /// Names that were asked for in this way, for the explanation.
  var awakened: [String] = []

  /// The line that a range begins in, as messages name it.
  func lineName(_ range: SourceRange) -> String { origins.name(of: range.start.line) }

  /// What an expression gives: a case for each of its kinds.
  mutating func evaluate(_ expression: CheckedExpression) throws(RunFailure) -> Value {
    for part in expression.doubtful { _ = try evaluate(part) }
    if let constant = expression.constant { return Value(constant) }
    switch expression.node {
    case .constant:
      guard let value = typeValue(expression.type) else {
        throw RunFailure(
          range: expression.range,
          message: "what kind of value this is must be known before anything runs, and it is not",
          hint: "are there values of several kinds in one list? Bind them to names of their own")
      }
      return value
    case .model(let weights):
      return try model(expression.type, weights: weights)
    case .name(let name):
      if let value = values[name] {
        if let expression = lastUses[name] { (values[name], pending[name]) = (nil, expression) }
        return value
      }
      guard let pending = pending[name] else {
        throw RunFailure(
          kind: .incomplete, range: expression.range, message: "`\(name)` has no value")
      }
      return try force(name, pending)
    case .text(let parts):
      var text = ""
      for part in parts {
        switch part {
        case .characters(let characters): text += characters
        case .value(let value): text += inlineText(output(of: try evaluate(value)))
        }
        guard text.utf8.count <= Arithmetic.longestText else {
          throw RunFailure(range: expression.range, message: ArithmeticError.textTooLong.message)
        }
      }
      return .text(text)
    case .list(let elements):
      var values: [Value] = []
      for element in elements { values.append(try evaluate(element)) }
      if let excess = ListSize(values).excess {
        throw RunFailure(range: expression.range, message: excess.message, hint: excess.hint)
      }
      return .list(values)
    case .call(let call):
      return try self.call(call, type: expression.type)
    case .member(let base, let name):
      return try member(try evaluate(base), name)
    case .index(let base, let place):
      return try index(try evaluate(base), place)
    case .columns(let base, let place):
      return try columns(try evaluate(base), place, at: expression.range)
    case .chain(let first, let links):
      var left = try evaluate(first)
      for link in links {
        // Where the left side decides, the right side is not looked at; a mask always is.
        if link.operand.type == .boolean, let isTrue = shortCircuit(left, link.sign.value) {
          left = .boolean(isTrue)
          continue
        }
        let right = try evaluate(link.operand)
        left = try combine(left, link.sign.value, right, at: link.operand.range)
      }
      return left
    case .comparison(let left, let sign, let right):
      return try compare(try evaluate(left), sign, try evaluate(right), at: expression.range)
    case .negation(let operand):
      return try negate(try evaluate(operand), at: expression.range)
    case .not(let operand):
      switch try evaluate(operand) {
      case .boolean(let value): return .boolean(!value)
      case .tensor(let tensor):
        return .tensor(TensorArithmetic.map(tensor, element: .boolean) { $0 == 0 ? 1 : 0 })
      default: throw RunFailure(range: operand.range, message: "`not` takes true, false or a mask")
      }
    case .sweep(let sweep):
      guard case .sweep(let type) = expression.type else {
        throw RunFailure(range: expression.range, message: "this sweep can't be run")
      }
      return try self.sweep(sweep, type)
    case .power(let base, let exponent):
      let (left, right) = (try evaluate(base), try evaluate(exponent))
      return try combine(left, "**", right, at: expression.range)
    }
  }

  /// A value that its type says all of.
  private func typeValue(_ type: ValueType) -> Value? {
    switch type {
    case .model(let model): .model(model)
    case .compiled(let compiled): .compiled(compiled)
    case .activation(let activation): .described(activation.remark)
    case .optimizer(let optimizer): .described(optimizer.remark)
    case .schedule(let schedule): .described(.own(schedule.text))
    case .callback(let callback): .callback(callback.callback)
    case .regularizer(let regularizer):
      .described(.own(regularizer.description))
    case .modelFamily(let name): .described(Remark(\.remarks.modelFamily, .own(name)))
    case .loss(let function): .described(Remark(\.remarks.loss, .own(function.name)))
    case .metric(let metric): .described(Remark(\.remarks.metric, .own(metric.text)))
    default: nil
    }
  }

  /// Makes the value of a name whose statement did not have to run.
  mutating func force(_ name: String, _ expression: CheckedExpression) throws(RunFailure) -> Value {
    let outer = currentName
    currentName = name
    defer { currentName = outer }
    let value = try evaluate(expression)
    values[name] = value
    pending[name] = nil
    awakened.append(name)
    return value
  }

  /// Notes where data came from, once, and tells what was passed over in them.
  mutating func note(_ source: ReportDocument.DataSource) {
    guard !sources.contains(source) else { return }
    sources.append(source)
    if let warning = source.warning {
      observe(.data(.passedOver(file: source.name, warning: warning)))
    }
  }

  // MARK: Arithmetic

  private func shortCircuit(_ left: Value, _ sign: String) -> Bool? {
    guard case .boolean(let value) = left else { return nil }
    switch (sign, value) {
    case ("and", false): return false
    case ("or", true): return true
    default: return nil
    }
  }

  private func combine(
    _ left: Value, _ sign: String, _ right: Value, at range: SourceRange
  ) throws(RunFailure) -> Value {
    if case .boolean = left, case .boolean(let value) = right, sign == "and" || sign == "or" {
      // The left side decided nothing, so the right side does.
      return .boolean(value)
    }
    if let a = left.constant, let b = right.constant, left.tensor == nil, right.tensor == nil {
      do {
        return Value(try Arithmetic.combine(a, sign, b))
      } catch {
        throw RunFailure(range: range, message: error.message, hint: error.hint)
      }
    }
    if let scaled = try SampleScaling.scaled(left, sign, right, at: range) { return scaled }
    guard let tensor = TensorArithmetic.combine(left, sign, right) else {
      throw RunFailure(
        range: range,
        message:
          "these can't be combined element by element: \(shapeText(left)) and \(shapeText(right))")
    }
    guard tensor.isExact else {
      throw RunFailure(
        range: range, message: TensorValue.inexact,
        hint: "write one of the numbers with a point: `2.0`"
      )
    }
    return .tensor(tensor)
  }

  private func shapeText(_ value: Value) -> String {
    value.tensor.map { "shape \($0.shape)" } ?? "a single value"
  }

  private func compare(
    _ left: Value, _ sign: String, _ right: Value, at range: SourceRange
  ) throws(RunFailure) -> Value {
    if left.tensor == nil, right.tensor == nil, let a = left.constant, let b = right.constant {
      guard let value = Arithmetic.compare(a, sign, b) else {
        throw RunFailure(range: range, message: "these values can't be compared by `\(sign)`")
      }
      return .boolean(value)
    }
    guard let tensor = TensorArithmetic.combine(left, sign, right) else {
      throw RunFailure(
        range: range,
        message:
          "these can't be compared element by element: \(shapeText(left)) and \(shapeText(right))")
    }
    return .tensor(tensor)
  }

  private func negate(_ value: Value, at range: SourceRange) throws(RunFailure) -> Value {
    if let tensor = value.tensor {
      return .tensor(
        TensorArithmetic.map(
          tensor, element: tensor.element == .boolean ? .integer : tensor.element
        ) { -$0 })
    }
    guard let constant = value.constant else {
      throw RunFailure(range: range, message: "a minus stands before numbers and tensors")
    }
    do {
      return Value(try Arithmetic.negate(constant))
    } catch {
      throw RunFailure(range: range, message: error.message, hint: error.hint)
    }
  }

  /// The value of a comparison of single values; where it does not hold, also the comparison with both
  /// sides' values, which an expectation has to tell.
  private mutating func comparison(
    _ expression: CheckedExpression
  ) throws(RunFailure) -> (value: Value, text: String?)? {
    guard case .comparison(let left, let sign, let right) = expression.node,
      expression.constant == nil, expression.type == .boolean
    else { return nil }
    let (a, b) = (try evaluate(left), try evaluate(right))
    let value = try compare(a, sign, b, at: expression.range)
    guard case .boolean(false) = value else { return (value, nil) }
    let sides = [a, b].map { side -> String in
      guard let constant = side.constant else { return "…" }
      let text = "\(constant)"
      return text.utf8.count <= 200 ? text : "…"
    }
    return (value, "\(sides[0]) \(sign) \(sides[1])")
  }

  // MARK: Calls

  private mutating func call(
    _ call: CheckedCall, type: ValueType
  ) throws(RunFailure) -> Value {
    switch type {
    case .compiled(var compiled):
      // The model's own value: it may have been given weights.
      if let argument = call.arguments["model"], let model = try evaluate(argument).model {
        compiled.model = model
      }
      return .compiled(compiled)
    default: if let value = typeValue(type) { return value }
    }
    let key = call.function.isKept ? cache?.key(of: call) : nil
    if let key, let value = cache?.value(key, of: call.function.name, type: type) {
      return value
    }
    var compared: String?
    var arguments: [Spelling: Value] = [:]
    for parameter in call.function.parameters {
      guard let argument = call.arguments[parameter.name] else { continue }
      if call.function.category == .checks, parameter.name == "condition",
        let comparison = try comparison(argument)
      {
        (arguments[parameter.name], compared) = comparison
        continue
      }
      let value = try evaluate(argument)
      if parameter.type.needsWeights, let divergence = value.divergence {
        throw RunFailure(
          kind: .incomplete, range: argument.range,
          message: "needs the weights of `\(divergence.name)` (\(divergence.place))")
      }
      try check(value, of: argument, for: parameter, of: call.function)
      arguments[parameter.name] = value
    }
    if call.function.category == .checks { checkMessage = arguments["message"]?.constant?.text }
    var rest: [Value] = []
    for argument in call.rest { rest.append(try evaluate(argument)) }
    guard let body = FunctionBodies.all[call.function.name] else {
      throw RunFailure(
        range: call.nameRange, message: "`\(call.function.name)` can't be run")
    }
    // Given away, so that a body may change a value where it is.
    var values = CallValues(
      call: call, type: type, arguments: consume arguments, rest: rest, evaluator: self)
    values.compared = compared
    let result = try body(&values)
    sources = values.evaluator.sources
    divergences = values.evaluator.divergences
    warnings = values.evaluator.warnings
    if case .number(let number) = result, !number.isFinite {
      throw RunFailure(
        range: call.nameRange,
        message: "this gives \(number.plain), and a number by itself is finite")
    }
    if let key { cache?.keep(result, key) }
    return result
  }
}
