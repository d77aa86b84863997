#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The inputs beside the fuzzers, by the names of the ways in.
enum KeptInputs {
  static func files(of way: String) -> [String] {
    ["Corpus", "Findings"].flatMap { kind in
      let folder = "\(fuzzFolder)/\(kind)/\(way)"
      return names(in: folder).sorted { $0 < $1 }.map { "\(folder)/\($0)" }
    }
  }

  private static let fuzzFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(2).joined(separator: "/")

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names
  }
}
