#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory in large pages, where the system has them.
///
/// What is reached in no order needs a page looked up each time, and the processor remembers few: rows of a
/// large table are put into another order in half the time.
package enum LargePages {
  package static let size = 1 << 21

  /// Asks for them, before the memory is first written to. Only advice: nothing depends on whether it is
  /// taken.
  package static func advise(_ memory: UnsafeMutableRawPointer, bytes: Int) {
    #if os(Linux)
      let start = memory.alignedUp(toMultipleOf: size)
      let length = bytes - (start - memory)
      guard length >= size else { return }
      _ = madvise(start, length, CInt(MADV_HUGEPAGE))
    #endif
  }
}

extension Array where Element: BitwiseCopyable {
  /// Zero bits, which are reached in no order.
  package init(scatteredZeros count: Int) {
    self.init(unsafeUninitializedCapacity: count) { memory, initialized in
      if let start = memory.baseAddress {
        let bytes = count * MemoryLayout<Element>.stride
        LargePages.advise(start, bytes: bytes)
        memset(start, 0, bytes)
      }
      initialized = count
    }
  }
}
