import Text

extension SourceFile {
  /// What was written at a place, as hints repeat it; nil for what goes over a line's end or is long.
  package func excerpt(_ range: SourceRange) -> String? {
    let line = self.line(range.start.line)
    // Each of thousands of errors on one line may ask.
    guard range.end.line == range.start.line, line.utf8.count <= 2000 else { return nil }
    let columns = Columns(line)
    let start = columns.scalars(ofCharacter: range.start.column - 1).lowerBound
    let end = columns.scalars(ofCharacter: range.end.column - 1).lowerBound
    guard start < end, end - start <= 80 else { return nil }
    return String(scalars: Array(line.unicodeScalars.dropFirst(start).prefix(end - start)))
  }
}
