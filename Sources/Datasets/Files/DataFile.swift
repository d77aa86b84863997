#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file open for reading. Reads name their place, so several threads may share it.
final class DataFile: Sendable {
  let path: String
  let size: Int
  private let descriptor: CInt

  init(path: String, followsLinks: Bool = true) throws(DatasetError) {
    // Without O_NONBLOCK a named pipe would keep us waiting for its writer.
    descriptor = open(
      path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(path: path, code: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    self.path = path
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes from `offset`; fewer only at the file's end.
  func read(
    at offset: Int, into memory: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(DatasetError) -> Int {
    var done = 0
    while done < count {
      let got = pread(descriptor, memory + done, count - done, off_t(offset + done))
      if got > 0 {
        done += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        throw .unreadable(path: path, code: errno)
      }
    }
    return done
  }

  /// Waits until the file's content is on the disk.
  func flush() -> Bool { fsync(descriptor) == 0 }

  /// The bytes of a range that must be there.
  func bytes(_ range: Range<Int>) throws(DatasetError) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= size else {
      throw .damaged(path: path, part: nil, offset: range.lowerBound, .truncated)
    }
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(range.count, 1))
    defer { memory.deallocate() }
    guard try read(at: range.lowerBound, into: memory, count: range.count) == range.count else {
      throw .damaged(path: path, part: nil, offset: range.lowerBound, .truncated)
    }
    return Array(UnsafeBufferPointer(start: memory, count: range.count))
  }
}

/// Little-endian numbers at a place in bytes, or nil past the end.
extension [UInt8] {
  func number<N: FixedWidthInteger & UnsignedInteger>(_ type: N.Type, at offset: Int) -> N? {
    let width = MemoryLayout<N>.size
    guard offset >= 0, offset <= count - width else { return nil }
    var value: N = 0
    for index in (0..<width).reversed() { value = value << 8 | N(self[offset + index]) }
    return value
  }
}
