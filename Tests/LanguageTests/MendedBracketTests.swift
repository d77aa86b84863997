import Notebook
import Testing

@testable import Language

/// What the parser is given where brackets don't match: each fault mended, and all behind the twentieth
/// made to match without a word.
@Suite struct MendedBracketTests {
  /// Signs and words one after the other, `?` for what is made nothing of, `/` for the end of a line; an
  /// apostrophe behind what was mended.
  private static func shown(_ brackets: Brackets) -> String {
    var text = ""
    for (index, token) in brackets.tokens.enumerated() {
      switch token.kind {
      case .word(let word): text += word
      case .integer(let value): text += "\(value)"
      case .sign(let sign): text += sign
      case .malformed: text += "?"
      case .newline: text += "/"
      case .unclosedText: text += "…"
      default: break
      }
      if brackets.mended.contains(index) { text += "'" }
    }
    return text
  }

  private static func read(_ code: String) -> Brackets {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return Brackets(
      Lexer(
        lines.enumerated().map {
          CodeLine(number: $0.offset + 1, firstColumn: 1, text: String($0.element))
        }
      ).tokens)
  }

  @Test(arguments: [
    ("()", "()/"), ("(", "()'/"), (")", "?'/"), ("((1)", "((1))'/"), ("(]", "()'/"),
    ("([1)", "([1]')/"), ("(1])", "(1?')/"), ("(1))", "(1)?'/"), ("(1]]", "(1)'?'/"),
    ("[max(1]", "[max(1)']/"),
    // The first is mended at its line's end, behind which the second has moved by one.
    ("x = (\ny = (1]", "x=()'/y=(1)'/"), ("x = ((\ny = 1)", "x=(()'/y=1)/"),
    ("x = )\ny = (\nz = 1", "x=?'/y=()'/z=1/"), ("x = (\ny = )\nz", "x=(/y=)/z/"),
    ("f(\"a\ny = 1", "f(…)'/y=1/"), ("f([\"a\ny = 1", "f([…]')'/y=1/"),
    // A model without its brace.
    ("model m\n}", "modelm{'/}/"), ("model m(\n}", "modelm{'/}/"), ("model m {\n}", "modelm{/}/"),
    ("model m {\nbranch\ndense(1)\n}\n}", "modelm{/branch{'/dense(1)/}/}/"),
    ("model\n}", "model/?'/"), ("a model m\n}", "amodelm/?'/"),
  ])
  func oneByOne(code: String, mended: String) {
    #expect(Self.shown(Self.read(code)) == mended)
  }

  /// Behind twenty: what closes an outer bracket closes those inside it, what closes none is nothing, and
  /// all that is still open closes at the end, the innermost first.
  @Test(arguments: [
    ("()", "()/"), ("(]", "(?'/)'"), ("([)]", "([]')?'/"), ("[(])", "[()']?'/"), ("())", "()?'/"),
    ("()]", "()?'/"), ("((]))", "((?'))/"), ("{[(}", "{[()']'}/"), ("{[(1]", "{[(1)']/}'"),
    ("([", "([/]')'"), ("{([", "{([/]')'}'"), ("([)])", "([]')?'?'/"), ("[)](]", "[?'](?'/)'"),
    ("([{)}]", "([{}']')?'?'/"), ("(a[1)b]", "(a[1]')b?'/"), ("((1)", "((1)/)'"),
    ("{(}{)}", "{()'}{?'}/"), ("[[)]]", "[[?']]/"), ("(\n]\n)", "(/?'/)/"),
  ])
  func behindTwentyAllIsMadeToMatch(code: String, balanced: String) {
    let faults = String(repeating: "]\n", count: 20)
    let shown = String(repeating: "?'/", count: 20)
    #expect(Self.shown(Self.read(faults + code)) == shown + balanced)
  }

  /// Twenty are told, and where the next one stands, unless all that is wrong is open at the end.
  @Test(
    arguments: [
      (19, "]", 20, nil), (20, "x", 20, nil), (20, "]", 21, 1), (20, "x = 1 + )", 21, 9),
      (20, "(]", 21, 2), (20, "[1, 2)", 21, 6), (20, "([", 20, nil), (18, "(\n[", 19, nil),
      (25, "x", 21, 1), (0, "x", 0, nil),
    ] as [(Int, String, Int, Int?)])
  func howManyAreTold(faults: Int, code: String, count: Int, column: Int?) {
    let brackets = Self.read(String(repeating: "]\n", count: faults) + code)
    #expect(brackets.diagnostics.count == count)
    let last = brackets.diagnostics.last
    #expect((last?.message.hasPrefix("here and below") ?? false) == (column != nil))
    if let column {
      #expect(last?.range == SourceRange(line: 21, column: column, length: 1))
      #expect(last?.message.hasSuffix("only the first 20 are told") == true)
    }
  }

  /// Twenty models get their braces, each said at its name.
  @Test(arguments: [1, 20, 21])
  func modelsWithoutBraces(count: Int) {
    let heads = (1...count).map { "model m\($0)\n" }.joined()
    let told = Self.read(heads + String(repeating: "}\n", count: count)).diagnostics.filter {
      $0.message.contains("needs its layers in braces")
    }
    #expect(told.map(\.range.start.line) == Array(1...min(count, 20)))
    #expect(told.allSatisfy { $0.range.start.column == 7 })
  }
}
