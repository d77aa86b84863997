import Notebook
import Text

extension Checker {
  mutating func call(_ expression: CallExpression) -> CheckedExpression {
    if FunctionTable.all[expression.name.value] == nil,
      case .modelFamily(let name)? = bindings[expression.name.value]?.type,
      let family = families[name]
    {
      use(expression.name.value)
      return model(of: family, expression)
    }
    guard let function = function(expression.name, expression.arguments) else {
      // The arguments may hold mistakes of their own.
      if Habits.modelMakers.contains(expression.name.value) { return unknown(expression.range) }
      checkLoosely(expression.arguments)
      return unknown(expression.range)
    }
    if function.category == .layers {
      diagnostics.error(
        expression.name.range, "`\(function.name)` is a layer and stands only in a model",
        hint: "write `model name { …; \(function.name)(…) }`")
      return unknown(expression.range)
    }
    return call(function, expression)
  }

  mutating func call(_ function: Function, _ expression: CallExpression) -> CheckedExpression {
    guard let (arguments, rest) = match(expression, with: function) else {
      return unknown(expression.range)
    }
    let weight = (arguments.values.map(\.type.weight) + rest.map(\.type.weight)).reduce(0, +)
    guard weight == 0 || spend(weight, at: expression.name.range) else {
      return unknown(expression.range)
    }
    var call = CallCheck(
      name: expression.name, arguments: arguments, rest: rest, limits: limits, source: source,
      diagnostics: Diagnostics(), reported: Reported())
    // The one or the other has them, so that adding to them copies nothing.
    swap(&call.reported, &reported)
    let type = function.result(&call)
    swap(&call.reported, &reported)
    for diagnostic in call.diagnostics.all { diagnostics.add(withOwnNames(diagnostic)) }
    if !call.hasFailed {
      for warning in function.warnings(self, arguments) { diagnostics.add(warning) }
    }
    return CheckedExpression(
      node: .call(
        CheckedCall(
          function: function, nameRange: expression.name.range, arguments: arguments, rest: rest)),
      type: call.hasFailed ? .unknown : type, range: expression.range)
  }

  private func hint(
    forCalling name: String, _ type: ValueType, _ arguments: [Argument]
  ) -> String? {
    switch type {
    case .model where arguments.isEmpty:
      "it has no parameters: write its name alone, `\(name)`, as in compile(\(name), …)"
    case .model(let model):
      boundName {
        if case .run(let run) = $0 { run.compiled.model == model } else { false }
      }.map { "ask a run of it: predict(\($0), …)" } ?? "train it: fit(compile(\(name), …), …)"
    case .run: "ask it: predict(\(name), …)"
    case .wordIndex, .list, .tensor, .dataset, .features, .sequence:
      "a part is selected in square brackets: `\(name)[0]`"
    default: nil
    }
  }

  private mutating func function(
    _ name: Located<String>, _ arguments: [Argument]
  ) -> Function? {
    if let function = FunctionTable.all[name.value] {
      guard function.isBindable,
        let place = bindings[name.value]?.place ?? laterBindings[name.value]
      else { return function }
      if bindings[name.value] != nil { use(name.value) }
      diagnostics.error(
        name.range,
        "`\(name.value)` is bound in \(lineName(place)), so there is no function of that name",
        hint: "give what is bound there another name, such as `my_\(name.value)`")
      return nil
    }
    if let binding = bindings[name.value] {
      use(name.value)
      if case .unknown = binding.type { return nil }
      diagnostics.error(
        name.range, "`\(name.value)` is \(binding.type.noun), not a function",
        hint: hint(forCalling: name.value, binding.type, arguments))
      return nil
    }
    if isExcused(name.value) {
      excusedUse = excusedUse ?? name.value
      return nil
    }
    diagnostics.error(
      name.range, "there is no function `\(name.value)`",
      hint: Habits.function(name.value) ?? Habits.called(name.value)
        ?? Habits.ownName(name.value).map { "did you mean `\($0)`?" }
        ?? reported.names.hint(for: name.value, among: FunctionTable.inOrder.map(\.name))
        ?? "`nbrun help` lists the functions")
    return nil
  }

  /// Checks arguments whose parameters aren't known: any of the words that parameters take may
  /// stand there.
  mutating func checkLoosely(_ arguments: [Argument]) {
    for argument in arguments { checkLoosely(argument.value) }
  }

  private mutating func checkLoosely(_ expression: Expression) {
    switch expression.kind {
    case .name(let word) where bindings[word] == nil: excuse(word)
    case .list(let elements):
      for element in elements { checkLoosely(element) }
    case .index(let base, .one(.one(let place))):
      checkLoosely(base)
      checkLoosely(place)
    default: _ = check(expression)
    }
  }
}
