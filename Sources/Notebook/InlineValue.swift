import Text

/// A value in a sentence, `` `nbrun: expression` ``, found in its line.
enum InlineValue {
  case value(CodeLine)
  case fault(Diagnostic)

  static let sign = "nbrun:"

  init(_ expression: String, at place: LinePlace, in line: LineScalars) {
    let scalars = line.scalars
    let sign = line.columns.range(
      line: place.line, from: place.start - Self.sign.utf8.count, to: place.start)

    // The backticks before the sign, with at most a blank between.
    let afterSign = min(place.start, scalars.count)
    var opening = max(0, afterSign - Self.sign.utf8.count)
    while opening > 0, scalars[opening - 1].isBlank { opening -= 1 }
    var start = opening
    while start > 0, scalars[start - 1] == "`" { start -= 1 }
    let ticks = opening - start
    guard ticks > 0, let end = Self.end(of: ticks, in: scalars, from: afterSign) else {
      self = .fault(
        Diagnostic(
          at: sign, "an inline value stands on one line",
          hint: "bring the expression and its backticks together"))
      return
    }
    guard !expression.isBlank else {
      self = .fault(
        Diagnostic(
          at: sign, "there is no expression after `nbrun:`",
          hint: "for instance `nbrun: results.accuracy`"))
      return
    }
    // The blank after the colon belongs to the sign.
    let last = max(afterSign, end - ticks)
    let written = scalars[min(afterSign + 1, last)..<last]
    let code = CodeLine(
      number: place.line, firstColumn: line.columns.column(at: afterSign + 1),
      text: expression, escapes: Self.escapes(of: expression, written: written))
    self = .value(code)
  }

  /// The offsets of pipes that a table's cell has backslashes before, which are no part of the code.
  private static func escapes(
    of code: String, written: ArraySlice<Unicode.Scalar>
  ) -> [Int] {
    let scalars = code.scalars
    guard written.count > scalars.count else { return [] }
    let columns = Columns(code)
    var escapes: [Int] = []
    var rest = written
    for (offset, scalar) in scalars.enumerated() {
      if scalar == "|", rest.first == "\\", rest.dropFirst().first == "|" {
        escapes.append(columns.column(at: offset) - 1)
        rest = rest.dropFirst()
      }
      guard rest.popFirst() == scalar else { break }
    }
    return escapes
  }

  /// The offset after the next run of exactly so many backticks.
  private static func end(
    of ticks: Int, in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var index = start
    while index < line.count {
      let run = line[index...].prefix { $0 == "`" }.count
      if run == ticks { return index + run }
      index += max(1, run)
    }
    return nil
  }
}
