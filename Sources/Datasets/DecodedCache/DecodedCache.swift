import Samples

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Decoded reviews kept in the user's cache folder, so that a second run only maps them.
///
/// A copy belongs to the bytes of a data file (all of them are hashed at each load, which takes some
/// milliseconds) and to the options. A copy that is damaged, or in any way not the expected one, is
/// as good as none: the file is read again and the copy replaced.
struct DecodedCache: Sendable {
  /// Copies are 48 MB each for the reviews; older ones make room.
  static let copiesKept = 4

  private let folder: String
  private let path: String
  private let key: Mix128

  /// - Parameter folder: The user's cache folder.
  init(
    folder: String, file: DataFile, options: IMDBOptions, work: Work
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
    self.folder = folder + "/decoded"
    path = "\(self.folder)/\(key.hexadecimal).reviews"
  }

  func load() -> DecodedReviews? {
    guard let reviews = DecodedFile.read(path, key: key) else { return nil }
    // The time of last use decides which copy makes room.
    utimensat(AT_FDCWD, path, nil, 0)
    return reviews
  }

  /// Keeps a copy if that is possible; a full disk or a read-only folder is no reason to stop.
  func store(_ reviews: DecodedReviews) {
    guard makeFolder(folder) == nil, DecodedFile.write(reviews, key: key, to: path) else { return }
    removeOldest()
  }

  private func removeOldest() {
    var copies: [(age: Int, path: String)] = []
    for name in entries(ofFolder: folder) {
      let place = folder + "/" + name
      var status = stat()
      guard lstat(place, &status) == 0 else { continue }
      #if canImport(Glibc)
        let used = status.st_mtim.tv_sec
      #else
        let used = status.st_mtimespec.tv_sec
      #endif
      if name.hasSuffix(".reviews") {
        copies.append((used, place))
      } else if name.hasSuffix(".part"), time(nil) - used > 3600 {
        // Left by a process that was killed.
        unlink(place)
      }
    }
    for copy in copies.sorted(by: { $0.age > $1.age }).dropFirst(Self.copiesKept)
    where copy.path != path {
      unlink(copy.path)
    }
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
