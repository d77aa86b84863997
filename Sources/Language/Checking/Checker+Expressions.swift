import Engine
import Notebook
import Text

extension Checker {
  mutating func check(_ expression: Expression) -> CheckedExpression {
    let range = expression.range
    guard effort.place == nil || spend() else { return unknown(range) }
    guard diagnostics.all.count < Lexer.mostDiagnostics else {
      if diagnostics.all.count == Lexer.mostDiagnostics {
        diagnostics.add(Lexer.more(than: Lexer.mostDiagnostics, at: range))
      }
      return unknown(range)
    }
    switch expression.kind {
    case .integer(let value): return constant(.integer(value), .integer, range)
    case .number(let value): return constant(.number(value), .number, range)
    case .boolean(let value): return constant(.boolean(value), .boolean, range)
    case .none: return constant(.none, .none, range)
    case .text(let parts): return text(parts, range)
    case .name(let name): return nameValue(name, range)
    case .list(let elements): return list(elements.map { check($0) }, range)
    case .call(let call): return self.call(call)
    case .method(let call): return method(call, range)
    case .member(let base, let name): return member(check(base), name, range)
    case .index(let base, let place): return index(check(base), place, range)
    case .chain(let first, let links): return chain(first, links, range)
    case .comparison(let left, let sign, let right):
      return comparison(check(left), sign, check(right), range)
    case .negation(let operand): return negation(check(operand), range)
    case .not(let operand): return not(check(operand), range)
    case .power(let base, let exponent):
      let (base, exponent) = (check(base), check(exponent))
      let (type, value) = combine(base, Located("**", at: range), exponent, range)
      return CheckedExpression(
        node: .power(base, exponent), type: type, constant: value, range: range)
    }
  }

  func unknown(_ range: SourceRange) -> CheckedExpression {
    CheckedExpression(node: .constant, type: .unknown, range: range)
  }

  func constant(_ value: Constant, _ type: ValueType, _ range: SourceRange) -> CheckedExpression {
    CheckedExpression(node: .constant, type: type, constant: value, range: range)
  }

  // MARK: Texts and lists

  private mutating func text(_ parts: [TextPart], _ range: SourceRange) -> CheckedExpression {
    textDepth += 1
    let outer = isInFormula
    defer { (textDepth, isInFormula) = (textDepth - 1, outer) }
    var dollars = 0
    var checked: [CheckedTextPart] = []
    var whole: String? = ""
    for part in parts {
      switch part {
      case .characters(let characters):
        checked.append(.characters(characters))
        whole?.append(characters)
        dollars += characters.utf8.count { $0 == UInt8(ascii: "$") }
        // `${price}` is one, `$x_{i}$` a formula.
        isInFormula = dollars % 2 == 1 && !characters.hasSuffix("$")
      case .expression(let code):
        guard textDepth <= Self.textDepthLimit else {
          diagnostics.error(
            range, "texts in texts are nested deeper than \(Self.textDepthLimit) levels",
            hint: "bind an inner text to a name of its own")
          return unknown(range)
        }
        guard spend(code.text.utf8.count / 4), let value = self.expression(in: code) else {
          return unknown(range)
        }
        whole = nil
        checked.append(.value(value))
      }
    }
    if let whole { return constant(.text(whole), .text, range) }
    return CheckedExpression(node: .text(checked), type: .text, range: range)
  }

  private mutating func list(
    _ elements: [CheckedExpression], _ range: SourceRange
  ) -> CheckedExpression {
    if let weight = elements.first?.type.weight, weight > 0,
      !spend(weight * elements.count, at: range)
    {
      return unknown(range)
    }
    var result = CheckedExpression(
      node: .list(elements),
      type: .list(Self.common(elements.map(\.type)), count: elements.count), range: range)
    // Of a list with something unknown nothing can be said either.
    if elements.contains(where: { $0.type == .unknown }) { result.type = .unknown }
    if let excess = ListSize(result.type).excess {
      diagnostics.error(range, excess.message, hint: excess.hint)
      return unknown(range)
    }
    let constants = elements.compactMap(\.constant)
    guard constants.count == elements.count else { return result }
    let constant = Constant.list(constants)
    if folds(constant) { result.constant = constant }
    return result
  }

  /// The type of all of these; unknown where they are of several kinds.
  static func common(_ types: [ValueType]) -> ValueType {
    guard let first = types.first else { return .unknown }
    if types.allSatisfy({ $0 == first }) { return first }
    return types.allSatisfy { [.integer, .number].contains($0) } ? .number : .unknown
  }

  // MARK: Names

  private mutating func nameValue(_ name: String, _ range: SourceRange) -> CheckedExpression {
    if let binding = bindings[name] {
      if var value = binding.substitute {
        bindings[name]?.isUsed = true
        value.range = range
        return value
      }
      use(name)
      return CheckedExpression(
        node: .name(name), type: binding.type, constant: binding.constant, range: range)
    }
    if name == todoWord {
      isTodo = true
    } else {
      reportUnknown(name, range)
    }
    return unknown(range)
  }

  private mutating func reportUnknown(_ name: String, _ range: SourceRange) {
    // One mistake, such as a misspelt binding, is reported at its first use alone.
    if isExcused(name) {
      excusedUse = excusedUse ?? name
      return
    }
    excuse(name)
    if FunctionTable.all[name] != nil {
      diagnostics.error(
        range, "`\(name)` is a function", hint: "call it with brackets: `\(name)(…)`")
    } else if let place = laterBindings[name] {
      diagnostics.error(
        range, "`\(name)` is bound further down, in \(lineName(place))",
        hint: "a name is bound above its use: move that line up")
    } else if Habits.libraries.contains(name) {
      diagnostics.error(
        range, "there is no `\(name)` here",
        hint: "there is nothing to import; `nbrun help` lists the functions")
    } else if FunctionTable.choiceWords.contains(name) {
      diagnostics.error(
        range, "`\(name)` stands only where a parameter takes it",
        hint: "such as activation: relu or optimizer: rmsprop")
    } else {
      let nearest = hint(for: name)
      diagnostics.error(
        range, "there is no `\(name)`",
        hint: (isInFormula ? "a formula's brace is written \\{ in a text: \\{\(name)\\}" : nearest)
          ?? Habits.function(name)
          ?? "a name is bound by `\(name) = …` above its use")
    }
  }

  /// A bound name that was most likely meant.
  mutating func hint(for name: String, besides others: [String] = []) -> String? {
    reported.names.hint(for: name, among: others + bindings.keys.map(\.text))
  }

  // MARK: Members

  /// A part of a value: a case for each type that has parts.
  mutating func member(
    _ base: CheckedExpression, _ name: Located<String>, _ range: SourceRange
  ) -> CheckedExpression {
    if case .unknown = base.type {
      doubtful.append(base)
      return unknown(range)
    }
    let canonical = Self.canonical(name.value)
    guard spend(base.type.weight, at: range) else { return unknown(range) }
    var members: [Spelling: ValueType] = [:]
    switch base.type {
    case .corpus(let type):
      members = [
        "train": .dataset(type.train), "test": .dataset(type.test),
        "word_index": .wordIndex(reversed: false),
      ]
    case .divided(let type):
      members = ["train": .dataset(type.train), "test": .dataset(type.test)]
      if case .numbers = type.train.features.kind { members["features"] = .list(.text, count: nil) }
    case .texts: members = ["train": .textSet, "test": .textSet]
    case .textSet:
      members = [
        "x": .list(.text, count: nil),
        "y": .tensor(TensorType(shape: [nil], element: .integer)),
      ]
    case .dataset(let type):
      let width = type.labels.width
      let labels = [type.features.rows] + (width == 1 ? [] : [width])
      members = [
        "x": .features(type.features),
        "y": .tensor(TensorType(shape: labels, element: type.labels.element)),
        "shape": .list(.integer, count: nil),
      ]
      if case .numbers = type.features.kind { members["features"] = .list(.text, count: nil) }
    case .features, .tensor, .sequence, .vectors: members = ["shape": .list(.integer, count: nil)]
    case .run(let type): members = ["history": .history(names: type.history)]
    case .history(let names):
      members = ["names": .list(.text, count: names.count)]
      for name in names { members[Spelling(name)] = .list(.number, count: nil) }
    case .metrics(let names):
      for name in names { members[Spelling(name)] = .number }
    case .sweep(let type): members = type.columns.members
    case .columns(let type): members = type.members
    case .answer(let type): members = type.members
    default: break
    }
    if base.type.hasClasses { members["classes"] = .list(.text, count: nil) }
    guard let type = members[canonical] else {
      switch base.type {
      case .history(let names), .metrics(let names):
        guard reported.isNew(series: canonical, among: names, of: base.root) else {
          return unknown(range)
        }
      default: break
      }
      reportUnknownMember(base, name, members.keys.map(\.text))
      return unknown(range)
    }
    var constant: Constant?
    if canonical == "shape", let shape = Self.shape(of: base.type) {
      constant = .list(shape.map { .integer($0) })
    }
    return CheckedExpression(
      node: .member(base, Located(canonical, at: name.range)), type: type, constant: constant,
      range: range)
  }

  private static let weights: Set<Spelling> = [
    "weights", "get_weights", "trainable_weights", "variables", "kernel", "kernels", "bias",
    "biases", "embeddings", "coef_", "params", "parameters", "state_dict",
  ]

  private static func canonical(_ name: String) -> String {
    switch name {
    case "acc": "accuracy"
    case "val_acc": "val_accuracy"
    default: name
    }
  }

  private static func shape(of type: ValueType) -> [Int]? {
    let shape: [Int?]? =
      switch type {
      case .dataset(let type): type.features.shape
      case .features(let type): type.shape
      case .tensor(let type): type.shape
      case .sequence(let length, _): [length]
      default: nil
      }
    guard let shape, !shape.contains(nil) else { return nil }
    return shape.compactMap { $0 }
  }

  private mutating func reportUnknownMember(
    _ base: CheckedExpression, _ name: Located<String>, _ members: [String]
  ) {
    let type = base.type
    let members = members.sorted()
    var hint = reported.names.hint(for: name.value, among: members) { "." + $0 }
    if hint == nil, case .sweep = type, name.value == "history" {
      hint = "its runs are selected by their numbers: `[0].history`"
    }
    let owner = words(base.range) ?? (type.isRun ? "run" : "value")
    switch type {
    case .run(let run) where run.history.contains(name.value) && hint == nil:
      hint = "its figures are in `.history`: `\(owner).history.\(name.value)`"
    case .run where hint == nil && Self.weights.contains(name.value):
      hint = "its weights go out by `export(\(owner), \"weights.npz\")`"
    case .run where hint == nil && ["model", "layers"].contains(name.value),
      .model where hint == nil && ["layers", "weights", "output_shape"].contains(name.value):
      hint = "its layers are shown by `summary(\(owner))`"
    case .tensor where ["T", "flat"].contains(name.value): hint = Habits.called("reshape")
    case .list where ["shape", "size", "length"].contains(name.value),
      .text where ["shape", "size", "length"].contains(name.value):
      hint = "how many there are is `len(\(owner))`"
    default: break
    }
    if hint == nil, FunctionTable.all[name.value] != nil {
      hint =
        "functions are written `\(name.value)(\(owner)\(FunctionTable.all[name.value]?.parameters.count == 1 ? "" : ", …"))`"
    }
    diagnostics.error(
      name.range,
      members.isEmpty
        ? "\(type.noun) has no parts"
        : "\(type.noun) has no `.\(name.value)`, but "
          + ParameterType.list(members.map { "`.\($0)`" }, "and"),
      hint: hint)
  }

  // MARK: Logic

  private mutating func not(_ operand: CheckedExpression, _ range: SourceRange) -> CheckedExpression
  {
    var result = CheckedExpression(node: .not(operand), type: .boolean, range: range)
    switch operand.type {
    case .boolean: result.constant = operand.constant?.boolean.map { .boolean(!$0) }
    case .tensor(let type) where type.element == .boolean: result.type = operand.type
    case .unknown: result.type = .unknown
    default:
      diagnostics.error(
        operand.range, "`not` takes true, false or a mask, not \(operand.type.noun)",
        hint: "compare first: x == 0")
      result.type = .unknown
    }
    return result
  }

  private mutating func comparison(
    _ left: CheckedExpression, _ sign: Located<String>, _ right: CheckedExpression,
    _ range: SourceRange
  ) -> CheckedExpression {
    var result = CheckedExpression(
      node: .comparison(left, sign.value, right), type: .boolean, range: range)
    if left.type == .unknown || right.type == .unknown {
      result.type = .unknown
      return result
    }
    if left.type.isTensorLike || right.type.isTensorLike {
      let (type, _) = combine(left, sign, right, range)
      if case .tensor(var tensor) = type {
        tensor.element = .boolean
        result.type = .tensor(tensor)
      } else {
        result.type = .unknown
      }
      return result
    }
    let isEquality = ["==", "!="].contains(sign.value)
    let comparable: Bool =
      switch (left.type, right.type) {
      case (.text, .text): true
      case (.boolean, .boolean), (.list, .list), (.none, _), (_, .none): isEquality
      default: left.type.isNumeric && right.type.isNumeric
      }
    if !comparable {
      let fault = left.type.isNumeric ? right : left
      diagnostics.error(
        fault.range,
        "\(left.type.noun) and \(right.type.noun) can't be compared by `\(sign.value)`")
      result.type = .unknown
    } else if let a = left.constant, let b = right.constant {
      result.constant = Arithmetic.compare(a, sign.value, b).map { .boolean($0) }
    }
    return result
  }
}

extension ValueType {
  fileprivate var isRun: Bool { if case .run = self { true } else { false } }
}
