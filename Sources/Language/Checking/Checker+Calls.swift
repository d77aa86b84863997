import Engine
import Notebook

extension Checker {
  mutating func call(_ expression: CallExpression) -> CheckedExpression {
    if FunctionTable.all[expression.name.value] == nil,
      case .modelFamily(let name)? = bindings[expression.name.value]?.type,
      let family = families[name]
    {
      use(expression.name.value)
      return model(of: family, expression)
    }
    guard let function = function(expression.name) else {
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
    var call = CallCheck(
      name: expression.name, arguments: arguments, rest: rest, limits: limits,
      diagnostics: Diagnostics(), excuses: excuses)
    let type = function.result(&call)
    excuses = call.excuses
    for diagnostic in call.diagnostics.all { diagnostics.add(diagnostic) }
    return CheckedExpression(
      node: .call(
        CheckedCall(
          function: function, nameRange: expression.name.range, arguments: arguments, rest: rest)),
      type: call.hasFailed ? .unknown : type, range: expression.range)
  }

  private mutating func function(_ name: Located<String>) -> Function? {
    if let function = FunctionTable.all[name.value] { return function }
    if let binding = bindings[name.value] {
      use(name.value)
      if case .unknown = binding.type { return nil }
      diagnostics.error(
        name.range, "`\(name.value)` is \(binding.type.noun), not a function",
        hint: {
          if case .model = binding.type { return "train it: fit(compile(\(name.value), …), …)" }
          if case .run = binding.type { return "ask it: predict(\(name.value), …)" }
          return nil
        }())
      return nil
    }
    if isExcused(name.value) { return nil }
    diagnostics.error(
      name.range, "there is no function `\(name.value)`",
      hint: Habits.function(name.value)
        ?? nearestName(to: name.value, in: FunctionTable.all.keys).map { "did you mean `\($0)`?" }
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
    case .index(let base, .one(let place)):
      checkLoosely(base)
      checkLoosely(place)
    default: _ = check(expression)
    }
  }

  // MARK: Matching arguments with parameters

  private mutating func match(
    _ expression: CallExpression, with function: Function
  ) -> (arguments: [String: CheckedExpression], rest: [CheckedExpression])? {
    var arguments: [String: CheckedExpression] = [:]
    var rest: [CheckedExpression] = []
    var isRight = true
    var positional = function.parameters.filter(\.isPositional)[...]
    if let extra = surplus(expression, function) {
      reportExtra(extra, function, Set(expression.arguments.compactMap(\.label?.value)))
      checkLoosely(expression.arguments)
      return nil
    }
    for argument in expression.arguments {
      let parameter: Parameter
      if let label = argument.label {
        guard let named = self.parameter(label, of: function) else {
          checkLoosely([argument])
          isRight = false
          continue
        }
        guard arguments[named.name] == nil else {
          diagnostics.error(label.range, "`\(label.value)` is given twice")
          checkLoosely([argument])
          isRight = false
          continue
        }
        parameter = named
      } else if let next = positional.first(where: { $0.isRepeated || arguments[$0.name] == nil }) {
        parameter = next
        if !next.isRepeated {
          positional = positional.drop { $0.name != next.name }.dropFirst()
        }
      } else {
        reportExtra(argument, function, Set(arguments.keys))
        checkLoosely([argument])
        isRight = false
        continue
      }
      guard let value = self.argument(argument.value, for: parameter, of: function) else {
        isRight = false
        continue
      }
      if parameter.isRepeated, arguments[parameter.name] != nil {
        rest.append(value)
      } else {
        arguments[parameter.name] = value
      }
    }
    guard isRight else { return nil }
    for parameter in function.parameters where arguments[parameter.name] == nil {
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
    } else if let nearest = nearestName(to: label.value, in: names) {
      hint = "did you mean `\(nearest)`?"
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
    _ argument: Argument, _ function: Function, _ given: Set<String>
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
    if let meant = named.first(where: { suits(argument.value, $0.type) }) {
      diagnostics.error(
        argument.value.range, "this argument of `\(function.name)` needs its parameter's name",
        hint: "such as `\(meant.name): …`; it is called \(function.shortSignature)")
    } else {
      diagnostics.error(
        argument.value.range, "`\(function.name)` takes no further argument",
        hint: "it is called \(function.shortSignature)")
    }
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
    case (_, .name(let word)):
      guard let binding = bindings[word] else { return type.words.contains(word) }
      if case .optimizer = type, case .optimizer = binding.type { return true }
      if case .integer = type { return binding.type == .integer }
      return type.accepts(binding.type) && binding.type != .unknown
    case (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean),
      (.text, .text), (.listOf, .list), (.metrics, .list):
      return true
    case (.dataset, .index), (.dataset, .member): return true
    case (.optimizer, .call(let call)): return type.words.contains(call.name.value)
    case (.choice(let words), .text(let parts)):
      if case .characters(let word)? = parts.first { return words.contains(word) }
      return false
    default: return false
    }
  }

  // MARK: Arguments

  private mutating func argument(
    _ expression: Expression, for parameter: Parameter, of function: Function
  ) -> CheckedExpression? {
    if let word = choice(expression, parameter.type) { return word }
    if parameter.type.hasWords, isWordList(expression, parameter.type) == false { return nil }
    var value = check(wordsResolved(expression, parameter.type))
    // A list of several kinds is unknown only inside.
    guard value.type != .unknown, fits(&value, parameter.type, parameter, function) else {
      doubtful.append(value)
      return nil
    }
    switch parameter.type {
    case .metrics, .callbacks: return value
    default: break
    }
    if parameter.isStatic, value.constant == nil, !value.type.isStaticByType {
      diagnostics.error(
        value.range, "`\(parameter.name)` must be known before anything runs, and this is not",
        hint: "write the value itself, or a name bound to one")
      return nil
    }
    return value
  }

  /// A word that this parameter takes, without quotes: it wins over a bound name.
  private func choice(_ expression: Expression, _ type: ParameterType) -> CheckedExpression? {
    guard case .name(let word) = expression.kind else { return nil }
    switch type {
    case .choice(let words) where words.contains(word),
      .loss(let words) where words.contains(word),
      .optional(.choice(let words)) where words.contains(word):
      return constant(.text(word), .text, expression.range)
    case .optimizer where type.words.contains(word), .label, .optional(.label):
      return constant(.text(word), .text, expression.range)
    default:
      return nil
    }
  }

  /// The words of a list as texts; everything else as it is.
  private func wordsResolved(_ expression: Expression, _ type: ParameterType) -> Expression {
    guard case .metrics = type, case .list(let elements) = expression.kind else {
      return expression
    }
    let resolved = elements.map { element -> Expression in
      guard case .name(let word) = element.kind,
        type.words.contains(word) || bindings[word] == nil
      else { return element }
      return Expression(.text([.characters(word)]), element.range)
    }
    return Expression(.list(resolved), expression.range)
  }

  /// False where a word stands for a choice and is none, which is reported. Nil where this is no word.
  private mutating func isWordList(_ expression: Expression, _ type: ParameterType) -> Bool? {
    guard case .name(let word) = expression.kind, bindings[word] == nil else { return nil }
    switch type {
    case .choice, .optimizer, .loss, .optional(.choice):
      reportChoice(word, type, expression.range)
      return false
    case .metrics where type.words.contains(word):
      diagnostics.error(
        expression.range, "metrics are given as a list", hint: "write metrics: [\(word)]")
      return false
    default:
      return nil
    }
  }

  private mutating func reportChoice(_ word: String, _ type: ParameterType, _ range: SourceRange) {
    let words = type.words.filter { $0 != "acc" }
    let nearest = nearestName(to: word, in: words)
    diagnostics.error(
      range,
      "`\(word.shortened)` is not a choice here; allowed are \(ParameterType.list(words, "and"))",
      hint: nearest.map { "did you mean `\($0)`?" })
  }

  // MARK: Types

  /// Whether a value fits a parameter; says why where it does not.
  private mutating func fits(
    _ value: inout CheckedExpression, _ type: ParameterType, _ parameter: Parameter,
    _ function: Function
  ) -> Bool {
    switch type {
    case .optional(let inner):
      return value.type == .none || fits(&value, inner, parameter, function)
    case .integer(let range):
      return fitsInteger(&value, range, parameter, function)
    case .number(let interval):
      guard value.type.isNumeric else { break }
      guard let number = value.constant?.number, !interval.contains(number) else { return true }
      diagnostics.error(
        value.range,
        "`\(parameter.name)` of `\(function.name)` must be \(interval.description), not "
          + (value.constant?.description ?? "this"))
      return false
    case .choice, .optimizer, .loss:
      if case .optimizer = value.type, case .optimizer = type { return true }
      if case .loss = value.type, case .loss = type { return true }
      guard case .text = value.type else { break }
      guard let word = value.constant?.text else { break }
      guard type.words.contains(word) else {
        reportChoice(word, type, value.range)
        return false
      }
      return true
    case .file where value.type == .text, .modelFile where value.type == .text:
      guard let path = value.constant?.text, let fault = FilePath.fault(in: path) else {
        return true
      }
      diagnostics.error(value.range, fault.message, hint: fault.hint)
      return false
    case .metrics:
      return fitsMetrics(value, type)
    case .callbacks:
      return fitsCallbacks(value)
    case .listOf(let inner):
      guard case .list(let element, let count) = value.type else { break }
      if case .text = inner, element != .text, element != .unknown, count != 0 { break }
      return true
    default:
      if type.accepts(value.type) { return true }
    }
    diagnostics.error(
      value.range,
      "`\(parameter.name)` of `\(function.name)` must be \(type.description), not \(value.type.noun)",
      hint: type.hint(for: value.type))
    return false
  }

  private mutating func fitsInteger(
    _ value: inout CheckedExpression, _ range: ClosedRange<Int>, _ parameter: Parameter,
    _ function: Function
  ) -> Bool {
    guard value.type.isNumeric else {
      diagnostics.error(
        value.range,
        "`\(parameter.name)` of `\(function.name)` must be "
          + "\(ParameterType.integer(range).description), not \(value.type.noun)")
      return false
    }
    guard let constant = value.constant else {
      if case .integer = value.type { return true }
      diagnostics.error(
        value.range,
        "`\(parameter.name)` of `\(function.name)` must be a whole number, not a number with a fraction",
        hint: "write `round(…)`")
      return false
    }
    guard let whole = constant.whole, range.contains(whole) else {
      let hint: String? =
        constant.whole == nil && constant.number.map { abs($0) < 1e15 } == true
        ? "write `\(Int(constant.number?.rounded() ?? 0))`" : nil
      diagnostics.error(
        value.range,
        "`\(parameter.name)` of `\(function.name)` must be "
          + "\(ParameterType.integer(range).description), not \(constant)", hint: hint)
      return false
    }
    value.constant = .integer(whole)
    value.type = .integer
    return true
  }

  private mutating func fitsCallbacks(_ value: CheckedExpression) -> Bool {
    var elements: [CheckedExpression] = []
    switch (value.node, value.type) {
    case (_, .list(_, count: 0)), (_, .list(.callback, _)): return true
    case (.list(let found), _): elements = found
    default:
      diagnostics.error(
        value.range, "callbacks are given as a list", hint: "write callbacks: [early_stopping(…)]")
      return false
    }
    var isRight = true
    for element in elements {
      if case .callback = element.type { continue }
      if element.type != .unknown {
        diagnostics.error(
          element.range, "a callback is made by early_stopping(…), and this is \(element.type.noun)"
        )
      }
      isRight = false
    }
    return isRight
  }

  private mutating func fitsMetrics(_ value: CheckedExpression, _ type: ParameterType) -> Bool {
    guard case .list(let elements) = value.node else {
      if case .list(let words)? = value.constant,
        words.allSatisfy({ $0.text.map(type.words.contains) == true })
      {
        return true
      }
      diagnostics.error(
        value.range, "metrics are given as a list", hint: "write metrics: [accuracy]")
      return false
    }
    var isRight = true
    for element in elements {
      if case .metric = element.type { continue }
      guard let word = element.constant?.text, type.words.contains(word) else {
        if let word = element.constant?.text {
          reportChoice(word, type, element.range)
        } else if element.type != .unknown {
          diagnostics.error(
            element.range,
            "a metric is one of \(ParameterType.list(type.words.filter { $0 != "acc" })), or one that "
              + "the notebook declares, not \(element.type.noun)")
        }
        isRight = false
        continue
      }
    }
    return isRight
  }
}

extension ValueType {
  /// Values that are known by their type alone.
  var isStaticByType: Bool {
    switch self {
    case .optimizer, .regularizer, .loss, .callback, .savedModel, .none: true
    default: false
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

extension ParameterType {
  /// Whether a value of this type is taken, for types without sizes or words.
  func accepts(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (_, .unknown), (.anything, _): true
    case (.boolean, .boolean), (.text, .text), (.label, .text), (.file, .text): true
    case (.regularizer, .regularizer), (.texts, .texts): true
    case (.modelFile, .text), (.modelFile, .savedModel): true
    case (.numbers, .integer), (.numbers, .number), (.numbers, .tensor), (.numbers, .sequence):
      true
    case (.numbers, .features): true
    case (.numbers, .list(let element, let count)):
      element.isNumeric || element == .boolean || count == 0
    case (.tensor, .tensor), (.sequence, .sequence), (.features, .features): true
    case (.samples, .dataset), (.samples, .features), (.dataset, .dataset): true
    case (.model, .model), (.model, .compiled), (.model, .run): true
    case (.compiled, .compiled), (.run, .run): true
    case (.compiledOrRun, .compiled), (.compiledOrRun, .run): true
    case (.history, .history), (.wordIndex, .wordIndex), (.vectors, .vectors): true
    case (.textOrTexts, .text), (.textOrTexts, .list(.text, _)): true
    case (.textOrTexts, .list(_, let count)): count == 0
    case (.runOrSweep, .run), (.runOrSweep, .sweep): true
    default: false
    }
  }

  /// What most likely was meant.
  func hint(for type: ValueType) -> String? {
    switch (self, type) {
    case (.compiledOrRun, .model), (.run, .model), (.runOrSweep, .model):
      "compile it first, and fit it"
    case (.model, .modelFamily(let name)): "give it its parameters: `\(name)(…)`"
    case (.run, .sweep), (.compiledOrRun, .sweep): "select one of its runs: `[0]`"
    case (.history, .sweep): "select one of its runs: `[0].history`"
    case (.run, .compiled), (.runOrSweep, .compiled): "train it first: fit(…)"
    case (.dataset, .corpus), (.samples, .corpus): "its data sets are `.train` and `.test`"
    case (.dataset, .features): "a data set holds samples and labels; leave out `.x`"
    case (.dataset, .texts), (.samples, .texts), (.wordIndex, .texts):
      "make word indices of them: tokenize(…, num_words: 10000)"
    case (.modelFile, .run): "save it first, or use it as it is"
    case (.run, .savedModel), (.compiledOrRun, .savedModel), (.model, .savedModel):
      "load it first: load(…)"
    case (.texts, .textSet): "tokenize takes all of them, without `.train` or `.test`"
    case (.sequence, .features): "select a row: `[0]`"
    case (.sequence, .dataset): "select a row: `.x[0]`"
    case (.sequence, .corpus): "select a row: `.train.x[0]`"
    case (.numbers, .corpus): "its data sets are `.train` and `.test`; their samples are `.x`"
    case (.numbers, .dataset): "its samples are `.x`, its labels `.y`"
    case (.tensor, .list(.tensor, _)): "leave out the square brackets"
    case (.wordIndex, .corpus): "write `.word_index` behind it"
    case (.vectors, .corpus), (.vectors, .dataset):
      "learn them from its words: word2vec(reviews.train)"
    case (.history, .run): "write `.history` behind it"
    case (.boolean, .tensor): "make one value of it, such as `mean(mask) == 1`"
    default: nil
    }
  }
}
