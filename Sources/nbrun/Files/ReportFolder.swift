import Platform

/// Where reports lie below a folder.
enum ReportFolder {
  /// Folders inside folders that are looked into, and reports that are compared, at most.
  private static let deepest = 16
  private static let most = 10_000
  /// What a report's name may end with.
  static let endings = [".html", ".htm", ".json"]

  /// The paths from there of what ends as a report does and begins as one of nbrun's, in the order of
  /// their bytes. Links are not followed.
  static func reports(in path: Path) throws(ComparedFile.Failure) -> [Path] {
    do throws(SystemError) {
      var found: [Path] = []
      add(try Folder(path), behind: nil, depth: 0, to: &found)
      return found
    } catch {
      throw ComparedFile.Failure(
        message: "the folder \(path) can't be read: \(error.reason)", status: .environmentFailed)
    }
  }

  private static func add(_ folder: Folder, behind way: Path?, depth: Int, to found: inout [Path]) {
    for name in folder.names(atMost: most) where found.count < most {
      guard let status = try? folder.status(of: name) else { continue }
      let path = way.map { $0 / name } ?? name
      if status.kind == .folder, depth < deepest, let inner = try? folder.folder(name) {
        add(inner, behind: path, depth: depth + 1, to: &found)
      } else if status.kind == .file, isReport(name, in: folder) {
        found.append(path)
      }
    }
  }

  /// The page of a watch goes with it; slides are no report to compare.
  private static func isReport(_ name: Path, in folder: Folder) -> Bool {
    guard endings.contains(where: name.hasSuffix),
      !name.hasSuffix(".watch.html"), !name.hasSuffix(".slides.html"),
      let file = try? File(name, in: folder), let head = try? file.bytes(at: 0, count: 4096)
    else { return false }
    return ReportFile.isReport(head: head)
  }
}
