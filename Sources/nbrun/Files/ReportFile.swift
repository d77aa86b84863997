import KerasExport
import Lessons
import Platform
import Report
import Text

/// Where a report goes: a name in a folder.
///
/// The folder is opened once and what is done afterwards is done in it, whatever becomes of the path
/// meanwhile. The report is written beside under another name and gets its own when it is whole.
final class ReportFile {
  struct Failure: CommandFailure {
    var message: String
    var status: ExitStatus
  }

  let path: Path
  private let name: Path
  private let folder: Folder
  /// A device such as /dev/null takes the report as it is: there is nothing to replace.
  private let isDevice: Bool

  /// Opens the folder, making it where it is missing, and makes sure that the report may be written
  /// there and takes the place of nothing but a report.
  ///
  /// - Parameters:
  ///   - path: Where the report goes.
  ///   - followsFolder: Whether the folder itself may be a link: not where nobody named it.
  ///   - notebooks: The files that are read in this call.
  init(path: Path, followsFolder: Bool, notebooks: [FileIdentity]) throws(Failure) {
    self.path = path
    name = path.name
    guard !path.isEmpty, !path.endsWithSlash, name != ".", name != "..", !path.holdsZero
    else { throw Failure(message: "\(path) is no name for a report", status: .badInput) }
    folder = try Self.open(path.folder, follows: followsFolder)
    isDevice = try Self.check(name, in: folder, path: path, notebooks: notebooks)
    if !isDevice { try Self.checkWritable(folder, name) }
  }

  // MARK: Before the run

  private static func open(_ path: Path, follows: Bool) throws(Failure) -> Folder {
    if (try? FileStatus(of: path)) == nil {
      do throws(SystemError) {
        try Folder.make(path, mode: 0o777)
      } catch {
        throw Failure(
          message: "the folder \(path) can't be made: \(error.reason)", status: .environmentFailed)
      }
    }
    do throws(SystemError) {
      return try Folder(path, followsLink: follows)
    } catch {
      switch error {
      case .unfollowedLink where !follows, .notAFolder where !follows && FileSystem.isFolder(path):
        throw Failure(
          message: "the folder \(path) is a link to another place; "
            + "name it with --output-dir if that is meant", status: .badInput)
      case .notAFolder:
        throw Failure(message: "\(path) is no folder", status: .badInput)
      default:
        throw Failure(
          message: "the folder \(path) can't be opened: \(error.reason)", status: .environmentFailed
        )
      }
    }
  }

  /// Whether the name belongs to a device; throws where it belongs to what must stay.
  private static func check(
    _ name: Path, in folder: Folder, path: Path, notebooks: [FileIdentity]
  ) throws(Failure) -> Bool {
    let found: FileStatus?
    do throws(SystemError) {
      found = try folder.status(of: name)
    } catch {
      throw Failure(
        message: "\(path) can't be written: \(error.reason)", status: .environmentFailed)
    }
    guard let status = found else { return false }
    switch status.kind {
    case .file: break
    case .device: return true
    case .link:
      throw Failure(
        message: "\(path) is a link to another place; a report is not written through it",
        status: .badInput)
    case .folder:
      throw Failure(message: "\(path) is a folder; a report needs a name in it", status: .badInput)
    case .other:
      throw Failure(message: "\(path) is no file that a report could replace", status: .badInput)
    }
    if notebooks.contains(status.identity) {
      throw Failure(message: "\(path) is the notebook itself", status: .badInput)
    }
    guard isReport(name, in: folder) else {
      throw Failure(
        message: "\(path) is there already and is no report of nbrun's; it stays as it is",
        status: .badInput)
    }
    return false
  }

  private static func isReport(_ name: Path, in folder: Folder) -> Bool {
    guard let file = try? File(name, in: folder), let head = try? file.bytes(at: 0, count: 4096)
    else { return false }
    // Code is there to be worked on.
    if isPython(head: String(decoding: head, as: UTF8.self)) {
      return (try? file.bytes(at: 0, count: 1 << 24)).map(SealedCode.isIntact) ?? false
    }
    return isReport(head: head)
  }

  /// Whether a file that begins so is a report: HTML that names nbrun as its generator at its head, JSON whose first
  /// key is `nbrun`, what begins as our Markdown does and our drawings do, or Keras code as it was exported.
  static func isReport(head bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes, as: UTF8.self)
    if head.hasPrefix("<!DOCTYPE html>") {
      return head.contains("<meta name=\"generator\" content=\"nbrun ")
    }
    if head.hasPrefix("---\n" + StudentVersion.mark) || head.hasPrefix("student,points,of,status") {
      return true
    }
    if isPython(head: head) || markdownMarks.contains(where: { head.hasPrefix($0) }) { return true }
    if head.hasPrefix(WatchPage.tokenStart) { return true }
    let blanks: [UInt8] = [0x20, 0x09, 0x0a, 0x0d]
    let compact = String(decoding: bytes.filter { !blanks.contains($0) }, as: UTF8.self)
    // A Jupyter notebook that was worked on begins otherwise, and stays.
    return compact.hasPrefix("{\"nbrun\":")
      || compact.hasPrefix("{\"metadata\":{\"generator\":\"nbrun\"")
  }

  private static func isPython(head: String) -> Bool {
    head.hasPrefix(Helpers.mark) || head.hasPrefix(kerasScriptMark)
  }

  private static func checkWritable(_ folder: Folder, _ name: Path) throws(Failure) {
    folder.removeLeftovers { $0 == name }
    do throws(SystemError) {
      _ = try StagedFile(name, in: folder, mode: 0o666)
    } catch {
      throw Failure(
        message: "no file can be made in the folder \(folder.path): \(error.reason)",
        status: .environmentFailed)
    }
  }

  // MARK: After the run

  /// Writes the report, whole or not at all: none of its files gets its name before all of them are
  /// on the disk, and the page is the last.
  ///
  /// - Parameter files: What stands beside the page and belongs to it.
  func write(
    _ text: String, with files: [(name: String, contents: String)] = [], notebooks: [FileIdentity]
  ) throws(Failure) {
    // Between the check and now there was time for another file of that name.
    guard try Self.check(name, in: folder, path: path, notebooks: notebooks) == isDevice else {
      throw Failure(message: "\(path) was replaced during the run", status: .environmentFailed)
    }
    for file in isDevice ? [] : files {
      let name = Path(file.name)
      _ = try Self.check(name, in: folder, path: path.folder / name, notebooks: notebooks)
    }
    do throws(SystemError) {
      if isDevice {
        try folder.write(Array(text.utf8), toDevice: name)
      } else {
        try replace(files.map { (Path($0.name), $0.contents) } + [(name, text)])
      }
    } catch {
      throw Failure(
        message: "\(path) can't be written: \(error.reason)", status: .environmentFailed)
    }
  }

  private func replace(_ files: [(name: Path, contents: String)]) throws(SystemError) {
    Interruption.isWriting(true)
    defer { Interruption.isWriting(false) }
    // No wait for the disk: a report is whole or not there for every other process, and a machine
    // that loses power can run the notebook again.
    let staged = try files.map { file throws(SystemError) in
      let staged = try StagedFile(file.name, in: folder, mode: 0o666)
      try staged.append(Array(file.contents.utf8))
      return staged
    }
    for file in staged { try file.finish() }
  }

  /// Takes it away again.
  func remove() { folder.remove(name) }
}
