import Testing

/// Which files are notebooks, and what a report's name promises.
@Suite struct NotebookKindTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  init() {
    folder.write("a.md", "```nbrun\n1 + 1\n```\n")
  }

  @Test(arguments: ["b.md", "b.markdown", "b.qmd", "b.Rmd", "b.MD"])
  func notebooksAreRun(name: String) throws {
    folder.write(name, "```nbrun\n1 + 1\n```\n")
    let outcome = try nbrun(name)
    #expect(outcome.status == 0)
    #expect(outcome.output == "outputs/b.html\n")
  }

  @Test(arguments: [
    ("b.ipynb", "{\"cells\": [], \"nbformat\": 4}", "a Jupyter notebook"),
    ("b.py", "x = 1", "Python"),
    ("b.pdf", "%PDF-1.4", "a PDF"), ("b.html", "<html>", "an HTML page"),
    ("b", "x", "something else"),
    ("b.txt", "x", "plain text"), ("outputs/a.html", nil, "a report that nbrun wrote"),
    ("outputs/a.json", nil, "a report that nbrun wrote"),
  ])
  func otherFilesAreRefused(name: String, text: String?, noun: String) throws {
    _ = try nbrun("a.md", "--to", "html,json")
    if let text { folder.write(name, text) }
    let before = folder.names("outputs")
    let outcome = try nbrun(name)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\(name) is no notebook but \(noun); a notebook ends in .md"))
    #expect(folder.names("outputs") == before)
  }

  @Test func aNotebookWithoutCellsIsAWarning() throws {
    folder.write("b.md", "# Only prose\n")
    let outcome = try nbrun("b.md")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("b.md:1:1: warning: this notebook has no cells"))
  }

  @Test(arguments: ["r.pdf", "r.ipynb", "r.docx", "r", ".html.txt", "r.svg"])
  func otherReportsAreRefused(name: String) throws {
    let outcome = try nbrun("a.md", "-o", name)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(name))
    #expect(folder.names() == ["a.md"])
  }

  @Test(arguments: [
    ("r.html", "<!DOCTYPE html>"), ("r.htm", "<!DOCTYPE html>"), ("r.HTML", "<!DOCTYPE html>"),
    ("r.md", "<!-- nbrun -->"), ("r.markdown", "<!-- nbrun -->"), ("r.json", "{"),
  ])
  func theEndingChoosesTheFormat(name: String, start: String) throws {
    #expect(try nbrun("a.md", "-o", name).status == 0)
    #expect(folder.text(name)?.hasPrefix(start) == true)
  }

  @Test func endingAndFormatAgree() throws {
    #expect(try nbrun("a.md", "-o", "r.html", "--to", "json").status == 2)
    #expect(try nbrun("a.md", "-o", "r.json", "--to", "json").status == 0)
    #expect(try nbrun("export", "a.md", "--to", "keras", "-o", "r.py").status == 2)
    #expect(try nbrun("export", "a.md", "--to", "keras", "-o", "r.ipynb").status == 0)
    #expect(try nbrun("export", "a.md", "--to", "python", "-o", "r.ipynb").status == 2)
    #expect(try nbrun("export", "a.md", "--distribute", "-o", "r.py").status == 0)
    #expect(try nbrun("export", "a.md", "--to", "keras,python", "-o", "r.py").status == 2)
    #expect(try nbrun("a.md", "--distribute").status == 2)
    #expect(folder.text("r.py")?.contains("\ndistribute()\n") == true)
  }

  /// Exports replace exports, and nothing that somebody has worked on.
  @Test func changedCodeStays() throws {
    for name in ["r.py", "nbrun_helpers.py"] {
      #expect(try nbrun("export", "a.md", "-o", "r.py").status == 0)
      let text = try #require(folder.text(name)) + "print(1)\n"
      folder.write(name, text)
      #expect(try nbrun("export", "a.md", "-o", "r.py").status == 2)
      #expect(folder.text(name) == text)
      folder.write(name, String(text.dropLast(9)))
      #expect(try nbrun("export", "a.md", "-o", "r.py").status == 0)
    }
  }
}

/// Parameters that are lists, and what front matter shows.
@Suite struct FrontMatterCommandTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private func json(_ head: String, _ cell: String, _ arguments: String...) throws -> String {
    folder.write("n.md", "---\n\(head)\n---\n\n```nbrun\n\(cell)\n```\n")
    let outcome = try nbrun.run(["n.md", "--to", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder.text("outputs/n.json") ?? ""
  }

  @Test func listsAreValuesOfTheLanguage() throws {
    let head = "params:\n  sizes: [4, 8]\n  rates:\n  - 1\n  - 0.5\n  names: [a, 'b']"
    let text = try json(head, "sizes[1] + 1\nrates[1]\n\"{names[1]}\"")
    #expect(text.contains("\"sizes\":[4,8]"))
    #expect(text.contains("\"value\":9"))
    #expect(text.contains("\"value\":0.5"))
    #expect(text.contains("\"value\":\"b\""))
    #expect(
      try json(head, "sizes[0]\nrates\nnames", "-p", "sizes=[16, 32]").contains("\"value\":16"))
  }

  @Test(arguments: ["sizes=16", "sizes=[a]", "sizes=[1", "sizes=[true]"])
  func aListIsReplacedByAList(override: String) throws {
    folder.write("n.md", "---\nparams:\n  sizes: [4, 8]\n---\n\n```nbrun\nsizes\n```\n")
    let outcome = try nbrun("check", "n.md", "-p", override)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`sizes`"))
  }

  @Test func aListIsSweptOver() throws {
    let cell = """
      reviews = imdb(num_words: 300)
      train = multi_hot(reviews.train[:200], dimension: 300)
      model m(u) { input(300); dense(u, activation: relu); dense(1, activation: sigmoid) }
      sweep s { u: sizes } = fit(compile(m(u: u), loss: mse), train, epochs: 1)
      s
      """
    folder.write("n.md", "---\nparams:\n  sizes: [4, 8]\n---\n\n```nbrun\n\(cell)\n```\n")
    #expect(try nbrun("check", "n.md").status == 0)
    #expect(try nbrun("check", "n.md", "-p", "sizes=[16]").status == 0)
  }

  @Test func commentsEndValues() throws {
    let head =
      "title: Small nets # draft\nparams:\n  name: film # word\n  rate: 0.5 # learning rate"
    let text = try json(head, "\"{name}|{rate}\"")
    #expect(text.contains("\"title\": \"Small nets\""))
    #expect(text.contains("\"value\":\"film|0.5\""))
  }

  @Test func subtitleAndDateAreShown() throws {
    let text = try json("title: Nets\nsubtitle: A *first* look\ndate: 2024-01-05\ntags: [a]", "1")
    #expect(text.contains("\"subtitle\": \"A *first* look\""))
    #expect(text.contains("\"date\": \"2024-01-05\""))
    #expect(try nbrun("n.md", "--to", "html,markdown").status == 0)
    #expect(folder.text("outputs/n.html")?.contains(">A *first* look</p>") == true)
    #expect(folder.text("outputs/n.html")?.contains(">2024-01-05</p>") == true)
    #expect(folder.text("outputs/n.md")?.contains("*A \\*first\\* look*\n\n*2024-01-05*") == true)
  }

  @Test func aRefusedParameterIsOneError() throws {
    folder.write("n.md", "---\nparams:\n  a: [1, b]\n---\n\n```nbrun\na\na + 1\n```\n")
    let outcome = try nbrun("check", "n.md", "-p", "a=[2]")
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("error:") } == 1)
  }

  @Test func commentsAreInNoReport() throws {
    folder.write(
      "n.md",
      "# Exam\n\nAsk. <!-- answer: 42 --> Think.\n\n<!-- TODO\n\nhide -->\n\n```nbrun\n1\n```\n")
    #expect(try nbrun("n.md", "--to", "html,markdown,json").status == 0)
    #expect(try nbrun("export", "n.md", "--to", "keras").status == 0)
    for name in ["n.html", "n.md", "n.json", "n.ipynb"] {
      let text = folder.text("outputs/\(name)") ?? "answer"
      #expect(!text.contains("answer") && !text.contains("TODO") && !text.contains("hide --"))
    }
  }

  @Test func linksThatLeadNowhereAreWarnings() throws {
    folder.write("there.md", "# There\n")
    folder.write(
      "n.md",
      "# First part\n\n[a](#frist-part) [b](nofile.md) [c](there.md) [d](#first-part) [e](#run) [f](thre.md)\n\n```nbrun\nrun = 1\nrun\n```\n"
    )
    let outcome = try nbrun("check", "n.md")
    #expect(outcome.status == 0)
    let warnings = outcome.errors.split(separator: "\n").filter { $0.contains("warning:") }
    #expect(warnings.map { $0.prefix(10) } == ["n.md:3:5: ", "n.md:3:22:", "n.md:3:78:"])
    #expect(outcome.errors.contains("did you mean `#first-part`?"))
    #expect(outcome.errors.contains("did you mean `there.md`?"))
  }
}
