import Notebook
import Testing

/// What a terminal is shown of a line: its window, its margins, carets as wide as the text above them.
@Suite struct ShownDiagnosticTests {
  private func shown(_ line: String, _ range: SourceRange, hint: String? = nil) -> [String] {
    Diagnostic(at: range, "wrong", hint: hint).text(in: SourceFile(name: "n.md", text: line))
      .split(separator: "\n").map { String($0) }
  }

  private func shown(_ line: String, _ column: Int, _ length: Int) -> [String] {
    shown(line, SourceRange(line: 1, column: column, length: length))
  }

  private func row(_ text: some StringProtocol, _ count: Int) -> String {
    String(repeating: String(text), count: count)
  }

  /// 160 columns are shown, of longer lines 60 before the place, as far as there are so many behind it.
  @Test(arguments: [
    (160, 160, 0, 159), (160, 62, 0, 61), (161, 1, 0, 0), (161, 61, 0, 60), (161, 62, 1, 60),
    (161, 161, 1, 159), (500, 61, 0, 60), (500, 62, 1, 60), (500, 400, 339, 60),
    (500, 401, 340, 60),
    (500, 402, 340, 61), (500, 500, 340, 159), (500, 501, 340, 160),
  ])
  func theWindowOfALongLine(length: Int, column: Int, first: Int, indent: Int) {
    let digits = (0..<length).map { String($0 * 7 % 10) }
    let lines = shown(digits.joined(), column, 1)
    #expect(lines.count == 3)
    #expect(lines[1] == " 1 | " + digits.dropFirst(first).prefix(160).joined())
    #expect(lines[2] == "   | " + row(" ", indent) + "^")
  }

  @Test func caretsStayInTheWindow() {
    let lines = shown(row("a", 500), 1, 500)
    #expect(lines[2] == "   | " + row("^", 160))
    // 60 before the place, and 100 of the 160 from it.
    #expect(shown(row("a", 500), 341, 160)[2] == "   | " + row(" ", 60) + row("^", 100))
    #expect(shown("abc", 2, 9)[2] == "   |  ^^")
    #expect(shown("abc", 2, 0)[2] == "   |  ^")
    #expect(shown("abc", 4, 1)[2] == "   |    ^")
  }

  /// Of what goes on below, the rest of the line is meant.
  @Test func severalLinesAreShownByTheirFirst() {
    let range = SourceRange(
      start: SourceLocation(line: 1, column: 3), end: SourceLocation(line: 2, column: 2))
    #expect(shown("abcdef\nghi", range)[2] == "   |   ^^^^")
  }

  @Test func theMarginIsAsWideAsTheNumber() {
    let text = String(repeating: "\n", count: 99) + "ab"
    #expect(
      shown(text, SourceRange(line: 100, column: 2, length: 1), hint: "so") == [
        "n.md:100:2: error: wrong", " 100 | ab", "     |  ^", "     = so",
      ])
    #expect(
      shown(text, SourceRange(line: 99, column: 1, length: 1)) == [
        "n.md:99:1: error: wrong", " 99 | ", "    | ^",
      ])
  }

  /// Unicode Standard Annex 11: wide and full-width characters take two columns.
  @Test(
    arguments: [
      "\u{1100}", "\u{115F}", "\u{2E80}", "\u{303E}", "\u{3041}", "\u{A4C6}", "\u{AC00}",
      "\u{D7A3}",
      "\u{F900}", "\u{FAD9}", "\u{FE30}", "\u{FE6B}", "\u{FF01}", "\u{FF60}", "\u{FFE0}",
      "\u{FFE6}",
      "\u{1F300}", "\u{1F64F}", "\u{1F90C}", "\u{1F9FF}", "\u{20000}", "\u{231A}",
    ] as [Unicode.Scalar])
  func wideCharactersHaveTwoCarets(_ scalar: Unicode.Scalar) {
    #expect(shown("\(scalar)", 1, 1)[2] == "   | ^^")
    #expect(shown("\(scalar)a", 2, 1)[2] == "   |   ^")
  }

  @Test(
    arguments: [
      "\u{10FF}", "\u{303F}", "\u{A4D0}", "\u{FB00}", "\u{FE70}", "\u{FF61}", "\u{FFE8}",
      "\u{1F650}",
      "a", "é",
    ] as [Unicode.Scalar])
  func othersHaveOne(_ scalar: Unicode.Scalar) {
    #expect(shown("\(scalar)", 1, 1)[2] == "   | ^")
    #expect(shown("\(scalar)a", 2, 1)[2] == "   |  ^")
  }

  @Test func errorsComeFirstWhereNotAllAreShown() {
    func text(limit: Int) -> [String] {
      var diagnostics = Diagnostics()
      for line in [3, 1, 2] {
        diagnostics.warn(SourceRange(line: line, column: 1, length: 1), "doubtful")
      }
      diagnostics.error(SourceRange(line: 4, column: 1, length: 1), "wrong")
      return diagnostics.text(in: SourceFile(name: "n.md", text: "a\nb\nc\nd"), limit: limit)
        .split(separator: "\n").map { String($0) }.filter { $0.hasPrefix("n.md") }
    }
    let all = [
      "n.md:1:1: warning: doubtful", "n.md:2:1: warning: doubtful", "n.md:3:1: warning: doubtful",
      "n.md:4:1: error: wrong",
    ]
    #expect(text(limit: 4) == all)
    #expect(text(limit: 5) == all)
    #expect(text(limit: 3) == [all[0], all[1], all[3], "n.md: and 1 more"])
    #expect(text(limit: 2) == [all[0], all[3], "n.md: and 2 more"])
    #expect(text(limit: 1) == [all[3], "n.md: and 3 more"])
  }

  @Test func placesAreOrdered() {
    func place(_ line: Int, _ column: Int) -> Notebook.SourceLocation {
      Notebook.SourceLocation(line: line, column: column)
    }
    #expect(place(1, 9) < place(2, 1))
    #expect(place(1, 1) < place(1, 2))
    #expect(!(place(1, 1) < place(1, 1)))
    #expect(!(place(2, 1) < place(1, 9)))
    let range = SourceRange(line: 3, column: 4, length: 5)
    #expect(range.end == place(3, 9))
    #expect(range.through(SourceRange(line: 6, column: 2, length: 3)).end == place(6, 5))
  }

  /// In a table's cell a backslash stands before a pipe, which is no part of the code: here before the third
  /// and the fourth character.
  @Test func columnsOfCodeInATable() {
    let code = CodeLine(number: 1, firstColumn: 5, text: "ab||c", escapes: [2, 3])
    #expect((0...5).map { code.column(of: $0) } == [5, 6, 8, 10, 11, 12])
    #expect((0...5).map { code.column(before: $0) } == [5, 6, 7, 9, 11, 12])
    #expect(code.range == SourceRange(line: 1, column: 5, length: 7))
    let plain = CodeLine(number: 1, firstColumn: 5, text: "")
    #expect(plain.range == SourceRange(line: 1, column: 5, length: 1))
    #expect(plain.column(before: 0) == 5)
  }
}
