import Notebook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file into the notebook's folder: whole or not at all, never over one that nbrun did not
/// write, never through a link.
enum OwnFile {
  struct Failure: Error {
    var kind = RunFailure.Kind.cell
    var message: String
    var hint: String?
  }

  /// - Parameters:
  ///   - path: The file as the notebook names it, for messages.
  ///   - isOwn: Whether a file that is there already is nbrun's, by its first and last bytes.
  static func write(
    _ bytes: [UInt8], to name: String, in folder: String, path: String,
    isOwn: (_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool
  ) throws(Failure) {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw failure(path) }
    defer { close(directory) }
    try check(name, in: directory, path: path, isOwn: isOwn)
    let temporary = ".\(name).\(getpid()).part"
    unlinkat(directory, temporary, 0)
    let file = openat(
      directory, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(path) }
    let isWritten = writeAll(bytes, to: file) && fsync(file) == 0
    let code = errno
    guard close(file) == 0, isWritten, renameat(directory, temporary, directory, name) == 0 else {
      if !isWritten { errno = code }
      let failure = failure(path)
      unlinkat(directory, temporary, 0)
      throw failure
    }
  }

  private static func check(
    _ name: String, in directory: CInt, path: String,
    isOwn: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
  ) throws(Failure) {
    var status = stat()
    guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return }
      throw failure(path)
    }
    let kept = Failure(
      message: "\(path) is there already and nbrun did not write it; it stays as it is",
      hint: "give it another name, or move that file away")
    guard status.st_mode & S_IFMT == S_IFREG else { throw kept }
    let file = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw kept }
    defer { close(file) }
    let head = bytes(of: file, at: 0)
    let tail = bytes(of: file, at: max(0, Int(status.st_size) - headSize))
    guard isOwn(head[...], tail[...]) else { throw kept }
  }

  private static let headSize = 512

  private static func bytes(of file: CInt, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: headSize) { memory, count in
      count = max(0, pread(file, memory.baseAddress, memory.count, off_t(offset)))
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      kind: .world, message: "\(path) can't be written: \(String(cString: strerror(errno)))")
  }
}

extension CallValues {
  /// Writes the file that the argument `path` names.
  func writeFile(
    _ bytes: [UInt8], isOwn: (_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool
  ) throws(RunFailure) {
    evaluator.cache?.files.noteWriting()
    let path = text("path") ?? ""
    let place: (folder: String, name: String)
    do {
      place = try NotebookFolders(evaluator.options).written(path)
    } catch {
      throw RunFailure(
        kind: error.kind, range: range("path"), message: error.message, hint: error.hint)
    }
    do {
      try OwnFile.write(bytes, to: place.name, in: place.folder, path: path, isOwn: isOwn)
    } catch {
      throw RunFailure(
        kind: error.kind, range: range("path"), message: error.message, hint: error.hint)
    }
  }
}
