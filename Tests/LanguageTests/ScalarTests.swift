import Notebook
import Testing
import Text

@testable import Language

/// What a character hides, scalars tell: quotes, brackets and names are read by them, and only columns
/// count characters.
@Suite struct ScalarTests {
  /// Scalars that join the one before them into one character of Swift's.
  static let joining = ["\u{301}", "\u{FE0F}", "\u{20DD}", "\u{93F}"]

  private static func kinds(_ code: String) -> [Token.Kind] {
    Lexer([CodeLine(number: 1, firstColumn: 1, text: code)]).tokens.map(\.kind)
  }

  @Test(arguments: joining) func aQuoteEndsItsText(_ mark: String) {
    let kinds = Self.kinds("\"a\"\(mark) + \"b\"")
    let expected: [Token.Kind] = [
      .text([.characters("a")]), .malformed, .sign("+"), .text([.characters("b")]), .newline, .end,
    ]
    #expect(kinds == expected)
    let errors = CheckedCode("x = \"a\"\(mark)").errors
    #expect(errors.map(\.message).count == 1)
    #expect(errors.first?.message.contains("belongs behind a letter") == true)
    // The quote and its mark are one character: column 7.
    #expect(errors.first?.range.start.column == 7)
  }

  /// These are letters, which no character joins: a word follows the text.
  @Test(arguments: ["\u{FF9E}", "\u{E33}"]) func lettersBehindAQuote(_ letter: String) {
    let expected: [Token.Kind] = [.text([.characters("a")]), .word(letter), .newline, .end]
    #expect(Self.kinds("\"a\"\(letter)") == expected)
  }

  @Test func marksBehindSigns() {
    for sign in ["(", ")", "[", "]", "{", "}", "+", "=", ",", ":"] {
      let kinds = Self.kinds("\(sign)\u{301}")
      let expected: [Token.Kind] = [.sign(sign), .malformed, .newline, .end]
      #expect(kinds == expected, "\(sign)")
    }
    let expected: [Token.Kind] = [.malformed, .sign("("), .newline, .end]
    #expect(Self.kinds("\u{600}(") == expected)
  }

  @Test func bracesOfATextAreScalars() {
    let braces = Self.kinds("\"\u{600}{x}\u{301}\"")
    guard case .text(let parts)? = braces.first, parts.count == 3,
      case .expression(let code) = parts[1]
    else {
      Issue.record("\(braces)")
      return
    }
    #expect(Array(code.text.utf8) == Array("x".utf8))
    // `\` is one whatever follows it.
    let errors = CheckedCode("\"\\\u{301}\"").errors
    #expect(errors.map(\.message) == ["a text can't hold the escape `\\U+0301`"])
  }

  /// क + vowel sign, and é in two scalars.
  @Test func namesHoldMarks() {
    #expect(CheckedCode("\u{915}\u{93F} = 1\n\u{915}\u{93F}").diagnostics.isEmpty)
    #expect(CheckedCode("e\u{301}t\u{E9} = 1\ne\u{301}t\u{E9} + 1").diagnostics.isEmpty)
  }

  @Test func twoSpellingsAreTwoNames() {
    let both = CheckedCode("e\u{301} = 1\n\u{E9} = 2\ne\u{301} - \u{E9}")
    #expect(both.diagnostics.isEmpty)
    let shown = both.program?.cells.first?.statements.last?.kind
    guard case .show(let value)? = shown, case .integer(let difference)? = value.constant else {
      Issue.record("no value")
      return
    }
    #expect(difference == -1)
    let error = CheckedCode("e\u{301}t = 1\n\u{E9}t").errors.first
    #expect(error?.hint == "`e\u{301}t` looks the same, but is spelled with other characters")
    // The Kelvin sign is no K.
    let kelvin = CheckedCode("K = 1\nK\n\u{212A}").errors.first
    #expect(kelvin?.hint == "`K` looks the same, but is spelled with other characters")
    #expect(CheckedCode("cafe = 1\ncaffe").errors.first?.hint == "did you mean `cafe`?")
  }

  /// A caret stands under what a reader sees as a character.
  @Test func columnsCountCharacters() {
    // 👩‍👩‍👧 are five scalars, e + accent two: the unknown name is the ninth character.
    let checked = CheckedCode("\"👩‍👩‍👧e\u{301}\" + «nobody»")
    #expect(checked.errors.map(\.range) == checked.marked)
    let inside = CheckedCode("\"e\u{301}{«nobody»} e\u{301}{1}\"")
    #expect(inside.errors.map(\.range) == inside.marked)
  }

  @Test func nothingIsLostInHighlights() {
    for line in [
      "\u{301}x = \"a\"\u{301}", "\u{600}(\u{FE0F}) # \u{301}", "\"\u{301}{x\u{301}}\u{301}",
    ] {
      let runs = Cell(
        fenceLine: 1, lines: [CodeLine(number: 2, firstColumn: 1, text: line)]
      ).highlighted
      #expect(Array(runs.map(\.text).joined().utf8) == Array(line.utf8))
    }
  }
}
