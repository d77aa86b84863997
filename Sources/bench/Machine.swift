#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine, as its system describes it.
enum Machine {
  static var description: String {
    let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return "\(model ?? "an unnamed processor"), \(processors) processors"
  }

  private static var model: String? {
    #if os(macOS)
      var size = 256
      var bytes = [CChar](repeating: 0, count: size)
      guard sysctlbyname("machdep.cpu.brand_string", &bytes, &size, nil, 0) == 0 else { return nil }
      return String(
        decoding: bytes.prefix(max(0, size - 1)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 14)
      let count = fread(&bytes, 1, bytes.count, file)
      let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix("model name") }),
        let colon = line.firstIndex(of: ":")
      else { return nil }
      return line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
    #endif
  }
}
