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
        diagnostics.error(isName ? key.range : body.range, error.message, hint: error.hint)
      }
    }
  }
}
