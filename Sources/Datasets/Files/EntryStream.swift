import CZlib

/// An archive entry's bytes, inflated piece by piece into one window.
///
/// Readers take bytes from the window and call `fill` when they need more: nothing is ever held
/// whole, so what a file claims about its size costs no memory.
final class EntryStream {
  let path: String
  let name: String
  /// The number of bytes that the archive says the entry has.
  let size: Int
  /// Unread bytes are `window[position..<limit]`. 8 bytes past `limit` may be read (not relied on).
  let window: UnsafeMutablePointer<UInt8>
  var position = 0
  private(set) var limit = 0

  private static let windowSize = 1 << 18
  private static let inputSize = 1 << 16

  private let file: DataFile
  private let work: Work
  private let declaredChecksum: UInt32
  private let isDeflated: Bool
  private let input: UnsafeMutablePointer<UInt8>
  private var content: Range<Int>
  private let plausibleLimit: Int
  private var produced = 0
  private var checksum: UInt = 0
  private var ended = false
  private var inflater = z_stream()

  init(_ entry: ZipArchive.Entry, of archive: ZipArchive, work: Work) throws(DatasetError) {
    file = archive.file
    path = archive.file.path
    name = entry.name
    size = entry.size
    self.work = work
    declaredChecksum = entry.checksum
    guard entry.method == 0 || entry.method == 8 else {
      throw .damaged(
        path: path, part: name, offset: nil, .compressionMethod(entry.method))
    }
    isDeflated = entry.method == 8
    content = try archive.content(of: entry)
    plausibleLimit = min(content.count, Int.max / 2_000) * 1_032 + 1_024
    window = .allocate(capacity: Self.windowSize + 8)
    window.initialize(repeating: 0, count: Self.windowSize + 8)
    input = .allocate(capacity: Self.inputSize)
    input.initialize(repeating: 0, count: Self.inputSize)
    if isDeflated {
      let status = inflateInit2_(
        &inflater, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
      guard status == Z_OK else { throw .system(call: "inflateInit2", code: status) }
    }
  }

  deinit {
    if isDeflated { inflateEnd(&inflater) }
    window.deallocate()
    input.deallocate()
  }

  /// How many bytes were handed out before the one at `position`.
  var offset: Int { produced - (limit - position) }

  /// The number of unread bytes in the window.
  var available: Int { limit - position }

  /// The size, unless no compressed content as short as this one's could be so long (deflate's best
  /// is 1 : 1,032).
  var plausibleSize: Int { min(size, plausibleLimit) }

  func damaged(_ damage: Damage) -> DatasetError {
    .damaged(path: path, part: name, offset: offset, damage)
  }

  /// Brings at least `count` unread bytes into the window, if the entry has them.
  ///
  /// - Returns: Whether they are there. `count` is at most the window's size.
  func fill(_ count: Int) throws(DatasetError) -> Bool {
    if available >= count { return true }
    if ended { return false }
    window.update(from: window + position, count: available)
    limit -= position
    position = 0
    while limit < Self.windowSize, !ended { try produce() }
    return available >= count
  }

  /// Checks that the entry ends here, as long and with the checksum that the archive says.
  func finish() throws(DatasetError) {
    guard try !fill(1) else { throw damaged(.trailingBytes) }
  }

  /// What is wrong with an entry that can't be read: plain damage where its checksum, or anything else
  /// of the rest, does not hold. Only the content of a whole file says something about who made it.
  func cause(of error: DatasetError) -> DatasetError {
    guard case .damaged = error else { return error }
    do throws(DatasetError) {
      repeat { position = limit } while try fill(1)
      return error
    } catch let damage {
      return damage
    }
  }

  /// One byte, or an error where the entry has ended.
  func byte() throws(DatasetError) -> UInt8 {
    guard try fill(1) else { throw damaged(.truncated) }
    defer { position += 1 }
    return window[position]
  }

  /// The next bytes, copied; memory grows only with what is really there.
  func bytes(_ count: Int) throws(DatasetError) -> [UInt8] {
    guard count <= size - offset else { throw damaged(.truncated) }
    guard count <= PickleReader.heldLimit else {
      throw damaged(.tooLarge(what: "texts and bytes", limit: PickleReader.heldLimit))
    }
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard try fill(1) else { throw damaged(.truncated) }
      let part = min(available, count - bytes.count)
      bytes.append(contentsOf: UnsafeBufferPointer(start: window + position, count: part))
      position += part
    }
    return bytes
  }

  /// A little-endian number.
  func number<N: FixedWidthInteger>(_ type: N.Type) throws(DatasetError) -> N {
    let width = MemoryLayout<N>.size
    guard try fill(width) else { throw damaged(.truncated) }
    let value = UnsafeRawPointer(window + position).loadUnaligned(as: N.self)
    position += width
    return N(littleEndian: value)
  }

  /// Inflates (or copies) what fits into the window.
  private func produce() throws(DatasetError) {
    guard !work.isCancelled else { throw .cancelled }
    let room = Self.windowSize - limit
    let made: Int
    if isDeflated {
      if inflater.avail_in == 0 { try refillInput() }
      inflater.next_out = window + limit
      inflater.avail_out = UInt32(room)
      let status = inflate(&inflater, Z_NO_FLUSH)
      made = room - Int(inflater.avail_out)
      try accept(made)
      switch status {
      case Z_STREAM_END: try end()
      case Z_OK: break
      case Z_BUF_ERROR where !content.isEmpty: break
      case Z_BUF_ERROR: throw damaged(.truncated)
      default:
        let reason = inflater.msg.map { String(cString: $0) } ?? "code \(status)"
        throw damaged(.inflate(reason))
      }
    } else {
      made = try file.read(
        at: content.lowerBound, into: window + limit, count: min(room, content.count))
      content = content.lowerBound + made..<content.upperBound
      work.advance(made)
      try accept(made)
      if content.isEmpty { try end() } else if made == 0 { throw damaged(.truncated) }
    }
  }

  private func refillInput() throws(DatasetError) {
    let wanted = min(Self.inputSize, content.count)
    let got = try file.read(at: content.lowerBound, into: input, count: wanted)
    guard got == wanted else { throw damaged(.truncated) }
    content = content.lowerBound + got..<content.upperBound
    inflater.next_in = input
    inflater.avail_in = UInt32(got)
    work.advance(got)
  }

  private func accept(_ made: Int) throws(DatasetError) {
    checksum = crc32(checksum, window + limit, UInt32(made))
    limit += made
    produced += made
    guard produced <= size else { throw damaged(.largerThanDeclared(size)) }
  }

  private func end() throws(DatasetError) {
    ended = true
    guard produced == size else { throw damaged(.smallerThanDeclared(size)) }
    guard UInt32(truncatingIfNeeded: checksum) == declaredChecksum else {
      throw .damaged(
        path: path, part: name, offset: nil,
        .checksum(declared: declaredChecksum, found: UInt32(truncatingIfNeeded: checksum)))
    }
  }
}
