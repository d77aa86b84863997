import Language
import Notebook
import Report
import Text

/// Statements whose results are known from an earlier run.
extension Runner {
  func parts(of statement: CheckedStatement) -> (expression: CheckedExpression, name: String?) {
    switch statement.kind {
    case .binding(let name, let expression): (expression, name)
    case .show(let expression): (expression, nil)
    }
  }

  private func key(of statement: CheckedStatement) -> String? {
    let (expression, name) = parts(of: statement)
    let kind = name == nil ? "show " : "binding "
    return evaluator.cache?.key(of: expression).map { kind + $0.text }
  }

  /// Whether a statement does not have to run; then what it showed is shown again.
  mutating func isFound(_ statement: CheckedStatement, _ cell: inout ReportCell) -> Bool {
    guard let cache = evaluator.cache, !statement.uses.contains(where: isMissing),
      let key = key(of: statement), let result = cache.results.result(key)
    else { return false }
    // What has no room fails as it does without a cache.
    let outputSize = size(of: result.outputs, in: cell)
    guard result.outputs.isEmpty || size.fits(outputSize) else { return false }
    _ = size.take(outputSize)
    let (expression, name) = parts(of: statement)
    explain(statement, cell, hasRun: false)
    if cache.results.isNew(key), let last = explanations.indices.last {
      explanations[last].isRepeat = true
      explanations[last].reason = "the same stands above"
    }
    for source in result.sources where !evaluator.sources.contains(source) {
      evaluator.note(source)
      if !source.isReal, let reason = cache.files.standInReason {
        evaluator.observe(.data(.standIn(dataset: source.name, reason: reason)))
      }
    }
    note(result.warnings, of: statement, isFound: true)
    if let name {
      evaluator.pending[name] = expression
      cache.bind(name, expression, isKept: true)
      depths[name] = 1 + (statement.uses.compactMap { depths[$0] }.max() ?? 0)
      waiting.append((name, expression))
    } else {
      show(result.outputs, of: statement, &cell)
      note(statement, passed: true, message: result.message, &cell)
    }
    return true
  }

  /// At the report's head; and on the terminal, where they come from the cache.
  mutating func note(_ warnings: [String], of statement: CheckedStatement, isFound: Bool) {
    for warning in warnings {
      let text = "\(evaluator.lineName(statement.range)): \(warning)"
      if isFound { evaluator.observe(.warning(text)) }
      self.warnings.append(text)
    }
  }

  /// Values stand on values: where a chain of those that are still to be made is long, they are made
  /// in order, so that the stack does not grow with it.
  mutating func settle(_ uses: [String], _ expression: CheckedExpression) throws(RunFailure) {
    if case .sweep = expression.node {
      // Its runs share what it stands on, rather than make it once each.
      for name in uses {
        guard let pending = evaluator.pending[name] else { continue }
        _ = try evaluator.force(name, pending)
      }
    }
    guard uses.contains(where: { depths[$0, default: 0] > 50 }) else { return }
    for (name, expression) in waiting where evaluator.pending[name] != nil {
      _ = try evaluator.force(name, expression)
    }
    waiting = []
    depths = [:]
  }

  /// A statement is going to run.
  mutating func begin(_ statement: CheckedStatement, _ cell: ReportCell) {
    guard let cache = evaluator.cache else { return }
    cache.begin()
    explain(statement, cell, hasRun: true)
  }

  /// It ran well.
  mutating func keep(_ outputs: [OutputValue], _ statement: CheckedStatement) {
    guard let cache = evaluator.cache else { return }
    if !cache.foundValues.isEmpty, let last = explanations.indices.last {
      let values = Set<Spelling>(cache.foundValues).sorted().map { "`\($0)`" }.joined(
        separator: ", ")
      explanations[last].reason =
        (explanations[last].reason ?? "") + "; the value of \(values) was in the cache"
    }
    if cache.files.hasWritten { cache.results.parts[currentLabel]?.writes = true }
    cache.keep(
      StatementResult(
        outputs: outputs, sources: evaluator.sources, warnings: evaluator.warnings,
        message: evaluator.checkMessage),
      key(of: statement))
  }

  mutating func noteFailure() {
    evaluator.cache?.results.parts[currentLabel]?.hasFailed = true
  }

  // MARK: Explaining

  private func label(_ statement: CheckedStatement, _ cell: ReportCell) -> String {
    let (_, name) = parts(of: statement)
    return name.map { "binding \($0)" } ?? "\(cell.id) \(cell.outputs.count) \(cell.checks.count)"
  }

  private mutating func explain(
    _ statement: CheckedStatement, _ cell: ReportCell, hasRun: Bool
  ) {
    guard let cache = evaluator.cache else { return }
    let (expression, name) = parts(of: statement)
    let label = label(statement, cell)
    currentLabel = label
    let parts = cache.parts(of: expression, label: label, uses: statement.uses)
    cache.results.parts[label] = parts
    explanations.append(
      CacheExplanation(
        line: statement.range.start.line, name: name ?? cell.id, hasRun: hasRun,
        reason: hasRun ? parts.reason(before: cache.results.before[label]) : nil))
  }

  /// With what was made again because something else needed it.
  var explained: [CacheExplanation] {
    let awakened = Set<Spelling>(evaluator.awakened)
    return explanations.map { explanation in
      var explanation = explanation
      if !explanation.hasRun, awakened.contains(explanation.name) {
        explanation.reason = "made again, because something below needs it"
      }
      return explanation
    }
  }
}
