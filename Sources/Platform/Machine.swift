import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine, as its system describes it.
package enum Machine {
  /// Those that are at work, at least 1.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Bytes that a process may use: the machine's memory, or less where a container sets a limit.
  package static let memory: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    let machine = pages > 0 && size > 0 ? pages * size : 4 << 30
    let digits = beginning(of: "/sys/fs/cgroup/memory.max")?.prefix { (0x30...0x39).contains($0) }
    guard let limit = digits.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) else {
      return machine
    }
    return min(machine, limit)
  }()

  /// The processor's name, as its maker writes it.
  package static var processorName: String? {
    #if os(macOS)
      var size = 256
      var bytes = [CChar](repeating: 0, count: size)
      guard sysctlbyname("machdep.cpu.brand_string", &bytes, &size, nil, 0) == 0 else { return nil }
      return String(
        decoding: bytes.prefix(max(0, size - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      guard let bytes = beginning(of: "/proc/cpuinfo", count: 1 << 14) else { return nil }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix("model name") }),
        let colon = line.utf8.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      let name = line.utf8[colon...].dropFirst().split(separator: UInt8(ascii: " "))
      return name.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    #endif
  }

  /// The first bytes of a file in which the system tells of itself; nil where there is none.
  static func beginning(of path: Path, count: Int = 256) -> [UInt8]? {
    guard let file = try? Descriptor.stream(path) else { return nil }
    return try? file.rest(atMost: count)
  }
}
