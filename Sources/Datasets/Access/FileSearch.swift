import Platform
import Text

/// The outcome of a search.
enum FoundFile: Hashable {
  case at(Path)
  /// In no place, and not to be had, for this reason.
  case nowhere(reason: Spelling)
}

extension DataAccess {
  /// Where a file is, after a download if need be. The first place that holds it decides, whatever
  /// state it is in there.
  func locate(
    _ file: PublicFile, downloader: Downloader = .system, isCancelled: () -> Bool,
    report: (DataEvent) -> Void
  ) throws(DatasetError) -> FoundFile {
    if let place = try present(file, report: report) { return place }
    guard let userCacheFolder else {
      return .nowhere(reason: "there is no folder to download \(file.name) to")
    }
    if exists(userCacheFolder), !isOwn(userCacheFolder) {
      return .nowhere(
        reason: "\(file.name) is not downloaded to \(userCacheFolder), where others may write")
    }
    switch try downloader.fetch(
      file, to: userCacheFolder, isCancelled: isCancelled, report: report)
    {
    case .whole(let path): return .at(path)
    case .failed(let reason):
      return .nowhere(reason: "\(file.name) can't be downloaded: \(reason)")
    }
  }

  /// Where a file is now; nil where a download might fetch it.
  func present(
    _ file: PublicFile, report: (DataEvent) -> Void = { _ in }
  ) throws(DatasetError) -> FoundFile? {
    if case .folder(let folder) = choice {
      let path = folder / Path(file.name)
      guard exists(path) else { throw .missing(file: file.name, folder: "\(folder)") }
      return .at(path)
    }
    for folder in [environmentFolder, userCacheFolder, kerasFolder] {
      guard let folder, exists(folder / Path(file.name)) else { continue }
      // A download was compared with the expected one when it came, and is not again. A folder that
      // the user names is the user's own affair.
      if folder == userCacheFolder, folder != environmentFolder,
        !isOwn(folder, file: Path(file.name))
      {
        report(.notUsed(file: "\(folder / Path(file.name))"))
        continue
      }
      let path = folder / Path(file.name)
      if folder == userCacheFolder, case .firstDownload = file.check {
        checkFirst(path, report: report)
      }
      return .at(path)
    }
    guard offline else { return nil }
    return .nowhere(reason: "there is no \(file.name) here, and --offline was given")
  }

  /// Whether a folder, and a file in it, are the user's alone: the rule of `KeptFolder`. What can't be
  /// looked at is found to be so when it is opened.
  private func isOwn(_ folder: Path, file: Path? = nil) -> Bool {
    guard let outside = try? FileStatus(of: folder) else { return true }
    guard outside.isOwn(in: nil) else { return false }
    guard let file, let status = try? FileStatus(of: folder / file) else { return true }
    // Some files have a folder of their own.
    let inner = (folder / file).folder
    guard let inside = try? FileStatus(of: inner), inside.isOwn(in: outside) || inner == folder
    else { return false }
    return status.isOwn(in: outside)
  }

  /// Says where a download without a published digest is no longer what was first downloaded.
  private func checkFirst(_ path: Path, report: (DataEvent) -> Void) {
    guard let folder = try? Folder(path.folder), let file = try? DataFile(path: path),
      let digest = try? file.sha256(isCancelled: { false })
    else { return }
    FirstDownload(of: path.name, in: folder).compare(digest, path: path, report: report)
  }

  /// Whether there is anything of this name. What can't be looked at (a folder without permission)
  /// is there as well: opening it will say why.
  private func exists(_ path: Path) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: path)
      return true
    } catch {
      return !error.isAbsence
    }
  }
}
