import Datasets
import Execution
import Platform

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
    let files = "\(size.files) file\(size.files == 1 ? "" : "s")"
    return Terminal.print(
      "\("\(path)".printable())\n\(files), \(Quantity.text(bytes: size.bytes))\n")
      ? .ok : .worldFailed
  case ["clear"]:
    let removed = storage.clear()
    if removed.failures > 0 {
      Terminal.error("\(removed.failures) files in \(path) can't be removed")
      return .worldFailed
    }
    let files = "\(removed.files) file\(removed.files == 1 ? "" : "s")"
    return Terminal.print("removed \(files), \(Quantity.text(bytes: removed.bytes))\n")
      ? .ok : .worldFailed
  default:
    Terminal.error(
      "`nbrun cache` takes `clear` or nothing, not `\(words.map { "\($0)" }.joined(separator: " "))`"
    )
    return .badInput
  }
}
