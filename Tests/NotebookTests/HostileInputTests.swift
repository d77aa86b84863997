import Notebook
import Testing
import Text

/// What nobody writes and somebody sends. Each must end in an error at its place or in a document,
/// soon; the time limits stand for "does not hang".
@Suite(.timeLimit(.minutes(30))) struct HostileInputTests {
  static func read(bytes: [UInt8]) -> Diagnostics {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "x.md", bytes: bytes, diagnostics: &diagnostics)
    _ = NotebookDocument.read(source, diagnostics: &diagnostics)
    return diagnostics
  }

  @Test(arguments: [
    (Array("ab\ncd".utf8) + [0xFF] + Array("e".utf8), 2, 3),
    (Array("é".utf8) + [0xC3], 1, 2), ([0xED, 0xA0, 0x80], 1, 1), ([0xC0, 0xAF], 1, 1),
    ([0xF4, 0x90, 0x80, 0x80], 1, 1), (Array("a\r\nb".utf8) + [0x00], 2, 2),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], 1, 1), ([0xFF, 0xFE, 0x41, 0], 1, 1),
  ])
  func whatIsNoTextIsFoundAtItsByte(bytes: [UInt8], line: Int, column: Int) {
    let errors = Self.read(bytes: bytes).all
    #expect(errors.map(\.range.start) == [SourceLocation(line: line, column: column)])
  }

  @Test func textOfEveryLengthOfSequenceIsRead() {
    #expect(Self.read(bytes: Array("aé日\u{1F600}\u{10FFFF}\u{D7FF}\u{E000}".utf8)).all.isEmpty)
    #expect(Self.read(bytes: []).all.isEmpty)
  }

  @Test func aFileThatIsTooLargeIsRefused() {
    let large = [UInt8](repeating: UInt8(ascii: "a"), count: SourceFile.largestSize + 1)
    #expect(Self.read(bytes: large).hasErrors)
    #expect(!Self.read(bytes: Array(large.dropLast())).hasErrors)
    let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: SourceFile.mostLines + 1)
    #expect(Self.read(bytes: lines).hasErrors)
  }

  /// Each of these, in one paragraph of hundreds of kilobytes, takes cmark-gfm 0.29.0.gfm.6 from
  /// seconds to hours.
  @Test(arguments: [
    "![[]()", "*[a](b)*", "_[a](b)", "# |x\n|-\n", "x | y\n|-|\n", "> ", "- ", "1. ", ">- ",
    "[a](b ",
  ])
  func proseThatWouldTakeLongIsRefusedAtItsPlace(pattern: String) {
    let reading = Reading("Fine\n\n" + String(repeating: pattern, count: 100_000))
    #expect(reading.diagnostics.all.count == 1)
    #expect(reading.errorPlaces.first?.hasPrefix("1:") == false)
  }

  @Test func proseThatLooksBadAndIsShortIsFine() {
    #expect(!Reading(String(repeating: "![[]()", count: 2_000)).diagnostics.hasErrors)
    #expect(!Reading(String(repeating: "| a | b | `c` |\n", count: 2_000)).diagnostics.hasErrors)
    #expect(
      !Reading(String(repeating: "a *b* [c](d) `e`\n\n", count: 30_000)).diagnostics.hasErrors)
  }

  @Test(arguments: ["[", "(", "1 + ", "![[]()", "- ", "> ", "|-|\n"])
  func cellsMayHoldAnything(pattern: String) {
    let code = String(repeating: pattern, count: 200_000)
    let reading = Reading("Prose\n\n```nbrun\n\(code)\n```\n\n# After\n\n```nbrun\n1\n```")
    #expect(!reading.diagnostics.hasErrors)
    #expect(reading.document.cells.count == 2)
    #expect(reading.document.cells.first?.text == code)
    #expect(reading.html.contains("<h1 id=\"after\">"))
  }

  /// Code to look at, prose in truth: what stands in an HTML block, a list or a quotation.
  @Test(arguments: ["<!--\n```nbrun\n--> x\n", "- a\n\n  ```nbrun\n", "> ```nbrun\n"])
  func whatOnlyLooksLikeACellIsRefused(opening: String) {
    let reading = Reading(opening + String(repeating: "![[]()", count: 100_000) + "\n```\n")
    #expect(reading.diagnostics.hasErrors)
  }

  @Test func aReferenceCanNotBlowUp() {
    let definition = "[a]: http://" + String(repeating: "x", count: 100_000) + "\n\n"
    let reading = Reading(definition + String(repeating: "[a] [a] [a]\n\n", count: 20_000))
    #expect(reading.diagnostics.hasErrors)
  }

  @Test(arguments: [
    "`nbrun: x` ", "`nbrun: ", "nbrun:", "[x](javascript:y) ", "http://(", "www._", "*_", "<!A ",
    "![", "```\n", "```nbrun\n", "~~~nbrun\n~~~\n", "# a\n", "<a ", "&#", "\u{301}", "\u{200D}👩",
    "\\", "|", "\t", "---\n", "`a``b", "<![CDATA[",
  ])
  func repetitionEndsSoon(pattern: String) {
    let reading = Reading("x\n\n" + String(repeating: pattern, count: 8_000))
    #expect(reading.document.source.lines.count >= 3)
  }

  @Test func manyDiagnosticsAreShownInPart() {
    let source = String(repeating: "```nbrun =\n```\n", count: 20_000)
    let reading = Reading(source)
    #expect(reading.diagnostics.all.count == 20_000)
    let text = reading.diagnostics.text(in: reading.document.source)
    #expect(text.hasSuffix("test.md: and 19900 more\n"))
    #expect(text.hasPrefix("test.md:1:10: error: "))
  }

  @Test func anyCutOfANotebookIsRead() {
    let text =
      "---\ntitle: \"a\"\nparams:\n  b: 1\n---\n# A `nbrun: x`\n\n- ![a](b.png)\n\n"
      + "```nbrun id=a caption=\"b\"\nx = 1\n```\n\n|a|\n|-|\n|`nbrun: y`|\n"
    for end in text.indices {
      let reading = Reading(String(text[..<end]))
      #expect(reading.document.source.text.count == text.distance(from: text.startIndex, to: end))
    }
  }
}

/// What is limited, and said so.
@Suite struct LimitTests {
  @Test func aLineOfWrongOptionsHasAHundredErrors() {
    let reading = Reading("```nbrun " + String(repeating: "a=1 ", count: 5_000) + "\n```\n")
    #expect(reading.diagnostics.all.count == 101)
    #expect(reading.diagnostics.all.last?.message.contains("only the first 100") == true)
  }

  @Test func aMessageRepeatsNoMoreThanAReaderReads() {
    let word = String(repeating: "x", count: 100_000)
    for text in [
      "```nbrun \(word)=1\n```\n", "---\n\(word): 1\n---\n", "---\nparams:\n  \(word)-: 1\n---\n",
    ] {
      let messages = Reading(text).diagnostics.all.map(\.message)
      #expect(messages.count == 1 && messages.allSatisfy { $0.utf8.count < 300 })
    }
  }

  /// Hundreds of thousands of marks in a notebook that holds long rows of every letter.
  @Test func marksStayShort() {
    let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars
      .map { String(repeating: String($0), count: 4_096) }.joined(separator: " ")
    let reading = Reading("\(letters)\n\n" + String(repeating: "nbrun: ", count: 50_000))
    #expect(reading.html.hasSuffix("nbrun: nbrun:</p>\n"))
    #expect(reading.html.utf8.count < 600_000)
  }
}

/// What turns text or hides is seen for what it is, wherever it stands; letters stay.
@Suite struct HiddenTextTests {
  private static let hidden: [Unicode.Scalar] = [
    "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206A}", "\u{206F}", "\u{1B}", "\u{9B}",
  ]

  @Test(arguments: hidden)
  func proseShowsIt(scalar: Unicode.Scalar) {
    let number = String(scalar.value, radix: 16)
    for written in [String(scalar), "&#x\(number);", "&#\(scalar.value);"] {
      let reading = Reading(
        "a\(written)b `c\(scalar)` [d\(written)](e.md \"f\(written)\") **g\(written)**\n\n"
          + "# h\(written)\n\n    i\(scalar)\n\n![j\(written)](k.png)\n\n|l\(written)|\n|-|\n|m|\n")
      for text in [reading.html, reading.page] {
        #expect(!text.unicodeScalars.contains(scalar))
      }
      #expect(reading.html.hasPrefix("<p>a\u{FFFD}b <code>c\u{FFFD}</code>"))
      #expect(!RenderedMarkdown.html(reading.page).unicodeScalars.contains(scalar))
      #expect(reading.page.hasPrefix("a\u{FFFD}b"))
    }
  }

  @Test func namedReferencesAreSeenToo() {
    #expect(Reading("a&lrm;b&rlm;c").html == "<p>a\u{FFFD}b\u{FFFD}c</p>\n")
    #expect(Reading("a&lrm;b&rlm;c").page == "a\u{FFFD}b\u{FFFD}c\n")
  }

  @Test func lettersFromRightToLeftStay() {
    let text = "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{645}\u{631}\u{62D}\u{628}\u{627}"
    #expect(Reading(text).html == "<p>\(text)</p>\n")
    #expect(Reading(text).page == text + "\n")
  }

  @Test(arguments: hidden)
  func diagnosticsShowIt(scalar: Unicode.Scalar) {
    let reading = Reading("```nbrun a\(scalar)=1\n```\n")
    let text = reading.diagnostics.text(in: reading.document.source)
    #expect(!text.unicodeScalars.contains(scalar))
    #expect(text.unicodeScalars.contains("\u{FFFD}"))
  }
}
