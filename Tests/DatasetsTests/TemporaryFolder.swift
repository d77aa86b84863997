#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for a test, gone afterwards.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/nbrun-datasets-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { Self.remove(path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let place = path + "/" + name
    let file = fopen(place, "wb")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return place
  }

  /// The names of everything inside, sorted.
  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(in: path) {
      let inner = path + "/" + name
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }
}
