import Engine
import Notebook
import Text

/// A call whose arguments have been matched with parameters and fit their types, on its way through
/// its function's own rule.
struct CallCheck {
  let name: Located<String>
  let arguments: [Spelling: CheckedExpression]
  let rest: [CheckedExpression]
  let limits: CheckLimits
  let source: SourceFile
  var diagnostics: Diagnostics
  var reported: Reported
  /// After an error whose result nothing more should be said of.
  var hasFailed = false

  func type(_ parameter: String) -> ValueType { arguments[parameter]?.type ?? .none }

  func constant(_ parameter: String) -> Constant? { arguments[parameter]?.constant }

  func whole(_ parameter: String) -> Int? { constant(parameter)?.whole }

  func number(_ parameter: String) -> Double? { constant(parameter)?.number }

  func text(_ parameter: String) -> String? { constant(parameter)?.text }

  func boolean(_ parameter: String) -> Bool? { constant(parameter)?.boolean }

  /// An error at an argument's value, or at the function's name where it was left out.
  mutating func error(at parameter: String, _ message: String, hint: String? = nil) {
    diagnostics.error(arguments[parameter]?.range ?? name.range, message, hint: hint)
  }

  /// An error that shows wherever a name is used: of each name it is reported once. What was written
  /// out anew in another place is another mistake.
  mutating func errorOnce(at parameter: String, _ message: String, hint: String? = nil) {
    let place = arguments[parameter]?.range ?? name.range
    let culprit = arguments[parameter]?.boundRoot ?? "\(place.start)"
    if reported.isNew("\(culprit): \(message)") { error(at: parameter, message, hint: hint) }
    hasFailed = true
  }

  /// What was written for a parameter.
  func words(_ parameter: String) -> String? { arguments[parameter].flatMap { words($0.range) } }

  /// What was written at a place.
  func words(_ range: SourceRange) -> String? { source.excerpt(range) }

  /// The words of what an argument was made of: `reviews.test` of `multi_hot(reviews.test, …)`.
  func rowsWords(_ parameter: String) -> String? {
    if case .call(let call)? = arguments[parameter]?.node, let rows = call.encodedRows {
      return words(rows.range)
    }
    return words(parameter)
  }

  /// An error about the call as a whole: at its name.
  mutating func error(_ message: String, hint: String? = nil) {
    diagnostics.error(name.range, message, hint: hint)
  }
}

extension CheckedCall {
  /// The rows that a call writes otherwise and gives again, if it gives rows: `reviews.test` of
  /// `multi_hot(reviews.test, …)`.
  var encodedRows: CheckedExpression? { arguments["rows"] ?? arguments["dataset"] }
}

extension CheckedExpression {
  /// The name whose value this is, or rows of it; nil where it was written out.
  var boundRoot: String? {
    var expression = self
    while true {
      switch expression.node {
      case .name(let name): return name
      case .index(let base, _): expression = base
      default: return nil
      }
    }
  }

  /// The name that a row of parts and places begins with.
  var root: String? {
    var expression = self
    while true {
      switch expression.node {
      case .name(let name): return name
      case .index(let base, _), .member(let base, _): expression = base
      case .call(let call):
        guard let first = call.arguments["run"] else { return nil }
        expression = first
      default: return nil
      }
    }
  }
}

/// What a program may need at most.
package struct CheckLimits: Sendable {
  /// Bytes.
  package var memory: Int
  /// What a model file that is there before the run holds; nil where it can't be read, which the run
  /// will report.
  package var savedModel: @Sendable (_ path: String) -> RunType?

  package init(
    memory: Int, savedModel: @escaping @Sendable (_ path: String) -> RunType? = { _ in nil }
  ) {
    self.memory = memory
    self.savedModel = savedModel
  }
}

/// What has been said already: one mistake, such as a metric that was not compiled, a size that does
/// not fit the model or validation without data, shows wherever it matters.
struct Reported {
  var names = NameHints()
  private var messages: Set<Spelling> = []
  /// The files that the notebook writes, and those that it reads models from.
  var writtenFiles: Set<Spelling> = []
  var readFiles: Set<Spelling> = []

  /// Whether nothing has been said yet of what leaves this series out of these, of one run.
  mutating func isNew(series name: String, among names: [String], of owner: String?) -> Bool {
    let metric = name.hasPrefix("val_") ? name.withoutVal : name
    let owner = owner ?? ""
    if names.contains(metric) { return isNew("\(owner) has no validation") }
    return Metric(series: metric) == nil || isNew("\(owner) has no \(metric)")
  }

  mutating func isNew(_ message: String) -> Bool { messages.insert(message).inserted }
}
