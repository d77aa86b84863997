extension Escaped {
  /// Escaped Markdown whose dollars and backslashes begin no formula for who reads it a second time.
  ///
  /// Jupyter takes what stands between dollars, `\(…\)`, `\[…\]` and `\begin{…}` for formulas, first in
  /// the Markdown and again in the page made of it, where nothing is left of an escape. In an element of
  /// its own a sign begins none: MathJax looks for both ends in one run of text.
  ///
  /// Source: "TeX and LaTeX input" of MathJax 3; `latex.ts` of JupyterLab 4.
  package static func untypeset(markdown: some StringProtocol) -> String {
    untypeset(markdown, isMarkdown: true)
  }

  /// The same of HTML's text.
  package static func untypeset(html: some StringProtocol) -> String {
    untypeset(html, isMarkdown: false)
  }

  private static func untypeset(_ text: some StringProtocol, isMarkdown: Bool) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") })
    else { return String(text) }
    var result = ""
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "$": result += "<span>&#36;</span>"
      case "\\" where isMarkdown && rest.first == "$":
        rest.removeFirst()
        result += "<span>&#36;</span>"
      case "\\" where isMarkdown && rest.first == "\\":
        rest.removeFirst()
        result += opensFormula(rest, isMarkdown: true) ? "<span>&#92;</span>" : "\\\\"
      // An escaped bracket is one by itself.
      case "\\" where !isMarkdown || rest.first?.isASCIILetter == true:
        result += opensFormula(rest, isMarkdown: isMarkdown) ? "<span>&#92;</span>" : "\\"
      case "\\":
        result += "\\"
        if let next = rest.popFirst() { result.unicodeScalars.append(next) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether what follows a backslash makes it the start or the end of a formula.
  private static func opensFormula(
    _ rest: ArraySlice<Unicode.Scalar>, isMarkdown: Bool
  ) -> Bool {
    let rest = isMarkdown && rest.first == "\\" ? rest.dropFirst() : rest
    guard let next = rest.first else { return true }
    return "()[]$".unicodeScalars.contains(next) || rest.starts(with: "begin".unicodeScalars)
      || rest.starts(with: "end".unicodeScalars)
  }
}
