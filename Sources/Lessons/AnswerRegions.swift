import Language
import Notebook
import Text

/// The lines of a cell that only teachers have, and what students get in their place.
struct AnswerRegion {
  /// By their numbers in the file, the marks included.
  var lines: ClosedRange<Int>
  var replacement: [String]

  /// All of a cell's.
  static func all(in cell: Cell, _ diagnostics: inout Diagnostics) -> [AnswerRegion] {
    var regions: [AnswerRegion] = []
    var opened: CodeLine?
    var answer: [CodeLine] = []
    var instead: [String] = []
    for line in cell.lines {
      switch (AnswerMark(line.text), opened) {
      case (.begin, nil): (opened, answer, instead) = (line, [], [])
      case (.begin, let first?):
        diagnostics.error(
          line.range, "the answer that begins in line \(first.number) has not ended here",
          hint: "write `# end answer` behind it")
      case (.end, nil):
        diagnostics.error(
          line.range, "no answer begins above", hint: "write `# begin answer` above its first line")
      case (.end, let first?):
        regions.append(
          AnswerRegion(
            lines: first.number...line.number,
            replacement: indented(instead.isEmpty ? stubs(for: answer) : instead, as: first.text)))
        opened = nil
      case (.instead, nil):
        diagnostics.error(
          line.range, "what students get instead stands inside an answer",
          hint: "write `# begin answer` above, `# end answer` below")
      case (.instead(let text), _): instead.append(text)
      case (nil, nil): break
      case (nil, _): answer.append(line)
      }
    }
    if let opened {
      diagnostics.error(
        opened.range, "this answer never ends", hint: "write `# end answer` behind its last line")
    }
    return regions
  }

  /// `name = todo` for each name that lines bind, or one `todo`.
  static func stubs(for lines: [CodeLine]) -> [String] {
    let names = boundNames(in: lines)
    return names.isEmpty ? ["todo"] : names.map { "\($0) = todo" }
  }

  private static func indented(_ lines: [String], as first: String) -> [String] {
    let blanks = String(
      String.UnicodeScalarView(first.unicodeScalars.prefix { $0 == " " || $0 == "\t" }))
    return lines.map { $0.isEmpty ? $0 : blanks + $0 }
  }
}
