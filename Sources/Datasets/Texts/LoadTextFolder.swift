import Platform
import Text

/// Labelled texts from a folder: one file `NAME.txt` each, in a folder for each class.
///
/// Either the folder holds `train` and `test` with the classes' folders inside, as the Large Movie
/// Review Dataset does, or the classes' folders themselves, which `split` divides. Classes are
/// numbered in the order of their names (neg 0, pos 1), as Keras's `text_dataset_from_directory`
/// numbers them, or of their values where all are whole numbers; with `positive`, that one is 1 and all
/// others are 0. The folder `unsup` holds no labels and is left out.
package func loadTextFolder(
  _ folder: Folder, name: String, positive: String? = nil, split: SampleSplit = SampleSplit(),
  isCancelled: () -> Bool
) throws(DatasetError) -> LabelledTexts {
  let loader = TextFolderLoader(name: name, positive: positive)
  let folders = subfolders(of: folder)
  guard folders.contains("train") || folders.contains("test") else {
    let (store, reader) = try loader.load(folder, name, isCancelled: isCancelled)
    let (classes, labels) = try reader.classes(of: name)
    return try divided(store, labels: labels, classes: classes, name: name, split: split)
  }
  for part in ["train", "test"] where !folders.contains(Path(part)) {
    throw .text(path: name, place: nil, .missingFolder(part))
  }
  // Each split is shuffled, the training one first, by one generator, as Keras's `imdb` is.
  var generator = MersenneTwister(seed: UInt32(truncatingIfNeeded: split.seed))
  var sets: [TextSet] = []
  var names: [String] = []
  for part in ["train", "test"] {
    let (store, reader) = try loader.load(
      inner(Path(part), of: folder, name), "\(name)/\(part)", isCancelled: isCancelled)
    let (classes, labels) = try reader.classes(of: "\(name)/\(part)")
    if names.isEmpty { names = classes }
    guard names == classes else {
      throw .text(path: name, place: nil, .otherClasses(train: names, test: classes))
    }
    let order = generator.permutation(store.count)
    sets.append(
      TextSet(store: store, order: order, labels: order.map { labels[$0] }, classes: classes))
  }
  return LabelledTexts(name: .own(name), train: sets[0], test: sets[1], classes: names)
}

private struct TextFolderLoader {
  let name: String
  let positive: String?

  /// All texts of all classes, each class's by the names of their files.
  func load(
    _ outer: Folder, _ name: String, isCancelled: () -> Bool
  ) throws(DatasetError) -> (TextStore, LabelReader) {
    let classes = subfolders(of: outer).filter { $0 != "unsup" }
    guard classes.count >= 2, classes.count <= LabelReader.mostClasses else {
      throw .text(path: name, place: nil, .noClasses(found: classes.map { "\($0)" }))
    }
    if let positive, !classes.contains(Path(positive)) {
      throw .text(path: name, place: nil, .noPositive(positive, labels: classes.map { "\($0)" }))
    }
    var store = TextStore()
    var labels = LabelReader(positive: positive)
    for label in classes {
      labels.meet("\(label)", at: nil)
      let folder = try inner(label, of: outer, name)
      let files = folder.names().filter { $0.hasSuffix(".txt") }
      guard !files.isEmpty else { throw .text(path: name, place: nil, .noTexts("\(label)")) }
      for file in files {
        if store.count & 63 == 0, isCancelled() { throw .cancelled }
        store.append(try text(file, in: folder, "\(name)/\(label)/\(file)"))
        labels.add("\(label)")
      }
    }
    return (store, labels)
  }

  private func text(
    _ file: Path, in folder: Folder, _ name: String
  ) throws(DatasetError) -> [UInt8] {
    let file = try DataFile(opened(name) { () throws(SystemError) in try File(file, in: folder) })
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
private func subfolders(of folder: Folder) -> [Path] {
  folder.names().filter { name in
    guard name.bytes.first != UInt8(ascii: "."), let status = try? folder.status(of: name) else {
      return false
    }
    return status.kind == .folder
  }
}

private func inner(_ part: Path, of folder: Folder, _ name: String) throws(DatasetError) -> Folder {
  try opened("\(name)/\(part)") { () throws(SystemError) in try folder.folder(part) }
}

/// Something opened, or why it can't be, with its name for messages.
private func opened<Opened>(
  _ name: String, _ open: () throws(SystemError) -> Opened
) throws(DatasetError) -> Opened {
  do throws(SystemError) {
    return try open()
  } catch {
    throw .unreadable(path: name, code: error.code)
  }
}
