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
  /// What a script beside the test says of a folder; nil where what it needs is missing.
  package static func said(
    by script: String, of folder: TemporaryFolder, if isThere: Bool, source: String = #filePath
  ) throws -> String? {
    guard isThere else { return nil }
    return try Python.reader.run(
      Project.folder(of: source) + "/" + script, [folder.path], in: folder
    ).output
  }

  /// That these are the bytes which were found right, and still are where the reader is there.
  ///
  /// - Parameter said: What the reader says of them now.
  package static func expect(
    _ parts: [[UInt8]], as name: String, said: String? = nil, whenRight: String = "",
    source: String = #filePath, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if let said { #expect(said == whenRight, sourceLocation: location) }
    var hash = SHA256()
    for part in parts {
      hash.update(UInt64(part.count))
      part.withUnsafeBytes { hash.update($0) }
    }
    let digest = hash.finish() + "\n"
    let folder = Path(Project.folder(of: source)) / "Accepted"
    if said == whenRight, Environment.holds("NBRUN_REWRITE_CASES") {
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

  /// The same of texts.
  package static func expect(
    texts: [String], as name: String, said: String? = nil, whenRight: String = "",
    source: String = #filePath, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try expect(
      texts.map { Array($0.utf8) }, as: name, said: said, whenRight: whenRight, source: source,
      location)
  }
}
