import Platform
import Report
import Text

/// What `nbrun diff` compares: one report with another, or those of two folders by their names.
struct DiffPairs {
  struct Pair {
    var name: String
    var old: ComparedFile
    var new: ComparedFile
    var isRenamed = false

    var isSame: Bool { old.bytes == new.bytes }
  }

  private(set) var pairs: [Pair] = []
  private(set) var isOfFolders = false
  /// Reports that can't be compared; the others are.
  private(set) var failures: [ComparedFile.Failure] = []

  init(_ request: DiffRequest) throws(ComparedFile.Failure) {
    let isFolder = (FileSystem.isFolder(request.old), FileSystem.isFolder(request.new))
    guard isFolder.0 || isFolder.1 else {
      let (old, new) = try Self.files(request)
      pairs = [Pair(name: request.name ?? "\(request.new)", old: old, new: new)]
      return
    }
    isOfFolders = true
    try addFolders(
      Self.reports(request.old, isFolder.0, beside: request.new),
      Self.reports(request.new, isFolder.1, beside: request.old), request)
  }

  /// One of the two may be missing.
  private static func files(
    _ request: DiffRequest
  ) throws(ComparedFile.Failure) -> (old: ComparedFile, new: ComparedFile) {
    let results = [request.old, request.new].map { path in
      Result { () throws(ComparedFile.Failure) in try ComparedFile(path: path) }
    }
    let (old, new) = (results[0], results[1])
    func absent(_ failure: ComparedFile.Failure, _ path: Path) -> ComparedFile {
      if !request.isQuiet {
        Terminal.complain("warning: \(failure.message.printable()): it counts as an empty one\n")
      }
      return ComparedFile(absent: path)
    }
    switch (old, new) {
    case (.failure(let failure), .success(let new)) where failure.isMissing:
      return (absent(failure, request.old), new)
    case (.success(let old), .failure(let failure)) where failure.isMissing:
      return (old, absent(failure, request.new))
    default: return (try old.get(), try new.get())
    }
  }

  /// A folder's reports; none where there is no folder, or it is /dev/null.
  private static func reports(
    _ path: Path, _ isFolder: Bool, beside other: Path
  ) throws(ComparedFile.Failure) -> [Path] {
    if isFolder { return try ReportFolder.reports(in: path) }
    guard path == "/dev/null" || (try? FileStatus(of: path)) == nil else {
      throw ComparedFile.Failure(
        message: "\(other) is a folder and \(path) is none; name two reports or two folders")
    }
    return []
  }

  private mutating func addFolders(_ old: [Path], _ new: [Path], _ request: DiffRequest) {
    let both = Set(old).intersection(new)
    func shown(_ name: Path) -> String {
      "\(request.new == "/dev/null" ? request.old / name : request.new / name)"
    }
    for name in both.sorted() {
      guard let before = read(request.old / name), let after = read(request.new / name) else {
        continue
      }
      pairs.append(Pair(name: shown(name), old: before, new: after))
    }
    let gone = old.filter { !both.contains($0) }.compactMap { name in
      read(request.old / name).map { (name: name, file: $0) }
    }
    let come = new.filter { !both.contains($0) }.compactMap { name in
      read(request.new / name).map { (name: name, file: $0) }
    }
    let renames = ReviewedReport.renames(from: gone.map(\.file.report), to: come.map(\.file.report))
    for (before, after) in renames {
      let name = "\(shown(gone[before].name)) → \(shown(come[after].name))"
      pairs.append(Pair(name: name, old: gone[before].file, new: come[after].file, isRenamed: true))
    }
    let renamed = (Set(renames.map(\.old)), Set(renames.map(\.new)))
    for (index, (name, file)) in come.enumerated() where !renamed.1.contains(index) {
      pairs.append(
        Pair(name: shown(name), old: ComparedFile(absent: request.old / name), new: file))
    }
    for (index, (name, file)) in gone.enumerated() where !renamed.0.contains(index) {
      pairs.append(
        Pair(name: shown(name), old: file, new: ComparedFile(absent: request.new / name)))
    }
  }

  private mutating func read(_ path: Path) -> ComparedFile? {
    do throws(ComparedFile.Failure) {
      return try ComparedFile(path: path)
    } catch {
      failures.append(error)
      return nil
    }
  }
}
