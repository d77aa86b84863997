import Text
import Words

/// A name for a file that means nothing to a disk, a shell or Markdown: letters, digits, hyphens and
/// underscores, in any script.
func fileName(_ text: String) -> String {
  var name = ""
  for scalar in text.unicodeScalars {
    // A name may have 255 bytes, and this is half of one.
    guard name.utf8.count + UTF8.width(scalar) <= 100 else { break }
    let isPlain =
      scalar.isLetter || scalar.isNumber || scalar == "-" || scalar == "_"
      || scalar.isMark && !name.isEmpty
    name.unicodeScalars.append(isPlain ? scalar : "_")
  }
  return name.isEmpty ? "report" : name
}

/// Text in which only what stands between backticks is code.
func describedMarkdown(_ text: String) -> String {
  let parts = text.split(separator: "`", omittingEmptySubsequences: false)
  guard parts.count % 2 == 1 else { return Escaped.markdown(text) }
  return parts.enumerated().map { index, part in
    index.isMultiple(of: 2)
      ? Escaped.markdown(part) : part.isEmpty ? "" : Escaped.markdownCode(part)
  }.joined()
}

/// Lines as a quotation.
func quotation(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
}

/// Long lines broken after blanks, at 100 characters.
func wrapped(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
    guard line.utf8.count > 100 else { return String(line) }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !current.isEmpty, current.characterCount() + word.characterCount() + 1 > 100 {
        lines.append(current)
        current = String(word)
      } else {
        current += (current.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }.joined(separator: "\n")
}

/// A table in GitHub's manner; its footer as lines under it.
func markdownTable(_ table: OutputTable, _ words: Words) -> String {
  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  let table = table.said(in: words)
  let texts = table.texts()
  var lines = [
    row(table.columns.map { Escaped.markdown($0.text) }),
    row(table.columns.indices.map { table.isNumeric(column: $0) ? "--:" : "---" }),
  ]
  func text(_ cells: [[String]]) -> String {
    row(cells.map { $0.map { Escaped.markdown($0) }.joined(separator: "<br>") })
  }
  if let fold = RowFold(texts.count) {
    lines += texts[fold.head].map(text)
    lines.append(row([fold.leftOut(.rows, words)]))
    lines += texts[fold.tail].map(text)
  } else {
    lines += texts.map(text)
  }
  let footer = table.footer.map { "\n\n" + Escaped.markdown($0.text) }.joined()
  return lines.joined(separator: "\n") + footer
}
