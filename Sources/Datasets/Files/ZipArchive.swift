/// The table of contents of a zip file, which is what an `.npz` is.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16 and 4.5.3. Every offset and size in
/// it is checked against the file before it is used.
struct ZipArchive: Sendable {
  /// One file inside the archive.
  struct Entry: Sendable {
    var name: String
    var method: Int
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var headerOffset: Int
  }

  let file: DataFile
  let entries: [Entry]

  init(_ file: DataFile) throws(DatasetError) {
    self.file = file
    let end = try Self.endRecord(of: file)
    // 46 bytes an entry at least: whatever claims more than that does not fit its own table.
    guard end.directorySize <= 1 << 24, end.count <= end.directorySize / 46 else {
      throw .damaged(
        path: file.path, part: nil, offset: end.directoryOffset,
        .archiveStructure("its table of contents is larger than it can be"))
    }
    let offset = end.directoryOffset
    let table = try file.bytes(offset..<offset + end.directorySize)
    var entries: [Entry] = []
    var position = 0
    for _ in 0..<end.count {
      guard let (entry, length) = Self.entry(in: table, at: position) else {
        throw .damaged(
          path: file.path, part: nil, offset: offset + position,
          .archiveStructure("an entry of its table of contents is broken"))
      }
      entries.append(entry)
      position += length
    }
    self.entries = entries
  }

  /// The range of an entry's bytes in the file, past its local header.
  func content(of entry: Entry) throws(DatasetError) -> Range<Int> {
    let offset = entry.headerOffset
    guard offset <= file.size - 30 else { throw broken(entry, offset) }
    let header = try file.bytes(offset..<offset + 30)
    guard header.number(UInt32.self, at: 0) == 0x0403_4b50,
      let flags = header.number(UInt16.self, at: 6),
      let nameLength = header.number(UInt16.self, at: 26),
      let extraLength = header.number(UInt16.self, at: 28)
    else { throw broken(entry, offset) }
    guard flags & 1 == 0 else {
      throw .damaged(path: file.path, part: entry.name, offset: nil, .encrypted)
    }
    let start = offset + 30 + Int(nameLength) + Int(extraLength)
    guard start <= file.size, entry.compressedSize <= file.size - start else {
      throw .damaged(path: file.path, part: entry.name, offset: nil, .truncated)
    }
    return start..<start + entry.compressedSize
  }

  private func broken(_ entry: Entry, _ offset: Int) -> DatasetError {
    .damaged(
      path: file.path, part: nil, offset: offset,
      .archiveStructure("there is no header of \(entry.name) where the table of contents says"))
  }

  private struct EndRecord {
    var count: Int
    var directorySize: Int
    var directoryOffset: Int
  }

  /// The end-of-central-directory record: 22 bytes and a comment of up to 65,535.
  private static func endRecord(of file: DataFile) throws(DatasetError) -> EndRecord {
    func damaged(_ damage: Damage) -> DatasetError {
      .damaged(path: file.path, part: nil, offset: nil, damage)
    }
    let start = try file.bytes(0..<min(4, file.size))
    guard start == [0x50, 0x4b, 3, 4] || start == [0x50, 0x4b, 5, 6] else {
      throw damaged(.notAZipFile)
    }
    let tailStart = max(0, file.size - 22 - 65_535)
    let tail = try file.bytes(tailStart..<file.size)
    // No end record in a file that begins like an archive: the end was lost.
    guard
      let place = (0...max(0, tail.count - 22)).reversed().first(where: {
        tail.number(UInt32.self, at: $0) == 0x0605_4b50
      }),
      let count = tail.number(UInt16.self, at: place + 10),
      let size = tail.number(UInt32.self, at: place + 12),
      let offset = tail.number(UInt32.self, at: place + 16)
    else { throw damaged(.truncated) }

    var record = EndRecord(
      count: Int(count), directorySize: Int(size), directoryOffset: Int(offset))
    if count == .max || size == .max || offset == .max {
      record = try zip64Record(of: file, locatorEnd: tailStart + place) ?? record
    }
    guard record.directoryOffset <= file.size,
      record.directorySize <= file.size - record.directoryOffset
    else { throw damaged(.truncated) }
    return record
  }

  /// The record of archives beyond 4 GB, or nil where there is none.
  private static func zip64Record(
    of file: DataFile, locatorEnd: Int
  ) throws(DatasetError) -> EndRecord? {
    guard locatorEnd >= 20 else { return nil }
    let locator = try file.bytes(locatorEnd - 20..<locatorEnd)
    guard locator.number(UInt32.self, at: 0) == 0x0706_4b50,
      let place = locator.number(UInt64.self, at: 8).flatMap(Int.init(exactly:)),
      place <= file.size - 56
    else { return nil }
    let bytes = try file.bytes(place..<place + 56)
    guard bytes.number(UInt32.self, at: 0) == 0x0606_4b50,
      let count = bytes.number(UInt64.self, at: 32).flatMap(Int.init(exactly:)),
      let size = bytes.number(UInt64.self, at: 40).flatMap(Int.init(exactly:)),
      let offset = bytes.number(UInt64.self, at: 48).flatMap(Int.init(exactly:))
    else { return nil }
    return EndRecord(count: count, directorySize: size, directoryOffset: offset)
  }

  /// The entry at a place in the table, and its length there.
  private static func entry(in table: [UInt8], at position: Int) -> (Entry, length: Int)? {
    guard table.number(UInt32.self, at: position) == 0x0201_4b50,
      let method = table.number(UInt16.self, at: position + 10),
      let checksum = table.number(UInt32.self, at: position + 16),
      let compressedSize = table.number(UInt32.self, at: position + 20),
      let size = table.number(UInt32.self, at: position + 24),
      let nameLength = table.number(UInt16.self, at: position + 28),
      let extraLength = table.number(UInt16.self, at: position + 30),
      let commentLength = table.number(UInt16.self, at: position + 32),
      let headerOffset = table.number(UInt32.self, at: position + 42)
    else { return nil }
    let name = position + 46
    let extra = name + Int(nameLength)
    let comment = extra + Int(extraLength)
    let end = comment + Int(commentLength)
    guard end <= table.count else { return nil }

    // Fields that do not fit 32 bits stand in extra field 1, those alone and in this order.
    var wide = zip64Fields(in: table[extra..<comment])
    func full(_ value: UInt32) -> Int? {
      guard value == .max else { return Int(value) }
      guard !wide.isEmpty else { return nil }
      return Int(exactly: wide.removeFirst())
    }
    guard let fullSize = full(size), let fullCompressedSize = full(compressedSize),
      let fullOffset = full(headerOffset)
    else { return nil }
    return (
      Entry(
        name: String(decoding: table[name..<extra], as: UTF8.self), method: Int(method),
        checksum: checksum, compressedSize: fullCompressedSize, size: fullSize,
        headerOffset: fullOffset),
      end - position
    )
  }

  private static func zip64Fields(in extra: ArraySlice<UInt8>) -> [UInt64] {
    let bytes = Array(extra)
    var position = 0
    while let id = bytes.number(UInt16.self, at: position),
      let length = bytes.number(UInt16.self, at: position + 2)
    {
      let end = position + 4 + Int(length)
      if id == 1, end <= bytes.count {
        return stride(from: position + 4, to: end - 7, by: 8).compactMap {
          bytes.number(UInt64.self, at: $0)
        }
      }
      position = end
    }
    return []
  }
}
