import Engine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that are read part by part, as far as they are wanted: a file's, or those at hand.
struct ByteSource {
  let size: Int
  private let part: (Range<Int>) -> [UInt8]?

  init(_ bytes: [UInt8]) {
    size = bytes.count
    part = { Array(bytes[$0]) }
  }

  /// The regular file that a descriptor is open for, which is closed with the source; nil for anything
  /// else.
  init?(descriptor: Int32) {
    let file = OpenFile(descriptor)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= 0
    else { return nil }
    size = Int(status.st_size)
    part = { file.bytes($0) }
  }

  /// A regular file, not reached through a link at the path's end.
  init?(path: String) {
    // Opening a pipe must not wait for somebody to write into it.
    self.init(descriptor: open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW))
  }

  /// So many bytes from a place on.
  ///
  /// - Returns: Nil where there are fewer, or no memory for them: what a file says of its size may be
  ///   more than it holds.
  func bytes(from offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    // An array can't say that there is none; a block can, and gives it back at once.
    guard count < 1 << 20 || (try? Block<UInt8>(count: count)) != nil else { return nil }
    return part(offset..<offset + count)
  }
}

/// A descriptor that is closed when nothing uses it any more.
private final class OpenFile {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func bytes(_ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let got = pread(
          descriptor, base + count, range.count - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
