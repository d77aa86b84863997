import Platform

/// Small questions about paths and files that the user names.
enum FileSystem {
  /// The way from one folder to another, for an address: `../notebooks/`, empty where they are one.
  /// Empty too where there is no such folder, and where the two have nothing in common but the disk
  /// or the homes: such a way would name folders of this machine.
  static func way(from start: Path, to end: Path) -> String {
    guard let first = (try? Folder(start))?.realPath, let second = (try? Folder(end))?.realPath
    else { return "" }
    var from = first.components[...]
    var to = second.components[...]
    var common: [Path] = []
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
  private static func escaped(_ name: Path) -> String {
    name.bytes.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        return String(Unicode.Scalar(byte))
      default:
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  static func isFolder(_ path: Path) -> Bool { (try? FileStatus(of: path))?.kind == .folder }

  /// Whether a folder is there, or can be made there, and be written into.
  static func canHold(_ folder: Path) -> Bool {
    var path = folder
    while true {
      do throws(SystemError) {
        guard try FileStatus(of: path).kind == .folder else { return false }
        return path.permits([.writing, .execution])
      } catch {
        guard error == .notFound, path != ".", path != "/" else { return false }
        while path.bytes.count > 1, path.endsWithSlash { path = path.dropLast(1) }
        path = path.folder
      }
    }
  }

  /// The names in the folder that a path leads into, for hints; none where it can't be read.
  static func names(beside path: Path) -> [String] {
    guard let folder = try? Folder(path.folder) else { return [] }
    return folder.names(atMost: 10_000).compactMap { String(validating: $0.bytes, as: UTF8.self) }
  }
}
