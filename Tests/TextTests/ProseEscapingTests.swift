import Testing
import Text

/// Text as Markdown: escaped where CommonMark 0.31 or GitHub's extensions would read a sign, and there only.
@Suite struct ProseEscapingTests {
  private func prose(_ text: String, atStart: Bool = true, inHeading: Bool = false) -> String {
    Escaped.markdownProse(text, startsLine: atStart, isHeading: inHeading)
  }

  /// At the start of a line, and in the middle of one.
  @Test(arguments: [
    // List marks (section 5.2): a number of one to nine digits with a point or parenthesis and a blank.
    ("1. a", "1\\. a", "1. a"), ("1) a", "1\\) a", "1) a"), ("1.", "1\\.", "1."),
    ("123456789. a", "123456789\\. a", "123456789. a"),
    ("1234567890. a", "1234567890. a", "1234567890. a"), ("1.5", "1.5", "1.5"),
    ("1: a", "1: a", "1: a"),
    ("- a", "\\- a", "- a"), ("+ a", "\\+ a", "+ a"), ("-", "\\-", "-"), ("-a", "-a", "-a"),
    ("--", "\\--", "--"), ("+1", "+1", "+1"),
    // Headings, quotations, underlines, cells' directions (GitHub's section 4.10).
    ("# a", "\\# a", "# a"), ("#a", "\\#a", "#a"), ("> a", "\\> a", "> a"), ("= a", "\\= a", "= a"),
    (":- a", "\\:- a", ":- a"), (": a", ": a", ": a"),
    // Emphasis (section 6.2): an underscore in a word means nothing, a star with blanks around neither.
    ("a_b", "a_b", "a_b"), ("_a", "\\_a", "\\_a"), ("a_", "a\\_", "a\\_"),
    ("a _ b", "a \\_ b", "a \\_ b"),
    ("1_2", "1_2", "1_2"), ("a_-", "a\\_-", "a\\_-"),
    ("a * b", "a * b", "a * b"), ("a* b", "a\\* b", "a\\* b"), ("a *b", "a \\*b", "a \\*b"),
    ("* a", "\\* a", "\\* a"),
    // Backslashes before what they would escape (section 2.4), and at the end of a line.
    ("a\\b", "a\\b", "a\\b"), ("a\\*b", "a\\\\\\*b", "a\\\\\\*b"), ("a\\", "a\\\\", "a\\\\"),
    ("a\\ b", "a\\ b", "a\\ b"), ("a\\1", "a\\1", "a\\1"),
    // Tags and character references (sections 6.6 and 2.5).
    ("a<b", "a&lt;b", "a&lt;b"), ("a < b", "a < b", "a < b"), ("a<", "a&lt;", "a&lt;"),
    ("a</", "a&lt;/", "a&lt;/"), ("a<!", "a&lt;\\!", "a&lt;\\!"), ("a<?", "a&lt;?", "a&lt;?"),
    ("a<1", "a<1", "a<1"), ("a & b", "a & b", "a & b"), ("&lt;", "&amp;lt;", "&amp;lt;"),
    ("&#60;", "&amp;#60;", "&amp;#60;"), ("a&", "a&amp;", "a&amp;"), ("a&1", "a&1", "a&1"),
    // Bare addresses (GitHub's section 6.9).
    ("www.a", "www\\.a", "www\\.a"), ("WwW.a", "WwW\\.a", "WwW\\.a"), ("ww.a", "ww.a", "ww.a"),
    ("a://b", "a\\://b", "a\\://b"), ("a:b", "a:b", "a:b"),
    // Signs that always mean something.
    ("a`[]~|$", "a\\`\\[\\]\\~\\|\\$", "a\\`\\[\\]\\~\\|\\$"), ("a!", "a\\!", "a\\!"),
    ("a! b", "a! b", "a! b"),
    ("a\nb\tc\rd", "a b c d", "a b c d"),
    ("a\u{1B}b\u{202E}", "a\u{FFFD}b\u{FFFD}", "a\u{FFFD}b\u{FFFD}"),
    ("a # b > c = d", "a # b > c = d", "a # b > c = d"), ("", "", ""),
  ])
  func onlyWhatIsMeantIsEscaped(text: String, start: String, middle: String) {
    #expect(prose(text) == start)
    #expect(prose(text, atStart: false) == middle)
  }

  @Test func aHeadingMayEndWithSigns() {
    #expect(prose("a #", inHeading: true) == "a \\#")
    #expect(prose("a #") == "a #")
  }

  /// What begins a block is escaped by `markdown`, with blanks before it too.
  @Test(arguments: [
    ("1. a", "1\\. a"), ("1) a", "1\\) a"), ("1.", "1\\."), ("1.5", "1.5"), ("12a", "12a"),
    ("1", "1"),
    ("- a", "\\- a"), ("-", "\\-"), ("--", "\\--"), ("-a", "-a"), ("+ a", "\\+ a"), ("+", "\\+"),
    ("++", "++"), ("=", "\\="), ("   - a", "   \\- a"), ("   a", "   a"), ("    a", "&#32;   a"),
    ("     a", "&#32;    a"), ("-\na", "\\- a"), ("1.\na", "1\\. a"), ("a - b", "a - b"),
    ("a://b:c", "a\\://b:c"), ("www.a", "www\\.a"), ("ww.a", "ww.a"), ("xww.a", "xww.a"),
    ("a<b>", "a&lt;b\\>"), ("\\`*_[]#|&~!$", "\\\\\\`\\*\\_\\[\\]\\#\\|\\&\\~\\!\\$"), ("", ""),
  ])
  func nothingBeginsABlock(text: String, markdown: String) {
    #expect(Escaped.markdown(text) == markdown)
  }

  /// A fence is longer than any row of backticks in it (sections 4.5 and 6.1), and no longer.
  @Test func fencesAreAsLongAsTheyMustBe() {
    #expect(Escaped.markdownBlock("a\n\n") == "```text\na\n```")
    #expect(Escaped.markdownBlock("a``b") == "```text\na``b\n```")
    #expect(Escaped.markdownBlock("a```b") == "````text\na```b\n````")
    #expect(Escaped.markdownBlock("````", language: "python") == "`````python\n````\n`````")
    #expect(Escaped.markdownBlock("a\r\nb\rc\u{7}\t") == "```text\na\nb\nc\u{FFFD}\t\n```")
    #expect(Escaped.markdownCode("a") == "`a`")
    #expect(Escaped.markdownCode("a`b") == "``a`b``")
    #expect(Escaped.markdownCode("`a") == "`` `a ``")
    #expect(Escaped.markdownCode("a`") == "`` a` ``")
    #expect(Escaped.markdownCode(" a ") == "`  a  `")
    #expect(Escaped.markdownCode(" a") == "` a`")
    #expect(Escaped.markdownCode("  ") == "`  `")
    #expect(Escaped.markdownCode("a\r\nb") == "`a b`")
    #expect(Escaped.longestRun(of: "`", in: "`a``b`") == 2)
    #expect(Escaped.longestRun(of: "`", in: "a") == 0)
  }

  /// Signs that begin a formula for who reads a page a second time.
  @Test(arguments: [
    ("a\\$b$", "a<span>&#36;</span>b<span>&#36;</span>"), ("a\\\\b", "a\\\\b"),
    ("\\\\(", "<span>&#92;</span>("), ("\\\\begin", "<span>&#92;</span>begin"),
    ("\\\\end", "<span>&#92;</span>end"), ("\\\\", "<span>&#92;</span>"), ("\\*a", "\\*a"),
    ("\\a", "\\a"), ("\\[", "\\["), ("plain", "plain"), ("\\\\\\[", "<span>&#92;</span>\\["),
  ])
  func formulasBeginNowhere(markdown: String, result: String) {
    #expect(Escaped.untypeset(markdown: markdown) == result)
  }

  @Test(arguments: [
    ("\\(", "<span>&#92;</span>("), ("\\a", "\\a"), ("\\begin", "<span>&#92;</span>begin"),
    ("$", "<span>&#36;</span>"), ("\\", "<span>&#92;</span>"), ("\\]", "<span>&#92;</span>]"),
  ])
  func norInHTML(html: String, result: String) {
    #expect(Escaped.untypeset(html: html) == result)
  }
}
