import Datasets
import Notebook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Request {
  /// Where a notebook's data may come from.
  func dataAccess(for notebook: NotebookDocument) -> DataAccess {
    let wanted: DataAccess.Choice =
      notebook.frontMatter.data == .synthetic ? .synthetic : .automatic
    return DataAccess.fromEnvironment(choice: data ?? wanted, offline: isOffline)
  }

  /// Says of the folders that the environment names where they can't serve: the run goes on without
  /// them.
  func warnOfFolders() {
    guard !isQuiet else { return }
    let access = DataAccess.fromEnvironment()
    if data == nil, let folder = access.environmentFolder, !FileSystem.isFolder(folder) {
      warn("NBRUN_DATA names \(folder), which is no folder; data are looked for elsewhere")
    }
    if usesCache, getenv("NBRUN_CACHE") != nil, let folder = access.userCacheFolder,
      !FileSystem.canHold(folder)
    {
      warn("NBRUN_CACHE names \(folder), where no folder can be made; nothing is kept")
    }
  }

  private func warn(_ text: String) { Terminal.complain("warning: \(text.printable())\n") }
}
