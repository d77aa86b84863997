import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A temporary folder that goes away with its last user.
final class Folder: Sendable {
  /// Where the program works.
  let path: String
  /// Where its output and its cache go, out of the way.
  let logs: String
  private let number = Atomic<Int>(0)

  init() throws {
    var template = Array("/tmp/nbrun-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = root + "/work"
    logs = root + "/logs"
    mkdir(path, 0o755)
    mkdir(logs, 0o755)
  }

  deinit { Self.remove(String(path.dropLast(5))) }

  func nextNumber() -> Int { number.add(1, ordering: .relaxed).newValue }

  // MARK: Files in the folder

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0, "\(name) can be written")
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { rest in
        Self.systemWrite(file, UnsafeRawBufferPointer(rebasing: rest[written...]))
      }
      try #require(count > 0)
      written += count
    }
  }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o755) }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  /// A file's text; nil where there is none.
  func text(_ name: String) -> String? { read(path + "/" + name) }

  /// The names in a folder, hidden ones too, sorted.
  func names(_ name: String = ".") -> [String] { Self.entries(path + "/" + name).sorted() }

  func read(_ path: String) -> String? {
    Self.bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { systemRead(file, $0) }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += block.prefix(count)
    }
  }

  static func entries(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in entries(path) { remove(path + "/" + name) }
    rmdir(path)
  }

  private static func systemWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func systemRead(_ file: CInt, _ block: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, block.baseAddress, block.count)
    #else
      Darwin.read(file, block.baseAddress, block.count)
    #endif
  }
}
