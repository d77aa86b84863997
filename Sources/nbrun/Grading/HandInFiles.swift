import Notebook
import Platform
import Report
import Text

/// A hand-in as it lies in its folder.
struct HandInFile {
  /// The student's name: the file's or the folder's, without its ending.
  var student: String
  /// Nil where there is nothing to grade.
  var notebook: Path?
  /// Where it lies.
  var folder: Path
  /// Whether the folder is this student's alone, and its files may be named.
  var ownsFolder = false
  /// What is said of it.
  var remarks: [String] = []
  /// Whether there is nothing where it was said to lie.
  var isMissing = false

  /// The student as tables name them.
  fileprivate var shownName: Spelling { Spelling(GradeReport.shown(student)) }

  /// The student's other files, and what shows that one has changed.
  var filesBeside: String {
    guard ownsFolder, let folder = try? Folder(folder) else { return "" }
    return folder.names(atMost: HandInFiles.mostEntries).compactMap { name in
      guard name != notebook?.name, let status = try? folder.status(of: name) else { return nil }
      return "\(name) \(status.contentSigns)"
    }.joined(separator: "\n")
  }
}

/// The hand-ins that paths name: a file, or a folder that holds one notebook itself; of any other folder
/// each file or subfolder is one.
struct HandInFiles {
  private(set) var all: [HandInFile] = []
  /// More entries of a folder are not looked at.
  static let mostEntries = 10_000

  init(_ paths: [Path]) {
    for path in paths { add(path) }
    // Named twice, it is handed in once.
    var seen: Set<Path> = []
    all.removeAll { file in file.notebook.map { !seen.insert($0).inserted } ?? false }
    tellApart()
    // One student's notebook is not another's data.
    let folders = Dictionary(grouping: all.indices, by: { all[$0].folder })
    for (_, indices) in folders where indices.count == 1 { all[indices[0]].ownsFolder = true }
    all.sort { $0.student.utf8.lexicographicallyPrecedes($1.student.utf8) }
  }

  private mutating func add(_ path: Path) {
    guard let folder = try? Folder(path), FileSystem.isFolder(path) else {
      all.append(Self.file(path))
      return
    }
    if Self.notebooks(in: folder).count == 1 {
      var student = Self.student(path, folder)
      let others = folder.names(atMost: Self.mostEntries).filter { name in
        (try? folder.folder(name)).map { !Self.notebooks(in: $0).isEmpty } ?? false
      }
      if !others.isEmpty {
        student.remarks.append(
          "Since it holds one notebook itself, this folder is one hand-in; notebooks in "
            + "\(others.map { "\($0)" }.joined(separator: ", ")) are not looked at.")
      }
      all.append(student)
      return
    }
    for name in folder.names(atMost: Self.mostEntries) where name.bytes.first != UInt8(ascii: ".") {
      let inner = path / name
      switch try? folder.status(of: name)?.kind {
      case .folder?: all.append(Self.student(inner, try? folder.folder(name)))
      case .file?: all.append(Self.file(inner))
      default:
        all.append(
          HandInFile(
            student: name.stem.spelledOut, folder: path, remarks: ["It is a link, or no file."]))
      }
    }
  }

  private static func file(_ path: Path) -> HandInFile {
    let folder = path.folder
    let kind = (try? Folder(folder)).flatMap { try? $0.status(of: path.name)?.kind }
    guard kind == .file else {
      let what = kind == nil ? "There is no such file." : "It is a link, or no file."
      return HandInFile(
        student: path.name.stem.spelledOut, folder: folder, remarks: [what], isMissing: kind == nil)
    }
    return HandInFile(student: path.name.stem.spelledOut, notebook: path, folder: folder)
  }

  /// A student's own folder: the newest of its notebooks counts.
  private static func student(_ path: Path, _ folder: Folder?) -> HandInFile {
    var found = HandInFile(student: path.name.spelledOut, folder: path)
    guard let folder else {
      found.remarks = ["The folder can't be read."]
      return found
    }
    let notebooks = notebooks(in: folder)
    guard let newest = notebooks.max(by: { $0.modified.lexicographicallyPrecedes($1.modified) })
    else {
      found.remarks = ["There is no notebook in the folder."]
      return found
    }
    found.notebook = path / newest.name
    if notebooks.count > 1 {
      found.remarks = ["Of \(notebooks.count) notebooks the newest counts, \(newest.name)."]
    }
    return found
  }

  private static func notebooks(in folder: Folder) -> [(name: Path, modified: [Int])] {
    folder.names(atMost: mostEntries).compactMap { name in
      guard name.bytes.first != UInt8(ascii: "."), SourceFile.isNotebook(named: "\(name)"),
        let status = try? folder.status(of: name), status.kind == .file
      else { return nil }
      return (name, status.modified)
    }
  }

  /// Same names are told apart by their paths.
  private mutating func tellApart() {
    func namesakes() -> [[Int]] {
      Dictionary(grouping: all.indices, by: { all[$0].shownName }).values.filter { $0.count > 1 }
    }
    for index in namesakes().joined() {
      all[index].student = (all[index].notebook ?? all[index].folder).spelledOut
    }
    for indices in namesakes() {
      for (place, index) in indices.enumerated().dropFirst() {
        all[index].student += " (\(place + 1))"
      }
    }
  }
}

/// Names of files, one for each student: letters, digits, dots, hyphens and underscores of ASCII.
struct StudentFileNames {
  private var taken: Set<Spelling> = []

  mutating func next(for student: String) -> String {
    var name = String(
      String.UnicodeScalarView(
        student.unicodeScalars.prefix(80).map { scalar in
          scalar.isASCIILetter || scalar.isASCIIDigit || "-._".unicodeScalars.contains(scalar)
            ? scalar : "_"
        }))
    if name.isEmpty || name.hasPrefix(".") || name.hasPrefix("-") { name = "_" + name }
    var free = name
    var number = 2
    // Some disks don't tell cases apart.
    while !taken.insert(Spelling(free.lowercased())).inserted {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
