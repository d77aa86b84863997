import Datasets
import Language
import Notebook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders whose files a notebook may name: its own first, then the data folder. Nothing else can
/// be reached, through a link neither.
struct NotebookFolders: Sendable {
  /// Why there is no such file for a notebook.
  struct Refusal: Error {
    var kind = RunFailure.Kind.cell
    var message: String
    var hint: String?
  }

  /// The notebook's own folder: the one place where something is written.
  let own: String
  /// What `--data` names, or else `NBRUN_DATA`.
  let data: String?

  init(own: String, data: DataAccess) {
    self.own = own
    switch data.choice {
    case .folder(let folder): self.data = folder
    case .automatic: self.data = data.environmentFolder
    case .synthetic: self.data = nil
    }
  }

  init(_ options: RunOptions) { self.init(own: options.baseFolder, data: options.data) }

  /// The real path of a file or folder that a notebook names, links resolved.
  func existing(_ path: String) throws(Refusal) -> String {
    if let fault = FilePath.fault(in: path) {
      throw Refusal(message: fault.message, hint: fault.hint)
    }
    for folder in [own, data] {
      guard let folder, let base = Self.resolved(folder) else { continue }
      guard let found = Self.resolved(folder + "/" + path) else { continue }
      guard Self.isInside(found, base) else {
        throw Refusal(
          message: "\(path) is a link that leads out of its folder",
          hint: "put the file itself there")
      }
      return found
    }
    let places = data == nil ? "the notebook's folder" : "the notebook's folder or the data folder"
    throw Refusal(
      kind: .world, message: "there is no \(path) in \(places)", hint: nearest(to: path))
  }

  /// Where a file that a notebook writes goes: the real path of the folder, and the file's name. The
  /// file itself may not be a link.
  func written(_ path: String) throws(Refusal) -> (folder: String, name: String) {
    if let fault = FilePath.fault(in: path) {
      throw Refusal(message: fault.message, hint: fault.hint)
    }
    var parts = path.split(separator: "/")
    guard !path.hasSuffix("/"), let name = parts.popLast(), name != "." else {
      throw Refusal(message: "\(path) is no name for a file")
    }
    let folder = parts.isEmpty ? own : own + "/" + parts.joined(separator: "/")
    guard let base = Self.resolved(own), let found = Self.resolved(folder) else {
      throw Refusal(
        kind: .world,
        message: "there is no folder \(parts.joined(separator: "/")) in the notebook's folder",
        hint: "make it, or write the file beside the notebook")
    }
    guard Self.isInside(found, base) else {
      throw Refusal(message: "\(path) leads out of the notebook's folder through a link")
    }
    return (found, String(name))
  }

  private static func isInside(_ path: String, _ base: String) -> Bool {
    path == base || path.hasPrefix(base == "/" ? base : base + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let memory = realpath(path, nil) else { return nil }
    defer { free(memory) }
    return String(cString: memory)
  }

  private func nearest(to path: String) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return nil }
    let folder = parts.joined(separator: "/")
    let names = [own, data].compactMap { $0 }.flatMap { Self.entries($0 + "/" + folder) }
    return nearestName(to: name, in: names).map {
      "did you mean \"\((parts + [$0]).joined(separator: "/"))\"?"
    }
  }

  private static func entries(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < 10_000, let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

extension CallValues {
  /// The real path of the file or folder that an argument names.
  func existingFile(_ name: String) throws(RunFailure) -> String {
    evaluator.cache?.files.note(call.function.name)
    let path = text(name) ?? ""
    do {
      return try NotebookFolders(evaluator.options).existing(path)
    } catch {
      throw RunFailure(
        kind: error.kind, range: range(name), message: error.message, hint: error.hint)
    }
  }
}
