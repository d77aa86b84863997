import Datasets
import Notebook
import Platform

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
    guard usesCache, let folder = access.userCacheFolder else { return }
    if Environment.variable("NBRUN_CACHE") != nil, !FileSystem.canHold(folder) {
      warn("NBRUN_CACHE names \(folder), where no folder can be made; nothing is kept")
    } else if let status = try? FileStatus(of: folder), !status.isOwn(in: nil) {
      warn("others may write to \(folder); nothing of it is used, and nothing kept there")
    }
  }

  private func warn(_ text: String) { Terminal.complain("warning: \(text.printable())\n") }
}
