#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time since some moment in the past; no change of the date turns it back.
package enum Clock {
  package static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  package static func seconds() -> Double { Double(nanoseconds()) / 1e9 }
}
