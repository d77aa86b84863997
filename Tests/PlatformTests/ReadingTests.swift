import Folders
import Testing

@testable import Platform

/// Parts of files and of pipes, at their ends.
@Suite struct ReadingTests {
  private let temporary = TemporaryFolder()

  private func file(_ bytes: [UInt8]) throws -> File {
    try File(Path(temporary.write(bytes, to: "f")))
  }

  @Test func bytesFromAPlace() throws {
    let file = try file([1, 2, 3, 4, 5])
    #expect(file.size == 5)
    #expect(try file.bytes(at: 0, count: 5) == [1, 2, 3, 4, 5])
    #expect(try file.bytes(at: 1, count: 3) == [2, 3, 4])
    #expect(try file.bytes(at: 3, count: 9) == [4, 5])
    #expect(try file.bytes(at: 5, count: 1) == [])
    #expect(try file.bytes(at: 2, count: 0) == [])
    #expect(try file.bytes(at: 2, count: -1) == [])
    #expect(throws: SystemError.invalid) { try file.bytes(at: -1, count: 1) }
  }

  /// Blocks of 2²⁰ bytes are read: a prefix ends before, at and behind a border.
  @Test(arguments: [0, 1, 1 << 20 - 1, 1 << 20, 1 << 20 + 1, 1 << 20 + 7])
  func aPrefixIsAsLongAsWasAsked(_ count: Int) throws {
    let bytes = (0..<(1 << 20 + 5)).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
    let file = try file(bytes)
    let isSame = try file.prefix(count) == Array(bytes.prefix(count))
    #expect(isSame)
  }

  @Test func aStreamBeginsAtTheBeginning() throws {
    let file = try file([1, 2, 3])
    for _ in 0..<2 {
      let descriptor = Descriptor(try file.stream())
      #expect(try descriptor.rest(atMost: 2) == [1, 2])
    }
  }

  @Test func restsHaveLimits() throws {
    func pipe() throws -> Descriptor {
      try ChildProcess.start(["/bin/sh", "-c", "printf abcde"], keeping: 1).output
    }
    #expect(try pipe().rest(atMost: 3) == Array("abc".utf8))
    #expect(try pipe().rest(atMost: 5) == Array("abcde".utf8))
    #expect(try pipe().rest(atMost: 6) == Array("abcde".utf8))
    #expect(try pipe().rest(atMost: 0) == [])
    #expect(try pipe().all(keeping: 2) { false } == Array("ab".utf8))
    #expect(try pipe().all(keeping: 9) { false } == Array("abcde".utf8))
  }

  /// Half of what a file claims may be holes. Here it is nearly all, and the data stand at its far end, or at
  /// several places.
  @Test(arguments: [["100000"], ["10", "20000", "40000", "60000", "80000", "100000"]])
  func aFileOfHolesIsRefusedWhereverItsDataStand(_ blocks: [String]) throws {
    let path = temporary.write([], to: "holes")
    for block in blocks {
      #expect(
        ShellRun.succeeds(
          "printf x | dd of=\"$0\" bs=1 seek=$(($1 * 1024)) conv=notrunc", [path, block]))
    }
    #expect(throws: SystemError.fileTooLarge) { try File(Path(path)) }
  }

  /// Up to 64 MiB nobody asks for holes.
  @Test(arguments: [(64 << 20, true), (64 << 20 + 1, false)])
  func onlyLargeFilesAreAskedForHoles(_ size: Int, _ isRead: Bool) throws {
    let path = temporary.write([], to: "holes")
    #expect(
      ShellRun.succeeds("dd if=/dev/null of=\"$0\" bs=1 seek=\"$1\"", [path, "\(size)"]))
    #expect(((try? File(Path(path))) != nil) == isRead)
  }

  @Test func bytesAreFoundAndCompared() {
    let bytes: [UInt8] = [5, 7, 9, 7]
    bytes.withUnsafeBytes { memory in
      guard let start = memory.baseAddress else { return }
      #expect(Bytes.distance(to: 7, from: start, count: 4) == 1)
      #expect(Bytes.distance(to: 9, from: start, count: 2) == nil)
      #expect(Bytes.distance(to: 9, from: start, count: 3) == 2)
      #expect(Bytes.distance(to: 5, from: start, count: 0) == nil)
      #expect(Bytes.areEqual(start + 1, start + 3, count: 1))
      #expect(!Bytes.areEqual(start, start + 1, count: 2))
      #expect(Bytes.areEqual(start, start + 1, count: 0))
    }
  }

  /// Small blocks come from the heap, those of 2 MiB and more from the system: both zero, and on a line.
  @Test(arguments: [0, 1, 63, 64, 4096, 1 << 20, 2 << 20 - 64, 2 << 20, 5 << 20 + 3])
  func memoryIsZeroAndAligned(_ size: Int) throws {
    // A line more: its start may be moved by as much.
    let memory = try #require(ZeroedMemory(bytes: size + 64))
    defer { memory.free() }
    #expect(UInt(bitPattern: memory.start) % 64 == 0)
    let bytes = UnsafeRawBufferPointer(start: memory.start, count: size)
    #expect(bytes.allSatisfy { $0 == 0 })
    UnsafeMutableRawBufferPointer(start: memory.start, count: size).initializeMemory(
      as: UInt8.self, repeating: 255)
    #expect(bytes.allSatisfy { $0 == 255 })
  }

  @Test func moreMemoryThanThereIsIsNone() {
    #expect(ZeroedMemory(bytes: .max) == nil)
    #expect(ZeroedMemory(bytes: .max - 4096) == nil)
    #expect(ZeroedMemory(bytes: 1 << 62) == nil)
  }

  @Test func filesAreMappedWhole() throws {
    let folder = try Folder(temporary.location)
    temporary.write([3, 1, 4], to: "a")
    temporary.write([], to: "empty")
    for name in ["a", "empty"] { try temporary.setPermissions(0o600, of: name) }
    let mapped = try #require(MappedFile("a", in: folder))
    #expect(mapped.size == 3)
    #expect((0..<3).map { mapped.base.load(fromByteOffset: $0, as: UInt8.self) } == [3, 1, 4])
    #expect(MappedFile("empty", in: folder) == nil)
    #expect(MappedFile("none", in: folder) == nil)
  }

  @Test func theMachineIsDescribed() {
    #expect(Machine.processors >= 1)
    #expect(Machine.memory > 1 << 26)
    #expect(Machine.beginning(of: Path(temporary.write("abc", to: "x")), count: 2) == [0x61, 0x62])
    #expect(Machine.beginning(of: temporary.location / "none") == nil)
  }
}
