import Text

extension LineScalars {
  /// What stands from one column up to, not including, another; both from 1.
  func text(from start: Int, to end: Int) -> ArraySlice<Unicode.Scalar> {
    func place(_ column: Int) -> Int {
      min(columns.scalars(ofCharacter: max(0, column - 1)).lowerBound, scalars.count)
    }
    let first = place(start)
    return scalars[first..<max(first, place(end))]
  }
}

extension SourceFile {
  /// What stands in a range, in one line: the blanks around a line's end become one.
  package func text(in range: SourceRange) -> String {
    var parts: [String] = []
    for number in Range(from: range.start.line, upTo: min(range.end.line, lines.count) + 1) {
      var text = LineScalars(number, of: self).text(
        from: number == range.start.line ? range.start.column : 1,
        to: number == range.end.line ? range.end.column : .max)
      if number > range.start.line { text = text.drop(while: \.isBlank) }
      while number < range.end.line, text.last?.isBlank == true { text.removeLast() }
      if !text.isEmpty { parts.append(String(scalars: text)) }
    }
    return parts.joined(separator: " ")
  }

  /// What was written at a place, as hints repeat it between backticks; nil for what goes over a line's
  /// end, is long or holds one itself.
  package func excerpt(_ range: SourceRange) -> String? {
    // Each of thousands of errors on one line may ask.
    guard range.end.line == range.start.line, line(range.start.line).utf8.count <= 2000 else {
      return nil
    }
    let text = LineScalars(range.start.line, of: self).text(
      from: range.start.column, to: range.end.column)
    guard (1...80).contains(text.count), !text.contains("`") else { return nil }
    return String(scalars: text)
  }
}

/// What stands at places of a notebook, each line taken apart once however many places in it are asked
/// for.
package struct SourceTexts {
  private let source: SourceFile
  private var known: [Int: LineScalars] = [:]

  package init(of source: SourceFile) { self.source = source }

  /// The text between two places of one line; empty for a range of several lines.
  package mutating func text(at range: SourceRange) -> ArraySlice<Unicode.Scalar> {
    guard range.start.line == range.end.line else { return [] }
    let line = known[range.start.line] ?? LineScalars(range.start.line, of: source)
    known[range.start.line] = line
    return line.text(from: range.start.column, to: range.end.column)
  }
}
