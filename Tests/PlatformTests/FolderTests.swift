import Folders
import Testing

@testable import Platform

/// What is reached from an open folder, and what is not.
@Suite struct FolderTests {
  private let temporary = TemporaryFolder()
  private let outside = TemporaryFolder()
  private let folder: Folder

  init() throws {
    temporary.write("inside", to: "sub/file")
    outside.write("outside", to: "file")
    folder = try Folder(temporary.location)
  }

  private func read(_ path: String, _ links: Folder.Links = .followed) throws(SystemError) -> String
  {
    let file = try File(folder.open(Path(path), links: links), path: Path(path))
    return String(decoding: try file.contents(atMost: 100), as: UTF8.self)
  }

  /// What reading fails of; nil where it does not.
  private func failure(_ path: String, _ links: Folder.Links = .followed) -> SystemError? {
    do throws(SystemError) {
      _ = try read(path, links)
      return nil
    } catch { return error }
  }

  @Test func whatLiesInside() throws {
    #expect(try read("sub/file") == "inside")
    #expect(try read("./sub//file") == "inside")
    #expect(try read("sub/../sub/file") == "inside")
    #expect(failure("sub/file/") == .notAFolder)
    #expect(failure("sub") == .isAFolder)
    #expect(failure("none") == .notFound)
    #expect(failure("sub/file/inner") == .notAFolder)
  }

  @Test func linksThatStayInsideAreFollowedToRead() throws {
    temporary.link("sub/file", to: "beside")
    temporary.link("sub", to: "folder")
    temporary.link("../beside", to: "sub/up")
    temporary.link(temporary.path + "/sub/file", to: "absolute")
    for path in ["beside", "folder/file", "sub/up", "folder/up", "absolute"] {
      #expect(try read(path) == "inside", "\(path)")
      #expect(failure(path, .refused) == .unfollowedLink, "\(path)")
    }
  }

  @Test func noWayLeadsOut() throws {
    let name = "\(outside.location.name)"
    for (number, target) in [
      outside.path + "/file", outside.path, "..", "../\(name)/file", "sub/../../\(name)/file",
      "/", "sub/../..", temporary.path + "/../\(name)/file", temporary.path + "x/file",
    ].enumerated() {
      temporary.link(target, to: "link\(number)")
      for path in ["link\(number)", "link\(number)/file", "link\(number)/\(name)/file"] {
        #expect(failure(path) == .outside, "\(target): \(path)")
        #expect(failure(path, .refused) == .unfollowedLink, "\(target): \(path)")
      }
    }
    for path in ["..", "../\(name)/file", "sub/../../\(name)/file", outside.path + "/file", "/"] {
      #expect(failure(path) == .outside, "\(path)")
    }
    // Nothing is said of what is not there: the way out ends the search.
    temporary.link(outside.path + "/none", to: "dangling")
    #expect(failure("dangling") == .outside)
  }

  @Test func linksInARingEnd() {
    temporary.link("b", to: "a")
    temporary.link("a", to: "b")
    #expect(failure("a") == .unfollowedLink)
  }

  /// A slash with a mark behind it, or one before, is a slash: the link on the way is seen.
  @Test(arguments: ["L/\u{301}f", "L/\u{FE0F}f", "L/\u{FF9E}f", "L/\u{E33}f", "L\u{600}/f"])
  func marksHideNoLink(path: String) throws {
    let parts = Path(path).components
    temporary.link(outside.path, to: "\(parts[0])")
    outside.write("outside", to: "\(parts[1])")
    #expect(failure(path) == .outside)
    #expect(throws: SystemError.unfollowedLink) { try folder.folder(Path(path).folder) }
  }

  @Test func twoSpellingsAreTwoFolders() throws {
    let nfc = TemporaryFolder()
    nfc.write("one", to: "caf\u{E9}/file")
    nfc.write("two", to: "cafe\u{301}/file")
    let one = try Folder(nfc.location / "caf\u{E9}")
    nfc.link("../cafe\u{301}/file", to: "caf\u{E9}/relative")
    nfc.link(nfc.path + "/cafe\u{301}/file", to: "caf\u{E9}/absolute")
    for name in ["relative", "absolute"] {
      #expect(throws: SystemError.outside) { try one.open(Path(name), links: .followed) }
    }
  }

  /// The path is swapped after the folder was opened: what is done is done in the folder.
  @Test func aFolderIsTheOneThatWasOpened() throws {
    let sub = try folder.folder("sub")
    try temporary.rename("sub", to: "moved")
    temporary.link(outside.path, to: "sub")
    try sub.write([Array("new".utf8)], to: "written", mode: 0o600)
    #expect(temporary.text("moved/written") == "new")
    #expect(outside.names == ["file"])
    #expect(throws: SystemError.unfollowedLink) { try folder.folder("sub") }
  }

  @Test func aFolderThatMayNotBeListedCanBePassed() throws {
    try temporary.setPermissions(0o100, of: "sub")
    defer { try? temporary.setPermissions(0o700, of: "sub") }
    #expect(try read("sub/file") == "inside")
  }

  @Test func namesNeedNotBeUTF8() throws {
    let names = [Path([0x61, 0xFE]), Path([0x61, 0xFF])]
    for name in names { try folder.write([name.bytes], to: name, mode: 0o600) }
    for name in names { #expect(try File(name, in: folder).contents(atMost: 9) == name.bytes) }
    #expect(folder.names() == names + ["sub"])
    for name in names { folder.remove(name) }
  }

  @Test func aZeroByteEndsNoName() {
    #expect(failure("sub/file\0.csv") == .invalid)
    #expect(throws: SystemError.invalid) { try folder.write([[1]], to: "a\0b", mode: 0o600) }
  }

  @Test func foldersAreMade() throws {
    try Folder.make(temporary.location / "a/b/c", mode: 0o700)
    #expect(try FileStatus(of: temporary.location / "a/b/c").kind == .folder)
    try Folder.make(temporary.location / "a/b/c/", mode: 0o700)
    #expect(throws: SystemError.self) {
      try Folder.make(temporary.location / "sub/file/x", mode: 0o700)
    }
  }
}
