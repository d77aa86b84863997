import Text

/// A path as a notebook writes it: of a file inside the notebook's folder or the data folder,
/// whatever machine it runs on.
package enum FilePath {
  private static let longest = 1000

  package struct Fault: Sendable {
    package var message: String
    package var hint: String?
  }

  /// Why a notebook may not name a file so; nil where it may.
  package static func fault(in path: String) -> Fault? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.isEmpty { return Fault(message: "a file's path is empty") }
    if path.utf8.count > longest {
      return Fault(message: "a file's path has at most \(longest) bytes")
    }
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return Fault(message: "a file's path holds no control characters")
    }
    if path.contains("://") {
      return Fault(
        message: "this is an address, and a notebook reads files",
        hint: "download it, and put it into the notebook's folder")
    }
    if path.hasPrefix("/") || path.hasPrefix("~")
      || path.utf8.dropFirst().first == UInt8(ascii: ":")
    {
      return Fault(
        message: "a file's path begins in the notebook's folder or the data folder",
        hint: "write \"\(parts.last ?? "")\", and name another data folder with --data")
    }
    if parts.contains("..") {
      return Fault(
        message: "`..` leads out of the notebook's folder",
        hint: "put the file beside the notebook, or name its folder with --data")
    }
    if path.contains("\\") {
      return Fault(
        message: "folders are separated by `/`",
        hint: "write \"\(path.split(separator: "\\").joined(separator: "/"))\"")
    }
    return nil
  }
}
