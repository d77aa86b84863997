import Platform
import Text

/// The folder of all that can be made again: how large it is, and how room is made in it.
package struct CacheStorage: Sendable {
  package let path: Path

  package init(path: Path) { self.path = path }

  /// A file that nbrun wrote.
  private struct Entry {
    var folder: Folder
    var name: Path
    var size: Int
    var lastUse: Int

    func remove() -> Bool { folder.remove(name) }
  }

  /// The folders that nbrun makes here, each with the endings of what it writes there. Downloads stand
  /// beside them and are not results: they stay.
  private static let kinds: [(folder: Path, ending: String)] = [
    ("notebooks", ".results"), ("values", ".value"), ("runs", ".checkpoint"),
    ("decoded", ".reviews"),
  ]

  /// Bytes that results may take, `NBRUN_CACHE_SIZE` or 1 GB. Decoded data sets have a limit of their
  /// own.
  package static let standardLimit = 1 << 30

  private func folder(_ kind: Path) -> Folder? { try? Folder(path).folder(kind) }

  private func entries(_ kinds: [(folder: Path, ending: String)]) -> [Entry] {
    kinds.flatMap { kind -> [Entry] in
      guard let folder = folder(kind.folder) else { return [] }
      return folder.names().compactMap { name in
        let target = TemporaryName.target(of: name) ?? name
        guard target.hasSuffix(kind.ending), let status = try? folder.status(of: name),
          status.kind == .file
        else { return nil }
        return Entry(
          folder: folder, name: name, size: status.stored, lastUse: status.modified[0])
      }
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
      if entry.remove() {
        removed.files += 1
        removed.bytes += entry.size
      } else {
        removed.failures += 1
      }
    }
    for kind in Self.kinds { Folder.removeEmpty(path / kind.folder) }
    return removed
  }

  /// Removes results that were used longest ago until the rest is below the limit, and what processes
  /// that were killed left behind.
  func makeRoom(limit: Int = CacheStorage.limit) {
    let kinds = Self.kinds.filter { $0.folder != "decoded" }
    for kind in kinds { folder(kind.folder)?.removeLeftovers { $0.hasSuffix(kind.ending) } }
    var entries = entries(kinds)
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return }
    entries.sort { $0.lastUse < $1.lastUse }
    // Somewhat below the limit, so that not every run has to make room.
    for entry in entries where total > limit / 10 * 9 {
      if entry.remove() { total -= entry.size }
    }
  }

  private static var limit: Int {
    guard let text = Environment.variable("NBRUN_CACHE_SIZE"), let size = size("\(text)") else {
      return standardLimit
    }
    return size
  }

  /// `800M`, `2G`, or bytes; nil for anything else.
  package static func size(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let shift: Int
    switch String(decoding: bytes.dropFirst(digits.count), as: UTF8.self) {
    case "": shift = 0
    case "K", "k": shift = 10
    case "M", "m": shift = 20
    case "G", "g": shift = 30
    case "T", "t": shift = 40
    default: return nil
    }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= Int.max >> shift
    else { return nil }
    return number << shift
  }
}
