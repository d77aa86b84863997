import Folders
import Testing

@testable import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct StagedFileTests {
  private let place = TemporaryFolder()
  private let folder: Folder

  init() throws { folder = try Folder(place.place) }

  @Test func aFileIsThereWholeOrNotAtAll() throws {
    place.write("before", to: "a")
    let staged = try StagedFile("a", in: folder, mode: 0o600)
    try staged.append(Array("after".utf8))
    #expect(place.text("a") == "before")
    try staged.finish()
    #expect(place.text("a") == "after")
    #expect(place.names == ["a"])
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    _ = try StagedFile("a", in: folder, mode: 0o600)
    #expect(place.names.isEmpty)
  }

  @Test func twoAtOnceDoNotMeet() throws {
    let (one, other) = (
      try StagedFile("a", in: folder, mode: 0o600), try StagedFile("a", in: folder, mode: 0o600)
    )
    #expect(one.temporaryPath != other.temporaryPath)
  }

  /// A link in the file's place is replaced, and what it leads to stays.
  @Test func aLinkIsReplacedAndNotFollowed() throws {
    place.write("other", to: "other")
    place.link("other", to: "a")
    try folder.write([[1]], to: "a", mode: 0o600)
    #expect(place.text("other") == "other")
    #expect(place.read("a") == [1])
  }

  /// What a process with our own number left is as dead as any other's; what is being written is not.
  @Test func leftoversAreWhatNobodyWrites() throws {
    for number in ["1", "\(getpid())", "2147483647", "00ff00ff00ff00ff"] {
      place.write([1], to: ".a.\(number).part")
    }
    for name in [".b.1.part", ".a.x.part", "a.1.html", ".a.part"] { place.write([1], to: name) }
    mkdir(place.path + "/.a.2.part", 0o700)
    place.link("a", to: ".a.3.part")
    let living = try StagedFile("a", in: folder, mode: 0o600)
    folder.removeLeftovers { $0 == "a" }
    let kept = [
      ".b.1.part", ".a.x.part", "a.1.html", ".a.part", ".a.2.part", ".a.3.part",
      "\(living.temporaryPath.name)",
    ]
    #expect(place.names == kept.sorted())
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
    #expect(place.names == ["a"])
  }
}
