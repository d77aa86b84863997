#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that kept a work from being timed.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A line to standard error.
func complain(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}
