#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder of all that can be made again: how large it is, and how room is made in it.
package struct CacheStorage: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// A file that nbrun wrote.
  private struct Entry {
    var path: String
    var size: Int
    var lastUse: Int
    var isTemporary: Bool
  }

  /// The folders that nbrun makes here, each with the endings of what it writes there. Downloads stand
  /// beside them and are not results: they stay.
  private static let kinds: [(folder: String, ending: String)] = [
    ("notebooks", ".results"), ("values", ".value"), ("runs", ".checkpoint"),
    ("decoded", ".reviews"),
  ]

  /// Bytes that results may take, `NBRUN_CACHE_SIZE` or 1 GB. Decoded data sets have a limit of their
  /// own.
  package static let standardLimit = 1 << 30

  private func entries(_ kinds: [(folder: String, ending: String)]) -> [Entry] {
    kinds.flatMap { kind -> [Entry] in
      let folder = path + "/" + kind.folder
      guard let directory = opendir(folder) else { return [] }
      defer { closedir(directory) }
      var entries: [Entry] = []
      while let found = readdir(directory) {
        let name = withUnsafeBytes(of: &found.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let isTemporary = name.contains(kind.ending + ".") && name.hasSuffix(".part")
        guard isTemporary || name.hasSuffix(kind.ending) else { continue }
        var status = stat()
        guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
          continue
        }
        #if canImport(Glibc)
          let time = status.st_mtim.tv_sec
        #else
          let time = status.st_mtimespec.tv_sec
        #endif
        entries.append(
          Entry(
            path: folder + "/" + name, size: Int(status.st_blocks) * 512, lastUse: time,
            isTemporary: isTemporary))
      }
      return entries
    }
  }

  /// How many files nbrun keeps here, and how many bytes of the disk they take.
  package var size: (files: Int, bytes: Int) {
    let entries = entries(Self.kinds)
    return (entries.count, entries.reduce(0) { $0 + $1.size })
  }

  /// Removes what nbrun wrote here, and folders that are empty then. Nothing else is touched.
  package func clear() -> (files: Int, bytes: Int, failures: Int) {
    var removed = (files: 0, bytes: 0, failures: 0)
    for entry in entries(Self.kinds) {
      if unlink(entry.path) == 0 {
        removed.files += 1
        removed.bytes += entry.size
      } else {
        removed.failures += 1
      }
    }
    for kind in Self.kinds { rmdir(path + "/" + kind.folder) }
    return removed
  }

  /// Removes results that were used longest ago until the rest is below the limit, and what processes
  /// that were killed left behind.
  func makeRoom(limit: Int = CacheStorage.limit) {
    var entries = entries(Self.kinds.filter { $0.folder != "decoded" })
    let now = time(nil)
    for entry in entries where entry.isTemporary && now - entry.lastUse > 3600 {
      unlink(entry.path)
    }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return }
    entries.sort { $0.lastUse < $1.lastUse }
    // Somewhat below the limit, so that not every run has to make room.
    for entry in entries where total > limit / 10 * 9 {
      if unlink(entry.path) == 0 { total -= entry.size }
    }
  }

  private static var limit: Int {
    guard let text = getenv("NBRUN_CACHE_SIZE"), let size = size(String(cString: text)) else {
      return standardLimit
    }
    return size
  }

  /// `800M`, `2G`, or bytes; nil for anything else.
  package static func size(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let shifts = ["": 0, "K": 10, "M": 20, "G": 30, "T": 40]
    guard let number = Int(digits), let shift = shifts[text.dropFirst(digits.count).uppercased()],
      number <= Int.max >> shift
    else { return nil }
    return number << shift
  }
}
