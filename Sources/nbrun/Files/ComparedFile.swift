import Notebook
import Report

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A report that is read to be compared. Pipes are read too (`<(git show HEAD:outputs/a.html)`), and
/// /dev/null is a report that is not there.
struct ComparedFile {
  struct Failure: CommandFailure {
    var message: String
    var status = ExitStatus.badInput
  }

  var path: String
  var bytes: [UInt8]
  var report: ReviewedReport
  var identity: FileIdentity?

  init(path: String) throws(Failure) {
    self.path = path
    guard path != "/dev/null" else {
      bytes = []
      report = .nothing
      return
    }
    (bytes, identity) = try Self.read(path)
    do throws(ReviewedReport.Failure) {
      report = try ReviewedReport.read(bytes)
    } catch {
      throw Failure(message: "\(path) can't be compared: \(error.message)")
    }
  }

  /// A file's bytes, and which file it is.
  static func read(
    _ path: String
  ) throws(Failure) -> (bytes: [UInt8], identity: FileIdentity) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(path, errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(message: "\(path) is a folder; name a report in it")
    }
    do throws(SystemError) {
      let bytes = try wholeFile(file, atMost: ReviewedReport.largestSize + 1)
      return (bytes, FileIdentity(status))
    } catch {
      throw Self.failure(path, error.code)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR:
      let names = FileSystem.entries(of: FileSystem.folder(of: path))
      let near = nearestName(to: FileSystem.name(of: path), in: names)
      let hint = near.map { "; did you mean `\($0)`?" }
      return Failure(message: "there is no report \(path)" + (hint ?? ""))
    case ENAMETOOLONG, ELOOP:
      return Failure(message: "\(path) can't be read: \(FileSystem.reason(code))")
    default:
      return Failure(
        message: "\(path) can't be read: \(FileSystem.reason(code))", status: .worldFailed)
    }
  }
}

/// A file's bytes from where it stands to its end, or as many as are wanted.
func wholeFile(_ file: CInt, atMost limit: Int) throws(SystemError) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let count = block.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw SystemError() }
    guard count > 0 else { break }
    bytes += block.prefix(count)
  }
  return bytes
}
