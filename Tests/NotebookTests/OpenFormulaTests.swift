import Prose
import Testing

/// A formula that never ends stays text, which is said at its place.
@Suite struct OpenFormulaTests {
  @Test(arguments: [
    ("a $$x = 1", "1:3"), ("$$\nx = 1\n\ny = 2\n$$", "1:1"), ("a $`x + y", "1:3"),
    ("a $`x`", "1:3"), ("a $`x\ny`$", "1:3"), ("- a\n- $$x\n\nb", "2:3"), ("> $$x\n\n$$", "1:3"),
    ("# a $$x", "1:5"), ("| $$x | $y$ |\n| - | - |\n| a | b |", "1:3"),
    ("a[^1]\n\n[^1]: b $$x", "3:9"), ("cheap: $, dear: $$, no more", "1:17"),
    ("$$x$$y", "1:1"), ("a $$x and `b $$` c", "1:3"), ("a $$x and [b](c?$$) d", "1:3"),
  ])
  func itIsTold(markdown: String, place: String) {
    let reading = Reading(markdown)
    #expect(reading.warningPlaces == [place], "\(markdown): \(reading.messages)")
    #expect(reading.errorPlaces == [])
  }

  @Test(arguments: [
    "$$x$$", "a $`x`$ b", "$$\nx\n$$", "a \\$\\$x", "a $5 and $6", "`$$`", "```\n$$x\n```",
    "    $$x",
    "https://x.org/?$$a b", "see www.x.org/-$$a", "<https://x.org/?$$a>", "[a](b?$$c)",
    "[a](<b $$c>)", "![a](b?$$c)", "[a]\n\n[a]: b?$$c", "[$x$](b?$$c)",
    "dear: $$", "<!-- $$x -->\n\n$a$", "$$$", "US$$x", "$x$ and $y$",
  ])
  func othersAreNot(markdown: String) {
    #expect(Reading(markdown).messages == [], "\(markdown)")
  }

  /// What a sign would close stays whole.
  @Test(arguments: [
    ("a $$x and `b $$` c", "<code>b $$</code>"), ("$5 or `a$` b", "<code>a$</code>"),
    ("a $$x and [b](c?$$) d", "href=\"c?$$\""), ("$5 or [b](c?$) d", "href=\"c?$\""),
    ("[a](b/$x$/c)", "href=\"b/$x$/c\""), ("https://x.org/?$a$ b", "?$a$</a> b"),
    ("[a](no link $x$)", "<code class=\"formula\">x</code>"),
    ("[0, 1](x)$y$", "<code class=\"formula\">y</code>"),
  ])
  func codeAndLinksAreWhole(markdown: String, html: String) {
    let written = HTMLWriter.html(Reading(markdown).document.body, HTMLParts())
    #expect(written.contains(html), "\(written)")
  }

  @Test func theHintSaysHowItIsClosed() {
    #expect(Reading("a $`x`").hints.first??.contains("`$") == true)
    #expect(Reading("a $$x").hints.first??.contains("$$") == true)
    // As the hints say.
    for mended in ["a $`x`$", "a $$x$$", "a \\$`x`", "a \\$\\$x"] {
      #expect(Reading(mended).messages == [], "\(mended)")
    }
  }

  @Test(.timeLimit(.minutes(30))) func manyAreReadInTime() {
    #expect(!Reading(String(repeating: "$$a ", count: 100_001)).warningPlaces.isEmpty)
    _ = Reading(String(repeating: "$`a ", count: 100_000))
    for part in ["$$a](", "[](", "[a](b", "](<", "$a](", "http://", "$`$$"] {
      _ = Reading(String(repeating: part, count: 50_000))
      _ = Reading("$$" + String(repeating: part, count: 50_000))
    }
  }
}
