import Folders
import Platform
import Testing

/// `nbrun diff` as a process, alone and called by git.
@Suite struct DiffTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  private func notebook(_ number: Int, prose: String = "Some prose.") -> String {
    """
    # A notebook

    \(prose)

    ```nbrun id=first
    1 + 1
    ```

    ```nbrun id=sum
    total = 2 + \(number)
    total
    ```

    """
  }

  /// Writes a notebook and its report.
  private func report(_ name: String, _ text: String) throws {
    folder.write("n.md", text)
    let outcome = try nbrun("n.md", "-q", "-o", name)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aChangedValueIsToldAndIsOne() throws {
    try report("old.html", notebook(3))
    try report("new.json", notebook(4))
    let outcome = try nbrun("diff", "old.html", "new.json")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        new.json: 1 of 2 cells changed

        changed  sum
          - total = 2 + 3
          + total = 2 + 4
          number
            value  5 → 6  +1

        """)
  }

  @Test func proseAloneIsNoChange() throws {
    try report("old.html", notebook(3))
    try report("new.html", "\n\n" + notebook(3, prose: "Other words."))
    let outcome = try nbrun("diff", "old.html", "new.html")
    #expect(outcome.status == 0)
    #expect(outcome.output == "new.html: nothing but prose changed\n")
    #expect(try nbrun("diff", "old.html", "old.html").output == "")
  }

  @Test func aToleranceLetsNumbersDiffer() throws {
    try report("old.html", "```nbrun\nlog(2)\n```\n")
    let text = try #require(folder.text("old.html"))
    folder.write("new.html", text.replacing("0.6931471805599453", with: "0.6931471805599999"))
    #expect(try nbrun("diff", "old.html", "new.html").status == 1)
    #expect(try nbrun("diff", "old.html", "new.html", "--tolerance", "1e-9").status == 0)
    #expect(try nbrun("diff", "old.html", "new.html", "--tolerance", "no").status == 2)
  }

  @Test func aPageAndMarkdownAreWritten() throws {
    try report("old.html", notebook(3))
    try report("new.html", notebook(4))
    for name in ["diff.html", "diff.md"] {
      // The second time over its own.
      for _ in 1...2 {
        let outcome = try nbrun("diff", "old.html", "new.html", "-o", name)
        #expect(outcome.status == 1)
        #expect(outcome.output == "\(name)\n")
      }
      #expect(folder.text(name)?.contains("1 of 2 cells changed") == true)
    }
    let printed = try nbrun("diff", "old.html", "new.html", "--to", "markdown")
    #expect(printed.output == folder.text("diff.md"))
    // Neither what is compared nor anybody's file is written over.
    folder.write("notes.md", "Mine.\n")
    for name in ["old.html", "new.html", "notes.md"] {
      #expect(try nbrun("diff", "old.html", "new.html", "-o", name).status == 2)
    }
    #expect(folder.text("notes.md") == "Mine.\n")
  }

  @Test func whatIsNoReportIsNamed() throws {
    try report("good.html", notebook(3))
    let good = try #require(folder.text("good.html"))
    folder.write("cut.html", String(good.prefix(good.count / 2)))
    folder.write("deep.json", "{\"nbrun\":" + String(repeating: "[", count: 1_000_000))
    folder.makeFolder("folder")
    for name in ["cut.html", "deep.json", "n.md", "folder", "/dev/zero"] {
      for names in [[name, "good.html"], ["good.html", name]] {
        let outcome = try nbrun.run(["diff"] + names)
        #expect(outcome.status == 2, "\(names)")
        #expect(outcome.errors.hasPrefix("nbrun: error: "))
        #expect(outcome.errors.contains(name))
        #expect(outcome.output == "")
      }
    }
    #expect(try nbrun("diff", "good.html").status == 2)
    #expect(try nbrun("diff", "a", "b", "c").status == 2)
    #expect(try nbrun("diff", "missing.html", "missing.json").status == 2)
  }

  /// A report that is not there is an empty one; that it is not is said, for a name may be misspelled.
  @Test func aMissingReportIsAnEmptyOne() throws {
    try report("good.html", notebook(3))
    for (names, summary) in [
      (["goof.html", "good.html"], "good.html: 2 cells added\n"),
      (["good.html", "goof.html"], "goof.html: 2 cells removed\n"),
    ] {
      let outcome = try nbrun.run(["diff"] + names)
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix(summary))
      #expect(
        outcome.errors == """
          warning: there is no report goof.html; did you mean `good.html`?: it counts as an empty one

          """)
    }
    let quiet = try nbrun("diff", "/dev/null", "good.html", "--to", "markdown")
    #expect(quiet.status == 1 && quiet.errors == "")
  }

  // MARK: Folders

  /// `same` as it was, `changed`, `inner/gone` under the new name `come`, one removed, one added, and
  /// what is no report.
  private func folders() throws {
    for name in ["old", "old/inner", "new"] { folder.makeFolder(name) }
    let other = "```nbrun id=other\nlog(\(2))\n```\n"
    for name in ["old/same.html", "old/changed.json", "old/inner/gone.html"] {
      try report(name, notebook(3))
    }
    try report("old/removed.html", other)
    try report("new/same.html", notebook(3, prose: "Other words."))
    try report("new/changed.json", notebook(4))
    try report("new/come.html", notebook(5))
    try report("new/added.html", "```nbrun id=new\nexp(1)\n```\n")
    for name in ["old/page.html", "new/page.html", "old/notes.md", "new/data.json"] {
      folder.write(name, "<!DOCTYPE html><p>\(name)\n")
    }
    folder.link("new/linked.html", to: "../old/same.html")
  }

  private func summaries(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains(".html: ") || $0.contains(".json: ") }
  }

  @Test func foldersAreComparedReportByReport() throws {
    try folders()
    let outcome = try nbrun("diff", "old", "new")
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      summaries(outcome.output) == [
        "new/changed.json: 1 of 2 cells changed", "new/same.html: nothing but prose changed",
        "new/inner/gone.html → new/come.html: 1 of 2 cells changed",
        "new/added.html: 1 cell added", "new/removed.html: 1 cell removed",
      ])
    let comment = try nbrun("diff", "old", "new", "--to", "markdown").output
    #expect(
      comment.hasPrefix("<!-- nbrun diff -->\n\n### new/changed.json: 1 of 2 cells changed\n"))
    // Where only prose changed there is nothing to tell in a comment.
    #expect(
      !comment.contains("same.html") && comment.contains("### new/removed.html: 1 cell removed"))
    let page = try nbrun("diff", "old", "new", "-o", "changes.html")
    #expect(page.status == 1)
    #expect(folder.text("changes.html")?.contains("<h1>What changed in new</h1>") == true)
    #expect(try nbrun("diff", "old", "old").output == "")
    #expect(try nbrun("diff", "old", "old").status == 0)
    // A new name alone is told, and is no change of what was computed.
    for (folderName, name) in [("before", "a.html"), ("after", "b.html")] {
      folder.makeFolder(folderName)
      try report("\(folderName)/\(name)", notebook(3))
    }
    let renamed = try nbrun("diff", "before", "after", "--to", "markdown")
    #expect(renamed.status == 0)
    #expect(renamed.output.contains("after/a.html → after/b.html: nothing but prose changed"))
  }

  @Test func aFolderThatIsNotThereHoldsNoReports() throws {
    try folders()
    for old in ["/dev/null", "missing"] {
      let outcome = try nbrun("diff", old, "new")
      #expect(outcome.status == 1)
      #expect(
        summaries(outcome.output) == [
          "new/added.html: 1 cell added", "new/changed.json: 2 cells added",
          "new/come.html: 2 cells added", "new/same.html: 2 cells added",
        ])
    }
    #expect(summaries(try nbrun("diff", "new", "/dev/null").output).count == 4)
    let unlike = try nbrun("diff", "old", "new/same.html")
    #expect(unlike.status == 2)
    #expect(
      unlike.errors.hasPrefix(
        "nbrun: error: old is a folder and new/same.html is none; name two reports or two folders"))
  }

  @Test func aDamagedReportInAFolderIsNamedAndTheOthersAreCompared() throws {
    try folders()
    let text = try #require(folder.text("new/changed.json"))
    folder.write("new/changed.json", String(text.dropLast(20)))
    let outcome = try nbrun("diff", "old", "new")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("nbrun: error: new/changed.json can't be compared: "))
    #expect(outcome.output.contains("new/added.html: 1 cell added"))
  }

  /// GitHub refuses a comment of more than 65,536 characters.
  @Test func aCommentIsNotTooLong() throws {
    let cells = (1...80).map { number in
      "```nbrun\n" + (1...60).map { "a\(number)_\($0) = \($0) + \(number)\n" }.joined() + "```\n"
    }
    try report("long.html", cells.joined(separator: "\n"))
    let comment = try nbrun("diff", "/dev/null", "long.html", "--to", "markdown").output
    #expect(comment.utf8.count < 65_536)
    #expect(
      comment.hasSuffix("The rest is too long for a comment; `nbrun diff` shows all of it.\n"))
  }

  // MARK: With git

  /// A repository with the configuration that `nbrun help diff` shows.
  private func git(_ arguments: String) throws -> (status: Int32, output: String) {
    let program = try #require(Nbrun.Child.program)
    let script = """
      export PATH="\(Path(program).folder):$PATH" GIT_CONFIG_GLOBAL=/dev/null GIT_PAGER=cat
      export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@a
      cd "\(folder.path)" && { \(arguments); } > ../logs/git.txt 2>&1
      """
    let status = try ShellRun(script).status
    return (status, fileText(folder.logs + "/git.txt") ?? "")
  }

  private static let hasGit = Path("/usr/bin/git").permits(.execution)

  @Test(.enabled(if: hasGit, "no git")) func gitShowsReportsByWhatChangedInThem() throws {
    folder.makeFolder("outputs")
    try report("outputs/n.html", notebook(3))
    let prepared = try git(
      """
      git init -q . && echo 'outputs/*.html diff=nbrun' >> .gitattributes &&
      git config diff.nbrun.command 'nbrun diff' && git add . && git commit -qm one
      """)
    try #require(prepared.status == 0, "\(prepared.output)")
    try report("outputs/n.html", notebook(4))
    let changed = try git("git diff --exit-code -- outputs")
    // Git's own status: there is a difference. 128 would mean that nbrun failed.
    #expect(changed.status == 1)
    #expect(changed.output.hasPrefix("outputs/n.html: 1 of 2 cells changed\n"))
    #expect(changed.output.contains("value  5 → 6  +1"))

    // Added, removed, renamed, damaged.
    let moved = try git("git mv outputs/n.html outputs/m.html && git diff --cached -M")
    #expect(moved.status == 0)
    #expect(moved.output.contains("outputs/n.html → outputs/m.html: nothing but prose changed"))
    let removed = try git("git rm -qf outputs/m.html && git diff --cached --no-renames -- outputs")
    #expect(removed.status == 0)
    #expect(removed.output.hasPrefix("outputs/n.html: 2 cells removed\n"))
    let damaged = try git(
      "git reset -q --hard && echo hello > outputs/n.html && git diff -- outputs")
    #expect(damaged.status == 0)
    #expect(damaged.output.contains("can't be compared"))
  }
}
