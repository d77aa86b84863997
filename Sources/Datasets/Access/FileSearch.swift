#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DataAccess {
  /// Where a file is. The first place that holds it decides, whatever state it is in there.
  func locate(
    _ file: PublicFile, isCancelled: () -> Bool, report: (DataEvent) -> Void
  ) throws(DatasetError) -> String {
    if case .folder(let folder) = choice {
      let path = folder + "/" + file.name
      guard exists(path) else { throw .missing(file: file.name, folder: folder) }
      return path
    }
    for folder in [environmentFolder, userCacheFolder, kerasFolder] {
      guard let folder, exists(folder + "/" + file.name) else { continue }
      return folder + "/" + file.name
    }
    throw .missing(file: file.name, folder: userCacheFolder ?? "")
  }

  /// Whether there is anything of this name. What can't be looked at (a folder without permission)
  /// is there as well: opening it will say why.
  private func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }
}
