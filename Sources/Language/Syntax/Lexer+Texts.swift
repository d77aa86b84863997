import Notebook
import Text

/// Texts in quotes. A quote ends its text whatever stands behind it: an accent there is a mistake of its
/// own, not a part of the quote.
extension Lexer {
  private typealias Problem = (message: String, hint: String?)

  mutating func readText() {
    let start = position
    if peek(1) == "\"", peek(2) == "\"" {
      position += 3
      isInLongText = true
      readLongText()
      malformed(
        from: start, "a text stands on one line, in one pair of quotes",
        hint: "write \\n where a new line begins: \"one\\ntwo\"")
      return
    }
    position += 1
    var parts: [TextPart] = []
    var current = ""
    var problem: Problem?
    var hasOpenBrace = false
    while let scalar = peek, scalar != "\"" {
      switch scalar {
      case "\\": readEscape(&current, &problem)
      case "{":
        position += 1
        // Where one brace is not closed, those behind it are not either.
        guard !hasOpenBrace, openBraces < 20, let end = closingBrace() else {
          problem = problem ?? ("a `{` in this text has no `}`", "write \\{ for a brace itself")
          hasOpenBrace = true
          openBraces += 1
          continue
        }
        if !current.isEmpty { parts.append(.characters(current)) }
        current = ""
        parts.append(.expression(code(position..<end)))
        position = end + 1
      default:
        let first = position
        while let plain = peek, plain != "\"", plain != "\\", plain != "{" { position += 1 }
        current += scalars.text(first..<position)
      }
    }
    guard peek == "\"" else {
      malformed(
        .unclosedText, from: start, "this text has no closing quote on its line",
        hint: "a text is written \"so\"")
      return
    }
    position += 1
    if let problem {
      let hint = formulaHint(start..<position) ?? problem.hint
      malformed(from: start, problem.message, hint: hint)
      return
    }
    if !current.isEmpty || parts.isEmpty { parts.append(.characters(current)) }
    add(.text(parts), from: start)
  }

  private mutating func readEscape(_ text: inout String, _ problem: inout Problem?) {
    let next = peek(1)
    position += next == nil ? 1 : 2
    switch next {
    case "n": text += "\n"
    case "t": text += "\t"
    case "\"", "\\", "{", "}": text.unicodeScalars.append(next ?? "\\")
    default:
      let shown = next.map { "\\" + $0.shown } ?? "\\"
      problem =
        problem
        ?? ("a text can't hold the escape `\(shown)`", "allowed are \\\" \\\\ \\n \\t \\{ and \\}")
    }
  }

  /// How a text is written that holds a formula as TeX has it; nil of others.
  private func formulaHint(_ place: Range<Int>) -> String? {
    let text = scalars.text(place).unicodeScalars
    guard text.count(where: { $0 == "$" }) > 1, text.count <= 200 else { return nil }
    var written = ""
    var isEscaped = false
    for scalar in text {
      switch scalar {
      case "\\" where !isEscaped: isEscaped = true
      case "{", "}", "\\", "\"":
        if isEscaped || scalar == "{" || scalar == "}" { written += "\\" }
        written.unicodeScalars.append(scalar)
        isEscaped = false
      default:
        if isEscaped { written += "\\\\" }
        written.unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return "in a text a backslash is written \\\\ and a brace \\{: \(written)"
  }

  /// The code in a text's braces, and where it stands in the file.
  private func code(_ place: Range<Int>) -> CodeLine {
    // Characters of the line that end before it; its own are counted from there.
    let before = scalars.column(of: place.lowerBound - 1) + 1
    let end = scalars.column(of: place.upperBound)
    return CodeLine(
      number: line.number, firstColumn: line.column(of: before - 1) + 1,
      text: scalars.text(place),
      escapes: line.escapes.filter { before <= $0 && $0 < end }.map { $0 - before })
  }

  /// Passes over a text in three quotes, which may go on for lines.
  mutating func readLongText() {
    while position < scalars.count, isInLongText {
      if peek == "\"", peek(1) == "\"", peek(2) == "\"" {
        position += 3
        isInLongText = false
      } else {
        position += 1
      }
    }
  }

  /// The place of the brace that closes an interpolation; texts inside it may hold braces.
  private func closingBrace() -> Int? {
    var depth = 0
    var inText = false
    var place = position
    while place < scalars.count {
      switch scalars.byte(at: place) {
      case UInt8(ascii: "\\") where inText: place += 1
      case UInt8(ascii: "\""): inText.toggle()
      case UInt8(ascii: "{") where !inText: depth += 1
      case UInt8(ascii: "}") where !inText:
        if depth == 0 { return place }
        depth -= 1
      default: break
      }
      place += 1
    }
    return nil
  }

  /// A text in single or typographic quotes: understood, but not the way it is written here.
  mutating func readForeignText() {
    let start = position
    let closing: Unicode.Scalar =
      switch scalars[start] {
      case "\u{201C}": "\u{201D}"
      case "\u{2018}": "\u{2019}"
      default: "'"
      }
    position += 1
    while let scalar = peek, scalar != closing { position += 1 }
    let content = scalars.text(start + 1..<position)
    let isClosed = take(closing)
    malformed(
      isClosed ? .foreignText(content) : .unclosedText, from: start,
      "a text stands in straight double quotes",
      hint: isClosed ? "write \"\(content.shortened)\"" : "a text is written \"so\"")
  }
}
