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
  var diagnostics: Diagnostics
  var excuses: Excuses
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

  /// An error that shows in many places: reported at the first.
  mutating func errorOnce(at parameter: String, _ message: String, hint: String? = nil) {
    if excuses.isNews(message) { error(at: parameter, message, hint: hint) }
    hasFailed = true
  }

  /// An error about the call as a whole: at its name.
  mutating func error(_ message: String, hint: String? = nil) {
    diagnostics.error(name.range, message, hint: hint)
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
struct Excuses {
  var names = NameHints()
  private var metrics: Set<Spelling> = []
  private var validation = false
  private var messages: Set<Spelling> = []
  /// The files that the notebook writes, and those that it reads models from.
  var writtenFiles: Set<Spelling> = []
  var readFiles: Set<Spelling> = []

  /// Whether nothing has been said yet of what leaves this series out of these.
  mutating func isNews(series name: String, among names: [String]) -> Bool {
    let metric = name.hasPrefix("val_") ? name.withoutVal : name
    if names.contains(metric) {
      defer { validation = true }
      return !validation
    }
    return Metric(series: metric) == nil || metrics.insert(metric).inserted
  }

  mutating func isNews(_ message: String) -> Bool { messages.insert(message).inserted }
}
