import Folders
import Testing

@testable import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is reached from an open folder, and what is not.
@Suite struct FolderTests {
  private let place = TemporaryFolder()
  private let outside = TemporaryFolder()
  private let folder: Folder

  init() throws {
    place.write("inside", to: "sub/file")
    outside.write("outside", to: "file")
    folder = try Folder(place.place)
  }

  private func read(_ path: String, _ links: Folder.Links = .followed) throws -> String {
    let file = try File(folder.open(Path(path), links: links), path: Path(path))
    return String(decoding: try file.contents(atMost: 100), as: UTF8.self)
  }

  private func code(_ path: String, _ links: Folder.Links = .followed) -> Int32 {
    do {
      _ = try read(path, links)
      return 0
    } catch {
      return (error as? SystemError)?.code ?? -1
    }
  }

  @Test func whatLiesInside() throws {
    #expect(try read("sub/file") == "inside")
    #expect(try read("./sub//file") == "inside")
    #expect(try read("sub/../sub/file") == "inside")
    #expect(code("sub/file/") == ENOTDIR)
    #expect(code("sub") == EISDIR)
    #expect(code("none") == ENOENT)
    #expect(code("sub/file/inner") == ENOTDIR)
  }

  @Test func linksThatStayInsideAreFollowedToRead() throws {
    place.link("sub/file", to: "beside")
    place.link("sub", to: "folder")
    place.link("../beside", to: "sub/up")
    place.link(place.path + "/sub/file", to: "absolute")
    for path in ["beside", "folder/file", "sub/up", "folder/up", "absolute"] {
      #expect(try read(path) == "inside", "\(path)")
      #expect(code(path, .refused) == ELOOP, "\(path)")
    }
  }

  @Test func noWayLeadsOut() throws {
    let name = "\(outside.place.name)"
    for (number, target) in [
      outside.path + "/file", outside.path, "..", "../\(name)/file", "sub/../../\(name)/file",
      "/", "sub/../..", place.path + "/../\(name)/file", place.path + "x/file",
    ].enumerated() {
      place.link(target, to: "link\(number)")
      for path in ["link\(number)", "link\(number)/file", "link\(number)/\(name)/file"] {
        #expect(code(path) == EXDEV, "\(target): \(path)")
        #expect(code(path, .refused) == ELOOP, "\(target): \(path)")
      }
    }
    for path in ["..", "../\(name)/file", "sub/../../\(name)/file", outside.path + "/file", "/"] {
      #expect(code(path) == EXDEV, "\(path)")
    }
    // Nothing is said of what is not there: the way out ends the search.
    place.link(outside.path + "/none", to: "dangling")
    #expect(code("dangling") == EXDEV)
  }

  @Test func linksInARingEnd() {
    place.link("b", to: "a")
    place.link("a", to: "b")
    #expect(code("a") == ELOOP)
  }

  /// A slash with a mark behind it, or one before, is a slash: the link on the way is seen.
  @Test(arguments: ["L/\u{301}f", "L/\u{FE0F}f", "L/\u{FF9E}f", "L/\u{E33}f", "L\u{600}/f"])
  func marksHideNoLink(path: String) throws {
    let parts = Path(path).components
    place.link(outside.path, to: "\(parts[0])")
    outside.write("outside", to: "\(parts[1])")
    #expect(code(path) == EXDEV)
    #expect(throws: SystemError(ELOOP)) { try folder.folder(Path(path).folder) }
  }

  @Test func twoSpellingsAreTwoFolders() throws {
    let nfc = TemporaryFolder()
    nfc.write("one", to: "caf\u{E9}/file")
    nfc.write("two", to: "cafe\u{301}/file")
    let one = try Folder(nfc.place / "caf\u{E9}")
    nfc.link("../cafe\u{301}/file", to: "caf\u{E9}/relative")
    nfc.link(nfc.path + "/cafe\u{301}/file", to: "caf\u{E9}/absolute")
    for name in ["relative", "absolute"] {
      #expect(throws: SystemError(EXDEV)) { try one.open(Path(name), links: .followed) }
    }
  }

  /// The path is swapped after the folder was opened: what is done is done in the folder.
  @Test func aFolderIsTheOneThatWasOpened() throws {
    let sub = try folder.folder("sub")
    rename(place.path + "/sub", place.path + "/moved")
    place.link(outside.path, to: "sub")
    try sub.write([Array("new".utf8)], to: "written", mode: 0o600)
    #expect(place.text("moved/written") == "new")
    #expect(outside.names == ["file"])
    #expect(throws: SystemError(ELOOP)) { try folder.folder("sub") }
  }

  @Test func aFolderThatMayNotBeListedCanBePassed() throws {
    chmod(place.path + "/sub", 0o100)
    defer { chmod(place.path + "/sub", 0o700) }
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
    #expect(code("sub/file\0.csv") == EINVAL)
    #expect(throws: SystemError(EINVAL)) { try folder.write([[1]], to: "a\0b", mode: 0o600) }
  }

  @Test func foldersAreMade() throws {
    try Folder.make(place.place / "a/b/c", mode: 0o700)
    #expect(try FileStatus(of: place.place / "a/b/c").kind == .folder)
    try Folder.make(place.place / "a/b/c/", mode: 0o700)
    #expect(throws: SystemError.self) { try Folder.make(place.place / "sub/file/x", mode: 0o700) }
  }
}
