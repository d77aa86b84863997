import Engine
import Language
import Notebook
import Report
import Text

/// A call with the values of its arguments.
struct CallValues {
  let call: CheckedCall
  /// What the checker knows of the result.
  let type: ValueType
  var arguments: [Spelling: Value]
  let rest: [Value]
  /// A comparison that does not hold, with the values of both sides.
  var compared: String?
  var evaluator: Evaluator

  subscript(name: String) -> Value { arguments[name] ?? .none }

  func whole(_ name: String) -> Int? { arguments[name]?.constant?.whole }

  func text(_ name: String) -> String? { arguments[name]?.constant?.text }

  func boolean(_ name: String) -> Bool { arguments[name]?.constant?.boolean ?? false }

  func texts(_ name: String) -> [String] {
    guard case .list(let values)? = arguments[name] else { return [] }
    return values.compactMap { $0.constant?.text }
  }

  /// Where an argument stands, or the function's name.
  func range(_ name: String) -> SourceRange { call.arguments[name]?.range ?? call.nameRange }

  /// A failure at an argument.
  func failure(_ name: String, _ message: String, hint: String? = nil) -> RunFailure {
    RunFailure(range: range(name), message: message, hint: hint)
  }

  /// A failure of the call as a whole.
  func failure(_ message: String, hint: String? = nil) -> RunFailure {
    RunFailure(range: call.nameRange, message: message, hint: hint)
  }

  /// Keeps a warning for the report and tells it at once, where there is one.
  mutating func warn(_ warning: String?) {
    guard let warning else { return }
    evaluator.warnings.append(warning)
    evaluator.observe(.warning("\(evaluator.lineName(call.nameRange)): \(warning)"))
  }

  /// Where this training's state is kept while it lasts.
  var checkpoints: CheckpointStore? {
    guard let cache = evaluator.cache, let key = cache.key(of: call) else { return nil }
    return CheckpointStore(folder: cache.trainings, key: key)
  }

  /// The arguments of a parameter that may be repeated, with their places.
  func repeated(_ name: String) -> [(value: Value, range: SourceRange)] {
    [(self[name], range(name))] + zip(rest, call.rest).map { ($0, $1.range) }
  }
}

/// What the functions of the language do: one body for each entry of its table that runs. Layers,
/// optimizers and regularizers have none; the checker makes a model's description of them.
package enum FunctionBodies {
  typealias Body = @Sendable (inout CallValues) throws(RunFailure) -> Value

  static let all: [Spelling: Body] = [
    data, parts, publicData, arrays, pictures, texts, tables, vectors, files, training, judging,
    explaining, tryingIt, models, points, figures, numbers, checks,
  ]
  .reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

  /// The functions that can be run.
  package static var names: [String] { all.keys.map(\.text).sorted() }

  private static let checks: [Spelling: Body] = [
    "expect": { call throws(RunFailure) in
      guard case .boolean(true) = call["condition"] else {
        guard let message = call.text("message") else {
          throw call.failure(
            "condition", "this does not hold" + (call.compared.map { ": " + $0 } ?? ""))
        }
        throw call.failure("condition", message, hint: call.compared.map { "here it is " + $0 })
      }
      return .nothing
    }
  ]
}
