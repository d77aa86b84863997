import Folders
import Testing

@testable import Platform

@Suite struct ScratchFolderTests {
  private func isThere(_ path: Path) -> Bool { (try? FileStatus(of: path)) != nil }

  @Test func itGoesWithItsOwner() throws {
    var scratch: ScratchFolder? = try ScratchFolder("nbrun-scratch-test")
    let path = try #require(scratch?.path)
    try Folder(path).write([1], toNew: "file", mode: 0o600)
    #expect(isThere(path / "file"))
    scratch = nil
    #expect(!isThere(path))
  }

  /// What a killed owner left behind has no lock; that of a living one stays.
  @Test func theNextOneTidiesUp() throws {
    let living = try ScratchFolder("nbrun-scratch-left")
    let left = Path("\(living.path)".utf8.dropLast(6) + "dead00".utf8)
    let other = Path("\(living.path)".utf8.dropLast(6) + "dead000".utf8)
    for path in [left, other] { try Folder.make(path / "inner", mode: 0o700) }
    defer { Folder.removeAll(other) }
    try withExtendedLifetime(ScratchFolder("nbrun-scratch-left")) {
      #expect(isThere(living.path))
      #expect(!isThere(left))
      #expect(isThere(other))
    }
  }

  /// Whoever tidies up takes nobody's folder who is just making one.
  @Test func manyAtOnceKeepTheirs() async throws {
    let kept = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<150).count { _ in
            guard let scratch = try? ScratchFolder("nbrun-scratch-many") else { return false }
            let isWritten =
              (try? Folder(scratch.path).write([1], toNew: "file", mode: 0o600)) != nil
            return withExtendedLifetime(scratch) { isWritten && isThere(scratch.path / "file") }
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(kept == 8 * 150)
  }
}
