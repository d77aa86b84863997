import Platform
import Testing

@testable import nbrun

@Suite struct FileSystemTests {
  @Test func theWayBetweenFolders() throws {
    let folder = WorkFolder()
    for name in ["a", "a/b c", "d"] { folder.makeFolder(name) }
    let path = Path(folder.path)
    #expect(FileSystem.way(from: path / "d", to: path / "a") == "../a/")
    #expect(FileSystem.way(from: path / "d", to: path / "a/b c") == "../a/b%20c/")
    #expect(FileSystem.way(from: path / "a/b c", to: path) == "../../")
    #expect(FileSystem.way(from: path, to: path) == "")
    #expect(FileSystem.way(from: path / "gone", to: path) == "")
    // Only this machine's folders would be in it.
    #expect(FileSystem.way(from: "/dev", to: path) == "")
  }

  @Test func whereAFolderCanBe() throws {
    let folder = WorkFolder()
    folder.write("file", "")
    let path = Path(folder.path)
    #expect(FileSystem.canHold(path))
    #expect(FileSystem.canHold(path / "new/newer/"))
    #expect(FileSystem.canHold("new"))
    #expect(!FileSystem.canHold(path / "file"))
    #expect(!FileSystem.canHold(path / "file/new"))
  }
}
