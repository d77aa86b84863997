import Report

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place where a report goes: a name in a folder.
///
/// The folder is opened once and what is done afterwards is done in it, whatever becomes of the path
/// meanwhile. The report is written beside under another name and gets its own when it is whole.
final class ReportFile {
  struct Failure: CommandFailure {
    var message: String
    var status: ExitStatus
  }

  let path: String
  private let name: String
  private let folder: CInt
  /// A device such as /dev/null takes the report as it is: there is nothing to replace.
  private let isDevice: Bool

  /// Opens the folder, making it where it is missing, and makes sure that the report may be written
  /// there and takes the place of nothing but a report.
  ///
  /// - Parameters:
  ///   - path: Where the report goes.
  ///   - followsFolder: Whether the folder itself may be a link: not where nobody named it.
  ///   - notebooks: The files that are read in this call.
  init(path: String, followsFolder: Bool, notebooks: [FileIdentity]) throws(Failure) {
    self.path = path
    name = FileSystem.name(of: path)
    guard !path.isEmpty, !path.hasSuffix("/"), name != ".", name != "..",
      !path.utf8.contains(0)
    else { throw Failure(message: "\(path) is no name for a report", status: .badInput) }
    folder = try Self.open(FileSystem.folder(of: path), follows: followsFolder)
    do {
      isDevice = try Self.check(name, in: folder, path: path, notebooks: notebooks)
      if !isDevice { try Self.checkWritable(folder, path) }
    } catch {
      close(folder)
      throw error
    }
  }

  deinit { close(folder) }

  // MARK: Before the run

  private static func open(_ path: String, follows: Bool) throws(Failure) -> CInt {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follows ? 0 : O_NOFOLLOW)
    var file = systemOpen(path, flags)
    if file < 0, errno == ENOENT {
      do {
        try makeFolder(path)
      } catch {
        throw Failure(
          message: "the folder \(path) can't be made: \(FileSystem.reason(error.code))",
          status: .worldFailed)
      }
      file = systemOpen(path, flags)
    }
    guard file < 0 else { return file }
    switch errno {
    case ELOOP where !follows, ENOTDIR where !follows && FileSystem.isFolder(path):
      throw Failure(
        message: "the folder \(path) is a link to another place; "
          + "name it with --output-dir if that is meant", status: .badInput)
    case ENOTDIR:
      throw Failure(message: "\(path) is no folder", status: .badInput)
    case let code:
      throw Failure(
        message: "the folder \(path) can't be opened: \(FileSystem.reason(code))",
        status: .worldFailed)
    }
  }

  private static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let parent = FileSystem.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    guard errno == ENOENT, parent != path, parent != "." else { throw SystemError() }
    try makeFolder(parent)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemError() }
  }

  /// Whether the name belongs to a device; throws where it belongs to what must stay.
  private static func check(
    _ name: String, in folder: CInt, path: String, notebooks: [FileIdentity]
  ) throws(Failure) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else {
        throw Failure(
          message: "\(path) can't be written: \(FileSystem.reason(errno))", status: .worldFailed)
      }
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFCHR: return true
    case S_IFLNK:
      throw Failure(
        message: "\(path) is a link to another place; a report is not written through it",
        status: .badInput)
    case S_IFDIR:
      throw Failure(message: "\(path) is a folder; a report needs a name in it", status: .badInput)
    default:
      throw Failure(message: "\(path) is no file that a report could replace", status: .badInput)
    }
    if notebooks.contains(FileIdentity(status)) {
      throw Failure(message: "\(path) is the notebook itself", status: .badInput)
    }
    guard isReport(name, in: folder) else {
      throw Failure(
        message: "\(path) is there already and is no report of nbrun's; it stays as it is",
        status: .badInput)
    }
    return false
  }

  /// Whether a file is a report: HTML that names nbrun as its generator at its head, JSON whose first
  /// key is `nbrun`, what begins as our Markdown does and our drawings do, or a Jupyter notebook as it
  /// was exported.
  private static func isReport(_ name: String, in folder: CInt) -> Bool {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = pread(file, &bytes, bytes.count, 0)
    let head = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    if head.hasPrefix("<!DOCTYPE html>") {
      return head.contains("<meta name=\"generator\" content=\"nbrun ")
    }
    if markdownMarks.contains(where: head.hasPrefix) { return true }
    if head.hasPrefix(WatchPage.tokenStart) { return true }
    let compact = head.filter { !$0.isWhitespace }
    // A Jupyter notebook that was worked on begins otherwise, and stays.
    return compact.hasPrefix("{\"nbrun\":")
      || compact.hasPrefix("{\"metadata\":{\"generator\":\"nbrun\"")
  }

  private static func checkWritable(_ folder: CInt, _ path: String) throws(Failure) {
    let probe = temporaryName(FileSystem.name(of: path))
    removeLeftovers(of: FileSystem.name(of: path), in: FileSystem.folder(of: path), folder)
    let file = openat(folder, probe, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      throw Failure(
        message: "no file can be made in the folder \(FileSystem.folder(of: path)): "
          + FileSystem.reason(errno), status: .worldFailed)
    }
    close(file)
    unlinkat(folder, probe, 0)
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
      throw Failure(message: "\(path) was replaced during the run", status: .worldFailed)
    }
    for file in isDevice ? [] : files {
      let path = FileSystem.folder(of: path) + "/" + file.name
      _ = try Self.check(file.name, in: folder, path: path, notebooks: notebooks)
    }
    do throws(SystemError) {
      if isDevice {
        try Self.write(text, to: name, in: folder, flags: O_WRONLY)
      } else {
        try replace(files + [(name, text)])
      }
    } catch {
      throw Failure(
        message: "\(path) can't be written: \(FileSystem.reason(error.code))",
        status: .worldFailed)
    }
  }

  private func replace(_ files: [(name: String, contents: String)]) throws(SystemError) {
    Interruption.isWriting(true)
    defer { Interruption.isWriting(false) }
    do throws(SystemError) {
      for file in files {
        try Self.write(
          file.contents, to: Self.temporaryName(file.name), in: folder,
          flags: O_WRONLY | O_CREAT | O_EXCL)
      }
      for file in files {
        guard renameat(folder, Self.temporaryName(file.name), folder, file.name) == 0 else {
          throw SystemError()
        }
      }
    } catch {
      for file in files { unlinkat(folder, Self.temporaryName(file.name), 0) }
      throw error
    }
  }

  private static func write(
    _ text: String, to name: String, in folder: CInt, flags: CInt
  ) throws(SystemError) {
    let file = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError() }
    var text = text
    let failure: Int32? = text.withUTF8 { bytes in
      writeAll(UnsafeRawBufferPointer(bytes), to: file)
    }
    // No wait for the disk: a report is whole or not there for every other process, and a machine
    // that loses power can run the notebook again.
    guard close(file) == 0, failure == nil else { throw SystemError(failure ?? errno) }
  }

  private static func temporaryName(_ name: String) -> String { ".\(name).\(getpid()).part" }

  /// Removes what processes that were killed left behind.
  private static func removeLeftovers(of name: String, in path: String, _ folder: CInt) {
    for entry in FileSystem.entries(of: path) {
      guard entry.hasPrefix(".\(name)."), entry.hasSuffix(".part"),
        let process = pid_t(entry.dropFirst(name.utf8.count + 2).dropLast(5)), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlinkat(folder, entry, 0)
    }
  }
}

/// The system's `open`; inside `ReportFile` that name is taken.
private func systemOpen(_ path: String, _ flags: CInt) -> CInt { open(path, flags) }

/// Writes all bytes; gives the system's code where that fails.
func writeAll(_ bytes: UnsafeRawBufferPointer, to file: CInt) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return count < 0 ? errno : EIO }
    rest = rest.dropFirst(count)
  }
  return nil
}
