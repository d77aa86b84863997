import Testing
import Text

@testable import Formulas

/// Tables of signs, gone through as a whole.
@Suite struct SymbolTests {
  /// Plain TeX's sizes are 8.5, 11.5, 14.5 and 17.5 points; here they are 1.2, 1.8, 2.4 and 3 of a letter, as KaTeX has
  /// them. Each opens, closes, relates, or stands by itself.
  @Test(arguments: [("big", "1.2em"), ("Big", "1.8em"), ("bigg", "2.4em"), ("Bigg", "3em")])
  func delimitersHaveSizes(name: String, size: String) throws {
    for ending in ["", "l", "r", "m"] {
      let markup = try mathML("a\\\(name)\(ending)|b")
      #expect(markup.contains("minsize=\"\(size)\" maxsize=\"\(size)\""), "\(name)\(ending)")
    }
    // By themselves signs have 5/18 on both sides (MathML Core, appendix B), as relations have; others have none.
    #expect(try !mathML("a\\\(name)m|b").contains("space="))
    #expect(try mathML("a\\\(name)|b").contains("lspace=\"0\" rspace=\"0\""))
  }

  @Test(arguments: [
    ("matrix", "", ""), ("pmatrix", "(", ")"), ("bmatrix", "[", "]"), ("Bmatrix", "{", "}"),
    ("vmatrix", "|", "|"),
    ("Vmatrix", "‖", "‖"), ("smallmatrix", "", ""), ("psmallmatrix", "(", ")"), ("matrix*", "", ""),
    ("pmatrix*", "(", ")"), ("cases", "{", ""), ("rcases", "", "}"), ("dcases", "{", ""),
    ("drcases", "", "}"),
  ])
  func environmentsHaveTheirFences(name: String, left: String, right: String) throws {
    let formula = try Formula(tex: "\\begin{\(name)}a & b\\end{\(name)}", isDisplay: true)
    let markup = formula.mathML().serialised()
    for sign in [left, right] where !sign.isEmpty {
      #expect(markup.contains(">\(sign)</mo>"), "\(markup)")
    }
    #expect(markup.ranges(of: "</mo>").count == (left.isEmpty ? 0 : 1) + (right.isEmpty ? 0 : 1))
  }

  /// Colours on both sides of a luminance of 0.179, by WCAG's formula: (v/255 + 0.055) / 1.055 to the power of 2.4,
  /// by 0.2126, 0.7152 and 0.0722. Grey: 0x75 is 0.178, 0x76 0.181. Red: 0xea 0.175, 0xed 0.180.
  /// Green: 0x88 0.176, 0x8a 0.181.
  @Test(arguments: [
    ("#000000", true), ("#ffffff", false), ("#757575", true), ("#767676", false), ("#ea0000", true),
    ("#ed0000", false), ("#008800", true), ("#008a00", false), ("#0000ff", true),
    ("#ff0000", false),
    ("#00ff00", false), ("#8800ff", true),
  ])
  func whiteStandsOnDarkGrounds(ground: String, isDark: Bool) {
    #expect(Colour.isDark(Spelling(ground)) == isDark)
  }

  /// Up to four primes are one sign (Unicode's 2032 to 2034 and 2057), more are as many.
  @Test(arguments: [
    ("f'", "f′"), ("f''", "f″"), ("f'''", "f‴"), ("f''''", "f⁗"), ("f'''''", "f′′′′′"),
  ])
  func primesAreOneSign(tex: String, text: String) throws {
    #expect(try Formula(tex: tex).plainText == text)
  }

  /// Between what is as high as a plus dots are raised, else they stand on the line (amsmath's guide, section 4.3).
  @Test(arguments: [
    ("a + \\dots + b", true), ("a = \\dots = b", true), ("a \\times \\dots \\times b", true),
    ("\\dots \\to b", true),
    ("\\dots \\sum", true), ("a, \\dots, b", false), ("a \\dots b", false),
    ("\\dots \\alpha", false),
    ("\\dots \\log", false), ("\\dots", false),
  ])
  func dotsAreRaisedBetweenOperators(tex: String, areRaised: Bool) throws {
    let markup = try mathML(tex)
    #expect(markup.contains("⋯") == areRaised && markup.contains("…") != areRaised, "\(markup)")
  }

  /// Lines are drawn by the page; small arrows and dots are accents of one letter.
  @Test(arguments: [
    ("\\overline{a}", true, false), ("\\underline{a}", true, false), ("\\underbar{a}", true, false),
    ("\\bar{a}", false, false), ("\\hat{a}", false, false), ("\\vec{a}", false, true),
    ("\\dddot{a}", false, true),
    ("\\overrightarrow{a}", false, false), ("\\widehat{a}", false, false),
  ])
  func marksAreLinesOrSmall(tex: String, isLine: Bool, isSmall: Bool) throws {
    let markup = try mathML(tex)
    #expect(markup.contains("class=\"tex-line\"") == isLine, "\(markup)")
    #expect(markup.contains("mathsize=\"70%\"") == isSmall, "\(markup)")
    #expect(markup.hasPrefix(tex.hasPrefix("\\under") ? "<munder " : "<mover "))
  }

  /// KaTeX's: five shades of seven colours, three of mint, nine of grey, and seven alone and two of Khan Academy's.
  @Test func shadesAreColours() throws {
    #expect(BuiltInMacros.colours.count == 7 * 5 + 3 + 9 + 7 + 2)
    #expect(Set(BuiltInMacros.colours.map(\.name)).count == BuiltInMacros.colours.count)
    for (name, colour) in BuiltInMacros.colours {
      #expect(try mathML("\\\(name){x}") == mathML("\\textcolor{\(colour)}{x}"), "\(name)")
    }
  }

  /// Sixty groups may stand in one another, in a text too.
  @Test func groupsOfTextsHaveALimit() {
    func text(_ depth: Int) -> String {
      "\\text" + String(repeating: "{", count: depth) + "a" + String(repeating: "}", count: depth)
    }
    #expect(failure(of: text(60)) == nil)
    #expect(failure(of: text(61)) != nil)
  }

  @Test(arguments: [
    ("1.5", "<mn>1.5</mn>"), ("1.5.2", "<mrow><mn>1.5</mn><mn>.2</mn></mrow>"),
    ("1.", "<mrow><mn>1</mn><mo lspace=\"0\" rspace=\"0\">.</mo></mrow>"),
    ("12{,}345{,}678", "<mn>12,345,678</mn>"),
  ])
  func numbersAreWhole(tex: String, markup: String) throws {
    #expect(try mathML(tex) == markup)
  }

  /// Spaces in eighteenths of an M's width (The TeXbook, chapter 18).
  @Test(arguments: [
    ("\\,", 3), ("\\thinspace", 3), ("\\:", 4), ("\\>", 4), ("\\medspace", 4), ("\\;", 5),
    ("\\thickspace", 5),
    ("\\!", -3), ("\\negmedspace", -4), ("\\negthickspace", -5), ("\\enspace", 9), ("\\quad", 18),
    ("\\qquad", 36),
  ])
  func spacesHaveWidths(tex: String, eighteenths: Int) throws {
    let shares = [3: "0.1667", 4: "0.2222", 5: "0.2778", 9: "0.5", 18: "1", 36: "2"]
    // What goes back is a tenth of an M's width in a size of its own: 3/18 are 166.6667 % of that.
    let backs = [3: "166.6667", 4: "222.2222", 5: "277.7778"]
    let markup = try mathML("a\(tex) b")
    if eighteenths > 0 {
      #expect(markup.contains("<mspace width=\"\(shares[eighteenths] ?? "")em\">"), "\(markup)")
    } else {
      #expect(markup.contains("mathsize=\"\(backs[-eighteenths] ?? "")%\""), "\(markup)")
    }
  }
}
