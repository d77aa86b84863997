import Text

#if canImport(Glibc)
  import Glibc
#else
  // `mach_task_self_` is a variable to Swift, and changes for nobody.
  @preconcurrency import Darwin
#endif

/// Memory of this machine and of this process, in bytes.
enum Memory {
  /// What a process may use: the machine's memory, or less where a container sets a limit.
  static let available: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    let machine = pages > 0 && size > 0 ? pages * size : 4 << 30
    guard let limit = number(in: "/sys/fs/cgroup/memory.max") else { return machine }
    return min(machine, limit)
  }()

  /// What this process holds in memory now.
  static func used() -> Int? {
    #if canImport(Glibc)
      guard let text = contents("/proc/self/statm") else { return nil }
      let fields = text.split(separator: " ")
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

  private static func number(in path: String) -> Int? {
    contents(path).flatMap { text in
      Int(String(decoding: text.utf8.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
  }

  /// The beginning of a small file.
  private static func contents(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(file, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
