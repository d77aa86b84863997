import Notebook
import Platform
import Report
import Text

/// A report that is read to be compared. Pipes are read too (`<(git show HEAD:outputs/a.html)`), and
/// /dev/null is a report that is not there, an empty one.
struct ComparedFile {
  struct Failure: CommandFailure {
    var message: String
    var status = ExitStatus.badInput
    /// There is no such file.
    var isMissing = false
  }

  var path: Path
  var bytes: [UInt8]
  var report: ReviewedReport
  var identity: FileIdentity?

  init(path: Path) throws(Failure) {
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

  /// A report that is not there.
  init(absent path: Path) {
    self.path = path
    bytes = []
    report = .nothing
  }

  /// A file's bytes, and which file it is.
  static func read(
    _ path: Path
  ) throws(Failure) -> (bytes: [UInt8], identity: FileIdentity) {
    do throws(SystemError) {
      let opened = try Descriptor.stream(path)
      let status = try opened.status
      if status.kind == .folder { throw .isAFolder }
      let limit = ReviewedReport.largestSize + 1
      if status.kind == .file {
        return (try File(opened, path: path).prefix(limit), status.identity)
      }
      return (try opened.rest(atMost: limit), status.identity)
    } catch {
      throw Self.failure(path, error)
    }
  }

  private static func failure(_ path: Path, _ error: SystemError) -> Failure {
    switch error {
    case .notFound, .notAFolder:
      let near = nearestName(to: "\(path.name)", in: FileSystem.names(beside: path))
      let hint = near.map { "; did you mean `\($0)`?" }
      return Failure(message: "there is no report \(path)" + (hint ?? ""), isMissing: true)
    case .isAFolder: return Failure(message: "\(path) is a folder; name a report in it")
    case .fileTooLarge: return Failure(message: "\(path) is too large for a report")
    case .nameTooLong, .unfollowedLink:
      return Failure(message: "\(path) can't be read: \(error.reason)")
    default:
      return Failure(message: "\(path) can't be read: \(error.reason)", status: .environmentFailed)
    }
  }
}
