import Text

/// Why a data set could not be loaded or encoded. Cases hold facts; the wording is in
/// `DatasetError+Wording.swift`.
package enum DatasetError: Error, EqualAsPrinted, Sendable {
  /// The run was interrupted.
  case cancelled
  /// An option of `load_data` outside its range.
  case optionOutOfRange(name: String, value: Int, allowed: ClosedRange<Int>)
  /// The folder named by `--data` lacks a file.
  case missing(file: String, folder: String)
  /// Data that are in no place and can't be downloaded, where the stand-in may not serve.
  case unavailable(dataset: String, reason: String)
  /// Files of a data set without a stand-in that are in no place and can't be downloaded.
  case notThere(dataset: String, files: [String], reason: String)
  /// The same where a folder was named for them.
  case notInFolder(dataset: String, file: String, folder: String)
  /// Arrays of one's own that are not what they should be; `part` names one inside an archive.
  case array(path: String, part: String?, ArrayFault)
  /// The system refused to open or read a file.
  case unreadable(path: String, code: Int32)
  /// A file is not what it should be. `part` names the array inside an archive; `offset` counts bytes
  /// from the beginning of that part, or of the file where there is none.
  case damaged(path: String, part: String?, offset: Int?, Damage)
  /// `maxlen` leaves no review in one of the splits.
  case nothingLeft(maxlen: Int)
  /// A word index that a multi-hot row of `0..<dimension` has no place for.
  case indexOutOfRange(sample: Int, index: Int, dimension: Int)
  /// A dimension that cannot be: below 1, or beyond what an index can be.
  case dimensionOutOfRange(Int)
  /// A file of one's own is not what it should be, `path` as the notebook names it.
  case text(path: String, place: TextPlace?, TextFault)
  /// The system would not start a thread, map memory and the like.
  case system(call: String, code: Int32)
}

/// What is wrong with a file's content.
package enum Damage: EqualAsPrinted, Sendable {
  // The archive
  case notAZipFile
  case truncated
  case archiveStructure(String)
  case encrypted
  case compressionMethod(Int)
  case inflate(String)
  case largerThanDeclared(Int)
  case smallerThanDeclared(Int)
  case trailingBytes
  case checksum(declared: UInt32, found: UInt32)
  case missingArray(name: String, present: [String])

  // An array
  case notAnArray
  case arrayVersion(Int)
  case arrayHeader(String)
  case elementType(String, allowed: String)
  case arrayShape([Int], expected: String)
  case labelCount(labels: Int, reviews: Int)
  case label(row: Int, value: Double, classes: Int)
  case noReviews

  // A pickle
  case pickleInstruction(code: UInt8, name: String?)
  case pickleGlobal(module: String, name: String)
  case pickleStructure(String)
  case notAWordRank(Int64)
  case tooLarge(what: String, limit: Int)

  // A word index
  case notJSON(line: Int, column: Int, expected: String)
  case notAWordIndex(line: Int, column: Int, found: String)
  case rankTwice(rank: Int, first: String, second: String)
}
