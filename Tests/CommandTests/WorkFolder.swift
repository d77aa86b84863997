import Folders
import Platform
import Synchronization

/// Where a test runs the program; it goes away with its last user.
final class WorkFolder: Sendable {
  private let root = TemporaryFolder()
  /// Where the program works.
  let path: String
  /// Where its output and its cache go, out of the way.
  let logs: String
  private let number = Atomic<Int>(0)

  init() {
    path = root.path + "/work"
    logs = root.path + "/logs"
    for name in ["work", "logs"] { root.makeFolder(name) }
  }

  func nextNumber() -> Int { number.add(1, ordering: .relaxed).newValue }

  // MARK: Files in the folder

  func write(_ name: String, _ text: String) { root.write(text, to: "work/" + name) }

  func write(_ name: String, _ bytes: [UInt8]) { root.write(bytes, to: "work/" + name) }

  func makeFolder(_ name: String) { root.makeFolder("work/" + name) }

  func link(_ name: String, to target: String) { root.link(target, to: "work/" + name) }

  func rename(_ name: String, to other: String) throws {
    try root.rename("work/" + name, to: "work/" + other)
  }

  func remove(_ name: String) { root.remove("work/" + name) }

  /// A file's text; nil where there is none.
  func text(_ name: String) -> String? { root.text("work/" + name) }

  /// The names in a folder, hidden ones too, sorted.
  func names(_ name: String = ".") -> [String] { folderNames(path + "/" + name) }
}
