import Notebook
import Text

/// Whether values are of their parameters' types and in their ranges.
extension Checker {
  /// Whether a value fits a parameter; says why where it does not.
  mutating func fits(
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
    case .rate(let interval):
      if case .schedule = value.type { return true }
      guard value.type.isNumeric else { break }
      return fits(&value, .number(interval), parameter, function)
    case .classWeights: return fitsClassWeights(value, parameter, function)
    case .choice, .activation, .optimizer, .loss:
      if case .activation = value.type, case .activation = type { return true }
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
      if case .column = inner, element != .unknown, count != 0, !inner.accepts(element) { break }
      return true
    default:
      if type.accepts(value.type) { return true }
    }
    diagnostics.error(
      value.range,
      "`\(parameter.name)` of `\(function.name)` must be \(type.description), not \(value.type.noun)",
      hint: type.hint(for: value.type) ?? otherParameter(for: value, parameter, function))
    return false
  }

  /// `predict(run, "good film")`: a parameter of another name that takes the value.
  private func otherParameter(
    for value: CheckedExpression, _ parameter: Parameter, _ function: Function
  ) -> String? {
    guard parameter.isPositional, value.type != .unknown, value.type != .none,
      let other = function.parameters.first(where: {
        !$0.isPositional && $0.type.takes(value.type)
      })
    else { return nil }
    return "write `\(other.name): \(other.value(words(value.range)))`"
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
    var isValid = true
    for element in elements {
      if case .callback = element.type { continue }
      if element.type != .unknown {
        diagnostics.error(
          element.range, "a callback is made by early_stopping(…), and this is \(element.type.noun)"
        )
      }
      isValid = false
    }
    return isValid
  }

  /// A number for each class, or pairs of a class and its number.
  private mutating func fitsClassWeights(
    _ value: CheckedExpression, _ parameter: Parameter, _ function: Function
  ) -> Bool {
    func isWeight(_ expression: CheckedExpression) -> Bool {
      expression.type.isNumeric && expression.constant?.number.map { $0 < 0 } != true
    }
    func isWeight(_ constant: Constant) -> Bool { constant.number.map { $0 >= 0 } == true }
    func isClass(_ type: ValueType) -> Bool { [.integer, .text].contains(type) }
    var isValid = false
    switch (value.node, value.constant) {
    case (_, .text(let word)?): isValid = word == "balanced"
    case (_, .list(let entries)?):
      let pairs = entries.compactMap(\.pair)
      isValid =
        !entries.isEmpty
        && (entries.allSatisfy { isWeight($0) }
          || pairs.count == entries.count && pairs.allSatisfy { isWeight($0.weight) })
    case (.list(let elements), nil):
      isValid =
        elements.allSatisfy { isWeight($0) }
        || elements.allSatisfy { element in
          guard case .list(let parts) = element.node, parts.count == 2 else { return false }
          return isClass(parts[0].type) && isWeight(parts[1])
        }
    case (_, nil):
      if case .list(let element, _) = value.type { isValid = element.isNumeric }
    default: break
    }
    guard !isValid else { return true }
    diagnostics.error(
      value.range,
      "`\(parameter.name)` of `\(function.name)` must be \(parameter.type.description); a weight is "
        + "a number of at least 0")
    return false
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
    var isValid = true
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
        isValid = false
        continue
      }
    }
    return isValid
  }
}

extension Constant {
  /// A class and its weight.
  package var pair: (label: Constant, weight: Constant)? {
    guard case .list(let parts) = self, parts.count == 2 else { return nil }
    switch parts[0] {
    case .integer, .text: return (parts[0], parts[1])
    default: return nil
    }
  }
}

extension ParameterType {
  /// Whether this takes a text or a set of data by its kind, so that it is most likely what was meant.
  fileprivate func takes(_ type: ValueType) -> Bool {
    switch self {
    case .optional(let inner): inner.takes(type)
    case .textOrTexts, .dataset, .datasetOrTexts, .samples, .samplesOrRows, .wordIndex:
      accepts(type)
    default: false
    }
  }
}
