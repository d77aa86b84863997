import Platform
import Samples
import Text

/// A file's bytes from beginning to end through one window, inflated where it is compressed by gzip or
/// is a ZIP archive of one file.
final class ByteReader {
  /// Unread bytes are `window[position..<limit]`.
  private(set) var window: UnsafeMutablePointer<UInt8>
  private(set) var position = 0
  private(set) var limit = 0
  private var ended = false
  /// Also the longest run of bytes that can be asked for at once.
  static let windowSize = 1 << 20

  private let source: Source
  private let isCancelled: () -> Bool
  private var hash = Mix128()

  init(_ file: File, isCancelled: @escaping () -> Bool) throws(VectorFileError) {
    source =
      try ArchivedFile.isArchive(file)
      ? .archived(ArchivedFile(file)) : .plain(CompressedFile(file))
    self.isCancelled = isCancelled
    window = .allocate(capacity: Self.windowSize)
    window.initialize(repeating: 0, count: Self.windowSize)
  }

  deinit { window.deallocate() }

  var available: Int { limit - position }

  /// Unread bytes.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: window + position, count: available)
  }

  func advance(_ count: Int) { position += count }

  /// Brings at least `count` unread bytes into the window; false where the file ends before.
  func fill(_ count: Int) throws(VectorFileError) -> Bool {
    if available >= count { return true }
    guard !ended, count <= Self.windowSize else { return false }
    window.update(from: window + position, count: available)
    limit -= position
    position = 0
    while limit < Self.windowSize, !ended {
      guard !isCancelled() else { throw .cancelled }
      let got = try source.read(into: window + limit, count: Self.windowSize - limit)
      if got == 0 { ended = true }
      hash.update(UnsafeRawBufferPointer(start: window + limit, count: got))
      limit += got
    }
    return available >= count
  }

  /// Where a byte stands first among the unread ones; nil where the file or the window ends before.
  func find(_ byte: UInt8) throws(VectorFileError) -> Int? {
    var searched = 0
    while true {
      if available > searched,
        let found = Bytes.distance(
          to: byte, from: window + position + searched, count: available - searched)
      {
        return searched + found
      }
      searched = available
      guard searched < Self.windowSize, try fill(searched + 1) else { return nil }
    }
  }

  /// Where the bytes come from.
  private enum Source {
    case plain(CompressedFile)
    case archived(ArchivedFile)

    /// At most `count` bytes; 0 where they end.
    func read(
      into memory: UnsafeMutablePointer<UInt8>, count: Int
    ) throws(VectorFileError) -> Int {
      switch self {
      case .plain(let file): try file.read(into: memory, count: count)
      case .archived(let file): try file.read(into: memory, count: count)
      }
    }
  }

  /// 32 hexadecimal digits that depend on all that was read.
  var digest: String { hash.hexadecimal }
}
