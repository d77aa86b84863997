import Formulas
import Text

extension FrontMatterReader {
  /// `macros:` and the lines below it: `\\R: \\mathbb{R}`.
  mutating func readMacros(_ entry: FrontMatterEntry, _ diagnostics: inout Diagnostics) {
    guard entry.value.next == nil else {
      diagnostics.error(
        entry.range(of: entry.value.rest), "nothing may follow `macros:`",
        hint: "macros stand below it, one `name: TeX` a line, each indented")
      return
    }
    var seen: Set<Spelling> = []
    for index in entry.nested where !source.lines[index].isYAMLSpace {
      let written = source.lines[index]
      guard let line = FrontMatterLine(quoted: written) ?? FrontMatterLine(written) else {
        return complainOfLine(index, &diagnostics)
      }
      let key = Located(line.key, at: line.range(of: line.keyPlace, index + 1))
      let macro = FrontMatterEntry(
        key: key, line: line, number: index + 1, nested: Range(from: index + 1, upTo: index + 1))
      guard let body = text(of: macro, &diagnostics) else { continue }
      if let rest = parameterComment(behind: body.range, in: written) {
        diagnostics.error(
          rest, "from ` #` on this is a comment, and no part of the macro",
          hint: "put all of its TeX in quotes: '…'")
        continue
      }
      guard seen.insert(key.value.removing(prefix: "\\").map(String.init) ?? key.value).inserted
      else {
        diagnostics.error(
          key.range, "the macro \(key.value.quoted) stands here for the second time")
        continue
      }
      do throws(FormulaError) {
        try frontMatter.macros.define(key.value, body: body.text)
      } catch {
        let isName = !key.value.utf8.allSatisfy { Unicode.Scalar($0).isASCIILetter || $0 == 0x5C }
        let counts = isName && key.value.utf8.contains(UInt8(ascii: "["))
        diagnostics.error(
          isName ? key.range : body.range, error.message,
          hint: counts ? "how many arguments it takes is seen from `#1`, `#2`, …" : error.hint)
      }
    }
  }

  /// A macro's parameter that YAML takes for the beginning of a comment.
  private func parameterComment(behind body: SourceRange, in line: String) -> SourceRange? {
    let scalars = Array(line.unicodeScalars)
    let end = body.end.column - 1
    guard end < scalars.count,
      let sign = scalars[end...].firstIndex(of: "#"), sign + 1 < scalars.count,
      scalars[sign + 1].isASCIIDigit
    else { return nil }
    return SourceRange(line: body.start.line, column: sign + 1, length: 2)
  }
}
