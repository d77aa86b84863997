import Platform
import Text

/// The digest of what was first downloaded, in a file beside it, of a file for which nobody publishes one.
struct FirstDownload {
  private let name: Path
  private let folder: Folder

  init(of name: Path, in folder: Folder) {
    self.name = name + ".sha256"
    self.folder = folder
  }

  /// Keeps a digest where there is none yet; says where it is another one than the first.
  func compare(_ digest: String, path: Path, report: (DataEvent) -> Void) {
    guard let kept else {
      // A full disk is no reason to stop: the next download is then the first.
      _ = try? folder.write(Array("\(digest)\n".utf8), toNew: name, mode: 0o600)
      return
    }
    if kept != Spelling(digest) { report(.changed(file: "\(path)")) }
  }

  private var kept: Spelling? {
    guard let bytes = try? folder.ownFile(name)?.contents(atMost: 1000) else { return nil }
    return Spelling(String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self))
  }
}

extension DataFile {
  func sha256(isCancelled: () -> Bool) throws(DatasetError) -> String {
    var hash = SHA256()
    try forEachBlock(isCancelled: isCancelled) { hash.update($0) }
    return hash.finish()
  }

  func md5(isCancelled: () -> Bool) throws(DatasetError) -> String {
    var hash = MD5()
    try forEachBlock(isCancelled: isCancelled) { hash.update($0) }
    return hash.finish()
  }

  private func forEachBlock(
    isCancelled: () -> Bool, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(DatasetError) {
    let block = 1 << 20
    for start in stride(from: 0, to: size, by: block) {
      guard !isCancelled() else { throw .cancelled }
      let bytes = try bytes(start..<min(start + block, size))
      bytes.withUnsafeBytes { body($0) }
    }
  }
}
