import Text

#if canImport(Glibc)
  import Glibc
#else
  // `mach_task_self_` is a variable to Swift, and changes for nobody.
  @preconcurrency import Darwin
#endif

/// This process.
package enum CurrentProcess {
  package static var number: Int32 { getpid() }

  /// Whether it may do all that the system can do.
  package static var isRoot: Bool { geteuid() == 0 }

  package static func end(status: Int32) -> Never { exit(status) }

  /// Ends without what is else done at the end; a signal's handler may call it.
  package static func endAtOnce(status: Int32) -> Never { _exit(status) }

  /// Bytes that it holds in memory now.
  package static var memory: Int? {
    #if canImport(Glibc)
      guard let bytes = Machine.beginning(of: "/proc/self/statm") else { return nil }
      let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
      guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
      return pages * sysconf(Int32(_SC_PAGESIZE))
    #else
      var info = mach_task_basic_info()
      var count = mach_msg_type_number_t(
        MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
      let status = withUnsafeMutablePointer(to: &info) {
        $0.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
          task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
        }
      }
      return status == KERN_SUCCESS ? Int(info.resident_size) : nil
    #endif
  }
}
