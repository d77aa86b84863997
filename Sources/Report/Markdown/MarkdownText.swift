/// A name for a file that means nothing to a disk, a shell or Markdown: letters, digits, hyphens and
/// underscores, in any script.
func fileName(_ text: String) -> String {
  var name = ""
  for character in text {
    // A name may have 255 bytes, and this is half of one.
    guard name.utf8.count + character.utf8.count <= 100 else { break }
    let isPlain = character.isLetter || character.isNumber || character == "-" || character == "_"
    name.append(isPlain ? character : "_")
  }
  return name.isEmpty ? "report" : name
}

/// A file's name as an address has it: what is not ASCII by its bytes.
func address(_ name: String) -> String {
  name.utf8.map { byte in
    byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
  }.joined()
}

/// Text in which no character means anything to Markdown.
func escapedMarkdown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\r", "\t": result += " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
    case _ where scalar.turnsText: result += "\u{FFFD}"
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~", "!", "$":
      result += "\\"
      result.unicodeScalars.append(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Text in which only what stands between backticks is code.
func describedMarkdown(_ text: String) -> String {
  let parts = text.split(separator: "`", omittingEmptySubsequences: false)
  guard parts.count % 2 == 1 else { return escapedMarkdown(text) }
  return parts.enumerated().map { index, part in
    index.isMultiple(of: 2) ? escapedMarkdown(String(part)) : "`\(part.filter { !$0.isNewline })`"
  }.joined()
}

/// A fenced block, its fence longer than any row of backticks inside.
func fenced(_ text: String, language: String = "text") -> String {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "`") ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: max(3, longest + 1))
  var text = String(
    String.UnicodeScalarView(text.unicodeScalars.map { $0.turnsText ? "\u{FFFD}" : $0 }))
  while text.last?.isNewline == true { text.removeLast() }
  return "\(fence)\(language)\n\(text)\n\(fence)"
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
      if !current.isEmpty, current.count + word.count + 1 > 100 {
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
func markdownTable(_ table: OutputTable) -> String {
  func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  let limit = 120
  let texts = table.texts()
  var lines = [
    row(table.columns.map(escapedMarkdown)),
    row(table.columns.indices.map { table.isNumeric(column: $0) ? "--:" : "---" }),
  ]
  func text(_ cells: [[String]]) -> String {
    row(cells.map { $0.map(escapedMarkdown).joined(separator: "<br>") })
  }
  if texts.count > limit {
    lines += texts.prefix(50).map(text)
    lines.append(row(["… \(grouped(texts.count - 100)) rows left out …"]))
    lines += texts.suffix(50).map(text)
  } else {
    lines += texts.map(text)
  }
  let footer = table.footer.map { "\n\n" + escapedMarkdown($0) }.joined()
  return lines.joined(separator: "\n") + footer
}
