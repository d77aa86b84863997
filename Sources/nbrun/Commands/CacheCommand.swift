import Datasets
import Execution
import Platform
import Text

/// `nbrun cache`: where results are kept and how large they are; `nbrun cache clear` removes them.
func showCache(_ words: [Path]) -> ExitStatus {
  guard let path = DataAccess.cacheFolder() else {
    Terminal.error("there is no folder for a cache: set NBRUN_CACHE or HOME")
    return .badInput
  }
  let storage = CacheStorage(path: path)
  switch words {
  case []:
    let size = storage.size
    let files = counted(size.files, "file")
    return Terminal.print(
      "\("\(path)".printable())\n\(files), \(byteSize(size.bytes))\n")
      ? .ok : .environmentFailed
  case ["clear"]:
    let removed = storage.clear()
    if removed.failures > 0 {
      Terminal.error("\(removed.failures) files in \(path) can't be removed")
      return .environmentFailed
    }
    let files = counted(removed.files, "file")
    return Terminal.print("removed \(files), \(byteSize(removed.bytes))\n")
      ? .ok : .environmentFailed
  default:
    Terminal.error(
      "`nbrun cache` takes `clear` or nothing, not `\(words.map { "\($0)" }.joined(separator: " "))`"
    )
    return .badInput
  }
}
