/// A value in a sentence, `` `nbrun: expression` ``, found in its line.
enum InlineValue {
  case value(MarkdownGap)
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
    self = .value(MarkdownGap(code: code, start: start, end: end))
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

/// The part of a line of Markdown that an inline value takes, its backticks included.
struct MarkdownGap {
  var code: CodeLine
  /// Offsets in characters, from 0.
  var start: Int
  var end: Int

  /// Lines of a file as they stand there, without empty ones at both ends, with gaps for the values.
  static func cut(
    _ lines: Range<Int>, of source: SourceFile, at gaps: [MarkdownGap]
  ) -> [Prose.Piece] {
    guard let first = lines.first(where: { !source.line($0).isBlank }),
      let last = lines.last(where: { !source.line($0).isBlank })
    else { return [] }
    let gapsOfLine = Dictionary(grouping: gaps) { $0.code.number }
    var pieces: [Prose.Piece] = []
    var text = ""
    for number in first...last {
      let line = source.line(number)
      guard let gaps = gapsOfLine[number] else {
        text += line + "\n"
        continue
      }
      let characters = Array(line)
      var shown = 0
      for gap in gaps.sorted(by: { $0.start < $1.start })
      where gap.start >= shown && gap.end <= characters.count {
        text += String(characters[shown..<gap.start])
        if !text.isEmpty { pieces.append(.html(text)) }
        text = ""
        pieces.append(.value(gap.code))
        shown = gap.end
      }
      text += String(characters[shown...]) + "\n"
    }
    if !text.isEmpty { pieces.append(.html(text)) }
    return pieces
  }
}
