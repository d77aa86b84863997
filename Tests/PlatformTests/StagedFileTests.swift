import Folders
import Testing

@testable import Platform

@Suite struct StagedFileTests {
  private let temporary = TemporaryFolder()
  private let folder: Folder

  init() throws { folder = try Folder(temporary.location) }

  @Test func aFileIsThereWholeOrNotAtAll() throws {
    temporary.write("before", to: "a")
    let staged = try StagedFile("a", in: folder, mode: 0o600)
    try staged.append(Array("after".utf8))
    #expect(temporary.text("a") == "before")
    try staged.finish()
    #expect(temporary.text("a") == "after")
    #expect(temporary.names == ["a"])
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    _ = try StagedFile("a", in: folder, mode: 0o600)
    #expect(temporary.names.isEmpty)
  }

  @Test func twoAtOnceDoNotMeet() throws {
    let (one, other) = (
      try StagedFile("a", in: folder, mode: 0o600), try StagedFile("a", in: folder, mode: 0o600)
    )
    #expect(one.temporaryPath != other.temporaryPath)
  }

  /// A link of the file's name is replaced, and what it leads to stays.
  @Test func aLinkIsReplacedAndNotFollowed() throws {
    temporary.write("other", to: "other")
    temporary.link("other", to: "a")
    try folder.write([[1]], to: "a", mode: 0o600)
    #expect(temporary.text("other") == "other")
    #expect(temporary.read("a") == [1])
  }

  /// What a process with our own number left is as dead as any other's; what is being written is not.
  @Test func leftoversAreWhatNobodyWrites() throws {
    for number in ["1", "\(CurrentProcess.number)", "2147483647", "00ff00ff00ff00ff"] {
      temporary.write([1], to: ".a.\(number).part")
    }
    for name in [".b.1.part", ".a.x.part", "a.1.html", ".a.part"] { temporary.write([1], to: name) }
    temporary.makeFolder(".a.2.part")
    temporary.link("a", to: ".a.3.part")
    let living = try StagedFile("a", in: folder, mode: 0o600)
    folder.removeLeftovers { $0 == "a" }
    let kept = [
      ".b.1.part", ".a.x.part", "a.1.html", ".a.part", ".a.2.part", ".a.3.part",
      "\(living.temporaryPath.name)",
    ]
    #expect(temporary.names == kept.sorted())
  }

  /// Twelve threads write one file and clean up after one another, again and again.
  @Test func cleaningTakesNothingFromTheLiving() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask {
          for _ in 0..<50 {
            folder.removeLeftovers { $0 == "a" }
            try folder.write([[UInt8(number)]], to: "a", mode: 0o600)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(temporary.names == ["a"])
  }
}
