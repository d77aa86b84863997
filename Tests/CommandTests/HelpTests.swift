import Testing

/// What the help shows is right: its examples pass the checks that notebooks pass.
@Suite struct HelpTests {
  @Test(arguments: ["model", "branch", "repeat", "sweep", "loss", "metric"])
  func declarations(_ word: String) throws {
    let nbrun = Nbrun()
    let help = try nbrun("help", word)
    #expect(help.status == 0)
    let example = help.output.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(example.contains { $0.contains(word) })
    nbrun.folder.write("n.md", "```nbrun\n\(example.joined(separator: "\n"))\n```\n")
    let check = try nbrun("check", "n.md")
    #expect(check.errors == "n.md: 1 cell, no errors\n")
    #expect(check.status == 0)
  }

  @Test(arguments: ["notebook", "cell", "params", "data"])
  func topics(_ word: String) throws {
    let help = try Nbrun()("help", word)
    #expect(help.status == 0)
    let lines = help.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("    ") })
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 110 })
  }

  @Test func theNotebookThatIsShownIsOne() throws {
    let nbrun = Nbrun()
    let lines = try nbrun("help", "notebook").output
      .split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.drop { $0 != "    ---" }.prefix { $0.isEmpty || $0.hasPrefix("    ") }
    nbrun.folder.write("n.md", shown.map { $0.dropFirst(4) }.joined(separator: "\n"))
    let check = try nbrun("check", "n.md")
    #expect(check.errors == "n.md: 1 cell, no errors\n")
  }

  /// The notebook in another language that `help notebook` shows runs as it stands, and speaks it.
  @Test func theNotebookInAnotherLanguageRuns() throws {
    let nbrun = Nbrun()
    let lines = try nbrun("help", "notebook").output
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "    title: Gute Filme")) - 1
    let shown = lines[start...].prefix { $0.isEmpty || $0.hasPrefix("    ") }
    nbrun.folder.write("n.md", shown.map { $0.dropFirst(4) }.joined(separator: "\n"))
    #expect(try nbrun("run", "--offline", "-q", "n.md", "-o", "n.html").status == 0)
    let page = try #require(nbrun.folder.text("n.html"))
    for text in [
      "<html lang=\"de\">", "<a href=\"#laenge\">Abbildung 1</a>",
      "<p class=\"alert-title\">Hinweis</p>", "<strong>Das sind nicht die echten Daten</strong>",
      "content:\"Abbildung \" counter(figure)",
    ] { #expect(page.contains(text), "\(text)") }
  }

  /// A word that is a command and a function is explained as both, and options as they are there.
  @Test func exportIsACommandAndAFunction() throws {
    let help = try Nbrun()("help", "export")
    #expect(help.status == 0)
    #expect(help.output.contains("nbrun export NOTEBOOK --to keras"))
    #expect(help.output.contains("export(run, path, data: none)"))
    #expect(!help.output.contains("report"))
  }
}
