import Notebook
import Text

/// Numbers as other languages group and divide them.
extension Token {
  var isNumber: Bool {
    switch kind {
    case .integer, .number: true
    default: false
    }
  }

  /// `000`, which nobody writes but behind a comma.
  var hasLeadingZero: Bool {
    guard case .integer(let value) = kind else { return false }
    return range.end.column - range.start.column > String(value).utf8.count
  }

  /// How two numbers are written that a comma makes of one: `1,000.5` has groups, `0,5` a fraction.
  static func numberHint(_ left: Token, _ right: Token) -> String? {
    guard case .integer(let whole) = left.kind else { return nil }
    let width = right.range.end.column - right.range.start.column
    switch right.kind {
    case .integer(let rest):
      let digits =
        String(repeating: "0", count: max(0, width - String(rest).utf8.count)) + "\(rest)"
      guard width == 3, whole != 0 else {
        return "a fraction follows a point: write `\(whole).\(digits)`"
      }
      return
        "write `\(whole)\(digits)` or `\(whole)_\(digits)` for thousands, `\(whole).\(digits)` for a "
        + "fraction"
    case .number(let rest):
      let text = "\(rest)"
      let point = text.firstIndex(of: ".") ?? text.endIndex
      let count = text[..<point].utf8.count
      let digits = String(repeating: "0", count: max(0, 3 - count)) + text
      return "write `\(whole)\(digits)` or `\(whole)_\(digits)`"
    default: return nil
    }
  }
}
