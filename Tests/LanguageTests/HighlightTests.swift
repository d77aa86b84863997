import Language
import Notebook
import Testing

/// Source as the report shows it.
@Suite struct HighlightTests {
  private static func runs(_ lines: String...) -> [(kind: Highlight, text: String)] {
    Cell(
      fenceLine: 1,
      lines: lines.enumerated().map {
        CodeLine(number: $0.offset + 2, firstColumn: 4, text: $0.element)
      }
    ).highlighted
  }

  @Test func kindsOfWords() {
    let runs = Self.runs(
      "model mlp { # layers", "  dense(16, activation: relu)", "}", "x = max.y[1.5] and \"t\"")
    func texts(_ kind: Highlight) -> [String] { runs.filter { $0.kind == kind }.map(\.text) }
    #expect(texts(.keyword) == ["model", "and"])
    #expect(texts(.function) == ["dense"])
    #expect(texts(.parameter) == ["activation"])
    #expect(texts(.choice) == ["relu"])
    #expect(texts(.number) == ["16", "1.5"])
    #expect(texts(.text) == ["\"t\""])
    #expect(texts(.comment) == ["# layers"])
  }

  @Test(arguments: [
    "", "x = 'a' + \"b\\n{c}\" # d", "\t x\t=  1 ", "é = \"日本 👩‍👩‍👧\"", "x = \"open", "$ ? ' “", "))((",
  ])
  func nothingIsLost(_ line: String) {
    #expect(Self.runs(line).map(\.text).joined() == line)
    #expect(Self.runs(line, "", line).map(\.text).joined() == line + "\n\n" + line)
  }
}
