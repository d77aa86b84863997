import Folders
import Testing

/// Files that are no notebooks, and notebooks that nobody would write. Each ends with its status and
/// a message; a crash would end with a negative one.
@Suite struct HostileNotebookTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private func check(_ text: String) throws -> Nbrun.Outcome {
    folder.write("n.md", text)
    return try nbrun("check", "n.md")
  }

  @Test func whatIsNoNotebookIsNamed() throws {
    folder.makeFolder("folder.md")
    try #require(ShellRun.succeeds("mkfifo \"$0\"", [folder.path + "/pipe.md"]))
    folder.write("notes.md", "x")
    #expect(try nbrun("missing.md").errors.contains("there is no notebook missing.md\n"))
    #expect(
      try nbrun("chek", "a.md").errors.contains("no notebook chek; did you mean `nbrun check`?"))
    #expect(try nbrun("note.md").errors.contains("did you mean `notes.md`?"))
    for name in ["missing.md", "folder.md", "pipe.md", "/dev/zero", "notes.md/x", "-", ""] {
      let outcome = try nbrun("run", "--", name)
      #expect(outcome.status == 2, "\(name)")
      #expect(outcome.errors.hasPrefix("nbrun: error: "))
    }
  }

  @Test func aBinaryFileIsToldFromText() throws {
    folder.write("n.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
    let outcome = try nbrun("n.md")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("n.md:1:1: error: this is not UTF-8 text"))
  }

  @Test func largeFilesAreRefused() throws {
    folder.write("n.md", [UInt8](repeating: UInt8(ascii: "a"), count: 5 << 20))
    #expect(try nbrun("n.md").errors.contains("larger than 4 MB"))
  }

  /// Before, repeated, after.
  @Test(arguments: [
    ["", "(", "1"], ["", "[", ""], ["x = ", "(", ""], ["", "-", "1"], ["", "not ", "true"],
    ["\"", "{\"", ""], ["", "2 ** ", "2"], ["f", "(f", ""], ["a", "[0]", ""],
    ["model m ", "{ branch ", ""], ["", "((1)", ""],
  ])
  func deepNestingIsAnError(code: [String]) throws {
    let outcome = try check(
      "```nbrun\n" + code[0] + String(repeating: code[1], count: 100_000) + code[2] + "\n```\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("n.md:2:"))
    #expect(outcome.errors.utf8.count < 100_000)
  }

  @Test func bracketsNestedDeeplyAndClosedAreAnError() throws {
    let outcome = try check(
      "```nbrun\n" + String(repeating: "(", count: 200_000) + "1"
        + String(repeating: ")", count: 200_000) + "\n```\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("n.md:2:201: error: "))
  }

  @Test func aVeryLongSumEndsSoon() throws {
    let outcome = try check("```nbrun\n" + String(repeating: "1 + ", count: 300_000) + "1\n```\n")
    #expect([0, 2].contains(outcome.status))
    if outcome.status == 2 { #expect(outcome.errors.hasPrefix("n.md:2:")) }
  }

  @Test func proseThatMakesMarkdownQuadraticIsRefused() throws {
    let outcome = try check("# Title\n\n" + String(repeating: "![[]()", count: 100_000) + "\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("n.md:3:1: error: this paragraph has too many brackets"))
  }

  @Test func thousandsOfErrorsAreShownInPart() throws {
    let outcome = try check(
      "```nbrun\n" + String(repeating: "unknown(1)\n", count: 20_000) + "```\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("n.md: and 19900 more\n"))
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let outcome = try check("```nbrun\n\u{1B}[2J = \"\u{7}\"\n\"\u{9B}\" + x\u{202E}\n```\n")
    #expect(outcome.status == 2)
    let rest = outcome.errors.unicodeScalars.filter { $0 != "\n" }
    #expect(
      !rest.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}" })
  }
}
