import Folders
import Testing

@testable import nbrun

/// What `nbrun new` says can be pasted into a shell.
@Suite struct NewCommandTests {
  private let nbrun = Nbrun()
  private var folder: WorkFolder { nbrun.folder }

  @Test(arguments: [
    "first", "my first", "it's/x", "d$HOME/a b", "d`id`/x", "d\\n/x", "d*?[a]/x", "d;ls/x",
    "~/x", "d\"/x", "größe", "=x/y", "-d/x", "#d/x", "d!!/x", "d&/x", "d<>|/x", "d'' '/x",
  ])
  func aShellReadsTheNameBack(name: String) throws {
    if let end = name.lastIndex(of: "/") { folder.makeFolder(String(name[..<end])) }
    let outcome = try nbrun("new", "--", name.hasPrefix("-") ? "./" + name : name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The command stands between the sentence's first backtick and the one before its comma.
    let start = try #require(outcome.errors.firstRange(of: "run it with `")?.upperBound)
    let end = try #require(outcome.errors.firstRange(of: "`, or `nbrun watch` it")?.lowerBound)
    let command = String(outcome.errors[start..<end])
    #expect(command.hasPrefix("nbrun "))
    folder.write(
      "../logs/script",
      "nbrun() { printf '%s|' \"$#\" \"$1\"; test -f \"$1\" && printf found; }\n\(command)")
    let checked = try ShellRun("cd \"$1\" && . ../logs/script", ["sh", folder.path]).output
    let written = name.hasPrefix("-") ? "./" + name : name
    #expect(checked == "1|\(written).md|found")
  }

  @Test func aWordOfAShellIsWhatItWas() {
    #expect(ShellWord.text("a/b-1.md") == "a/b-1.md")
    #expect(ShellWord.text("a b") == "'a b'")
    #expect(ShellWord.text("it's") == #"'it'\''s'"#)
    #expect(ShellWord.text("-x") == "./-x")
    #expect(ShellWord.text("") == "''")
  }
}
