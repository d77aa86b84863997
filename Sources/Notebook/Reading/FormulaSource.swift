import Formulas
import Prose
import Text

/// A formula as a notebook has it, with the place of each of its lines.
package struct FormulaSource: Sendable {
  package var delimiters: ProseFormula.Delimiters
  /// What was read of it; nil after an error.
  package var formula: Formula?
  /// Its TeX without the author's macros, where it uses some.
  package var expanded: String?
  /// Where the lines' TeX begins: lines from 1, scalars from 0. Between them stand line feeds.
  var lines: [(line: Int, start: Int, text: String)] = []
  /// Where all of it stands, where its lines are no lines of the notebook.
  var place: SourceRange?
  /// Whether a pipe stands behind a backslash, as it has to in a table's cell.
  var isInTable = false

  package var tex: String {
    lines.map { isInTable ? $0.text.replacing("\\|", with: "|") : $0.text }.joined(separator: "\n")
  }

  /// The place of bytes of its TeX.
  func range(ofBytes bytes: Range<Int>, in source: SourceFile) -> SourceRange {
    func scalars(_ end: Int) -> Int { tex.utf8.prefix(end).count { $0 & 0xC0 != 0x80 } }
    return range(of: scalars(bytes.lowerBound)..<scalars(bytes.upperBound), in: source)
  }

  /// The place of scalars of its TeX.
  package func range(of scalars: Range<Int>, in source: SourceFile) -> SourceRange {
    if let place { return place }
    var rest = scalars.lowerBound
    for (line, start, text) in lines {
      let written = text.scalars
      var offset = 0
      var length = 0
      // How much is written of what comes before.
      while length < rest, offset < written.count {
        if isInTable, written[offset] == "\\", offset + 1 < written.count,
          written[offset + 1] == "|"
        {
          offset += 1
        }
        offset += 1
        length += 1
      }
      if length == rest, offset < written.count || line == lines.last?.line {
        return Columns(source.line(line)).range(
          line: line, from: start + offset,
          to: start + max(offset + 1, min(written.count, offset + scalars.count)))
      }
      rest -= length + 1
      if rest < 0 {
        return Columns(source.line(line)).range(
          line: line, from: start + offset, to: start + offset + 1)
      }
    }
    return SourceRange(line: lines.first?.line ?? 1, column: 1, length: 1)
  }
}
