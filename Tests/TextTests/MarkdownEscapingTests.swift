import CMarkdown
import Notebook
import Readers
import Synchronization
import Testing
import Text

/// Texts in Markdown, given back by GitHub's own reader, cmark-gfm, with all of its extensions.
@Suite struct MarkdownEscapingTests {
  private static let texts =
    Array(HostileTexts(4_000, seed: 11)) + [
      "- a", "+ a", "1. a", "12) a", "    a", "---", "===", "> a", "# a", "| a |", "a  ", "~~~",
      "http://a.bc", "see www.a.bc/d", "HTTPS://a.bc", "ftp://a.bc", "&lt;", "&#60;", "[a](b)",
      "![",
      "\r> a\r```", "1986. A", "- [ ] a", "\u{0}", "a\r\nb",
    ]

  /// What stands in the nodes of a kind, and the kinds of all nodes.
  private static func read(_ markdown: String) -> (kinds: Set<Spelling>, text: String) {
    MarkdownLibrary.lock.withLock { _ in readAlone(markdown) }
  }

  private static func readAlone(_ markdown: String) -> (kinds: Set<Spelling>, text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tagfilter", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    let bytes = Array(markdown.utf8)
    bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
      }
    }
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    var kinds: Set<Spelling> = []
    var text = ""
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      kinds.insert(String(cString: cmark_node_get_type_string(node)))
      if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
    }
    return (kinds, text)
  }

  private static func replaced(_ text: String, lineEnd: Unicode.Scalar) -> String {
    var result: [Unicode.Scalar] = []
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where follows.value == 0x0D: break
      case 0x0A, 0x0D: result.append(lineEnd)
      case 0x09: result.append("\t")
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      follows = scalar
    }
    return String(scalars: result)
  }

  /// Blanks for tabs and ends of lines, and nothing at the ends of the paragraph.
  private static func inText(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: " "
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F:
        "\u{FFFD}"
      default: scalar
      }
    }
    return String(scalars: scalars)
  }

  private static func withoutBlanks(_ text: String) -> String { text.trimming { $0 == " " } }

  @Test(arguments: [
    // A byte order mark at the start of a file is no text.
    ("\n", "", ["document", "paragraph", "text"]),
    ("word ", " word", ["document", "paragraph", "text"]),
    ("# ", "", ["document", "heading", "text"]),
    ("> ", "", ["document", "block_quote", "paragraph", "text"]),
    ("word\n", "", ["document", "paragraph", "text", "softbreak"]),
    (
      "| a |\n| --- |\n| ", " |",
      ["document", "table", "table_header", "table_row", "table_cell", "text"]
    ),
  ])
  func textIsOnlyText(before: String, after: String, kinds: [String]) {
    // What cmark-gfm makes of the text around it.
    let around = Self.read(before + "x" + after).text
    let place = around.range(of: "x", from: around.startIndex)
    for text in Self.texts {
      let markdown = before + Escaped.markdown(text) + after
      let (found, read) = Self.read(markdown)
      // An e-mail address is a link, as the documentation says.
      let allowed = Set<Spelling>(kinds + (text.utf8.contains(UInt8(ascii: "@")) ? ["link"] : []))
      #expect(found.isSubset(of: allowed), "\(text.debugDescription): \(found)")
      let lead = place.map { String(around[..<$0.lowerBound]) } ?? ""
      let tail = place.map { String(around[$0.upperBound...]) } ?? ""
      guard let rest = read.removing(prefix: lead), rest.hasSuffix(tail) else {
        Issue.record("\(markdown.debugDescription)")
        continue
      }
      let middle = String(rest.unicodeScalars.dropLast(tail.unicodeScalars.count))
      let isSame =
        after.isEmpty || before.utf8.contains(UInt8(ascii: "|"))
        ? Self.withoutBlanks(middle) == Self.withoutBlanks(Self.inText(text))
        : middle == Self.inText(text)
      #expect(isSame, "\(markdown.debugDescription)")
    }
  }

  @Test func codeIsOnlyCode() {
    for text in Self.texts where !text.isEmpty {
      let (kinds, read) = Self.read("a " + Escaped.markdownCode(text) + " b")
      #expect(kinds == ["document", "paragraph", "text", "code"], "\(text.debugDescription)")
      #expect(read == "a " + Self.replaced(text, lineEnd: " ") + " b", "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["", "> "])
  func aBlockIsOnlyABlock(prefix: String) {
    for text in Self.texts {
      let block = Escaped.markdownBlock(text).split(
        separator: "\n", omittingEmptySubsequences: false)
      let (kinds, read) = Self.read(block.map { prefix + $0 }.joined(separator: "\n"))
      #expect(kinds.isSubset(of: ["document", "block_quote", "code_block"]))
      let expected = Self.replaced(text, lineEnd: "\n").trimmingEnd { $0 == "\n" }
      #expect(read == expected + "\n", "\(text.debugDescription)")
    }
  }
}
