import Folders
import Testing

@testable import Platform

/// Names: their parts, and what is done with them in a folder.
@Suite struct NameTests {
  private let temporary = TemporaryFolder()

  @Test func partsOfPaths() {
    #expect(Path("a.html").hasSuffix(".html") && !Path("a.html").hasSuffix("b.html"))
    #expect(Path("html").hasSuffix("html") && !Path("tml").hasSuffix("html"))
    #expect(Path("abc").dropLast(1) == "ab")
    #expect(Path("abc").dropLast(3) == "" && Path("abc").dropLast(9) == "")
    #expect(Path("/a").isAbsolute && !Path("a/").isAbsolute && !Path("").isAbsolute)
    #expect(Path("a/").endsWithSlash && !Path("/a").endsWithSlash)
    #expect(Path("").isEmpty && !Path("/").isEmpty)
    #expect(Path("a\0").holdsZero && !Path("a").holdsZero)
    #expect(Path("//a///b/").components == ["a", "b"])
    #expect(Path("a.b/c").stem == "c" && Path("a/.b.c").stem == ".b" && Path("a.").stem == "a")
    #expect("abc".withCString { Path(cString: $0) } == "abc")
    #expect(
      ["b", "a/b", "a", "\u{E9}", "a-"].map { Path($0) }.sorted() == [
        "a", "a-", "a/b", "b", "\u{E9}",
      ])
  }

  /// What is UTF-8 stays; of other paths each byte that is no ASCII is spelled out.
  @Test func pathsAreSpelledOut() {
    #expect(Path("caf\u{E9}").spelledOut == "caf\u{E9}")
    #expect(Path([0x61, 0x7F, 0x80, 0xFF, 0x2F]).spelledOut == "a\u{7F}%80%FF/")
  }

  /// `.NAME.DIGITS.part` with one to sixteen hexadecimal digits.
  @Test(
    arguments: [
      (".a.0.part", "a"), (".a.9f.part", "a"), (".a.0123456789abcdef.part", "a"),
      (".a.0123456789abcdef0.part", nil), (".a..part", nil), (".a.g.part", nil), (".a.F.part", nil),
      (".a.0.par", nil), (".a.0.part.part", nil), ("..0.part", nil), ("a.0.part", "a"),
      (".a.b.0.part", "a.b"), ("0.part", nil), (".0.part", nil), (".a.:.part", nil),
      (".a./.part", nil), (".a.`.part", nil),
    ] as [(String, String?)])
  func namesOfUnfinishedFiles(_ name: String, _ target: String?) {
    #expect(TemporaryName.target(of: Path(name)) == target.map { Path($0) })
  }

  @Test func namesAreListedUpToALimit() throws {
    for name in ["c", "a", "b"] { temporary.write("x", to: name) }
    let folder = try Folder(temporary.location)
    #expect(folder.names() == ["a", "b", "c"])
    #expect(folder.names(atMost: 2).count == 2)
    #expect(folder.names(atMost: 3).count == 3)
    #expect(folder.names(atMost: 0).isEmpty)
  }

  @Test func namesAreGivenAndTakenAway() throws {
    let folder = try Folder(temporary.location)
    temporary.write("one", to: "a")
    temporary.write("two", to: "b")
    try folder.rename("a", to: "b")
    #expect(temporary.names == ["b"] && temporary.text("b") == "one")
    #expect(throws: SystemError.notFound) { try folder.rename("a", to: "c") }
    try folder.link("c", to: "b")
    #expect(temporary.text("c") == "one")
    #expect(throws: SystemError.alreadyExists) { try folder.link("c", to: "b") }
    #expect(folder.remove("c") && !folder.remove("c") && !folder.remove("b\0"))
    #expect(temporary.names == ["b"])
    try folder.setPermissions(0o640, of: "b")
    #expect(throws: SystemError.notFound) { try folder.setPermissions(0o640, of: "none") }
  }

  @Test func foldersGoWithAllTheyHold() throws {
    temporary.write("kept", to: "kept/file")
    temporary.write("x", to: "gone/inner/deep/file")
    temporary.link("../kept", to: "gone/link")
    let folder = temporary.location
    Folder.removeEmpty(folder / "gone")
    #expect(temporary.names == ["gone", "kept"])
    Folder.removeAll(folder / "gone")
    #expect(temporary.names == ["kept"] && temporary.text("kept/file") == "kept")
    temporary.makeFolder("empty")
    Folder.removeEmpty(folder / "empty")
    #expect(temporary.names == ["kept"])
    // A link to a folder is not the folder.
    temporary.link("kept", to: "way")
    Folder.removeAll(folder / "way")
    #expect(temporary.text("kept/file") == "kept")
  }

  @Test func aFilesStatus() throws {
    temporary.write([UInt8](repeating: 1, count: 4097), to: "file")
    temporary.link("file", to: "link")
    let folder = try Folder(temporary.location)
    let status = try FileStatus(of: temporary.location / "file")
    #expect(status.kind == .file && status.size == 4097 && status.links == 1)
    #expect(try FileStatus(of: temporary.location / "link").kind == .file)
    #expect(try folder.status(of: "link")?.kind == .link)
    #expect(try folder.status(of: "none") == nil)
    #expect(try FileStatus(of: "/dev/null").kind == .device)
    #expect(try FileStatus(of: temporary.location).kind == .folder)
    #expect(throws: SystemError.notFound) { try FileStatus(of: temporary.location / "none") }
    #expect(throws: SystemError.invalid) { try FileStatus(of: temporary.location / "file\0") }
    #expect(throws: SystemError.invalid) { try folder.status(of: "file\0") }
    #expect(throws: SystemError.invalid) { try folder.named("file\0") }
    #expect(throws: SystemError.notAFolder) { try Folder(temporary.location / "file") }
    #expect(throws: SystemError.self) {
      try Folder(temporary.location / "link", followsLink: false)
    }
  }

  @Test func aChangeShows() throws {
    let path = temporary.location / "file"
    temporary.write("one", to: "file")
    let before = try FileStatus(of: path)
    #expect(try FileStatus(of: path).signs == before.signs)
    temporary.write("three", to: "file")
    #expect(try FileStatus(of: path).signs != before.signs)
    #expect(try FileStatus(of: path).contentSigns != before.contentSigns)
  }

  @Test func pathsLeadToPlaces() throws {
    temporary.write("x", to: "file")
    temporary.link("file", to: "link")
    let (file, link) = (temporary.location / "file", temporary.location / "link")
    #expect(file.resolved != nil && link.resolved == file.resolved)
    #expect((temporary.location / "none").resolved == nil)
    #expect(file.permits(.reading) && !(temporary.location / "none").permits(.reading))
    #expect(!(file + "\0").permits(.reading))
  }

  @Test func reasonsAreWords() {
    #expect(SystemError.notFound.reason == "no such file or directory")
    #expect(SystemError.fileTooLarge.reason == "the file would be larger than the system allows")
    #expect(SystemError.notFound.isAbsence && SystemError.notAFolder.isAbsence)
    #expect(!SystemError.isAFolder.isAbsence)
  }

  /// A way over forty links is gone, as path_resolution(7) has it; one of more is not.
  @Test(arguments: [(40, true), (41, false)])
  func linksAreFollowedUpToALimit(_ count: Int, _ isFollowed: Bool) throws {
    temporary.write("end", to: "link0")
    for number in 0..<count { temporary.link("link\(number)", to: "link\(number + 1)") }
    let folder = try Folder(temporary.location)
    let found = try? folder.open(Path("link\(count)"), links: .followed)
    #expect((found != nil) == isFollowed)
  }
}
