#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of one's own in memory, read as it is touched.
///
/// Only files that are written once and then replaced whole may be mapped: one that shrinks while it
/// is mapped would end the process.
package final class MappedFile: @unchecked Sendable {
  package let base: UnsafeRawPointer
  package let size: Int

  /// Nil where there is no such file, where it is empty, or where it is not safely one's own: it must
  /// be a regular file of this user's that nobody else can write to.
  package init?(_ name: Path, in folder: Folder) {
    guard let file = folder.ownFile(name), file.size > 0, let descriptor = try? file.stream() else {
      return nil
    }
    defer { close(descriptor) }
    size = file.size
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
