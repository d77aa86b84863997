/// A value in a sentence, `` `nbrun: expression` ``, found in its line.
enum InlineValue {
  case value(MarkdownEdit)
  case fault(Diagnostic)

  init(_ value: (place: ValueMarks.Place, expression: String), in line: [Character]) {
    let place = value.place
    let sign = SourceRange(line: place.line, column: max(1, place.column - 6), length: 6)

    // The backticks before the sign, with at most a blank between.
    let afterSign = min(place.column - 1, line.count)
    var opening = max(0, afterSign - 6)
    while opening > 0, line[opening - 1].isBlank { opening -= 1 }
    var start = opening
    while start > 0, line[start - 1] == "`" { start -= 1 }
    let ticks = opening - start
    guard ticks > 0, let end = Self.end(of: ticks, in: line, from: afterSign) else {
      self = .fault(
        Diagnostic(
          at: sign, "an inline value stands on one line",
          hint: "bring the expression and its backticks together"))
      return
    }
    guard !value.expression.isBlank else {
      self = .fault(
        Diagnostic(
          at: sign, "there is no expression after `nbrun:`",
          hint: "for instance `nbrun: results.accuracy`"))
      return
    }
    // The blank after the colon belongs to the sign.
    let written = line[min(afterSign + 1, end - ticks)..<(end - ticks)]
    let code = CodeLine(
      number: place.line, firstColumn: place.column + 1, text: value.expression,
      escapes: Self.escapes(of: value.expression, written: written))
    self = .value(
      MarkdownEdit(line: code.number, start: start, end: end, piece: .value(code)))
  }

  /// The offsets of pipes that a table's cell has backslashes before, which are no part of the code.
  private static func escapes(of code: String, written: ArraySlice<Character>) -> [Int] {
    guard written.count > code.count else { return [] }
    var escapes: [Int] = []
    var rest = written
    for (offset, character) in code.enumerated() {
      if character == "|", rest.first == "\\", rest.dropFirst().first == "|" {
        escapes.append(offset)
        rest = rest.dropFirst()
      }
      guard rest.popFirst() == character else { break }
    }
    return escapes
  }

  /// The offset after the next run of exactly so many backticks.
  private static func end(of ticks: Int, in line: [Character], from start: Int) -> Int? {
    var index = start
    while index < line.count {
      let run = line[index...].prefix { $0 == "`" }.count
      if run == ticks { return index + run }
      index += max(1, run)
    }
    return nil
  }
}
