import Notebook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A notebook's file: its bytes, and which file it is, so that no report is written over it.
struct NotebookFile {
  /// Why a notebook can't be read.
  struct Failure: CommandFailure {
    var message: String
    var status = ExitStatus.badInput
  }

  var path: String
  var bytes: [UInt8]
  var identity: FileIdentity

  init(path: String) throws(Failure) {
    guard path != "-" else {
      throw Failure(message: "a notebook is a file; nbrun does not read from standard input")
    }
    // Not to wait for the other end of a pipe.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path, errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(message: "\(path) is a folder; name a notebook in it")
    default: throw Failure(message: "\(path) is no file")
    }
    self.path = path
    identity = FileIdentity(status)
    do {
      bytes = try wholeFile(file, atMost: SourceFile.largestSize + 1)
    } catch {
      throw Self.failure(path, error.code)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR:
      let names = FileSystem.entries(of: FileSystem.folder(of: path))
      let near = nearestName(to: FileSystem.name(of: path), in: names)
      let isWord = path.allSatisfy(\.isLetter)
      let command = isWord ? nearestName(to: path, in: Command.allCases.map(\.rawValue)) : nil
      let hint =
        command.map { "; did you mean `nbrun \($0)`?" }
        ?? near.map { "; did you mean `\($0)`?" }
      return Failure(message: "there is no notebook \(path)" + (hint ?? ""))
    case ENAMETOOLONG, ELOOP:
      return Failure(message: "\(path) can't be read: \(FileSystem.reason(code))")
    default:
      return Failure(
        message: "\(path) can't be read: \(FileSystem.reason(code))", status: .worldFailed)
    }
  }
}

/// Which file on which disk, whatever path leads to it.
struct FileIdentity: Hashable {
  private var device: UInt64
  private var number: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
