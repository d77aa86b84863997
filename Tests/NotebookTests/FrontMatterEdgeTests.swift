import Notebook
import Testing
import Text

/// Values of YAML at the edges of what they may be, as YAML 1.2 has them.
@Suite struct FrontMatterEdgeTests {
  @Test(
    arguments: [
      ("'x # y' # z", .text("x # y")), ("x # y", .text("x")), ("x#y", .text("x#y")),
      ("'it''s'", .text("it's")), ("''''", .text("'")), ("''", .text("")), ("\"\"", .text("")),
      ("\"a\\\"b\\\\c\\n\\t\"", .text("a\"b\\c\n\t")), ("\"a'b\"", .text("a'b")),
      ("'a\"b'", .text("a\"b")), ("'a\\nb'", .text("a\\nb")), ("\"#\"", .text("#")),
      ("[1, 2] # c", .list([.integer(1), .integer(2)])),
      ("[1,2,]", .list([.integer(1), .integer(2)])),
      ("[ 1 , 2 ]", .list([.integer(1), .integer(2)])),
      ("[1.5, 2]", .list([.number(1.5), .integer(2)])),
      ("['x, y', \"z]\"]", .list([.text("x, y"), .text("z]")])), ("[a b]", .list([.text("a b")])),
      ("['#', 'it''s # w'] # c", .list([.text("#"), .text("it's # w")])),
      ("[true, false]", .list([.boolean(true), .boolean(false)])),
      ("+3", .integer(3)), ("-3", .integer(-3)), ("1_0", .integer(10)),
      ("1_000_000", .integer(1_000_000)),
      ("1__0", .text("1__0")), ("1_", .text("1_")), ("_1", .text("_1")), ("1e3", .number(1000)),
      ("1E-2", .number(0.01)), ("1e+2", .number(100)), ("1e", .text("1e")), ("1e+", .text("1e+")),
      ("e3", .text("e3")), ("0x10", .text("0x10")), ("--1", .text("--1")),
      ("1.5.2", .text("1.5.2")),
      ("-.5", .number(-0.5)), ("5.", .number(5)), (".", .text(".")), ("1 2", .text("1 2")),
      ("9223372036854775807", .integer(.max)), ("http://x.org", .text("http://x.org")),
      ("yes", .text("yes")), ("'true'", .text("true")), ("\"5\"", .text("5")),
      ("a]", .text("a]")), ("a, b", .text("a, b")),
    ] as [(String, ParameterValue)])
  func values(written: String, value: ParameterValue) {
    let reading = Reading(lines: "---", "params:", "  a: " + written, "---")
    #expect(reading.messages == [])
    #expect(reading.document.frontMatter.parameters.map(\.value.value) == [value])
  }

  /// Where each fault begins and ends.
  @Test(arguments: [
    ("[\"x\" \"y\"]", "\""), ("[{]", "{"), ("[1, [2]]", "["), ("[1, x", "[1, x"),
    ("[1, 'x]", "'x]"), ("[\"a\\q\"]", "\\q"), ("'a' 'b'", " 'b'"), ("\"a\"b", "b"),
    ("[1, 2] # c\n  b: [3] x", "x"), ("9223372036854775808", "9223372036854775808"),
    ("[1, 9223372036854775808]", "9223372036854775808"), ("[1, True]", "True"), ("~", "~"),
    ("[1, null]", "null"), ("[1, \"2\"]", "\"2\""), ("[true, 1]", "1"),
  ])
  func faults(written: String, text: String) {
    let reading = Reading(lines: "---", "params:", "  a: " + written, "---")
    #expect(reading.errorTexts == [text])
  }

  /// RFC 5646: a language of two to eight letters, and parts of one to eight letters and digits.
  @Test(arguments: [
    ("a", false), ("ab", true), ("abcdefgh", true), ("abcdefghi", false), ("en-", false),
    ("en-U", true), ("en-12345678", true), ("en-123456789", false), ("e1", false),
    ("en--US", false),
    ("zh-Hans-CN", true), ("en-é", false), ("é", false),
  ])
  func languageTags(tag: String, isOne: Bool) {
    let reading = Reading(lines: "---", "lang: " + tag, "---")
    #expect(reading.errorTexts == (isOne ? [] : [tag]))
    #expect(reading.document.frontMatter.lang == (isOne ? tag : "en"))
  }

  @Test(
    arguments: [
      ("0", 0), ("1_000", 1000), ("18446744073709551615", UInt64.max), ("+1", nil), ("-0", nil),
      ("'1'", nil), ("0x1", nil), ("1 # c", 1),
    ] as [(String, UInt64?)])
  func seeds(written: String, seed: UInt64?) {
    let reading = Reading(lines: "---", "seed: " + written, "---")
    #expect(reading.errorPlaces == (seed == nil ? ["2:7"] : []))
    #expect(reading.document.frontMatter.seed == seed ?? 0)
  }

  /// All of the text is marked, without the blanks at the line's end.
  @Test(arguments: [("'open", "'open"), ("'it''s  ", "'it''s"), ("\"a b \t", "\"a b")])
  func textsThatAreNeverClosed(written: String, marked: String) {
    let reading = Reading(lines: "---", "title: " + written, "---")
    #expect(reading.errorTexts == [marked])
    #expect(reading.messages == ["this text is never closed"])
  }

  /// Twenty names are told, of more only how many there are.
  @Test(arguments: [
    (1, "`z0` is no key of nbrun's front matter and is passed over"),
    (2, "`z0` and `z1` are no keys of nbrun's front matter and are passed over"),
    (3, "`z0`, `z1` and `z2` are no keys of nbrun's front matter and are passed over"),
    (20, "`z18` and `z19` are no keys of nbrun's front matter and are passed over"),
    (21, "`z19` and 1 more are no keys of nbrun's front matter and are passed over"),
    (23, "`z19` and 3 more are no keys of nbrun's front matter and are passed over"),
  ])
  func keysOfOthers(count: Int, end: String) {
    let reading = Reading("---\n" + (0..<count).map { "z\($0): 1\n" }.joined() + "---\n")
    #expect(reading.warningPlaces == ["2:1"])
    #expect(reading.messages.count == 1 && reading.messages[0].hasSuffix(end))
  }

  /// Three hyphens with blanks behind them, or three points at the end.
  @Test(arguments: [
    ("---", "---", true), ("---  ", "---\t", true), ("---", "...", true), ("----", "---", false),
    (" ---", "---", false), ("...", "---", false),
  ])
  func borders(first: String, last: String, isOne: Bool) {
    let front = Reading(lines: first, "seed: 5", last, "text").document.frontMatter
    #expect(front.seed == (isOne ? 5 : 0))
  }

  /// The lines below a head that is never closed are read as the notebook, from the first that is no entry.
  @Test func anOpenHeadIsAsLongAsItsEntries() {
    let reading = Reading(lines: "---", "title: A", "seed: 5", "", "B")
    #expect(reading.errorPlaces == ["1:1"])
    #expect(reading.html == "<p>B</p>\n")
    #expect(Reading(lines: "---", "B").html == "<p>B</p>\n")
  }

  @Test func listsGoOnBelow() {
    func value(_ lines: String...) -> ParameterValue? {
      Reading((["---", "params:"] + lines + ["---"]).joined(separator: "\n")).document.frontMatter
        .parameters.first?.value.value
    }
    let list = ParameterValue.list([.integer(4), .integer(8)])
    #expect(value("  a: [4, # four", "    8] # eight") == list)
    #expect(value("  a: [4,", "  # between", "", "    8", "  ]") == list)
    #expect(value("  a:", "    - 4 # four", "    -   8") == list)
    #expect(value("  a:", "  - 4", "  - 8", "  b: 1") == list)
    #expect(value("  a: x", "    y", "    z") == .text("x y z"))
  }

  /// Points from none to a million, at an exercise.
  @Test(
    arguments: [
      ("0", nil), ("1000000", nil), ("1e3", nil), ("0.5", nil), ("1000000.5", "1000000.5"),
      ("-1", "-1"), ("nan", "nan"), ("inf", "inf"), ("x", "x"),
    ] as [(String, String?)])
  func points(written: String, fault: String?) {
    let reading = Reading(lines: "```nbrun exercise points=" + written, "expect(true)", "```")
    #expect(reading.errorTexts == (fault.map { [$0] } ?? []))
    #expect(reading.document.cells.first?.points?.value == (fault == nil ? Double(written) : nil))
  }
}
