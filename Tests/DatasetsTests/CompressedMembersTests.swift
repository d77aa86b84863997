import Folders
import Platform
import Testing

@testable import Datasets

/// Files of several gzip members (RFC 1952), whose borders lie anywhere in the blocks of 2¹⁸ bytes that are
/// read at once.
@Suite struct CompressedMembersTests {
  private let folder = TemporaryFolder()

  /// One member that holds its bytes as they are, in blocks (RFC 1951, 3.2.4) of at most 65,535.
  private static func member(_ bytes: [UInt8]) -> [UInt8] {
    var member: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let count = min(65_535, bytes.count - start)
      let isLast: UInt8 = start + count == bytes.count ? 1 : 0
      member += [isLast] + Fixtures.little(count, 2) + Fixtures.little(~count & 0xffff, 2)
      member += bytes[start..<start + count]
      start += count
    } while start < bytes.count
    return member + Fixtures.little(Fixtures.crc32(bytes), 4) + Fixtures.little(bytes.count, 4)
  }

  private func contents(_ bytes: [UInt8], by step: Int = 70_000) throws(VectorFileError) -> [UInt8]
  {
    let path = Path(folder.write(bytes, to: "a.gz"))
    guard let opened = try? File(path) else { throw .empty }
    let file = try CompressedFile(opened)
    var contents: [UInt8] = []
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: step)
    defer { memory.deallocate() }
    while true {
      let got = try file.read(into: memory, count: step)
      if got == 0 { return contents }
      contents += UnsafeBufferPointer(start: memory, count: got)
    }
  }

  private static func content(_ size: Int, _ start: Int = 0) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: start + $0 ^ $0 >> 8) }
  }

  @Test func membersFollowOneAnother() throws {
    let (first, second) = (Self.member([1, 2, 3]), Self.member([4, 5]))
    let empty = Self.member([])
    for step in [1, 2, 3, 100] {
      #expect(try contents(first, by: step) == [1, 2, 3])
      #expect(try contents(first + second, by: step) == [1, 2, 3, 4, 5])
      #expect(try contents(first + empty + second, by: step) == [1, 2, 3, 4, 5])
      #expect(try contents(first + [0, 0] + second + [0], by: step) == [1, 2, 3, 4, 5])
    }
    #expect(try contents(empty) == [])
    #expect(try contents([1, 2, 3], by: 2) == [1, 2, 3])
    #expect(try contents([]) == [])
  }

  /// The first member ends so many bytes before or behind a block's end.
  @Test(arguments: [-20, -11, -10, -9, -2, -1, 0, 1, 2, 8, 9])
  func bordersLieAnywhere(_ shift: Int) throws {
    // 10 bytes before, 5 for each of four blocks, 8 behind.
    let size = 1 << 18 + shift - 10 - 5 * 4 - 8
    let (first, second) = (Self.content(size), Self.content(999, 7))
    let member = Self.member(first)
    #expect(member.count == 1 << 18 + shift)
    func isRead(_ bytes: [UInt8], as expected: [UInt8]) throws -> Bool {
      try contents(bytes) == expected
    }
    #expect(try isRead(member + Self.member(second), as: first + second))
    // Zeros up to the block's end and beyond.
    for zeros in [1, 9, 12, 30] {
      let fill = [UInt8](repeating: 0, count: zeros)
      #expect(try isRead(member + fill, as: first))
      #expect(try isRead(member + fill + Self.member(second), as: first + second))
    }
    #expect(throws: VectorFileError.compression("something else follows its end")) {
      try contents(member + [0, 0, 1])
    }
    #expect(throws: VectorFileError.compression("unexpected end of file")) {
      try contents(Array(member.dropLast()))
    }
  }

  /// What was inflated before a fault is given, and then the fault.
  @Test func whatCameBeforeAFaultIsGiven() throws {
    let path = Path(folder.write(Self.member([1, 2, 3]) + [9], to: "a.gz"))
    let file = try CompressedFile(File(path))
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 10)
    defer { memory.deallocate() }
    #expect(try file.read(into: memory, count: 10) == 3)
    #expect((0..<3).map { memory[$0] } == [1, 2, 3])
    for _ in 0..<2 {
      #expect(throws: VectorFileError.compression("something else follows its end")) {
        try file.read(into: memory, count: 10)
      }
    }
  }
}
