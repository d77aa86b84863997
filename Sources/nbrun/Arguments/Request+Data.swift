import Datasets
import Notebook

extension Request {
  /// Where a notebook's data may come from.
  func dataAccess(for notebook: NotebookDocument) -> DataAccess {
    let wanted: DataAccess.Choice =
      notebook.frontMatter.data == .synthetic ? .synthetic : .automatic
    return DataAccess.fromEnvironment(choice: data ?? wanted, offline: isOffline)
  }
}
