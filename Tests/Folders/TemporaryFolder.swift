import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for a test, gone afterwards.
package final class TemporaryFolder {
  package let path: String

  /// The same as the program has it.
  package var place: Path { Path(path) }

  package init() {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(place)/nbrun-folder-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { Self.remove(path) }

  /// Writes a file, with the folders above it, and gives its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) -> String {
    let place = path + "/" + name
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    guard let file = fopen(place, "wb") else { return place }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return place
  }

  @discardableResult
  package func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  /// All files below a folder, by their paths in this one, sorted.
  package func files(_ folder: String) -> [String] {
    Self.names(in: path + "/" + folder).flatMap { name -> [String] in
      let inner = folder + "/" + name
      var status = stat()
      guard lstat(path + "/" + inner, &status) == 0 else { return [] }
      return status.st_mode & S_IFMT == S_IFDIR ? files(inner) : [inner]
    }
  }

  package func link(_ target: String, to name: String) { symlink(target, path + "/" + name) }

  /// A file's bytes; nil where there is none.
  package func read(_ name: String) -> [UInt8]? { Self.bytes(path + "/" + name) }

  package func text(_ name: String) -> String? {
    read(name).map { String(decoding: $0, as: UTF8.self) }
  }

  package static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block.prefix(count)
    }
    return bytes
  }

  /// The names of everything inside, sorted.
  package var names: [String] { Self.names(in: path) }

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
