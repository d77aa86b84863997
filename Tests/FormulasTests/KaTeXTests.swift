import Formulas
import Testing
import Text

/// The commands of KaTeX 0.16.4, as `Fixtures/katex-commands.txt` has them.
@Suite struct KaTeXTests {
  static let names = fixture("katex-commands.txt").split(separator: "\n")
    .filter { $0.utf8.first != UInt8(ascii: "#") }.flatMap { words($0) }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String(scalars: $0) }
  }

  @Test func allAreKnown() {
    #expect(Self.names.count > 900)
    for name in Self.names {
      // Some are of texts alone.
      let isKnown = ["\\\(name){a}{b}{c}{d}", "\\text{\\\(name){a}}"].contains { tex in
        failure(of: tex)?.message.hasPrefix("there is no command") != true
      }
      #expect(isKnown, "\(name)")
    }
  }

  /// Programs of TeX's, and what has no place in a page: each error says what is to be done.
  @Test(
    arguments: words(
      """
      includegraphics htmlClass htmlData htmlId htmlStyle begingroup bgroup endgroup egroup char
      errmessage expandafter futurelet message mathchoice noexpand show verb
      """))
  func theOthersHaveTheirReasons(name: String) {
    let error = failure(of: "\\\(name){a}")
    #expect(error?.message == "there is no command `\\\(name)`")
    #expect(error?.hint != nil)
  }

  /// As KaTeX's support table describes them; what stands on one line in plain text is read off there.
  @Test(arguments: [
    ("a \\minuso b", "⦵"), ("\\raisebox{0.2em}{a}", "voffset=\"0.2em\""),
    ("a \\above{1pt} b", "<mfrac>"), ("a \\above 0pt b", "linethickness=\"0\""),
    ("\\text{\\textcircled{c}}", "c\u{20DD}"), ("\\blueB{x}", "tex-blue"),
    ("\\mintA{x}", "tex-teal"), ("\\grayI x", "tex-gray"), ("\\kaGreen{x}", "tex-green"),
    ("a \\Coloneq b", "∷"), ("\\TextOrMath{t}{m}", "<mi>m</mi>"),
  ])
  func whatTheyMean(tex: String, part: String) throws {
    let written = try mathML(tex)
    #expect(written.contains(part), "\(written)")
  }
}
