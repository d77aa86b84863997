#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of one's own in memory, read as it is touched.
///
/// Only files that are written once and then replaced whole may be mapped: one that shrinks while it
/// is mapped would end the process.
final class MappedFile: @unchecked Sendable {
  let base: UnsafeRawPointer
  let size: Int

  /// Nil where there is no such file, where it is empty, or where it is not safely one's own: it must
  /// be a regular file of this user's that nobody else can write to.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0, status.st_size > 0
    else { return nil }
    size = Int(status.st_size)
    #if os(Linux)
      let flags = MAP_PRIVATE | MAP_POPULATE
    #else
      let flags = MAP_PRIVATE
    #endif
    guard let memory = mmap(nil, size, PROT_READ, flags, descriptor, 0), memory != MAP_FAILED
    else { return nil }
    base = UnsafeRawPointer(memory)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), size) }
}
