import Notebook
import Testing

@testable import Language

/// Lines of ASCII are read by their bytes, others by their characters: the tokens are the same.
@Suite struct LexerTests {
  @Test(arguments: [
    "x = f(a, b: -1, c: [1, 2.5, 1e-3])", "reviews.train.x[0][:10]", "x[-1:]", "x[1:-1]",
    "a <= b and not c >= d or e != f", "a<-1", "x <- 3", "2 ** -1 ** x", "a*-b/-c", "x=-1",
    "(-(1))",
    "1.5e-3 + 1E5 - 1e+2 * 3. / .5", "1_000 + 10_000.5", "1__0", "1_", "_1 + 1", "1.x", "1.5.2",
    "3e",
    "12ab", "1 .. 2", "a.5", "f(1).5", "99999999999999999999", "1e999", "\"a{b + \"c\"}d\\n\"",
    "\"a",
    "\"{\"", "'text'", "a && b || !c", "a |> f %>% g", "x += 1", "a === b", "x := 3", "a -> b",
    "a$b",
    "x; y", "{ }", "@ ? ~ `", "\\", "\t a\u{0B}b", "", "# only a comment",
  ])
  func bothWaysAgree(_ code: String) {
    func read(_ text: String) -> (tokens: [Token], messages: [String]) {
      let lexer = Lexer([CodeLine(number: 3, firstColumn: 5, text: text)])
      let tokens = lexer.tokens.filter { $0.kind != .newline && $0.kind != .end }
      return (tokens, lexer.diagnostics.map { "\($0.range) \($0.message)" })
    }
    // A text that is not closed takes what follows with it.
    let isOpen = code.hasPrefix("\"") && !code.hasSuffix("\"") || code == "\"{\""
    let wide = read(isOpen ? "é" + code : code + " # é")
    let narrow = read(isOpen ? "e" + code : code)
    #expect(wide.messages == narrow.messages)
    #expect(wide.tokens.map(\.range) == narrow.tokens.map(\.range))
    #expect(wide.tokens.dropFirst(isOpen ? 1 : 0) == narrow.tokens.dropFirst(isOpen ? 1 : 0))
  }

  /// Letters and numbers of other scripts, and characters of several scalars.
  @Test func charactersBeyondASCII() {
    let lexer = Lexer([
      CodeLine(number: 1, firstColumn: 1, text: "größe_2\u{301} = ½ + a²\u{00A0}b 👍🏽")
    ])
    #expect(
      lexer.tokens.map(\.kind) == [
        .word("größe_2\u{301}"), .sign("="), .malformed, .sign("+"), .word("a²"), .word("b"),
        .malformed, .newline, .end,
      ])
    #expect(lexer.tokens.map(\.range.start.column) == [1, 9, 11, 13, 15, 18, 20, 21, 21])
  }
}
