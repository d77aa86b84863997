#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory from the C library's heap, for what grows in place and is handed on without a copy. What is
/// not written to is not taken from the machine.
package enum Heap {
  /// Nil where there is not that much.
  package static func allocate(bytes: Int) -> UnsafeMutableRawPointer? { malloc(bytes) }

  /// The same memory made longer or shorter, perhaps elsewhere; nil, and all as before, where there is
  /// not that much.
  package static func resize(
    _ memory: UnsafeMutableRawPointer, bytes: Int
  ) -> UnsafeMutableRawPointer? { realloc(memory, bytes) }

  package static func free(_ memory: UnsafeMutableRawPointer) {
    #if canImport(Glibc)
      Glibc.free(memory)
    #else
      Darwin.free(memory)
    #endif
  }
}

/// Bytes compared and searched by the C library, which knows the machine's instructions for that.
package enum Bytes {
  package static func areEqual(
    _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, count: Int
  ) -> Bool { memcmp(a, b, count) == 0 }

  /// How far from `start` the byte is found first; nil where it is not among `count` bytes.
  package static func distance(
    to byte: UInt8, from start: UnsafeRawPointer, count: Int
  ) -> Int? { memchr(start, CInt(byte), count).map { UnsafeRawPointer($0) - start } }
}
