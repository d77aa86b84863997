#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory from the system, all zero bits at first, its start on a cache line.
///
/// Rows of large tables are read in no order, and each would need its page looked up: where the
/// system has huge pages, large blocks are made of them (an epoch over the text CNN's embeddings takes a
/// tenth less time).
package struct ZeroedMemory {
  package let start: UnsafeMutableRawPointer
  private let whole: UnsafeMutableRawPointer
  /// What was mapped; 0 where the C library's heap gave it.
  private let mapped: Int

  /// Nil where the system does not give that much.
  package init?(bytes: Int) {
    #if os(Linux)
      if bytes >= LargePages.size {
        let (length, isTooLong) = bytes.addingReportingOverflow(LargePages.size)
        guard !isTooLong,
          let memory = mmap(
            nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
          memory != MAP_FAILED
        else { return nil }
        whole = memory
        mapped = length
        start = memory.alignedUp(toMultipleOf: LargePages.size)
        LargePages.advise(start, bytes: bytes)
        return
      }
    #endif
    guard let memory = calloc(bytes, 1) else { return nil }
    whole = memory
    mapped = 0
    start = memory.alignedUp(toMultipleOf: 64)
  }

  package func free() {
    if mapped > 0 {
      munmap(whole, mapped)
    } else {
      #if canImport(Glibc)
        Glibc.free(whole)
      #else
        Darwin.free(whole)
      #endif
    }
  }
}
