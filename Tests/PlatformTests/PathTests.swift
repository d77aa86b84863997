import Testing

@testable import Platform

/// Scalars that join the character before them.
private let joiningScalars = ["\u{301}", "\u{FE0F}", "\u{FF9E}", "\u{E33}"]

@Suite struct PathTests {
  /// Scalars that join the character before them, or the one behind.
  static let joining = joiningScalars
  static let prepending = "\u{600}"

  @Test(arguments: joiningScalars)
  func aSlashIsASlashWhateverFollows(mark: String) {
    let path = Path("a/\(mark)b/c\(mark).d\(mark)e")
    #expect(path.components == [Path("a"), Path("\(mark)b"), Path("c\(mark).d\(mark)e")])
    #expect(path.name == Path("c\(mark).d\(mark)e"))
    #expect(path.folder == Path("a/\(mark)b"))
    #expect(path.stem == Path("c\(mark)"))
  }

  @Test func aSlashIsASlashWhateverStandsBefore() {
    let path = Path("a\(Self.prepending)/b\(Self.prepending).md")
    #expect(path.components == [Path("a\(Self.prepending)"), Path("b\(Self.prepending).md")])
    #expect(path.hasSuffix(".md"))
    #expect(path.stem == Path("b\(Self.prepending)"))
  }

  @Test func twoSpellingsAreTwoPaths() {
    #expect(Path("caf\u{E9}") != Path("cafe\u{301}"))
    #expect(Set([Path("caf\u{E9}"), Path("cafe\u{301}")]).count == 2)
    // No UTF-8, and shown alike.
    #expect(Path([0x61, 0xFF]) != Path([0x61, 0xFE]))
    #expect("\(Path([0x61, 0xFF]))" == "\(Path([0x61, 0xFE]))")
    #expect(Path([0x61, 0xFF]).spelledOut != Path([0x61, 0xFE]).spelledOut)
  }

  /// As POSIX's dirname(3) and basename(3) have it, but for what ends in slashes.
  @Test(arguments: [
    ("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b", "/a", "b"), ("./a", ".", "a"),
    ("../a", "..", "a"), ("/", "/", "/"),
  ])
  func foldersAndNames(path: String, folder: String, name: String) {
    #expect(Path(path).folder == Path(folder))
    #expect(Path(path).name == Path(name))
  }

  @Test func aNameIsJoinedToItsFolder() {
    #expect(Path("a") / "b" == "a/b")
    #expect(Path("/") / "b" == "/b")
    #expect(Path("a/") / "b" == "a/b")
    #expect(Path("a") + ".html" == "a.html")
    #expect(Path(".hidden").stem == ".hidden")
    #expect(Path("a.tar.gz").stem == "a.tar")
  }

  @Test func temporaryNamesNameTheirFile() {
    for name in ["a.html", "a\u{301}.html", ".a", "a.part"] {
      #expect(TemporaryName.target(of: TemporaryName.random(for: Path(name))) == Path(name))
    }
    #expect(TemporaryName.target(of: ".n.html.1.part") == "n.html")
    #expect(TemporaryName.target(of: "k.value.123.part") == "k.value")
    for name in ["n.html", ".n.html.part", ".n.html.x.part", ".part", ".1.part", "1.part"] {
      #expect(TemporaryName.target(of: Path(name)) == nil, "\(name)")
    }
  }
}
