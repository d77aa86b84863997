import Notebook
import Text

/// What stands at a place of the notebook. Each line is taken apart once, however many places in it are
/// asked for.
struct SourceTexts {
  private let lines: [String]
  private var known: [Int: (scalars: [Unicode.Scalar], columns: Columns)] = [:]

  init(lines: [String]) { self.lines = lines }

  /// The text between two places of one line; empty for a range of several lines.
  mutating func text(at range: SourceRange) -> ArraySlice<Unicode.Scalar> {
    let number = range.start.line
    guard number == range.end.line, lines.indices.contains(number - 1) else { return [] }
    let line =
      known[number] ?? (Array(lines[number - 1].unicodeScalars), Columns(lines[number - 1]))
    known[number] = line
    func place(_ column: Int) -> Int {
      min(line.columns.scalars(ofCharacter: column - 1).lowerBound, line.scalars.count)
    }
    let start = place(range.start.column)
    return line.scalars[start..<max(start, place(range.end.column))]
  }
}
