import Notebook
import Readers
import Testing
import Text

/// Small notebooks of lines that mean something to some reader, in any order.
@Suite struct RandomNotebookTests {
  private static let starts = [
    "", "", "", " ", "  ", "   ", "    ", "\t", "> ", "- ", "1. ", ">> - ",
  ]

  private static let lines = [
    "", "```nbrun", "````nbrun", "~~~nbrun", "~~~~~ nbrun", "```", "````", "~~~", "~~~~",
    "``` nbrun",
    "```nbrun id=a", "```nbrun id=a caption=\"x", "~~~nbrun alt=\"\\q\" expect=error", "```text",
    "```nbrun `", "```nbrn", "``", "---", "--- ", "params:", "seed: 1", "title: \"a\"", "  b: 1",
    "x: y",
    "- a", "* b", "+", "1. c", "99999999999999999999. d", "> e", ">", "# h", "#", "====", "<div>",
    "</div>", "<!--", "-->", "<b>x", "<script>", "a <i>b</i>", "|a|b|", "|-|-|", "|`nbrun: d`|x|",
    "| \\| |", "x `nbrun: a` y", "`nbrun: a", "`nbrun:", "nbrun: `b`", "``nbrun: `c` ``",
    "`nbrun: `",
    "![p](a.png)", "![p `nbrun: q`](b)", "[l](c.md)", "[l](", "m](d)", "<https://x.org>",
    "[r]: javascript:x", "[r]: e.md", "[r]", "[x](javascript:y) [x](../z)",
    "www.x.org (http://a.b)",
    "&#x202E; &lrm;", "\u{202E}a", "*b **c _d_", "~~e~~", "\\", "\\`", "***", "\u{301}",
    "`\u{301}``",
    "```\u{FE0F}nbrun", "\u{600}```nbrun", "~~~\u{E33}", "\u{200D}---", "\u{FEFF}```nbrun", "\r",
    "a\rb",
    "\u{B}", "\u{85}", "\u{2028}", "<a\tb>", "<?x", "<![CDATA[", "]]>", "{", "1 + 1", "x = 1",
  ]

  private static func notebook(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      let start = Int.random(in: 0..<3, using: &random) == 0
      let line = (lines.randomElement(using: &random) ?? "")
      return (start ? starts.randomElement(using: &random) ?? "" : "") + line
    }.joined(separator: Int.random(in: 0..<8, using: &random) == 0 ? "\r\n" : "\n")
  }

  @Test func everyOneIsReadAndItsPlacesAreInIt() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<20_000 {
      let text = Self.notebook(&random)
      let reading = Reading(text)
      let source = reading.document.source
      for diagnostic in reading.diagnostics.all {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        let width = source.line(start.line).characterCount()
        let isInside =
          (1...source.lines.count).contains(start.line) && (1...width + 1).contains(start.column)
          && start.line == end.line && start.column < end.column && end.column <= width + 2
        #expect(isInside, "\(text.debugDescription) \(diagnostic)")
      }
      let shown = reading.diagnostics.text(in: source)
      let isPrintable = shown.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || !$0.isUnsafeOnTerminal
      }
      #expect(isPrintable)
      // Nothing hides in what is written, and nothing lives that may not.
      let page = reading.page
      let isPlain = (reading.html + page).unicodeScalars.allSatisfy { !$0.isHiddenInProse }
      #expect(isPlain, "\(text.debugDescription)")
      let html = RenderedMarkdown.html(page)
      for alive in ["<script", "<!--", "\"javascript:"] {
        #expect(!html.contains(alive), "\(text.debugDescription): \(page.debugDescription)")
        #expect(!reading.html.contains(alive), "\(text.debugDescription)")
      }
    }
  }

  /// What trapped: a cell that is never closed reaches over what follows it.
  @Test(arguments: [
    ("```nbrun\n````nbrun\n```\n```nbrun", ["1:1", "2:1"]),
    ("```nbrun\n~~~nbrun\n```\n~~~nbrun\n", ["4:1"]),
    ("~~~nbrun\n~~~~nbrun\n~~~\na\n\n# b\n\n~~~nbrun\n1\n~~~\n", ["1:1", "2:1"]),
  ])
  func aFenceInAFenceIsAnError(text: String, places: [String]) {
    #expect(Reading(text).errorPlaces == places)
  }
}
