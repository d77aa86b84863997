import Notebook
import Text

/// Which argument of a call is for which parameter.
extension Checker {
  /// Arguments by place, by name and repeated ones go through one loop, since each tells what is left for the
  /// others.
  mutating func match(
    _ expression: CallExpression, with function: Function
  ) -> (arguments: [Spelling: CheckedExpression], rest: [CheckedExpression])? {
    var arguments: [Spelling: CheckedExpression] = [:]
    var rest: [CheckedExpression] = []
    var isValid = true
    var positional = function.parameters.filter(\.isPositional)[...]
    if let extra = surplus(expression, function) {
      reportExtra(extra, function, Set(expression.arguments.compactMap(\.label?.value)), expression)
      checkLoosely(expression.arguments)
      return nil
    }
    for argument in expression.arguments {
      let parameter: Parameter
      if let label = argument.label {
        guard let named = self.parameter(label, of: function) else {
          checkLoosely([argument])
          isValid = false
          continue
        }
        guard arguments[named.name] == nil else {
          diagnostics.error(label.range, "`\(label.value)` is given twice")
          checkLoosely([argument])
          isValid = false
          continue
        }
        parameter = named
      } else if let next = positional.first(where: { $0.isRepeated || arguments[$0.name] == nil }) {
        parameter = next
        if !next.isRepeated {
          positional = positional.drop { $0.name != next.name }.dropFirst()
        }
      } else {
        reportExtra(argument, function, Set(arguments.keys), expression)
        checkLoosely([argument])
        isValid = false
        continue
      }
      guard let value = self.argument(argument.value, for: parameter, of: function) else {
        isValid = false
        continue
      }
      if parameter.isRepeated, arguments[parameter.name] != nil {
        rest.append(value)
      } else {
        arguments[parameter.name] = value
      }
    }
    guard isValid else { return nil }
    for parameter in function.parameters where arguments[parameter.name] == nil {
      if parameter.isOfRun, let first = function.parameters.first,
        case .run? = arguments[first.name]?.type
      {
        continue
      }
      switch parameter.defaultValue {
      case .value(.none): continue
      case .value(let value):
        arguments[parameter.name] = CheckedExpression(
          node: .constant, type: Self.type(of: value), constant: value, range: expression.name.range
        )
      case .required:
        diagnostics.error(
          expression.name.range,
          "`\(function.name)` needs `\(parameter.name)`: \(parameter.type.description)",
          hint: "it is called \(function.shortSignature)")
        return nil
      }
    }
    return (arguments, rest)
  }

  /// The first argument without a name for which there is no place.
  private func surplus(_ expression: CallExpression, _ function: Function) -> Argument? {
    let places = function.parameters.filter(\.isPositional)
    guard !places.contains(where: \.isRepeated) else { return nil }
    return expression.arguments.filter { $0.label == nil }.dropFirst(places.count).first
  }

  private mutating func parameter(_ label: Located<String>, of function: Function) -> Parameter? {
    if let parameter = function.parameter(named: label.value) { return parameter }
    let names = function.parameters.map(\.name)
    var hint: String?
    if let modern = Habits.parameters[label.value], names.contains(modern) {
      hint = "did you mean `\(modern)`?"
    } else if let advice = Habits.argument(label.value, of: function) {
      hint = advice
    } else if let nearest = reported.names.hint(for: label.value, among: names) {
      hint = nearest
    } else if names.isEmpty {
      hint = "it takes no arguments"
    } else {
      hint = "it takes " + names.joined(separator: ", ")
    }
    diagnostics.error(
      label.range, "`\(function.name)` has no parameter `\(label.value)`", hint: hint)
    return nil
  }

  private mutating func reportExtra(
    _ argument: Argument, _ function: Function, _ given: Set<Spelling>, _ call: CallExpression
  ) {
    // `metrics [accuracy]`
    if case .index(let base, _) = argument.value.kind, case .name(let word) = base.kind,
      function.parameter(named: word) != nil, bindings[word] == nil
    {
      diagnostics.error(
        base.range, "a parameter's value follows a colon", hint: "write `\(word): …`")
      excuse(word)
      return
    }
    let named = function.parameters.filter { !$0.isPositional && !given.contains($0.name) }
    if let hint = commaHint(argument, call) ?? pairHint(function, call) {
      diagnostics.error(
        argument.value.range, "`\(function.name)` takes no further argument", hint: hint)
    } else if let meant = named.first(where: { suits(argument.value, $0.type) }) {
      diagnostics.error(
        argument.value.range, "this argument of `\(function.name)` needs its parameter's name",
        hint: "write `\(meant.name): \(meant.value(words(argument.value.range)))`; it is called "
          + function.shortSignature)
    } else {
      diagnostics.error(
        argument.value.range, "`\(function.name)` takes no further argument",
        hint: "it is called \(function.shortSignature)")
    }
  }

  /// `input(10,500)`: a number with a comma in it.
  private func commaHint(_ argument: Argument, _ call: CallExpression) -> String? {
    guard
      let place = call.arguments.firstIndex(where: {
        $0.value.range.start == argument.value.range.start
      }), place > 0, case .integer(let left) = call.arguments[place - 1].value.kind,
      case .integer(let right) = argument.value.kind, (100...999).contains(right),
      call.arguments[place - 1].value.range.end.column + 1 == argument.value.range.start.column,
      call.arguments[place - 1].value.range.end.line == argument.value.range.start.line
    else { return nil }
    return "a number is written without commas: `\(left)\(right)` or `\(left)_\(right)`"
  }

  /// `evaluate(run, test.x, test.y)`, `fit(compiled, x_train, y_train)`
  private func pairHint(_ function: Function, _ call: CallExpression) -> String? {
    guard function.category == .training, call.arguments.count > 2,
      call.arguments[1].label == nil, call.arguments[2].label == nil,
      case .member(let data, let x) = call.arguments[1].value.kind, x.value == "x",
      case .member(_, let y) = call.arguments[2].value.kind, y.value == "y",
      let owner = words(call.arguments[0].value.range), let set = words(data.range)
    else { return nil }
    return function.parameter(named: "data") == nil
      ? "labels are not looked at: write `\(function.name)(\(owner), \(set).x)`"
      : "a data set holds its labels: write `\(function.name)(\(owner), \(set))`"
  }

  static func type(of constant: Constant) -> ValueType {
    switch constant {
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .boolean: .boolean
    case .none: .none
    case .list(let values):
      .list(values.first.map { type(of: $0) } ?? .unknown, count: values.count)
    }
  }

  /// Whether an expression looks like a value for a parameter of this type.
  private func suits(_ expression: Expression, _ type: ParameterType) -> Bool {
    switch (type, expression.kind) {
    case (.optional(let inner), _): return suits(expression, inner)
    case (.label, .name(let word)) where bindings[word] == nil: return true
    case (.label, .text): return true
    case (_, .name(let word)):
      guard let binding = bindings[word] else { return type.words.contains(word) }
      if case .optimizer = type, case .optimizer = binding.type { return true }
      if case .activation = type, case .activation = binding.type { return true }
      if case .integer = type { return binding.type == .integer }
      return type.accepts(binding.type) && binding.type != .unknown
    case (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean),
      (.text, .text), (.listOf, .list), (.metrics, .list):
      return true
    case (.dataset, .index), (.dataset, .member): return true
    case (.optimizer, .call(let call)), (.activation, .call(let call)):
      return type.words.contains(call.name.value)
    case (.choice, .text(let parts)), (.activation, .text(let parts)),
      (.optimizer, .text(let parts)), (.loss, .text(let parts)):
      if case .characters(let word)? = parts.first { return type.words.contains(word) }
      return false
    default: return false
    }
  }
}

extension Function {
  /// As it is called with what it needs: `fit(model, data, epochs: …)`.
  var shortSignature: String {
    let needed = parameters.filter { $0.defaultValue == .required }
    let others = parameters.count > needed.count
    return "`\(name)(" + (needed.map(\.signature) + (others ? ["…"] : [])).joined(separator: ", ")
      + ")`"
  }
}

extension Parameter {
  /// What was written for this parameter, a word without its quotes.
  func value(_ words: String?) -> String {
    guard let words else { return "…" }
    guard type.hasWords, words.hasPrefix("\""), words.hasSuffix("\""), words.utf8.count > 2 else {
      return words
    }
    return String(decoding: words.utf8.dropFirst().dropLast(), as: UTF8.self)
  }
}
