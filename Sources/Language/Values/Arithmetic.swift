import Engine
import Text

/// Why plain numbers can't be combined. Unlike tensors, they never become NaN or infinite.
package enum ArithmeticError: Error, Hashable, Sendable {
  case divisionByZero
  case overflow
  case notFinite
  /// Too large for whole numbers and for those with fractions.
  case tooLarge
  case textTooLong
  case wrongOperands
}

/// Arithmetic on plain numbers, the same for the checker (on constants) and for a run.
package enum Arithmetic {
  /// `a sign b` for `+ - * / **`. Whole numbers stay whole but under `/` and negative powers.
  package static func combine(
    _ a: Constant, _ sign: String, _ b: Constant
  ) throws(ArithmeticError) -> Constant {
    if case .text(let left) = a, case .text(let right) = b, sign == "+" {
      guard left.utf8.count + right.utf8.count <= longestText else { throw .textTooLong }
      return .text(left + right)
    }
    if case .integer(let left) = a, case .integer(let right) = b, sign != "/" {
      if sign != "**" || right >= 0 {
        do {
          return .integer(try whole(left, sign, right))
        } catch .overflow where !Mathematics.power(Double(left), Double(right)).isFinite {
          throw sign == "**" ? .tooLarge : .overflow
        }
      }
    }
    guard let left = a.number, let right = b.number else { throw .wrongOperands }
    let value: Double
    switch sign {
    case "+": value = left + right
    case "-": value = left - right
    case "*": value = left * right
    case "/":
      guard right != 0 else { throw .divisionByZero }
      value = left / right
    case "**":
      guard left != 0 || right >= 0 else { throw .divisionByZero }
      value = Mathematics.power(left, right)
    default: throw .wrongOperands
    }
    guard value.isFinite else { throw .notFinite }
    return .number(value)
  }

  /// Bytes.
  package static let longestText = 1_000_000

  private static func whole(_ a: Int, _ sign: String, _ b: Int) throws(ArithmeticError) -> Int {
    let result: (partialValue: Int, overflow: Bool)
    switch sign {
    case "+": result = a.addingReportingOverflow(b)
    case "-": result = a.subtractingReportingOverflow(b)
    case "*": result = a.multipliedReportingOverflow(by: b)
    case "**": return try power(a, b)
    default: throw .wrongOperands
    }
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }

  private static func power(_ base: Int, _ exponent: Int) throws(ArithmeticError) -> Int {
    // 0, 1 and −1 never overflow, however large the exponent.
    switch base {
    case 0: return exponent == 0 ? 1 : 0
    case 1: return 1
    case -1: return exponent % 2 == 0 ? 1 : -1
    default: break
    }
    var result = 1
    for _ in 0..<exponent {
      let (value, overflow) = result.multipliedReportingOverflow(by: base)
      guard !overflow else { throw .overflow }
      result = value
    }
    return result
  }

  package static func negate(_ a: Constant) throws(ArithmeticError) -> Constant {
    switch a {
    case .integer(let value):
      guard value != .min else { throw .overflow }
      return .integer(-value)
    case .number(let value): return .number(-value)
    default: throw .wrongOperands
    }
  }

  /// `a sign b` for `== != < <= > >=`; nil where these can't be compared.
  package static func compare(_ a: Constant, _ sign: String, _ b: Constant) -> Bool? {
    if case .integer(let left) = a, case .integer(let right) = b {
      return ordered(left, sign, right)
    }
    if let left = a.number, let right = b.number { return ordered(left, sign, right) }
    if case .text(let left) = a, case .text(let right) = b {
      return ordered(Spelling(left), sign, Spelling(right))
    }
    if sign == "==" { return a == b }
    if sign == "!=" { return a != b }
    return nil
  }

  private static func ordered<T: Comparable>(_ a: T, _ sign: String, _ b: T) -> Bool? {
    switch sign {
    case "==": a == b
    case "!=": a != b
    case "<": a < b
    case "<=": a <= b
    case ">": a > b
    case ">=": a >= b
    default: nil
    }
  }
}

extension ArithmeticError {
  package var message: String {
    switch self {
    case .divisionByZero: "this divides by zero"
    case .overflow: "this is too large for a whole number; the largest is \(Int.max)"
    case .notFinite: "the result is not a finite number"
    case .tooLarge: "this is too large for a number; the largest is about 1.8e308"
    case .textTooLong: "this text is too long: a text has at most \(Arithmetic.longestText) bytes"
    case .wrongOperands: "these values can't be combined"
    }
  }

  package var hint: String? {
    switch self {
    case .overflow: "write one of the numbers with a point to calculate with fractions: `2.0`"
    default: nil
    }
  }
}
