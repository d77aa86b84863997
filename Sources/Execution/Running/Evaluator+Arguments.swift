import Language
import Notebook
import Text

extension Evaluator {
  /// What the checker asks of arguments that are known before anything runs, asked of those that only
  /// the run knows: numbers in their ranges, one of the words.
  func check(
    _ value: Value, of argument: CheckedExpression, for parameter: Parameter, of function: Function
  ) throws(RunFailure) {
    guard argument.constant == nil, !parameter.type.allows(value) else { return }
    let found = value.constant.map { ", not \($0)" } ?? ""
    throw RunFailure(
      range: argument.range,
      message: "`\(parameter.name)` of `\(function.name)` must be \(parameter.type.description)\(found)")
  }
}

extension ParameterType {
  /// Whether a value is in a parameter's range. Kinds of values were checked before.
  fileprivate func allows(_ value: Value) -> Bool {
    switch self {
    case .integer(let range): value.constant?.whole.map(range.contains) ?? false
    case .number(let interval): value.number.map(interval.contains) ?? false
    case .choice(let words): value.constant?.text.map { words.contains($0) } ?? false
    case .optional(let inner):
      if case .none = value { true } else { inner.allows(value) }
    default: true
    }
  }
}
