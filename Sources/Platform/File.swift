#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file open for reading. Reads name their offset, so several threads may share it.
package final class File: Sendable {
  /// As it was named, for messages.
  package let path: Path
  package let size: Int
  package let status: FileStatus
  private let descriptor: Descriptor

  /// Opens a file that the user named, wherever links lead.
  package convenience init(_ path: Path) throws(SystemError) {
    try self.init(.open(path, OpenFlags.reading), path: path)
  }

  /// - Throws: `fileTooLarge` where a file claims far more than it holds.
  package init(_ found: Descriptor, path: Path) throws(SystemError) {
    status = try found.status
    guard status.kind == .file else {
      throw status.kind == .folder ? .isAFolder : .invalid
    }
    self.path = path
    descriptor = found
    size = status.size
    if isMostlyHoles { throw .fileTooLarge }
  }

  /// A file in a folder; a link is refused.
  package convenience init(_ name: Path, in folder: Folder) throws(SystemError) {
    try self.init(folder.open(name, links: .refused), path: folder.path / name)
  }

  // MARK: Reading

  /// Reads up to `count` bytes from `offset`; fewer only at the file's end.
  package func read(
    at offset: Int, into memory: UnsafeMutableRawPointer, count: Int
  ) throws(SystemError) -> Int {
    var done = 0
    while done < count {
      let got = retrying {
        pread(descriptor.number, memory + done, count - done, off_t(offset + done))
      }
      guard got >= 0 else { throw SystemError() }
      guard got > 0 else { break }
      done += got
    }
    return done
  }

  /// Bytes from an offset, fewer at the file's end.
  package func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { memory, initialized in
      guard let start = memory.baseAddress, count > 0 else { return }
      do throws(SystemError) {
        initialized = try read(at: offset, into: start, count: count)
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  private static let blockSize = 1 << 20

  /// All bytes. Memory grows with what is really there, and a bound on memory is met on the way.
  ///
  /// - Parameters:
  ///   - limit: Of the size.
  ///   - isExpected: Asked about the first bytes; of a file that is another one, only those are read.
  /// - Throws: `fileTooLarge` beyond the limit.
  package func contents(
    atMost limit: Int, isExpected: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) throws(SystemError) -> [UInt8] {
    guard size <= limit else {
      let head = try bytes(at: 0, count: 4096)
      guard !isExpected(head[...]) else { throw .fileTooLarge }
      return head
    }
    let head = try bytes(at: 0, count: 4096)
    guard isExpected(head[...]) else { return head }
    let contents = try prefix(limit + 1)
    guard contents.count <= limit else { throw .fileTooLarge }
    return contents
  }

  /// The first bytes, as many as there are. Memory grows as in `contents`.
  package func prefix(_ count: Int) throws(SystemError) -> [UInt8] {
    var contents: [UInt8] = []
    contents.reserveCapacity(min(size, count, 64 << 20))
    while contents.count < count {
      let block = try bytes(
        at: contents.count, count: min(Self.blockSize, count - contents.count))
      guard !block.isEmpty else { break }
      contents += block
    }
    return contents
  }

  /// A descriptor for whoever reads from the beginning to the end; who takes it closes it.
  package func stream() throws(SystemError) -> CInt {
    let number = fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0)
    guard number >= 0 else { throw SystemError() }
    // The two descriptors have one place in the file, and an earlier reader may have moved it.
    lseek(number, 0, SEEK_SET)
    return number
  }

  /// Waits until the file's content is on the disk.
  package func flush() -> Bool { fsync(descriptor.number) == 0 }

  // MARK: Holes

  private static let smallHoles = 64 << 20
  #if os(Linux)
    /// `SEEK_DATA` and `SEEK_HOLE` of Linux's unistd.h, which Swift's Glibc leaves out.
    private static let (seekData, seekHole): (CInt, CInt) = (3, 4)
  #else
    private static let (seekData, seekHole) = (SEEK_DATA, SEEK_HOLE)
  #endif

  /// Whether more than half of a large file was never written: a few bytes can claim any size. What
  /// compresses its files stores fewer bytes than they have, so it is asked for the holes themselves.
  private var isMostlyHoles: Bool {
    guard size > Self.smallHoles, status.stored < size / 2 else { return false }
    var data = 0
    var position = 0
    while data <= size / 2 {
      let start = Int(lseek(descriptor.number, off_t(position), Self.seekData))
      // No data any more, or a system that can't tell.
      guard start >= 0 else { return errno == ENXIO && data <= size / 2 }
      let end = Int(lseek(descriptor.number, off_t(start), Self.seekHole))
      guard end > start else { return false }
      data += end - start
      position = end
    }
    return false
  }
}

extension Descriptor {
  /// What can be read from where it stands, pipes too: to the end, or as many bytes as are wanted.
  package func rest(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let block = try next()
      guard !block.isEmpty else { break }
      bytes += block.prefix(limit - bytes.count)
    }
    return bytes
  }

  /// Reads to the end and gives the first bytes, as many as are wanted. An error ends it too.
  ///
  /// - Parameter isStopped: Whether a signal that comes meanwhile ends it.
  package func all(keeping limit: Int, unless isStopped: () -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    while let block = try? next(unless: isStopped), !block.isEmpty {
      bytes += block.prefix(limit - bytes.count)
    }
    return bytes
  }

  /// What there is without waiting for more.
  package func available(atMost limit: Int = .max) -> [UInt8] {
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    var bytes: [UInt8] = []
    while bytes.count < limit, let block = try? next(), !block.isEmpty {
      bytes += block.prefix(limit - bytes.count)
    }
    return bytes
  }

  /// Some bytes; none at the end.
  private func next(
    unless isStopped: () -> Bool = { false }
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, count in
      let got = retrying(unless: isStopped) { read(number, memory.baseAddress, memory.count) }
      if got < 0 { failure = SystemError() }
      count = max(got, 0)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Opens what the user named, to read from its beginning to its end; waits for a pipe's writer.
  package static func stream(_ path: Path) throws(SystemError) -> Descriptor {
    try open(path, O_RDONLY | O_CLOEXEC)
  }
}
