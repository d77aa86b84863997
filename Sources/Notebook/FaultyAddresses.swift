import Text

/// Addresses with blanks, which are no addresses in Markdown: `![a](two words.png)` is shown as it
/// stands.
enum FaultyAddresses {
  struct Found {
    var place: LinePlace
    var written: String
  }

  static func withBlanks(in lines: Range<Int>, of source: SourceFile) -> [Found] {
    let joined = JoinedLines(lines, of: source)
    let text = joined.scalars
    let code = CodeSpans(text)
    var found: [Found] = []
    var index = 0
    var openBrackets = 0
    while index < text.count {
      switch text[index] {
      case "\\": index += 2
      case "`": index = code.end(from: index)
      case "[":
        openBrackets += 1
        index += 1
      case "]" where openBrackets == 0: index += 1
      case "]" where index + 1 < text.count && text[index + 1] == "(":
        let start = index + 2
        openBrackets -= 1
        let inside = text[start...].prefix { $0 != ")" && $0 != "(" && !$0.isLineEnd }
        index = start
        guard inside.endIndex < text.count, text[inside.endIndex] == ")", isName(inside) else {
          continue
        }
        found.append(
          Found(
            place: joined.place(of: inside.indices), written: String(scalars: inside)))
      default: index += 1
      }
    }
    return found
  }

  /// Whether it is a file's name with blanks in it: words, and an ending of a few letters.
  private static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.trimmingBlanks.count == text.count, text.contains(where: \.isBlank),
      !text.contains(where: { "<>\"'".unicodeScalars.contains($0) }),
      let point = text.lastIndex(of: ".")
    else { return false }
    let ending = text[(point + 1)...]
    return (1...8).contains(ending.count)
      && ending.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }
}
