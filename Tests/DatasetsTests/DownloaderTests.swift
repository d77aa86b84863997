import Folders
import Platform
import Testing

@testable import Datasets

@Suite struct DownloaderTests {
  /// "abc" and its SHA-256 (FIPS 180-4's example).
  private static let file = PublicFile(
    name: "abc.bin", address: "https://example.org/abc.bin",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", size: 3)

  /// A downloader that runs a shell script, the path to write to in `$1`.
  private func downloader(_ script: String) -> Downloader {
    Downloader(commands: [{ _, path in ["/bin/sh", "-c", Path(script), "sh", path] }])
  }

  private func fetch(
    _ downloader: Downloader, to folder: Path, isCancelled: () -> Bool = { false },
    report: (DataEvent) -> Void = { _ in }
  ) throws -> Downloader.Outcome {
    try downloader.fetch(Self.file, to: folder, isCancelled: isCancelled, report: report)
  }

  @Test func aWholeFileGetsItsName() throws {
    let folder = TemporaryFolder()
    let inner = folder.location / "made/on/the/way"
    let outcome = try fetch(downloader("printf abc > \"$1\""), to: inner)
    #expect(outcome == .whole(inner / "abc.bin"))
    #expect(try DataFile(path: inner / "abc.bin").bytes(0..<3) == Array("abc".utf8))
  }

  @Test(arguments: [
    ("printf abd > \"$1\"", "SHA-256"),
    ("printf ab > \"$1\"", "2 bytes"),
    ("printf abcabcabc > \"$1\"; exec sleep 5", "more came"),
    ("true", "no file came"),
    ("printf a > \"$1\"; echo 'host is asleep' >&2; exit 6", "host is asleep"),
    ("exit 7", "status 7"),
  ])
  func whateverIsNotTheFileLeavesNothing(script: String, reason: String) throws {
    let folder = TemporaryFolder()
    guard case .failed(let said) = try fetch(downloader(script), to: folder.location) else {
      return #expect(Bool(false), "it must fail")
    }
    #expect(said.text.contains(reason))
    #expect(folder.names.isEmpty)
  }

  @Test func anInterruptedDownloadStopsItsProgramAndLeavesNothing() {
    let folder = TemporaryFolder()
    var hasBegun = false
    let slow = downloader("printf a > \"$1\"; exec sleep 60")
    #expect(throws: DatasetError.cancelled) {
      try fetch(
        slow, to: folder.location, isCancelled: { hasBegun },
        report: {
          if case .downloading(_, received: 1, total: 3) = $0 { hasBegun = true }
        })
    }
    #expect(hasBegun)
    #expect(folder.names.isEmpty)
  }

  @Test func leftoversOfDeadProcessesAreRemoved() throws {
    let folder = TemporaryFolder()
    // Of earlier versions, by the numbers of processes, our own too.
    folder.write([1], to: ".abc.bin.2147483647.part")
    folder.write([1], to: ".abc.bin.\(CurrentProcess.number).part")
    folder.write([1], to: ".abc.bin.00ff00ff00ff00ff.part")
    folder.write([1], to: ".other.2147483647.part")
    // Somebody else is at work.
    let other = try StagedFile("abc.bin", in: Folder(folder.location), mode: 0o600)
    _ = try fetch(downloader("printf abc > \"$1\""), to: folder.location)
    let names = [".other.2147483647.part", "abc.bin", "\(other.temporaryPath.name)"]
    #expect(folder.names == names.sorted())
  }

  @Test func theNextProgramIsTriedWhereOneIsNotInstalled() throws {
    let folder = TemporaryFolder()
    let downloader = Downloader(commands: [
      { _, _ in ["no-such-program-of-this-name"] },
      { _, path in ["/bin/sh", "-c", "printf abc > \"$1\"", "sh", path] },
    ])
    #expect(try fetch(downloader, to: folder.location) == .whole(folder.location / "abc.bin"))
    let none = Downloader(commands: [{ _, _ in ["no-such-program-of-this-name"] }])
    #expect(try fetch(none, to: folder.location) == .failed("neither curl nor wget is installed"))
  }

  @Test func aFolderThatCannotBeMadeIsAReason() throws {
    let folder = TemporaryFolder()
    let file = folder.write([], to: "file")
    guard case .failed(let said) = try fetch(downloader("true"), to: Path(file) / "inner") else {
      return #expect(Bool(false), "it must fail")
    }
    #expect(said.text.contains("can't be made"))
  }
}
