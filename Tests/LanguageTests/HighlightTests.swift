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

  /// What a word is, is told by its neighbours: by a bracket or comma before and a colon behind a
  /// parameter, by a bracket behind a function, by a word behind a declaration.
  @Test(
    arguments: [
      ("f(«x»: 1)", .parameter), ("f(a, «x»: 1)", .parameter), ("f(«relu»: 1)", .parameter),
      ("f(a «x»: 1)", .plain), ("[«x»: 1]", .plain), ("«x»: 1", .plain), ("f(«x», 1)", .plain),
      ("«dense»(1)", .function), ("«dense»", .plain), ("«nosuch»(1)", .plain),
      ("a.«dense»(1)", .plain), ("a.«relu»", .plain), ("a.«true»", .plain),
      ("«model» m", .keyword), ("«loss» l", .keyword), ("«metric» m", .keyword),
      ("«sweep» s", .keyword), ("«model»", .plain), ("«model» = 1", .plain), ("«sweep»(s)", .plain),
      ("«repeat» 3", .keyword), ("«repeat» n", .keyword), ("«repeat»(3)", .plain),
      ("«repeat» = 3", .plain), ("«branch» {", .keyword), ("«true»", .keyword),
      ("«not» a", .keyword), ("«none»", .keyword), ("«relu»", .choice), ("f(«relu»)", .choice),
      ("«relu» = 1", .plain), ("«relu».x", .plain), ("«1»", .number), ("«1.5»", .number),
      ("«'a'»", .text), ("«\"a{b}\"»", .text), ("1 «+» 2", .punctuation), ("a «# b»", .comment),
      ("1 «$» 2", .plain), ("«\"a»", .plain),
    ] as [(String, Highlight)])
  func neighboursTell(code: String, kind: Highlight) {
    let parts = code.split(separator: #/[«»]/#, omittingEmptySubsequences: false)
    let runs = Self.runs(parts.joined())
    #expect(runs.map(\.text).joined() == parts.joined())
    var before = ""
    for run in runs {
      if before == parts[0], run.text == parts[1] {
        #expect(run.kind == kind)
        return
      }
      before += run.text
    }
    Issue.record("\(runs)")
  }
}
