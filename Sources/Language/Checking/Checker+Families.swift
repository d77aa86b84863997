import Engine
import Notebook
import Text

/// A model with parameters: `model mlp(layers: 2, units: 16) { … }`.
struct ModelFamily {
  let declaration: ModelDeclaration
  /// For each parameter its default, where it has one.
  let standards: [CheckedExpression?]
  /// Parameters that some layer used in some call; nil before the first call.
  var used: Set<Spelling>?
}

extension ValueType {
  /// Whether some values of this kind are known before anything runs.
  fileprivate var mayBeConstant: Bool {
    switch self {
    case .integer, .number, .text, .boolean, .none: true
    case .list(let element, _): element == .unknown || element.mayBeConstant
    default: false
    }
  }

  /// What does the work that a name for this was to do.
  fileprivate func hintForChoices(of name: String) -> String? {
    switch self {
    case .model, .modelFamily: "vary a parameter of one model, or write a sweep for each model"
    case .tensor, .vectors:
      "a layer takes a tensor by the name it was bound to: leave out `\(name)`"
    default: nil
    }
  }
}

/// Models with parameters, and names that stand for something in a small place only.
extension Checker {
  static let mostParameters = 100

  /// Notes a model with parameters; its layers are checked where it is called.
  mutating func family(_ declaration: ModelDeclaration) -> ValueType {
    guard declaration.parameters.count <= Self.mostParameters else {
      diagnostics.error(
        declaration.name.range, "a model has at most \(Self.mostParameters) parameters",
        hint: "give several values as one list")
      return .unknown
    }
    var names: Set<Spelling> = []
    var isValid = declaration.isWhole
    var standards: [CheckedExpression?] = []
    for parameter in declaration.parameters {
      if !names.insert(parameter.name.value).inserted {
        diagnostics.error(
          parameter.name.range, "the parameter `\(parameter.name.value)` is there already")
        isValid = false
      }
      let standard = parameter.standard.map { choice($0, of: parameter.name.value) }
      if standard?.type == .unknown { isValid = false }
      standards.append(standard)
    }
    if declaration.body.isEmpty, declaration.isWhole {
      diagnostics.error(
        declaration.name.range, "`\(declaration.name.value)` has no layers",
        hint: "begin with input(…)")
      isValid = false
    }
    guard isValid else { return .unknown }
    families[declaration.name.value] = ModelFamily(declaration: declaration, standards: standards)
    return .modelFamily(declaration.name.value)
  }

  /// A value that stands for a name before anything runs: a constant, a word that some parameter
  /// takes, a regularizer or the like. Of unknown type after an error.
  mutating func choice(_ expression: Expression, of name: String) -> CheckedExpression {
    if case .name(let word) = expression.kind, bindings[word] == nil,
      FunctionTable.choiceWords.contains(word)
    {
      return constant(.text(word), .text, expression.range)
    }
    let value = check(expression)
    guard value.type != .unknown, value.constant == nil, !value.type.isStaticByType else {
      return value
    }
    if value.type.mayBeConstant {
      diagnostics.error(
        value.range, "`\(name)` must be known before anything runs, and this is not",
        hint: "write the value itself, or a name bound to one")
    } else {
      diagnostics.error(
        value.range,
        "`\(name)` may stand for numbers, texts, true or false, lists of these, optimizers, losses "
          + "and regularizers, not for \(value.type.noun)",
        hint: value.type.hintForChoices(of: name))
    }
    return unknown(expression.range)
  }

  /// Runs `body` with names that stand for values; gives those that it used as well.
  mutating func withLocals<Result>(
    _ locals: [(name: String, value: CheckedExpression)], _ body: (inout Checker) -> Result
  ) -> (result: Result, used: Set<Spelling>) {
    var outer: [Spelling: Binding?] = [:]
    for (name, value) in locals {
      outer.updateValue(bindings[name], forKey: Spelling(name))
      bindings[name] = Binding(
        type: value.type, constant: value.constant, place: value.range, substitute: value)
    }
    let result = body(&self)
    let used = Set<Spelling>(locals.map(\.name).filter { bindings[$0]?.isUsed == true })
    for (name, binding) in outer { bindings[name] = binding }
    return (result, used)
  }

  /// The model that a call of a model with parameters gives.
  mutating func model(of family: ModelFamily, _ call: CallExpression) -> CheckedExpression {
    let parameters = family.declaration.parameters
    var values = family.standards
    var given = [Bool](repeating: false, count: parameters.count)
    var isValid = true
    for argument in call.arguments {
      let index: Int?
      if let label = argument.label {
        index = parameters.firstIndex { $0.name.value == label.value }
        if index == nil {
          let names = parameters.map(\.name.value)
          diagnostics.error(
            label.range, "`\(call.name.value)` has no parameter `\(label.value)`",
            hint: reported.names.hint(for: label.value, among: names)
              ?? "it takes " + ParameterType.list(names, "and"))
        }
      } else {
        index = given.firstIndex(of: false)
        if index == nil {
          diagnostics.error(
            argument.value.range,
            "`\(call.name.value)` takes \(counted(parameters.count, "parameter")), "
              + "and here is one more")
        }
      }
      guard let index else {
        checkLoosely([argument])
        isValid = false
        continue
      }
      if given[index] {
        diagnostics.error(
          argument.label?.range ?? argument.value.range,
          "`\(parameters[index].name.value)` is given twice")
        isValid = false
      }
      given[index] = true
      let value = choice(argument.value, of: parameters[index].name.value)
      if value.type == .unknown {
        doubtful.append(value)
        isValid = false
      }
      values[index] = value
    }
    guard isValid else { return unknown(call.range) }
    var locals: [(name: String, value: CheckedExpression)] = []
    for (parameter, value) in zip(parameters, values) {
      guard let value else {
        diagnostics.error(
          call.name.range, "`\(call.name.value)` needs `\(parameter.name.value)`",
          hint: "write \(call.name.value)(\(parameter.name.value): …)")
        return unknown(call.range)
      }
      locals.append((parameter.name.value, value))
    }
    let outer = diagnostics
    diagnostics = Diagnostics()
    let (model, used) = repeatedly(at: call.range) { checker in
      checker.withLocals(locals) { $0.model(family.declaration) }
    }
    let found = diagnostics
    diagnostics = outer
    report(found, where: Self.text(of: locals))
    let name = family.declaration.name.value
    // After an error nothing can be said of what is used.
    let earlier = families[name]?.used ?? []
    families[name]?.used = earlier.union(model == nil ? Set<Spelling>(locals.map(\.name)) : used)
    guard let model else { return unknown(call.range) }
    return CheckedExpression(
      node: model.weights.isEmpty ? .constant : .model(weights: model.weights),
      type: .model(model.description), range: call.range)
  }

  mutating func warnOfUnusedParameters() {
    for family in families.values {
      guard let used = family.used else { continue }
      for parameter in family.declaration.parameters where !used.contains(parameter.name.value) {
        diagnostics.warn(
          parameter.name.range, "no layer uses the parameter `\(parameter.name.value)`",
          hint: "leave it out")
      }
    }
  }

  /// Adds what was found wrong for certain values of names, each place once.
  mutating func report(_ found: Diagnostics, where circumstances: @autoclosure () -> String) {
    guard !found.all.isEmpty else { return }
    let circumstances = circumstances()
    for var diagnostic in found.all {
      // What a model with parameters says of itself has been through here already.
      if diagnostic.circumstances == nil {
        guard reported.isNew("\(diagnostic.range) \(diagnostic.severity)") else { continue }
        if diagnostic.severity == .error { diagnostic.circumstances = circumstances }
      }
      diagnostics.add(diagnostic)
    }
  }

  /// `layers: 2, units: 16`
  ///
  /// - Parameter written: For each value its text in the notebook, where that is known.
  static func text(
    of locals: [(name: String, value: CheckedExpression)], written: [String?] = []
  ) -> String {
    locals.enumerated().map { place, local -> String in
      let (name, value) = local
      if written.indices.contains(place), let text = written[place] { return "\(name): \(text)" }
      return switch value.constant {
      case .text(let word): "\(name): \(word.shortened)"
      case let constant?: "\(name): \(constant.shortDescription)"
      case nil: "\(name): \(value.type.noun)"
      }
    }.joined(separator: ", ")
  }
}
