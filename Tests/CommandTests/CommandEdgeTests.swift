import Folders
import Platform
import Testing

@testable import nbrun

/// What commands say and end with: one of a thing and two, nothing at all, and an output that can't be
/// written.
@Suite struct CommandEdgeTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  init() {
    folder.write("one.md", "```nbrun\n1\n```\n")
    folder.write("two.md", "```nbrun\n1\n```\n\n```nbrun\n2\n```\n")
  }

  /// Without the time that a run took, which is said in seconds: these take no minute.
  private func said(_ errors: String) -> String {
    errors.replacing(/, \d+(\.\d)? s\n/, with: ", TIME\n")
  }

  @Test func oneAndTwo() throws {
    let check = try nbrun("check", "one.md", "two.md")
    #expect(check.status == 0 && check.output == "")
    #expect(check.errors == "one.md: 1 cell, no errors\ntwo.md: 2 cells, no errors\n")
    #expect(try nbrun("check", "one.md", "-q").errors == "")
    // Which notebook it is, is said where there are several.
    let alone = try nbrun("one.md", "--no-cache")
    #expect(said(alone.errors) == "cell 1 of 1: cell-1 (line 1)\n1 cell, TIME\n")
    let both = try nbrun("one.md", "two.md", "--no-cache")
    #expect(both.output == "outputs/one.html\noutputs/two.html\n")
    #expect(
      said(both.errors) == """
        one.md
        cell 1 of 1: cell-1 (line 1)
        1 cell, TIME
        two.md
        cell 1 of 2: cell-1 (line 1)
        cell 2 of 2: cell-2 (line 5)
        2 cells, TIME

        """)
    #expect(try nbrun("one.md", "-q").errors == "")
  }

  @Test func whatFailedAndWhatIsLeft() throws {
    folder.write(
      "n.md",
      """
      ```nbrun id=a
      x = [1, 2][len([1, 2])]
      ```

      ```nbrun id=b
      x + 1
      ```

      ```nbrun id=c
      todo
      ```

      ```nbrun id=d
      expect(1 > 2)
      ```
      """)
    let outcome = try nbrun("n.md", "--to", "json,html")
    #expect(outcome.status == 1)
    #expect(outcome.output == "outputs/n.json\noutputs/n.html\n")
    #expect(
      said(outcome.errors).hasSuffix("4 cells, 2 failed, 1 not run, 1 still to do, TIME\n"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("n.md:6: not run: needs `x` (line 2)\n"))
    let plain = try nbrun("n.md", "-q", "--no-cache", "--explain-cache")
    #expect(plain.errors.hasSuffix("\nthe cache was not asked: everything ran\n"))
    #expect(!plain.errors.contains("not run: ") && !plain.errors.contains("cell 1 of 4"))
  }

  /// Four names are said of what was redone, and how many more there are.
  @Test(arguments: [(3, "c1, c2, c3"), (4, "c1, c2, c3, c4"), (5, "c1, c2, c3, c4 and 1 more")])
  func whatWasRedone(count: Int, names: String) throws {
    let cells = (1...count).map { "```nbrun id=c\($0)\nsum([n, \($0)])\n```\n" }.joined()
    folder.write(
      "n.md", "---\nparams:\n  n: 1\n---\n\(cells)```nbrun id=kept\nsum([1, 7])\n```\n")
    #expect(try nbrun("n.md", "-q").status == 0)
    let errors = said(try nbrun("n.md", "-p", "n=2").errors)
    #expect(errors.hasSuffix("\n\(count + 1) cells, redone: \(names), TIME\n"), "\(errors)")
    let again = said(try nbrun("n.md", "-p", "n=2").errors)
    #expect(again == "\(count + 1) cells, all cached, TIME\n")
  }

  @Test func theCacheIsCounted() throws {
    let cache = folder.logs + "/cache"
    #expect(try nbrun("cache").output == "\(cache)\n0 files, 0 bytes\n")
    // A file for each notebook.
    for name in ["a", "b"] { folder.write("\(name).md", "```nbrun\nsum([1, 2])\n```\n") }
    #expect(try nbrun("a.md", "-q").status == 0)
    #expect(try nbrun("cache").output.hasPrefix("\(cache)\n1 file, "))
    #expect(try nbrun("b.md", "-q").status == 0)
    #expect(try nbrun("cache").output.hasPrefix("\(cache)\n2 files, "))
    #expect(try nbrun("cache", "clear").output.hasPrefix("removed 2 files, "))
    #expect(try nbrun("cache", "clear").output == "removed 0 files, 0 bytes\n")
    let wrong = try nbrun("cache", "clear", "all")
    #expect(wrong.status == 2 && wrong.output == "")
    #expect(
      wrong.errors == "nbrun: error: `nbrun cache` takes `clear` or nothing, not `clear all`\n")
  }

  @Test func aLineWithoutWords() throws {
    let outcome = try nbrun()
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors == """
        nbrun new first     writes a small notebook, first.md, to begin with
        nbrun first.md      runs it and writes its report, outputs/first.html
        nbrun help          all commands, and all functions of the language

        """)
  }

  private static let shells = "`nbrun completion` takes a shell's name: bash, zsh, fish"
  private static let forms =
    "`nbrun help --to markdown` writes the whole reference of the language, "
    + "`nbrun help --to man` the manual page"

  @Test(
    arguments: [
      (["completion"], shells), (["completion", "bash", "zsh"], shells),
      (["completion", "words"], shells), (["completion", "words", "x", "--", "a"], shells),
      (["completion", "words", "--", "-1", "a"], shells),
      (["help", "run", "check"], "`nbrun help` takes one command or function"),
      (["help", "--to", "html"], forms), (["help", "run", "--to", "man"], forms),
      (["new"], "`nbrun new` takes the name of one notebook, such as `nbrun new first`"),
      (["new", "a", "b"], "`nbrun new` takes the name of one notebook, such as `nbrun new first`"),
      (["new", "a/b"], "there is no folder a"),
      (["watch", "one.md", "two.md"], "`nbrun watch` takes one notebook"),
      (
        ["watch", "one.md", "-o", "x.json"],
        "`nbrun watch` writes a report: -o takes a name such as NAME.html"
      ),
      (["check", "-"], "a notebook is a file; nbrun does not read from standard input"),
      (["check", "on.md"], "there is no notebook on.md; did you mean `one.md`?"),
      (["check", "one"], "there is no notebook one; did you mean `one.md`?"),
      (["check", "two.txt"], "there is no notebook two.txt; did you mean `two.md`?"),
      (["check", "."], ". is a folder; name a notebook in it"),
    ] as [([String], String)])
  func callsThatAreWrong(arguments: [String], message: String) throws {
    let outcome = try nbrun.run(arguments)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors == "nbrun: error: \(message)\n")
  }

  /// A name is letters with their marks, digits, hyphens, underscores and blanks.
  @Test(arguments: [
    ("1st", true), ("²", true), ("_a-b c", true), ("e\u{301}", true), ("नमस्ते", true),
    ("\u{301}e", false), ("a.b", false), ("a😀", false), ("a/", false), ("a\"", false),
    ("a:b", false), ("", false), (".md", false), ("-a", false),
  ])
  func namesOfNewNotebooks(name: String, isOne: Bool) throws {
    let outcome = try nbrun("new", "--", name)
    #expect(outcome.status == (isOne ? 0 : 2), "\(outcome.errors)")
    #expect(outcome.output == (isOne ? "\(name).md\n" : ""))
    #expect(folder.names().count == (isOne ? 3 : 2))
    let ending = " is no name for a notebook: take letters, digits, hyphens and underscores\n"
    #expect(outcome.errors.hasSuffix(ending) == !isOne)
  }

  #if os(Linux)
    /// Whatever writes to standard output says that it can't, and ends with 3; of a pipe that nobody
    /// reads nothing is said.
    @Test(arguments: [
      "help", "help run", "help --to man", "help --to markdown", "--version", "run --help", "cache",
      "cache clear", "completion bash", "completion words 0 -- ''", "new first", "one.md -q",
      "export one.md -q", "student one.md -q", "diff one.json two.json",
      "diff one.json two.json --to markdown", "diff one.json two.json -o d.html",
      "verify one.md -o one.json -q --tolerance 0",
    ])
    func outputThatCannotBeWritten(arguments: String) throws {
      // What differs is printed by `verify`, also where it is quiet.
      let json = arguments.hasPrefix("verify") ? "two.md" : "one.md"
      #expect(try nbrun(json, "-q", "-o", "one.json").status == 0)
      #expect(try nbrun("two.md", "-q", "-o", "two.json").status == 0)
      let program = try #require(Nbrun.Child.program)
      let script = """
        cd "$0" && export NBRUN_CACHE="$1/cache" TERM=dumb
        "$2" \(arguments) > /dev/full 2> ../logs/full; echo $?
        rm -f first.md
        { "$2" \(arguments) 2> ../logs/closed; echo $? > ../logs/status; } | true
        cat ../logs/status
        """
      let run = try ShellRun(script, [folder.path, folder.logs, program])
      #expect(run.output.split(separator: "\n").first == "3")
      let errors = fileText(folder.logs + "/full") ?? ""
      #expect(
        errors.hasSuffix("nbrun: error: standard output can't be written: the disk is full\n"),
        "\(errors)")
      #expect(fileText(folder.logs + "/closed")?.contains("can't be written") == false)
    }
  #endif

  @Test func aWatchRunsOnceForASave() throws {
    let watch = try nbrun.start(["watch", "two.md"])
    #expect(watch.waits(for: "2 cells, "))
    // A run that began again by itself would be there by now.
    Thread.sleep(microseconds: 1_000_000)
    watch.send(.interrupt)
    let outcome = try watch.finish()
    #expect(outcome.status == 130 && outcome.output == "")
    #expect(
      outcome.errors.hasPrefix("watching two.md; open outputs/two.watch.html, end with Ctrl-C\n"))
    #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("2 cells, ") } == 1)
    #expect(folder.names("outputs") == ["two.html"])
  }

  /// A line is drawn in place only where somebody looks at it.
  @Test func aFileIsNoTerminal() throws {
    let program = try #require(Nbrun.Child.program)
    let script = """
      cd "$0" && export NBRUN_CACHE="$1/cache" TERM=xterm-256color
      "$2" two.md 2> ../logs/err > ../logs/out
      "$2" one.md -q -o one.json && "$2" two.md -q -o two.json && "$2" diff one.json two.json
      """
    let run = try ShellRun(script, [folder.path, folder.logs, program])
    let errors = fileText(folder.logs + "/err") ?? ""
    #expect(errors.hasPrefix("cell 1 of 2: cell-1 (line 1)\ncell 2 of 2: cell-2 (line 5)\n2 cells"))
    #expect(!errors.contains("\u{1B}") && !errors.contains("\r"))
    #expect(run.status == 1 && run.output.contains("\n  + 2\n") && !run.output.contains("\u{1B}"))
  }
}
