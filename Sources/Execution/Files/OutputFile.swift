import Notebook
import Platform

/// Writes a file into the notebook's folder: whole or not at all, never over one that nbrun did not
/// write, never through a link.
enum OutputFile {
  struct Failure: Error {
    var kind = RunFailure.Kind.cell
    var message: String
    var hint: String?
  }

  /// - Parameters:
  ///   - path: The file as the notebook names it, for messages.
  ///   - isOwn: Whether a file that is there already is nbrun's, by its first and last bytes.
  static func write(
    _ bytes: [UInt8], to name: Path, in folder: Folder, path: String,
    isOwn: (_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool
  ) throws(Failure) {
    let isFree: Bool
    do throws(SystemError) {
      isFree = try self.isFree(name, in: folder, isOwn: isOwn)
      if isFree {
        folder.removeLeftovers { $0 == name }
        try folder.write([bytes], to: name, mode: 0o666, isFlushed: true)
      }
    } catch {
      throw Failure(kind: .environment, message: "\(path) can't be written: \(error.reason)")
    }
    guard isFree else {
      throw Failure(
        message: "\(path) is there already and nbrun did not write it; it stays as it is",
        hint: "give it another name, or move that file away")
    }
  }

  private static let headSize = 512

  /// Whether nothing is there, or only a file of our own.
  private static func isFree(
    _ name: Path, in folder: Folder, isOwn: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
  ) throws(SystemError) -> Bool {
    guard let status = try folder.status(of: name) else { return true }
    guard status.kind == .file, let file = try? File(name, in: folder) else { return false }
    let head = try file.bytes(at: 0, count: headSize)
    let tail = try file.bytes(at: max(0, file.size - headSize), count: headSize)
    return isOwn(head[...], tail[...])
  }
}

extension CallValues {
  /// Writes the file that the argument `path` names.
  func writeFile(
    _ bytes: [UInt8], isOwn: (_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool
  ) throws(RunFailure) {
    evaluator.cache?.files.noteWriting()
    let path = text("path") ?? ""
    let place: (folder: Folder, name: Path)
    do {
      place = try evaluator.options.folders.written(path)
    } catch {
      throw RunFailure(
        kind: error.kind, range: range("path"), message: error.message, hint: error.hint)
    }
    do {
      try OutputFile.write(bytes, to: place.name, in: place.folder, path: path, isOwn: isOwn)
    } catch {
      throw RunFailure(
        kind: error.kind, range: range("path"), message: error.message, hint: error.hint)
    }
  }
}
