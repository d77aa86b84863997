import Notebook
import Testing
import Text

@Suite struct DiagnosticTests {
  private func text(_ line: String, _ column: Int, _ length: Int, hint: String? = nil) -> String {
    let range = SourceRange(line: 1, column: column, length: length)
    return Diagnostic(at: range, "wrong", hint: hint)
      .text(in: SourceFile(name: "n.md", text: line))
  }

  @Test func theCaretStandsUnderTheText() {
    #expect(
      text("  dence(16)", 3, 5, hint: "did you mean `dense`?") == """
        n.md:1:3: error: wrong
         1 |   dence(16)
           |   ^^^^^
           = did you mean `dense`?

        """)
    #expect(text("\ta", 2, 1).hasSuffix(" 1 | \ta\n   | \t^\n"))
    #expect(text("日本 x", 4, 1).hasSuffix(" 1 | 日本 x\n   |      ^\n"))
    #expect(text("日本 x", 1, 2).hasSuffix("   | ^^^^\n"))
    #expect(text("", 1, 1).hasSuffix(" 1 | \n   | ^\n"))
    #expect(text("ab", 3, 1).hasSuffix(" 1 | ab\n   |   ^\n"))
    #expect(text("ab", 99, 9).hasSuffix(" 1 | ab\n   |   ^\n"))
  }

  @Test func longLinesAreShownAroundTheirPlace() {
    let line = String(repeating: "a", count: 500) + "b" + String(repeating: "c", count: 500)
    let lines = text(line, 501, 1).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count == 165)
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let b = lines[1].firstIndex(of: "b").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(caret != nil && caret == b)
  }

  @Test func nothingThatATerminalWouldObeyIsShown() {
    let shown = Diagnostic(
      at: SourceRange(line: 1, column: 1, length: 1), "no `\u{1B}[2J`", hint: "\u{9B}x\u{202E}"
    ).text(in: SourceFile(name: "\u{7}n.md", text: "\u{1B}]0;title\u{7}"))
    #expect(!shown.unicodeScalars.contains { $0.isUnsafeOnTerminal && $0 != "\n" })
  }

  @Test func whatStandsInARangeBecomesOneLine() {
    let source = SourceFile(name: "n.md", text: "a > b &&\nc < d &&\n  e")
    let range = SourceRange(
      start: SourceLocation(line: 1, column: 5), end: SourceLocation(line: 3, column: 4))
    #expect(source.text(in: range) == "b && c < d && e")
    #expect(source.excerpt(SourceRange(line: 2, column: 1, length: 5)) == "c < d")
    #expect(source.excerpt(range) == nil)
    var texts = SourceTexts(of: source)
    #expect(Array(texts.text(at: SourceRange(line: 1, column: 1, length: 3))) == ["a", " ", ">"])
  }

  @Test func onePlaceHasOneErrorAndOneWarning() {
    var diagnostics = Diagnostics()
    let range = SourceRange(line: 2, column: 3, length: 1)
    diagnostics.warn(range, "doubtful")
    #expect(!diagnostics.hasErrors)
    diagnostics.error(range, "first")
    diagnostics.error(range, "second")
    diagnostics.error(SourceRange(line: 1, column: 9, length: 1), "above")
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.sorted.map(\.message) == ["above", "first", "doubtful"])
  }

  @Test(arguments: [
    ("dence", "dense"), ("Dense", "dense"), ("dnese", "dense"), ("ide", "id"), ("x", nil),
    ("conv1", "conv1d"), ("quite_other", nil), ("", nil),
  ])
  func theNearestNameIsNearEnough(word: String, name: String?) {
    #expect(nearestName(to: word, in: ["dense", "id", "conv1d", "dropout"]) == name)
  }

  /// One swap is nearer than two letters, and of equally near ones the first by name is it, in any order.
  @Test func theNearestNameDoesNotDependOnTheOrder() {
    for names in [["dropout", "aropaux"], ["aropaux", "dropout"]] {
      #expect(nearestName(to: "dropaut", in: names) == "dropout")
    }
    for names in [["cat", "cut"], ["cut", "cat"]] {
      #expect(nearestName(to: "cot", in: names) == "cat")
    }
  }
}
