import Notebook
import Testing

/// Formulas, addresses, ids and nesting at the edges of what they may be.
@Suite struct InlineEdgeTests {
  /// The TeX of the formulas of a text. A dollar opens one before no blank and behind no letter or digit, and
  /// closes it behind no blank and before no letter or digit; doubled ones reach over the whole block.
  @Test(arguments: [
    ("costs $5 and $6", []), ("$a$ and $b$", ["a", "b"]), ("$a$b", []), ("a$b$", []), ("1$b$", []),
    ("$ a$", []), ("$a $", []), ("$a$.", ["a"]), ("($a$)", ["a"]), ("$a\nb$", ["a\nb"]),
    ("$a\n\nb$", []), ("# $a\nb$", []), ("$a\n===\nb$", []), ("$a\n---\nb$", []),
    ("$a\n***\nb$", []), ("$$a\n***\nb$$", ["a\n***\nb"]), ("$$a$$", ["a"]), ("$$ $$ a", []),
    ("$$$a$$$", []), ("$$a$$b", []), ("$a$ $$b$$", ["a", "b"]), ("$a$\n\n$b$", ["a", "b"]),
    ("> $a\n> b$", ["a\nb"]), ("> $a\n>> b$", []), ("- $a\n  b$", ["a\nb"]), ("- $a\n- b$", []),
    ("$a\n- b$", []), ("$a\n10. b$", []), ("$a\n# b$", []), ("$a\n#b$", ["a\n#b"]),
    ("$a\n####### b$", ["a\n####### b"]), ("$a\n###### b$", []),
    ("|$a$|$b|c$|d|\n|-|-|-|\n|$e$|f|$g\\|h$|", ["a", "e", "g|h"]),
    ("$`a`$", ["a"]), ("$`a\nb`$", []), ("$``a`b``$", ["a`b"]), ("\\$a$", []), ("`$a`$", []),
    ("$a`$`b$", ["a`$`b"]), ("$a\\$b$", ["a\\$b"]), ("[x](a$b) $c$", ["c"]),
    ("$a](b$c)d$", ["a](b$c)d"]), ("http://x.org/$a $b$", ["b"]), ("www.x.org/$a $b$", ["b"]),
    ("xwww.x $a$", ["a"]), ("<http://x.org/$a> $b$", ["b"]), ("$<b$", []), ("$<1$", ["<1"]),
    ("```math\na\nb\n```", ["a\nb"]),
  ])
  func formulas(markdown: String, tex: [String]) {
    #expect(Reading(markdown).document.formulas.map(\.tex) == tex)
  }

  /// An unknown command, in each way to write a formula, with letters of two bytes and pipes before it.
  @Test(
    arguments: [
      ("$\\foo$", "1:2"), ("é $a\\foo$", "1:5"), ("> $a\n> é\\foo$", "2:4"),
      ("- a $b\n  \\foo$", "2:3"),
      ("|a|b|\n|-|-|\n|$a\\|\\foo$|b|", "3:6"), ("|a|b|\n|-|-|\n|$\\foo\\|a$|b|", "3:3"),
      ("- $$\n  a\n  \\foo\n  $$", "3:3"), ("$$\na\n\n\\foo\n$$", nil),
      ("```math\na\n\\foo\n```", "3:1"),
      ("a $`\\foo`$", "1:5"), ("$a$ $b$ $c\\foo$", "1:11"), ("$$a\nbb\nc\\foo$$", "3:2"),
    ] as [(String, String?)])
  func faultsOfFormulas(markdown: String, place: String?) {
    let reading = Reading(markdown)
    #expect(reading.errorPlaces == (place.map { [$0] } ?? []))
    if place != nil { #expect(reading.errorTexts == ["\\foo"]) }
  }

  /// GitHub's specification, section 6.9, and what lies between its examples.
  @Test(arguments: [
    ("Visit www.commonmark.org/a.b.", "Visit {www.commonmark.org/a.b}."),
    ("(www.google.com/s?q=M+(b))", "({www.google.com/s?q=M+(b)})"),
    ("www.google.com/s?q=M+(b)))", "{www.google.com/s?q=M+(b)}))"),
    ("(www.google.com/s?q=M+(b)", "({www.google.com/s?q=M+(b)}"),
    ("www.google.com/s?q=(b))+ok", "{www.google.com/s?q=(b))+ok}"),
    ("www.a.b/?c&d;", "{www.a.b/?c}&amp;d;"), ("www.a.b/?c&d1;", "{www.a.b/?c&amp;d1};"),
    ("www.a.b/?c;", "{www.a.b/?c};"), ("www.a.b/c<d", "{www.a.b/c}&lt;d"),
    ("www.a.b!?.,:*_~'\"", "{www.a.b}!?.,:*_~'&quot;"), ("www.x_y.b.c", "{www.x_y.b.c}"),
    ("www.a_b.c", "www.a_b.c"), ("www.a.b_c", "www.a.b_c"), ("awww.a.b", "awww.a.b"),
    ("*www.a.b*", "<em>{www.a.b}</em>"), ("www.", "www."), ("www.a", "{www.a}"),
    ("foo@bar.baz", "{foo@bar.baz}"), ("a@b", "a@b"), ("@a.b", "@a.b"), ("a@b.", "a@b."),
    ("a@b.c@d.e", "a@{b.c@d.e}"), ("a@b.c1", "a@b.c1"), ("a@b.1c", "{a@b.1c}"),
    ("a+b-c_d.e@f.g", "{a+b-c_d.e@f.g}"), ("a@b-c.d", "{a@b-c.d}"), ("a@b.c-", "a@b.c-"),
    ("http://a", "{http://a}"), ("xhttp://a.b", "xhttp://a.b"), ("HTTPS://a.b", "{HTTPS://a.b}"),
    ("http://", "http://"), ("http://-a", "http://-a"), ("ftp://a.b", "ftp://a.b"),
    ("http://a.b http://c.d", "{http://a.b} {http://c.d}"),
    ("http://a.b/http://c.d", "{http://a.b/http://c.d}"),
  ])
  func bareAddresses(markdown: String, html: String) {
    let written = Reading(markdown).html.replacing(#/<a href="[^"]*">/#, with: "{")
      .replacing("</a>", with: "}")
    #expect("\(written)" == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("www.a.b", "http://www.a.b"), ("a@b.c", "mailto:a@b.c"), ("mailto:a@b.c", "mailto:a@b.c"),
    ("https://a.b", "https://a.b"),
  ])
  func whereBareAddressesLead(markdown: String, address: String) {
    #expect(Reading(markdown).html == "<p><a href=\"\(address)\">\(markdown)</a></p>\n")
  }

  /// GitHub's ids: lower case, letters with their marks, digits, hyphens and underscores; blanks are hyphens.
  @Test(arguments: [
    ("A b", "a-b"), ("A-b_C 1", "a-b_c-1"), ("a, b.", "a-b"), ("a  b", "a--b"),
    ("e\u{301}\u{323}x", "e\u{301}\u{323}x"), ("1\u{301}", "1\u{301}"), ("!\u{301}a", "a"),
    ("a!\u{301}b", "ab"), ("É", "é"), ("½", "½"), ("!", "section"),
  ])
  func anchors(heading: String, id: String) {
    let found = Reading("# " + heading).html.firstMatch(of: #/id="([^"]*)"/#).map {
      "\($0.output.1)"
    }
    #expect(found.map { Array($0.unicodeScalars) } == Array(id.unicodeScalars))
  }

  @Test func anchorsAreNumbered() {
    let html = Reading("# a\n\n# a\n\n# a-1\n\n# a\n").html
    let ids = html.matches(of: #/id="([^"]*)"/#).map { "\($0.output.1)" }
    #expect(ids == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test(arguments: [
    (
      "<a href=\"b.md\">x</a> <a href=\"c.md\">y</a>",
      "<a href=\"b.md\">x</a> <a href=\"c.md\">y</a>"
    ),
    (
      "<a href=\"b.md\">x <a href=\"c.md\">y</a>",
      "<a href=\"b.md\">x &lt;a href=&quot;c.md&quot;&gt;y</a>"
    ),
    ("<b><i>x</i></b>", "<b><i>x</i></b>"),
    ("a <sub>b <sup>c</sup></sub>", "a <sub>b <sup>c</sup></sub>"),
    (
      "<span id=\"a-b_c.d:é1\">x</span> <span id=\"nbrun.x\">y</span> <span id=\"a b\">z</span>",
      "<span id=\"a-b_c.d:é1\">x</span> <span>y</span> <span>z</span>"
    ),
    ("<em>a</em> <strong>b</strong>", "<em>a</em> <strong>b</strong>"),
  ])
  func elementsInSentences(markdown: String, html: String) {
    #expect(Reading(markdown).html == "<p>\(html)</p>\n")
  }

  /// An id has at most a hundred bytes.
  @Test func longIds() {
    let id = String(repeating: "a", count: 100)
    #expect(Reading("<i id=\"\(id)\">x</i>").html == "<p><i id=\"\(id)\">x</i></p>\n")
    #expect(Reading("<i id=\"\(id)a\">x</i>").html == "<p><i>x</i></p>\n")
    #expect(Reading("<i id=\"\">x</i>").html == "<p><i>x</i></p>\n")
  }

  /// Fifty levels, signs of lists and quotations counted where they are some; 200 columns.
  @Test(arguments: [
    ("> ", 50, true), ("> ", 51, false), (">", 50, true), (">", 51, false), ("- ", 50, true),
    ("- ", 51, false), ("+ ", 51, false), ("* ", 51, false), ("1) ", 50, true), ("1) ", 51, false),
    ("1. ", 51, false), ("1- ", 60, true), ("-- ", 60, true), ("1234567890. ", 51, true),
    (".", 60, true),
  ])
  func nesting(mark: String, count: Int, isAllowed: Bool) {
    let reading = Reading(String(repeating: mark, count: count) + "a")
    #expect(reading.errorPlaces == (isAllowed ? [] : ["1:1"]))
  }

  @Test func nestingIsNotWide() {
    func places(_ blank: String, _ count: Int) -> [String] {
      Reading(">" + String(repeating: blank, count: count) + "> a").errorPlaces
    }
    #expect(places(" ", 198) == [])
    #expect(places(" ", 199) == ["1:1"])
    // A tab is up to four columns: 1 + 49·4 + 1 and 1 + 50·4 + 1.
    #expect(places("\t", 49) == [])
    #expect(places("\t", 50) == ["1:1"])
  }

  /// Unicode's table 3-7 of well-formed sequences, against Swift's own reader.
  @Test func bytesThatAreNoText() {
    let seconds: [UInt8] = [0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    let tails: [[UInt8]] = [
      [], [0x80], [0xBF], [0x7F], [0xC0], [0x80, 0xBF], [0xBF, 0x80], [0x80, 0x7F], [0x80, 0xC0],
      [0x41],
    ]
    for first in (0x80...0xFF as ClosedRange<UInt8>) {
      for second in seconds {
        for tail in tails {
          let bytes = [0x61, 0x0A, 0x62, first, second] + tail
          var diagnostics = Diagnostics()
          _ = SourceFile(name: "n.md", bytes: bytes, diagnostics: &diagnostics)
          let isText = String(validating: bytes, as: UTF8.self) != nil
          #expect(diagnostics.hasErrors != isText, "\(bytes)")
        }
      }
    }
  }
}
