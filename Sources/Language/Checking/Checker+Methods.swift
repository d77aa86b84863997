import Engine
import Notebook
import Text

/// Methods and modules of other languages: nothing of them is there, and each is told as a call.
extension Checker {
  mutating func method(_ call: MethodCall, _ range: SourceRange) -> CheckedExpression {
    mention(call.mentions)
    if let root = call.owner.root, bindings[root] == nil, laterBindings[root] == nil {
      let isFunction = FunctionTable.all[root] != nil
      if isFunction || Habits.libraries.contains(root) {
        let name = isFunction && call.name.value == "load_data" ? root : call.name.value
        diagnostics.error(
          call.name.range,
          isFunction
            ? "there are no methods" : "there is no `\(root)` here, and there are no methods",
          hint: libraryHint(name, call.arguments))
        return unknown(range)
      }
    }
    let before = diagnostics.all.count
    let owner = check(call.owner)
    // What is wrong with the owner comes first.
    guard diagnostics.all.count == before else { return unknown(range) }
    diagnostics.error(call.name.range, "there are no methods", hint: methodHint(call, owner))
    return unknown(range)
  }

  /// Notes words that stand where nothing was read: they are used, and not to blame.
  mutating func mention(_ words: Set<Spelling>) {
    for word in words {
      if bindings[word] != nil { use(word.text) } else { excuse(word.text) }
    }
  }

  /// What was written at a place, for a hint that names it.
  func words(_ range: SourceRange) -> String? { source.excerpt(range) }

  /// The line that a range begins in, as messages name it.
  func lineName(_ range: SourceRange) -> String { source.origins.name(of: range.start.line) }

  /// `np.mean(x)`, `layers.Dense(16)`
  private func libraryHint(_ name: String, _ arguments: [MethodCall.Argument]) -> String {
    let values = arguments.filter { $0.label == nil || $0.label == "data" }
    if ["array", "asarray", "constant", "tensor", "Series", "list", "convert_to_tensor"].contains(
      name),
      let value = values.first
    {
      return "write `\(value.text)`"
    }
    guard let own = Habits.ownName(name), let function = FunctionTable.all[own],
      !(own == "concatenate" || Habits.called(name) != nil)
    else {
      return Habits.function(name) ?? Habits.called(name)
        ?? "all functions are there; `nbrun help` lists them"
    }
    let hint = function.writing(arguments)
    return function.category == .layers ? hint + " in a model" : hint
  }

  private mutating func methodHint(_ call: MethodCall, _ owner: CheckedExpression) -> String {
    let name = call.name.value
    let text = ownerText(call.owner)
    if let part = part(name, of: owner, text) { return part }
    if let rows = rows(name, call, text) { return rows }
    switch owner.type {
    case .list, .text, .textSet, .wordIndex:
      if ["shape", "size", "length", "count", "__len__"].contains(name) {
        return "write `len(\(text))`"
      }
    case .tensor(let tensor):
      let isOneColumn = tensor.shape?.count == 2 && tensor.shape?[1] == 1
      if Habits.keepsNumbers.contains(name) {
        return "numbers and masks go together as they are: write `\(text)`"
      }
      if isOneColumn, Habits.reshapes.contains(name) {
        return "`\(text)` has one value a row and goes with labels as it is: write `\(text)`"
      }
    default: break
    }
    if let function = FunctionTable.all[name], function.category != .layers,
      let first = function.parameters.first
    {
      var value = text
      if name == "plot", case .run = owner.type {
        value += ".history"
      } else if !first.type.accepts(owner.type) {
        switch (first.type, owner.type) {
        case (.numbers, .dataset): value += ".x"
        case (.compiledOrRun, .model(let model)):
          value =
            boundName { $0.isCompiled(of: model) } ?? "compile(\(text), loss: \(model.likelyLoss))"
        case (.run, .model), (.run, .compiled), (.runOrSweep, .model), (.runOrSweep, .compiled):
          value = boundName { $0.isRun(like: owner.type) } ?? "fit(…)"
        case (.history, .run): value += ".history"
        default:
          return "it is called \(function.shortSignature)"
        }
      }
      var arguments = [MethodCall.Argument(label: nil, text: value)] + call.arguments
      if name == "compile", !arguments.contains(where: { $0.label == "loss" }),
        case .model(let model) = owner.type
      {
        arguments.append(MethodCall.Argument(label: "loss", text: model.likelyLoss))
      }
      return function.writing(arguments)
    }
    return Habits.function(name) ?? Habits.called(name) ?? Habits.ownName(name).map {
      "did you mean `\($0)(\(text))`?"
    } ?? "functions are written `name(value, …)`"
  }

  /// `run.history()`, `train.shape()`
  private mutating func part(
    _ name: String, of owner: CheckedExpression, _ text: String
  ) -> String? {
    let outer = (diagnostics, reported)
    defer { (diagnostics, reported) = outer }
    diagnostics = Diagnostics()
    let part = member(owner, Located(name, at: owner.range), owner.range)
    guard diagnostics.all.isEmpty, part.type != .unknown else { return nil }
    return "a part is written without brackets: `\(text).\(name)`"
  }

  /// `train.head()`, `train.take(100)`
  private func rows(_ name: String, _ call: MethodCall, _ text: String) -> String? {
    guard ["head", "tail", "take", "sample"].contains(name) else { return nil }
    let count = call.arguments.first.flatMap { Int($0.text) } ?? 5
    return "rows are selected by slices: `\(text)[\(name == "tail" ? "-\(count):" : ":\(count)")]`"
  }

  private func ownerText(_ owner: Expression) -> String {
    guard let text = words(owner.range) else { return "value" }
    switch owner.kind {
    case .chain, .comparison, .not, .negation, .power:
      guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
      return String(decoding: text.utf8.dropFirst().dropLast(), as: UTF8.self)
    default: return text
    }
  }

  /// A diagnostic whose hint speaks of the notebook's corpus where it would speak of the reference's.
  func withOwnNames(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let hint = diagnostic.hint, hint.contains("reviews."), bindings["reviews"] == nil,
      let corpus = boundName(where: { if case .corpus = $0 { true } else { false } })
    else { return diagnostic }
    var own = diagnostic
    own.hint = hint.replacing("reviews.", with: "\(corpus).")
    return own
  }

  /// The first name, by its place, that is bound to something such.
  func boundName(where holds: (ValueType) -> Bool) -> String? {
    bindings.filter { holds($0.value.type) }.min { $0.value.place.start < $1.value.place.start }?
      .key.text
  }
}

extension Function {
  /// A hint to call this function so. Of the arguments that it does not have, it says that.
  func writing(_ arguments: [MethodCall.Argument]) -> String {
    var texts: [String] = []
    var missing: [String] = []
    var given: Set<Spelling> = []
    var places = parameters.filter(\.isPositional)[...]
    for argument in arguments {
      if let label = argument.label {
        let own = parameter(named: label)?.name ?? Habits.parameters[label] ?? label
        guard let parameter = parameter(named: own), given.insert(own).inserted else {
          missing.append(label)
          continue
        }
        texts.append("\(own): \(parameter.value(argument.text))")
        places = places.filter { $0.name != own }[...]
      } else if let place = places.first(where: { !given.contains($0.name) || $0.isRepeated }) {
        given.insert(place.name)
        texts.append(argument.text)
      } else if let named = parameters.first(where: {
        !$0.isPositional && $0.defaultValue == .required && !given.contains($0.name)
      }) {
        given.insert(named.name)
        texts.append("\(named.name): \(named.value(argument.text))")
      }
    }
    for parameter in parameters
    where parameter.defaultValue == .required && !given.contains(parameter.name) {
      texts.append(parameter.isPositional ? "…" : "\(parameter.name): …")
    }
    let call = "write `\(name)(\(texts.joined(separator: ", ")))`"
    guard let first = missing.first else { return call }
    if first == "axis" { return "\(call), which goes over all values: there is no `axis`" }
    return "\(call); "
      + (Habits.argument(first, of: self).map { "`\(first)` is no parameter here: \($0)" }
        ?? "it has no parameter `\(first)`")
  }
}

extension Expression {
  /// The name that a row of parts begins with: `keras` of `keras.layers`.
  var root: String? {
    var expression = self
    while true {
      switch expression.kind {
      case .name(let name): return name
      case .member(let base, _): expression = base
      default: return nil
      }
    }
  }
}

extension ValueType {
  fileprivate func isCompiled(of model: ModelDescription) -> Bool {
    if case .compiled(let compiled) = self { compiled.model == model } else { false }
  }

  fileprivate func isRun(like type: ValueType) -> Bool {
    guard case .run(let run) = self else { return false }
    switch type {
    case .model(let model): return run.compiled.model == model
    case .compiled(let compiled): return run.compiled == compiled
    default: return false
    }
  }
}

extension ModelDescription {
  /// The loss that goes with the last activation.
  var likelyLoss: String {
    switch outputActivation {
    case .sigmoid: "binary_crossentropy"
    case .softmax: "sparse_categorical_crossentropy"
    default: "mse"
    }
  }
}
