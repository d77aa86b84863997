import Platform
import Samples
import Text

/// Decoded reviews kept in the user's cache folder, so that a second run only maps them.
///
/// A copy belongs to the bytes of a data file (all of them are hashed at each load, which takes some
/// milliseconds) and to the options. A copy that is damaged, or in any way not the expected one, is
/// as good as none: the file is read again and the copy replaced.
struct DecodedCache: Sendable {
  /// Copies are 48 MB each for the reviews; older ones make room.
  static let copiesKept = 4

  private static let ending = ".reviews"

  private let folder: KeptFolder
  private let name: Path
  private let key: Mix128

  /// - Parameter folder: The user's cache folder.
  init(
    folder: Path, file: DataFile, options: IMDBOptions, work: Work
  ) throws(DatasetError) {
    var key = Mix128()
    key.update("decoded reviews 1")
    try Self.hash(file, into: &key, work: work)
    for option in [
      options.numWords, options.skipTop, options.maxlen, options.seed, options.startChar,
      options.oovChar, options.indexFrom,
    ] {
      key.update(UInt64(bitPattern: Int64(option ?? -1)))
    }
    self.key = key
    self.folder = KeptFolder("decoded", in: folder)
    name = Path(key.hexadecimal) + Self.ending
  }

  func load() -> DecodedReviews? {
    guard let folder = folder.open(), let reviews = DecodedFile.read(name, in: folder, key: key)
    else { return nil }
    // The time of last use decides which copy makes room.
    folder.touch(name)
    return reviews
  }

  /// Keeps a copy if that is possible; a full disk or a read-only folder is no reason to stop.
  func store(_ reviews: DecodedReviews) {
    guard let folder = folder.make(),
      DecodedFile.write(reviews, key: key, to: name, in: folder)
    else { return }
    removeOldest(in: folder)
  }

  private func removeOldest(in folder: Folder) {
    folder.removeLeftovers { $0.hasSuffix(Self.ending) }
    var others: [(used: [Int], name: Path)] = []
    for other in folder.names() where other.hasSuffix(Self.ending) && other != name {
      guard let status = try? folder.status(of: other) else { continue }
      others.append((status.modified, other))
    }
    others.sort { $1.used.lexicographicallyPrecedes($0.used) }
    for copy in others.dropFirst(Self.copiesKept - 1) { folder.remove(copy.name) }
  }

  private static func hash(
    _ file: DataFile, into key: inout Mix128, work: Work
  ) throws(DatasetError) {
    let block = 1 << 18
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: block)
    defer { memory.deallocate() }
    for start in stride(from: 0, to: file.size, by: block) {
      guard !work.isCancelled else { throw .cancelled }
      let count = try file.read(at: start, into: memory, count: min(block, file.size - start))
      key.update(UnsafeRawBufferPointer(start: memory, count: count))
    }
  }
}
