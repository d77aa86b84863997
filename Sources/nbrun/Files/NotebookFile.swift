import Notebook
import Platform
import Text

/// A notebook's file: its bytes, the folder that it lies in, and which file it is, so that no report
/// is written over it.
struct NotebookFile {
  /// Why a notebook can't be read.
  struct Failure: CommandFailure {
    var message: String
    var status = ExitStatus.badInput
  }

  var path: Path
  var bytes: [UInt8]
  var identity: FileIdentity
  /// Opened before the notebook was, and the one that the notebook was found in.
  var folder: Folder

  init(path: Path) throws(Failure) {
    guard path != "-" else {
      throw Failure(message: "a notebook is a file; nbrun does not read from standard input")
    }
    self.path = path
    do throws(SystemError) {
      if path.endsWithSlash, try FileStatus(of: path).kind == .folder {
        throw .isAFolder
      }
      folder = try Folder(path.folder)
      let file = try File(folder.named(path.name), path: path)
      identity = file.status.identity
      bytes = try file.prefix(SourceFile.largestSize + 1)
    } catch {
      throw Self.failure(path, error)
    }
    if !SourceFile.isNotebook(named: "\(path.name)") {
      throw Failure(
        message: "\(path) is no notebook but \(FileGuess.noun(path, bytes)); a notebook ends in "
          + SourceFile.notebookEndings.joined(separator: ", "))
    }
  }

  /// `lesson` for `lesson.md`, and `lesson.txt` too.
  private static func notebook(named name: String, in names: [String]) -> String? {
    let name = name.lowercased()
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    for stem in [name, stem] {
      for fileExtension in SourceFile.notebookEndings {
        if let found = names.first(where: { $0.lowercased() == (stem + fileExtension).lowercased() }
        ) {
          return found
        }
      }
    }
    return nil
  }

  /// A file beside a path, as the path names it.
  private static func shown(_ name: String, _ path: Path) -> String {
    guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) else { return name }
    return "\(Path(path.bytes[...slash]))" + name
  }

  private static func failure(_ path: Path, _ error: SystemError) -> Failure {
    switch error {
    case .notFound, .notAFolder:
      let isWord = path.bytes.allSatisfy {
        (0x61...0x7a).contains($0) || (0x41...0x5a).contains($0)
      }
      let command =
        isWord ? nearestName(to: "\(path)", in: Command.allCases.map(\.rawValue.text)) : nil
      let names = FileSystem.names(beside: path)
      let near =
        notebook(named: "\(path.name)", in: names)
        ?? nearestName(to: "\(path.name)", in: names)
      let hint =
        near.flatMap {
          $0.hasPrefix("\(path.name).") ? "; did you mean `\(shown($0, path))`?" : nil
        }
        ?? command.map { "; did you mean `nbrun \($0)`?" }
        ?? near.map { "; did you mean `\(shown($0, path))`?" }
      return Failure(message: "there is no notebook \(path)" + (hint ?? ""))
    case .isAFolder: return Failure(message: "\(path) is a folder; name a notebook in it")
    case .invalid: return Failure(message: "\(path) is no file")
    case .fileTooLarge: return Failure(message: "\(path) is too large for a notebook")
    case .nameTooLong, .unfollowedLink:
      return Failure(message: "\(path) can't be read: \(error.reason)")
    default:
      return Failure(message: "\(path) can't be read: \(error.reason)", status: .environmentFailed)
    }
  }
}
