import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Labelled texts from a folder: one file `NAME.txt` each, in a folder for each class.
///
/// Either the folder holds `train` and `test` with the classes' folders inside, as the Large Movie
/// Review Dataset does, or the two classes' folders themselves, which `split` divides. Classes are
/// numbered in the order of their names (neg 0, pos 1), as Keras's `text_dataset_from_directory`
/// numbers them, unless `positive` names the one that is 1. The folder `unsup` holds no labels and is
/// left out.
package func loadTextFolder(
  _ path: String, name: String, positive: String? = nil, split: TextSplit = TextSplit(),
  isCancelled: () -> Bool
) throws(DatasetError) -> LabelledTexts {
  let loader = TextFolderLoader(name: name, positive: positive)
  let folders = subfolders(of: path)
  guard folders.contains("train") || folders.contains("test") else {
    let (store, labels) = try loader.load(path, name, isCancelled: isCancelled)
    return try divided(store, labels: labels, name: name, split: split)
  }
  for part in ["train", "test"] where !folders.contains(part) {
    throw .text(path: name, place: nil, .missingFolder(part))
  }
  // Each split is shuffled, the training one first, by one generator, as Keras's `imdb` is.
  var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: split.seed))
  var sets: [TextSet] = []
  for part in ["train", "test"] {
    let (store, labels) = try loader.load(
      "\(path)/\(part)", "\(name)/\(part)", isCancelled: isCancelled)
    let order = generator.permutation(store.count)
    sets.append(TextSet(store: store, order: order, labels: order.map { labels[$0] }))
  }
  return LabelledTexts(name: name, train: sets[0], test: sets[1])
}

private struct TextFolderLoader {
  let name: String
  let positive: String?

  /// All texts of two classes, each class's by the names of their files.
  func load(
    _ path: String, _ name: String, isCancelled: () -> Bool
  ) throws(DatasetError) -> (TextStore, [UInt8]) {
    let classes = subfolders(of: path).filter { $0 != "unsup" }
    guard classes.count == 2 else {
      throw .text(path: name, place: nil, .noClasses(found: classes))
    }
    if let positive, !classes.contains(positive) {
      throw .text(path: name, place: nil, .noPositive(positive, labels: classes))
    }
    var store = TextStore()
    var labels: [UInt8] = []
    for (number, folder) in classes.enumerated() {
      let label = if let positive { positive == folder } else { number == 1 }
      let files = entries(ofFolder: "\(path)/\(folder)").filter { $0.hasSuffix(".txt") }.sorted()
      guard !files.isEmpty else { throw .text(path: name, place: nil, .noTexts(folder)) }
      for file in files {
        if store.count & 63 == 0, isCancelled() { throw .cancelled }
        store.append(try text("\(path)/\(folder)/\(file)", "\(name)/\(folder)/\(file)"))
        labels.append(label ? 1 : 0)
      }
    }
    return (store, labels)
  }

  private func text(_ path: String, _ name: String) throws(DatasetError) -> [UInt8] {
    let file = try DataFile(path: path, followsLinks: false)
    guard file.size <= CSVReader.longestField else {
      throw .text(path: name, place: nil, .fieldTooLong(limit: CSVReader.longestField))
    }
    var bytes = try file.bytes(0..<file.size)
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw .text(path: name, place: TextPlace(line: 1, column: 1), .notUTF8(isUTF16: true))
    }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    if let fault = firstFault(inUTF8: bytes[...]) {
      let lines = bytes[..<fault].split(separator: 10, omittingEmptySubsequences: false)
      let place = TextPlace(line: lines.count, column: column(after: lines.last ?? []))
      throw .text(path: name, place: place, .notUTF8(isUTF16: false))
    }
    return bytes
  }
}

/// The folders in a folder, by name. Links are none.
private func subfolders(of path: String) -> [String] {
  entries(ofFolder: path).filter { name in
    var status = stat()
    return !name.hasPrefix(".") && lstat("\(path)/\(name)", &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }.sorted()
}
