import Text

extension SourceFile {
  /// What stands in a range, in one line: the blanks around a line's end become one.
  package func text(in range: SourceRange) -> String {
    guard range.start.line <= range.end.line else { return "" }
    let last = min(range.end.line, lines.count)
    guard range.start.line <= last else { return "" }
    var parts: [String] = []
    for number in range.start.line...last {
      let line = LineScalars(number, of: self)
      let count = line.columns.count
      let start = number == range.start.line ? min(max(0, range.start.column - 1), count) : 0
      let end = number == range.end.line ? min(max(start, range.end.column - 1), count) : count
      var scalars: [Unicode.Scalar] = []
      for place in start..<end {
        scalars += line.scalars[line.columns.scalars(ofCharacter: place)]
      }
      let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
      if number > range.start.line { scalars = Array(scalars.drop(while: isBlank)) }
      while number < range.end.line, let end = scalars.last, isBlank(end) { scalars.removeLast() }
      if !scalars.isEmpty { parts.append(String(scalars: scalars)) }
    }
    return parts.joined(separator: " ")
  }
}
