import Folders
import Testing

/// `nbrun cache`, and that no result depends on the cache.
@Suite struct CacheCommandTests {
  /// The cases that run notebooks.
  private static let names = CaseTests.names.filter { name in
    let commands = ["new", "diff", "verify", "watch", "cache", "help", "check", "export"]
    guard let text = fileBytes(CaseTests.root + "/" + name + "/arguments") else { return false }
    let first = String(decoding: text, as: UTF8.self).split(separator: "\n").first
    return first.map { !commands.contains(String($0)) } ?? false
  }

  @Test(arguments: names) func aSecondRunAndOneWithoutCacheGiveTheSame(name: String) throws {
    let nbrun = Nbrun()
    let folder = CaseTests.root + "/" + name
    CaseTests.copy(folder, to: nbrun.folder, under: "")
    let text = try #require(fileText(folder + "/arguments"))
    let arguments = text.split(separator: "\n").map(String.init)
    func reports() -> [String?] {
      nbrun.folder.names("outputs").map { nbrun.folder.text("outputs/" + $0) }
    }
    let first = try nbrun.run(arguments)
    let written = reports()
    let second = try nbrun.run(arguments)
    #expect(second.status == first.status)
    #expect(second.output == first.output)
    #expect(reports() == written)
    guard ![2, 3].contains(first.status), !arguments.contains("--no-cache") else { return }
    let plain = try nbrun.run(["--no-cache"] + arguments)
    #expect(plain.status == first.status)
    #expect(reports() == written)
  }

  @Test func clearingRemovesWhatNbrunWroteAndNothingElse() throws {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", "```nbrun\nsum([1, 2])\n```\n")
    #expect(try nbrun("n.md").status == 0)
    let cache = nbrun.folder.logs + "/cache"
    #expect(try nbrun("cache").output.hasPrefix("\(cache)\n1 file, "))
    nbrun.folder.link("../logs/cache/notebooks/mine.txt", to: nbrun.folder.path + "/n.md")
    #expect(try nbrun("cache", "clear").output.hasPrefix("removed 1 file, "))
    #expect(folderNames(cache + "/notebooks") == ["mine.txt"])
    #expect(try nbrun("cache", "empty").status == 2)
  }

  @Test func explainingNamesWhatChanged() throws {
    let nbrun = Nbrun()
    nbrun.folder.write(
      "n.md", "---\nparams:\n  a: 2\n---\n```nbrun id=x\nb = sort([a, 1])\nsum(b)\nsum([5])\n```\n")
    #expect(try nbrun("n.md", "--explain-cache").errors.contains("line 6  b  ran: it is new\n"))
    let second = try nbrun("n.md", "--explain-cache", "-p", "a=3").errors
    #expect(second.contains("line 6  b  ran: `a` changed\n"))
    #expect(second.contains("line 7  x  ran: `b` changed\n"))
    #expect(second.contains("line 8  x  cached\n"))
    #expect(second.contains("1 cell, redone: b, x, "))
    #expect(try nbrun("n.md", "-p", "a=3").errors.contains("all cached"))
    #expect(try !nbrun("n.md", "-p", "a=3", "--no-cache").errors.contains("cached"))
  }

  /// A statement that says what one above says needs no run of its own, in the first run too: that
  /// takes nothing from an earlier one.
  @Test func aFirstRunRedoesNothing() throws {
    let nbrun = Nbrun()
    nbrun.folder.write("n.md", "```nbrun id=x\nsum([1, 2])\nsum([1, 2])\n```\n")
    let first = try nbrun("n.md", "--explain-cache").errors
    #expect(first.contains("line 2  x  ran: it is new\n"))
    #expect(first.contains("line 3  x  cached; the same stands above\n"))
    #expect(first.contains("1 cell, ") && !first.contains("redone"))
    let second = try nbrun("n.md", "--explain-cache").errors
    #expect(second.contains("line 3  x  cached\n"))
    #expect(second.contains("1 cell, all cached, "))
    // An edit of it leaves a result of the earlier run.
    nbrun.folder.write("n.md", "```nbrun id=x\nsum([1, 3])\nsum([1, 3])\nsum([1, 2])\n```\n")
    #expect(try nbrun("n.md").errors.contains("1 cell, redone: x, "))
  }
}
