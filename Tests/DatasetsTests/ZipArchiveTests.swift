import Folders
import Platform
import Testing

@testable import Datasets

/// Archives byte by byte, as PKWARE's APPNOTE.TXT lays them out: names, extra fields and comments of any
/// length, and numbers that 32 bits do not hold.
@Suite struct ZipArchiveTests {
  private let folder = TemporaryFolder()

  /// A stored file, and what stands around it.
  private struct Member {
    var name: String
    var content: [UInt8]
    var localExtra: [UInt8] = []
    var extra: [UInt8] = []
    var extraBehind: [UInt8] = []
    var comment: [UInt8] = []
    /// Which numbers of the table stand in the extra field: content, stored content, place.
    var wide: [Bool] = [false, false, false]
    var method = 0
    var flags = 0
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    Fixtures.little(value, width)
  }

  private static let none32 = [UInt8](repeating: 0xff, count: 4)

  /// - Parameters:
  ///   - wide: Which numbers of the end's record stand in the wide one: count, size, place.
  private static func archive(
    _ members: [Member], comment: [UInt8] = [], wide: [Bool] = [false, false, false],
    count: Int? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var table: [UInt8] = []
    for member in members {
      let place = bytes.count
      let (name, size) = (Array(member.name.utf8), member.content.count)
      let checksum = little(Fixtures.crc32(member.content), 4)
      bytes += [0x50, 0x4b, 3, 4, 20, 0] + little(member.flags, 2) + little(member.method, 2)
      bytes += [0, 0, 0, 0] + checksum + little(size, 4) + little(size, 4)
      bytes += little(name.count, 2) + little(member.localExtra.count, 2)
      bytes += name + member.localExtra + member.content
      let numbers = [size, size, place]
      let wide = zip(numbers, member.wide).filter(\.1).flatMap { little($0.0, 8) }
      let field = wide.isEmpty ? [] : little(1, 2) + little(wide.count, 2) + wide
      let extra = member.extra + field + member.extraBehind
      let short = zip(numbers, member.wide).map { $1 ? none32 : little($0, 4) }
      table +=
        [0x50, 0x4b, 1, 2, 20, 0, 20, 0] + little(member.flags, 2) + little(member.method, 2)
      table += [0, 0, 0, 0] + checksum + short[1] + short[0]
      table += little(name.count, 2) + little(extra.count, 2) + little(member.comment.count, 2)
      table += [0, 0, 0, 0, 0, 0, 0, 0] + short[2] + name + extra + member.comment
    }
    let (start, total) = (bytes.count, count ?? members.count)
    bytes += table
    if wide.contains(true) {
      let place = bytes.count
      bytes += [0x50, 0x4b, 6, 6] + little(44, 8) + [45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      bytes += little(total, 8) + little(total, 8) + little(table.count, 8) + little(start, 8)
      bytes += [0x50, 0x4b, 6, 7, 0, 0, 0, 0] + little(place, 8) + [1, 0, 0, 0]
    }
    bytes += [0x50, 0x4b, 5, 6, 0, 0, 0, 0]
    bytes += wide[0] ? [0xff, 0xff, 0xff, 0xff] : little(total, 2) + little(total, 2)
    bytes += wide[1] ? none32 : little(table.count, 4)
    bytes += wide[2] ? none32 : little(start, 4)
    return bytes + little(comment.count, 2) + comment
  }

  private func contents(_ bytes: [UInt8]) throws(DatasetError) -> [String] {
    let file = try DataFile(path: Path(folder.write(bytes, to: "a.zip")))
    let archive = try ZipArchive(file)
    var contents: [String] = []
    for entry in archive.entries {
      let stream = try EntryStream(entry, of: archive, work: Work())
      let content = try stream.bytes(entry.size)
      try stream.finish()
      contents.append(entry.name + "=" + String(decoding: content, as: UTF8.self))
    }
    return contents
  }

  private static let one = Member(name: "a", content: Array("first".utf8))
  private static let two = Member(name: "folder/b", content: Array("second".utf8))
  private static let both = ["a=first", "folder/b=second"]
  /// A time stamp of five bytes, as Info-ZIP writes it.
  private static let stamp: [UInt8] = [0x55, 0x54, 5, 0, 1, 2, 3, 4, 5]

  @Test func whatStandsBesideNamesIsPassedOver() throws {
    var (one, two) = (Self.one, Self.two)
    #expect(try contents(Self.archive([one, two])) == Self.both)
    one.comment = Array("a comment".utf8)
    #expect(try contents(Self.archive([one, two])) == Self.both)
    one.extra = Self.stamp
    #expect(try contents(Self.archive([one, two])) == Self.both)
    one.localExtra = Self.stamp + Self.stamp
    two.comment = [UInt8](repeating: 0x50, count: 300)
    two.localExtra = [UInt8](repeating: 1, count: 513)
    #expect(try contents(Self.archive([one, two])) == Self.both)
    #expect(try contents(Self.archive([])) == [])
  }

  /// The end's record is looked for in front of a comment of up to 65,535 bytes.
  @Test(arguments: [0, 1, 2, 21, 22, 65_534, 65_535])
  func theEndMayHaveAComment(_ length: Int) throws {
    let comment = [UInt8](repeating: UInt8(ascii: "#"), count: length)
    #expect(try contents(Self.archive([Self.one, Self.two], comment: comment)) == Self.both)
  }

  /// Each number alone, some, and all; behind another extra field, and before one.
  @Test(arguments: 0..<8) func wideNumbersStandInTheExtraField(_ choice: Int) throws {
    for isBehind in [true, false] {
      var (one, two) = (Self.one, Self.two)
      two.wide = (0..<3).map { choice >> $0 & 1 == 1 }
      one.wide = two.wide.reversed()
      if isBehind { two.extra = Self.stamp + Self.stamp } else { two.extraBehind = Self.stamp }
      two.comment = [1, 2, 3]
      #expect(try contents(Self.archive([one, two])) == Self.both)
    }
  }

  @Test(arguments: 0..<8) func wideNumbersStandInTheWideRecord(_ choice: Int) throws {
    let wide = (0..<3).map { choice >> $0 & 1 == 1 }
    #expect(
      try contents(Self.archive([Self.one, Self.two], comment: [7, 7], wide: wide)) == Self.both)
  }

  private func damage(_ bytes: [UInt8]) -> (part: String?, offset: Int?, damage: Damage)? {
    do throws(DatasetError) {
      _ = try contents(bytes)
      return nil
    } catch {
      guard case .damaged(_, let part, let offset, let damage) = error else { return nil }
      return (part, offset, damage)
    }
  }

  @Test func whatIsWrongIsSaidWithItsPlace() throws {
    let good = Self.archive([Self.one, Self.two])
    // A header of 30 bytes, the name and the content, twice: then the table.
    let table = 30 + 1 + 5 + 30 + 8 + 6
    #expect(Array(good[table..<table + 4]) == [0x50, 0x4b, 1, 2])
    var broken = good
    broken[table + 46 + 1] = 0
    var found = damage(broken)
    #expect(found?.offset == table + 47)
    #expect(
      found?.damage == .archiveStructure("an entry of its table of contents is broken"))
    // No header where the second file's should begin.
    broken = good
    broken[36] = 0
    found = damage(broken)
    #expect(found?.offset == 36)
    #expect(
      found?.damage
        == .archiveStructure("there is no header of folder/b where the table of contents says"))
    // The table is as long as two entries are, of 46 bytes and their names.
    let size = 2 * 46 + 9
    #expect(
      damage(Self.archive([Self.one, Self.two], count: 3))?.damage
        == .archiveStructure(
          "its table of contents is larger than it can be"))
    #expect(size / 46 == 2)
    var (locked, packed) = (Self.two, Self.two)
    locked.flags = 1
    packed.method = 12
    #expect(damage(Self.archive([Self.one, locked]))?.damage == .encrypted)
    #expect(damage(Self.archive([Self.one, locked]))?.part == "folder/b")
    #expect(damage(Self.archive([Self.one, packed]))?.damage == .compressionMethod(12))
  }

  @Test func damagedContentIsNoticed() {
    var changed = Self.archive([Self.one])
    changed[31] ^= 1
    guard case .checksum(let declared, let found)? = damage(changed)?.damage else {
      Issue.record("the checksum tells")
      return
    }
    #expect(Int(declared) == Fixtures.crc32(Array("first".utf8)))
    #expect(Int(found) == Fixtures.crc32(Array("girst".utf8)))
  }

  /// A file of several of the reader's windows of 2¹⁸ bytes, read by steps that do not divide one.
  @Test(arguments: [1 << 18 - 1, 1 << 18, 1 << 18 + 1, 3 << 18])
  func longFilesAreReadWhole(_ size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
    let bytes = Self.archive([Member(name: "a", content: content)])
    let archive = try ZipArchive(DataFile(path: Path(folder.write(bytes, to: "a.zip"))))
    let stream = try EntryStream(archive.entries[0], of: archive, work: Work())
    var place = 0
    while try stream.fill(9) {
      let offset = stream.offset
      // A whole number of nine bytes at a time, as they stand there.
      let number = try stream.number(UInt64.self)
      let last = try stream.byte()
      let expected = (0..<8).reduce(UInt64(0)) {
        $0 | UInt64(content[place + $1]) << UInt64(8 * $1)
      }
      guard offset == place, number == expected, last == content[place + 8] else {
        Issue.record("at \(place)")
        return
      }
      place += 9
    }
    #expect(try stream.bytes(size % 9) == Array(content[place...]))
    try stream.finish()
  }
}
