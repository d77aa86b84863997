import Platform
import Testing

/// Where reports go, and what they never replace.
@Suite struct OutputTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  init() {
    folder.write("small.md", "# Small\n\n```nbrun\n1 + 2\n```\n")
  }

  @Test func aReportGoesToOutputs() throws {
    let outcome = try nbrun("small.md")
    #expect(outcome.status == 0)
    #expect(outcome.output == "outputs/small.html\n")
    #expect(folder.names("outputs") == ["small.html"])
    #expect(folder.text("outputs/small.html")?.hasPrefix("<!DOCTYPE html>") == true)
  }

  @Test func aReportIsReplacedByTheNext() throws {
    _ = try nbrun("small.md", "--to", "html,json")
    let first = folder.text("outputs/small.json")
    folder.write("small.md", "```nbrun\n1 + 3\n```\n")
    #expect(try nbrun("small.md", "--to", "html,json").status == 0)
    #expect(folder.text("outputs/small.json") != first)
    #expect(folder.names("outputs") == ["small.html", "small.json"])
  }

  @Test func theSameNotebookGivesTheSameBytes() throws {
    _ = try nbrun("small.md", "-o", "a.html")
    _ = try nbrun("small.md", "-o", "b.html", "--threads", "1")
    #expect(folder.text("a.html") == folder.text("b.html"))
  }

  @Test func foldersAreMade() throws {
    #expect(try nbrun("small.md", "--output-dir", "a/b/c").output == "a/b/c/small.html\n")
    #expect(try nbrun("small.md", "-o", "d/x.json").output == "d/x.json\n")
    #expect(folder.text("d/x.json")?.contains("\"nbrun\": \"0.1.0\"") == true)
  }

  @Test(arguments: ["small.md", "other.html", "empty.html", "link.html", "dangling.html", "folder"])
  func whatIsNoReportStaysAsItIs(name: String) throws {
    folder.write("other.html", "<!DOCTYPE html>\n<title>mine</title>")
    folder.write("empty.html", "")
    folder.makeFolder("folder")
    folder.link("link.html", to: "other.html")
    folder.link("dangling.html", to: "made.html")
    let before = folder.text(name)
    let names = folder.names()
    let outcome = try nbrun("small.md", "-o", name)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(name))
    #expect(folder.text(name) == before)
    #expect(folder.names() == names)
  }

  @Test func aNotebookIsNotReplacedByItsReport() throws {
    folder.makeFolder("outputs")
    folder.write("outputs/page.md", "```nbrun\n1\n```\n")
    let outcome = try nbrun("outputs/page.md", "--to", "markdown")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is the notebook itself"))
    #expect(folder.text("outputs/page.md") == "```nbrun\n1\n```\n")
  }

  @Test func outputsMayNotLeadElsewhere() throws {
    folder.makeFolder("elsewhere")
    folder.link("outputs", to: "elsewhere")
    let outcome = try nbrun("small.md")
    #expect(outcome.status == 2)
    #expect(folder.names("elsewhere") == [])
    // Named by the user, the link is meant.
    #expect(try nbrun("small.md", "--output-dir", "outputs").status == 0)
    #expect(folder.names("elsewhere") == ["small.html"])
  }

  @Test(arguments: [["--output-dir", "/proc/nbrun"], ["-o", "/proc/x.html"]])
  func aFolderThatCanNotBeWrittenIsSaidBeforeTheRun(arguments: [String]) throws {
    let outcome = try nbrun.run(["small.md"] + arguments)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/proc"))
    #expect(!outcome.errors.contains("cell 1"))
  }

  #if os(Linux)
    @Test func aFullDiskIsSaid() throws {
      let outcome = try nbrun("small.md", "-o", "/dev/full")
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("/dev/full can't be written: the disk is full"))
      #expect(outcome.output == "")
    }
  #endif

  @Test func whatAKilledRunLeftBehindIsRemoved() throws {
    folder.makeFolder("outputs")
    // Whatever number it had: in a container each run has the same.
    for number in [1, CurrentProcess.number, 99_999_999] {
      folder.write("outputs/.small.html.\(number).part", "half")
    }
    let outputs = try Folder(Path(folder.path + "/outputs"))
    let atWork = try StagedFile("small.html", in: outputs, mode: 0o600)
    #expect(try nbrun("small.md").status == 0)
    #expect(folder.names("outputs") == ["\(atWork.temporaryPath.name)", "small.html"])
  }

  @Test func severalNotebooksAreRunInTurn() throws {
    folder.write("bad.md", "```nbrun\nexpect(1 > 2)\n```\n")
    let outcome = try nbrun("bad.md", "small.md", "-q")
    #expect(outcome.status == 1)
    #expect(outcome.output == "outputs/bad.html\noutputs/small.html\n")
  }

  @Test func aFaultyNotebookKeepsNoOtherFromRunning() throws {
    folder.write("bad.md", "```nbrun\nunknown(1)\n```\n")
    let outcome = try nbrun("bad.md", "missing.md", "small.md")
    #expect(outcome.status == 2)
    #expect(outcome.output == "outputs/small.html\n")
    #expect(outcome.errors.contains("bad.md:2:1: error"))
    #expect(outcome.errors.contains("missing.md"))
    #expect(folder.names("outputs") == ["small.html"])
  }
}
