import Text

/// Texts as the macros of man(7) take them.
enum Roff {
  /// What troff would read otherwise: backslashes everywhere, a point or a quote that begins a line. A
  /// hyphen is one that can be searched and pasted.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        .replacing("~", with: "\\(ti").replacing("^", with: "\\(ha").replacing("'", with: "\\(aq")
        .replacing("`", with: "\\(ga")
      return line.hasPrefix(".") ? "\\&" + line : line
    }.joined(separator: "\n")
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }
  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Prose; what stands between backticks is bold.
  static func prose(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return pieces.enumerated().map { index, piece in
      index % 2 == 1 && index < pieces.count - 1
        ? bold(piece) : (index % 2 == 1 ? "\\(ga" : "") + escaped(piece)
    }.joined()
  }

  static func example(_ lines: [Substring]) -> String {
    ".PP\n.RS 4\n.EX\n" + lines.map { escaped(String($0)) + "\n" }.joined() + ".EE\n.RE\n"
  }

  /// Paragraphs between empty lines, and examples, which are indented by four.
  static func paragraphs(_ text: String) -> String {
    var result = ""
    var paragraph: [Substring] = []
    func end() {
      guard let first = paragraph.first else { return }
      if first.hasPrefix("    ") {
        result += example(paragraph.map { $0.removing(prefix: "    ") ?? $0 })
      } else {
        result += ".PP\n" + prose(paragraph.joined(separator: "\n")) + "\n"
      }
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { end() } else { paragraph.append(line) }
    }
    end()
    return result
  }

  static func item(_ head: String, _ text: String) -> String { ".TP\n\(head)\n\(prose(text))\n" }
}
