#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a folder and those above it, for this user alone.
///
/// - Returns: The system's error code, or nil when the folder is there.
func makeFolder(_ path: String) -> Int32? {
  var position = path.startIndex
  while position < path.endIndex {
    position = path[path.index(after: position)...].firstIndex(of: "/") ?? path.endIndex
    if mkdir(String(path[..<position]), 0o700) != 0, errno != EEXIST, errno != EISDIR {
      return errno
    }
  }
  var status = stat()
  guard stat(path, &status) == 0 else { return errno }
  return status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
}

/// The names in a folder; none where it can't be read.
func entries(ofFolder path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
