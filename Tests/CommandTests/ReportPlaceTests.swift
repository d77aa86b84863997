import KerasExport
import Lessons
import Platform
import Report
import Testing

@testable import nbrun

/// Which files a report may replace, where reports lie, and what files are that are none.
@Suite struct ReportPlaceTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private static let page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"

  private static let heads: [(String, Bool)] = [
    (page + "<meta name=\"generator\" content=\"nbrun 0.1.0\">", true), (page, false),
    (page + "<meta name=\"generator\" content=\"other\">", false),
    ("<meta name=\"generator\" content=\"nbrun 0.1.0\">", false),
    ("{\"nbrun\": \"0.1.0\"", true), ("{\n \"nbrun\":", true), ("\t{\r\n\"nbrun\" : 1", true),
    ("{\"other\": 1, \"nbrun\": 1}", false), ("[\"nbrun\"]", false),
    ("{\n \"metadata\": {\n  \"generator\": \"nbrun 0.1.0\"", false),
    ("{\"metadata\": {\"generator\": \"nbrun\"", true), ("{\"cells\": []", false),
    ("<!-- nbrun -->\n# A", true), ("<!-- nbrun diff -->\n", true), ("<!-- nbrun --> x", false),
    ("# A\n<!-- nbrun -->\n", false), ("student,points,of,status,a\r\n", true),
    ("student,points\r\n", false), ("---\n" + StudentVersion.mark + "l.md\n", true),
    ("---\ntitle: A\n" + StudentVersion.mark, false), (StudentVersion.mark, false),
    ("nbrunWatch(1, \"\")", true), ("x; nbrunWatch(1, \"\")", false),
    (kerasScriptMark + "l.md", true), ("\n" + kerasScriptMark, false), (Helpers.mark, true),
    ("", false),
  ]

  @Test(arguments: heads)
  func reportsAreKnownByTheirBeginnings(head: String, isOne: Bool) {
    #expect(ReportFile.isReport(head: Array(head.utf8)) == isOne)
  }

  @Test(arguments: [
    ("a.ipynb", "{\"cells\": []}", "a Jupyter notebook"),
    ("a.json", " {\"nbformat\": 4}", "a Jupyter notebook"),
    ("a.json", "\r\n\t{\"cells\": [{\"cell_type\": 1}]}", "a Jupyter notebook"),
    ("a.json", "{\"cells\": []}", "JSON"), ("a.json", "[\"nbformat\"]", "JSON"),
    ("a.ipynb", "words", "a Jupyter notebook"), ("A.IPYNB", "{\"nbrun\": 1}", "a Jupyter notebook"),
    ("a.json", "{\"nbrun\": 1}", "a report that nbrun wrote"), ("a.PY", "1", "Python"),
    ("a.txt", "%PDF-1.7", "a PDF"), ("a.pdf", "", "a PDF"), ("a", "GIF89a", "a picture"),
    ("a.csv", "a,b", "a table"), ("a", "<!doctype HTML>", "an HTML page"),
    ("a.htm", "", "an HTML page"),
    ("a", "\u{0}", "a file of bytes"), ("a", "words", "something else"),
    ("a", "", "something else"),
  ])
  func whatAFileSeemsToBe(name: String, text: String, noun: String) {
    #expect(FileGuess.noun(Path(name), Array(text.utf8)) == noun)
  }

  @Test(
    arguments: [
      ([0x50, 0x4b, 3, 4], "an archive, or a document of an office program"),
      ([0x50, 0x4b, 3], "something else"), ([0x1f, 0x8b], "a compressed file"),
      ([0x89, 0x50, 0x4e, 0x47], "a picture"), ([0xff, 0xd8, 0xff], "a picture"),
      ([0xff, 0xd8], "something else"), ([0x93] + Array("NUMPY".utf8), "a NumPy array"),
      // Zeros behind the first 4096 bytes are not seen.
      (Array(repeating: 0x61, count: 4095) + [0], "a file of bytes"),
      (Array(repeating: 0x61, count: 4096) + [0], "something else"),
    ] as [([UInt8], String)])
  func whatBytesSeemToBe(bytes: [UInt8], noun: String) {
    #expect(FileGuess.noun("a", bytes) == noun)
  }

  /// The disk alone is nothing that two folders have in common.
  @Test func theWayToTheRootIsNone() {
    #expect(FileSystem.way(from: "/dev", to: "/") == "")
    #expect(FileSystem.way(from: "/", to: "/dev") == "")
    #expect(FileSystem.way(from: "/", to: "/") == "")
  }

  /// Code that was exported is replaced until somebody has worked on it.
  @Test func exportedCodeIsReplacedWhileItIsAsItWas() throws {
    folder.write("n.md", "```nbrun\n1 + 1\n```\n")
    for name in ["n.py", "n.ipynb"] {
      for _ in 1...2 {
        let again = try nbrun("export", "n.md", "-o", name)
        #expect(again.status == 0 && again.output == "\(name)\n", "\(again.errors)")
      }
    }
    let script = try #require(folder.text("n.py"))
    folder.write("n.py", script + "# mine\n")
    let outcome = try nbrun("export", "n.md", "-o", "n.py")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors
        == "nbrun: error: n.py is there already and is no report of nbrun's; it stays as it is\n")
    #expect(folder.text("n.py") == script + "# mine\n")
  }

  /// `outputs` may be a link only where the user names it.
  @Test(arguments: ["run", "export", "student", "watch", "grade"])
  func outputsMayNotLeadElsewhere(command: String) throws {
    folder.write(
      "n.md",
      "```nbrun exercise id=a points=1\n# begin answer\na = 1\n# end answer\n```\n\n"
        + "```nbrun hidden\nexpect(a == 1)\n```\n")
    folder.makeFolder("elsewhere")
    folder.link("outputs", to: "elsewhere")
    // A lesson is its own hand-in.
    let arguments = [command] + (command == "grade" ? ["n.md", "n.md"] : ["n.md"])
    let refused = try nbrun.run(arguments + ["-q"])
    #expect(refused.status == 2 && refused.output == "")
    #expect(
      refused.errors.hasPrefix("nbrun: error: the folder outputs is a link to another place; "))
    #expect(folder.names("elsewhere") == [])
    guard command != "watch" else { return }
    #expect(try nbrun.run(arguments + ["-q", "--output-dir", "outputs"]).status == 0)
    #expect(!folder.names("elsewhere").isEmpty)
  }

  /// Sixteen folders inside one another are looked into, a seventeenth is not. A watch's page, slides
  /// and what has another name are no reports.
  @Test func reportsOfDeepFolders() throws {
    for (place, number) in [("old", 1), ("new", 2)] {
      folder.write("n.md", "```nbrun\n1 + \(number)\n```\n")
      #expect(try nbrun("n.md", "-q", "-o", "n.html").status == 0)
      let report = try #require(folder.text("n.html"))
      for depth in [0, 1, 15, 16, 17] {
        let inside = place + String(repeating: "/s", count: depth)
        folder.makeFolder(inside)
        folder.write("\(inside)/r\(depth).html", report)
      }
      for name in ["a.htm", "b.watch.html", "c.slides.html", "d.txt"] {
        folder.write("\(place)/\(name)", report)
      }
    }
    let outcome = try nbrun("diff", "old", "new")
    #expect(outcome.status == 1)
    let names = outcome.output.matches(of: /([a-z0-9]+\.[a-z.]+): 1 of 1 cell changed/)
      .map { String($0.output.1) }
    #expect(names.sorted() == ["a.htm", "r0.html", "r1.html", "r15.html", "r16.html"])
  }

  /// The same twice is told where a page or a comment is asked for, and is no change.
  @Test func aReportAndItself() throws {
    folder.write("n.md", "```nbrun\n1 + 1\n```\n")
    #expect(try nbrun("n.md", "-q", "-o", "n.html").status == 0)
    let text = try nbrun("diff", "n.html", "n.html")
    #expect(text.status == 0 && text.output == "" && text.errors == "")
    let comment = try nbrun("diff", "n.html", "n.html", "--to", "markdown")
    #expect(comment.status == 0)
    #expect(comment.output == "<!-- nbrun diff -->\n\n### n.html: nothing but prose changed\n")
    #expect(try nbrun("diff", "n.html", "n.html", "-o", "d.md").output == "d.md\n")
    #expect(folder.text("d.md") == comment.output)
  }

  /// The line is counted with those that are empty.
  @Test(
    arguments: [
      ("nbrun 0.1.0", "nbrun 0.0.9", 5, "seed 0 · nbrun 0.0.9", "seed 0 · nbrun 0.1.0"),
      ("\n```\n\n<a id=\"b\">", "\n```\nmore\n<a id=\"b\">", 16, "more", ""),
      ("```text\n2\n```\n", "```text\n2\n```\nmore\n", 26, "more", ""),
      ("\n\n```text\n2\n```\n", "", 22, "(the end)", ""),
    ] as [(String, String, Int, String, String)])
  func theFirstLineThatDiffers(
    old: String, new: String, line: Int, before: String, after: String
  ) throws {
    folder.write("n.md", "```nbrun id=a\n1\n```\n\n```nbrun id=b\n2\n```\n")
    #expect(try nbrun("n.md", "-q", "--to", "markdown").status == 0)
    let report = try #require(folder.text("outputs/n.md"))
    folder.write("outputs/n.md", report.replacing(old, with: new))
    let outcome = try nbrun("verify", "n.md", "--to", "markdown", "-q")
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      outcome.output == """
        outputs/n.md differs from a new run; the values are the same.
        The first line that differs is \(line)
          - \(before)
          + \(after)

        """)
  }
}
