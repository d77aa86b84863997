#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Small questions about paths and files.
enum FileSystem {
  /// What a file is called, without its folders.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that a path leads into; `.` where it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A file's name without its ending.
  static func stem(_ path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The way from one folder to another, for an address: `../notebooks/`, empty where they are one.
  /// Empty too where there is no such folder, and where the two have nothing in common but the disk
  /// or the homes: such a way would name folders of this machine.
  static func way(from start: String, to end: String) -> String {
    guard let first = realpath(start, nil), let second = realpath(end, nil) else { return "" }
    defer {
      free(first)
      free(second)
    }
    var from = String(cString: first).split(separator: "/")[...]
    var to = String(cString: second).split(separator: "/")[...]
    var common: [Substring] = []
    while let step = from.first, step == to.first {
      common.append(step)
      from.removeFirst()
      to.removeFirst()
    }
    if !from.isEmpty || !to.isEmpty, common.isEmpty || common == ["home"] || common == ["Users"] {
      return ""
    }
    return String(repeating: "../", count: from.count) + to.map { escaped($0) + "/" }.joined()
  }

  /// A name as an address has it.
  private static func escaped(_ name: Substring) -> String {
    name.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a folder is there, or can be made there, and be written into.
  static func canHold(_ folder: String) -> Bool {
    var place = folder
    var status = stat()
    while stat(place, &status) != 0 {
      guard errno == ENOENT, place != ".", place != "/" else { return false }
      while place.count > 1, place.hasSuffix("/") { place.removeLast() }
      place = self.folder(of: place)
    }
    return status.st_mode & S_IFMT == S_IFDIR && access(place, W_OK | X_OK) == 0
  }

  /// The names in a folder; empty where it can't be read.
  static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < 10_000, let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }

  /// The system's words for an error.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EACCES, EPERM: "there is no permission"
    case EROFS: "the disk is read-only"
    case EFBIG: "the file would be larger than the system allows"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}

/// An error of the system, by its code.
struct SystemError: Error {
  var code: Int32
  init(_ code: Int32 = errno) { self.code = code }
}
