import Platform
import Testing

@testable import nbrun

@Suite struct FileSystemTests {
  @Test func theWayBetweenFolders() throws {
    let folder = try Folder()
    for name in ["a", "a/b c", "d"] { folder.makeFolder(name) }
    let place = Path(folder.path)
    #expect(FileSystem.way(from: place / "d", to: place / "a") == "../a/")
    #expect(FileSystem.way(from: place / "d", to: place / "a/b c") == "../a/b%20c/")
    #expect(FileSystem.way(from: place / "a/b c", to: place) == "../../")
    #expect(FileSystem.way(from: place, to: place) == "")
    #expect(FileSystem.way(from: place / "gone", to: place) == "")
    // Only this machine's folders would be in it.
    #expect(FileSystem.way(from: "/dev", to: place) == "")
  }

  @Test func whereAFolderCanBe() throws {
    let folder = try Folder()
    try folder.write("file", "")
    let place = Path(folder.path)
    #expect(FileSystem.canHold(place))
    #expect(FileSystem.canHold(place / "new/newer/"))
    #expect(FileSystem.canHold("new"))
    #expect(!FileSystem.canHold(place / "file"))
    #expect(!FileSystem.canHold(place / "file/new"))
  }
}
