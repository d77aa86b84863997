import Engine
import Notebook

/// A call whose arguments have been matched with parameters and fit their types, on its way through
/// its function's own rule.
struct CallCheck {
  let name: Located<String>
  let arguments: [String: CheckedExpression]
  let rest: [CheckedExpression]
  let limits: CheckLimits
  var diagnostics: Diagnostics

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

  /// An error about the call as a whole: at its name.
  mutating func error(_ message: String, hint: String? = nil) {
    diagnostics.error(name.range, message, hint: hint)
  }
}

/// What a program may need at most.
package struct CheckLimits: Sendable {
  /// Bytes.
  package var memory: Int

  package init(memory: Int) { self.memory = memory }
}
