import Folders
import Platform
import Testing
import Text

/// What another program has read and found right, known again by its digest where that program is not
/// there.
///
/// The folder `Accepted` beside the test holds a file for each name. With `NBRUN_REWRITE_CASES=1` what a
/// reader finds right is written down anew.
package enum Accepted {
  /// That these are the bytes which were found right.
  ///
  /// - Parameter isRight: What the reader says of them now; nil where there is none.
  package static func expect(
    _ parts: [[UInt8]], as name: String, isRight: Bool?, source: String = #filePath,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var hash = SHA256()
    for part in parts {
      hash.update(UInt64(part.count))
      part.withUnsafeBytes { hash.update($0) }
    }
    let digest = hash.finish() + "\n"
    let folder = Path(Project.folder(of: source)) / "Accepted"
    if isRight == true, Environment.holds("NBRUN_REWRITE_CASES") {
      try Folder.make(folder, mode: 0o755)
      try Folder(folder).overwrite(Array(digest.utf8), to: Path(name), mode: 0o644)
      Issue.record("\(folder)/\(name) was written anew", sourceLocation: location)
      return
    }
    #expect(
      fileText("\(folder / Path(name))") == digest,
      "not what its reader found right: compare them again, with the reader and NBRUN_REWRITE_CASES=1",
      sourceLocation: location)
  }
}
