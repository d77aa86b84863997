import Notebook

/// What of a notebook can run in spite of its errors.
extension Checker {
  /// Statements with what is wrong in each, so that the others can run without it.
  mutating func marked(
    _ statements: [Statement], _ parsing: [Diagnostic]
  ) -> [CheckedStatement] {
    var marked: [CheckedStatement] = []
    // What is wrong before the first statement is wrong with it.
    var start = 0
    for (number, statement) in statements.enumerated() {
      let before = diagnostics.all.count
      let checked = whole(statement)
      let end = number + 1 < statements.count ? statements[number + 1].range.start.line : Int.max
      let errors =
        parsing.filter { start..<max(end, start) ~= $0.range.start.line }
        + diagnostics.all[before...].filter { $0.severity == .error }
      start = max(end, start)
      let value = unknown(statement.range)
      var result =
        checked
        ?? CheckedStatement(kind: .show(value), range: statement.range, uses: uses)
      if !errors.isEmpty || checked == nil {
        result.readiness = .wrong(errors)
        result.lostNames = statement.boundNames.map(\.value)
      } else if isTodo {
        result.readiness = .todo
      } else if let excusedUse {
        result.readiness = .needs(excusedUse)
      }
      marked.append(result)
    }
    if statements.isEmpty, let first = parsing.first {
      marked.append(
        CheckedStatement(
          kind: .show(unknown(first.range)), range: first.range, uses: [],
          readiness: .wrong(parsing)))
    }
    return marked
  }
}
