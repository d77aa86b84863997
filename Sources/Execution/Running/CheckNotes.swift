import Language
import Notebook
import Report
import Text

/// A cell's `expect` statements: which held, which did not, and which were not reached.
struct CheckNotes: Sendable {
  let source: SourceFile

  /// - Parameters:
  ///   - passed: Nil for a check that was not reached.
  ///   - message: Its words, where making them took a run.
  func note(
    _ statement: CheckedStatement, passed: Bool?, message: String? = nil, _ cell: inout ReportCell
  ) {
    guard case .show(let expression) = statement.kind else { return }
    guard case .call(let call) = expression.node, call.function.category == .checks else {
      if let check = statement.check {
        let words = check.message ?? check.condition.map { source.text(in: $0) } ?? ""
        cell.checks.append(
          ReportCheck(
            line: number(of: statement), message: shortened(words), passed: passed))
      }
      return
    }
    cell.checks.append(
      ReportCheck(
        line: number(of: statement), message: message.map(shortened) ?? words(of: call),
        passed: passed))
  }

  /// The number of a statement's line where it was written.
  func number(of statement: CheckedStatement) -> Int {
    source.origins.number(of: statement.range.start.line)
  }

  /// Values may fill in more than anybody reads.
  private func shortened(_ message: String) -> String {
    guard message.utf8.count > 10_000 else { return message }
    return String(scalars: message.unicodeScalars.prefix(2_500)) + "…"
  }

  /// The author's words, with what would be filled in between braces; without any, the condition.
  private func words(of call: CheckedCall) -> String {
    guard let message = call.arguments["message"], message.constant.map(isNone) != true else {
      return call.arguments["condition"].map { source.text(in: $0.range) } ?? ""
    }
    if let text = message.constant?.text { return text }
    let written = source.text(in: message.range)
    guard case .text = message.node, written.hasPrefix("\""), written.hasSuffix("\""),
      written.utf8.count > 1
    else { return written }
    return String(decoding: written.utf8.dropFirst().dropLast(), as: UTF8.self)
  }

  private func isNone(_ constant: Constant) -> Bool {
    if case .none = constant { true } else { false }
  }
}
