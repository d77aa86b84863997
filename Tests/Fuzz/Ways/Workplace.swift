import Datasets
import Engine
import Execution
import Folders
import Language
import Notebook
import Platform
import Synchronization

/// A folder to run notebooks in, with data of one's own, a folder beside it that nothing may touch, and
/// a link that leads there. It is cleared between two runs, not made again.
///
/// One thread at a time uses it.
final class Workplace: @unchecked Sendable {
  private let folder = OwnData.folder()
  private let kept: [String]
  private let around: [String]

  var cache: Path { folder.location / "cache" }
  var data: DataAccess { DataAccess(choice: .folder(folder.location / "data"), offline: true) }
  /// The folders that a notebook here may name files of; nil where the first can't be opened.
  let folders: NotebookFolders?

  init() {
    let reviews = "t,l\ngood film,1\nbad film,0\na good one,1\nbad bad,0\nnice,1\nno,0\n"
    folder.write(reviews, to: "notebook/r.csv")
    folder.write(reviews, to: "notebook/inner/r.csv")
    for name in ["reviews.csv", "vectors.txt"] {
      folder.write(folder.read(name) ?? [], to: "notebook/\(name)")
    }
    for name in folder.files("films") {
      folder.write(folder.read(name) ?? [], to: "notebook/\(name)")
    }
    folder.write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], to: "notebook/p.png")
    folder.write("t,l\nSECRET,1\nSECRET,0\n", to: "outside/secret.csv")
    folder.write(Arrays.reviewsFile, to: "data/imdb.npz")
    folder.write("{\"the\": 1, \"film\": 2}", to: "data/imdb_word_index.json")
    folder.link("../outside", to: "notebook/link")
    let data = DataAccess(choice: .folder(folder.location / "data"), offline: true)
    folders = (try? Folder(folder.location / "notebook")).map {
      NotebookFolders(own: $0, data: data)
    }
    kept = folder.files("notebook")
    around = folder.names
  }

  func write(_ bytes: [UInt8], to name: String) { folder.write(bytes, to: name) }
  func read(_ name: String) -> [UInt8]? { folder.read(name) }
  func files(_ name: String) -> [String] { folder.files(name) }
  func remove(_ name: String) { folder.remove(name) }

  /// What a run left behind: in the notebook's own folder only, and no half of a file.
  func clear() throws(Finding) {
    let names = folder.names.filter { $0 != "cache" }
    try require(names == around, "files beside the notebook's folder: \(names)")
    try require(
      folder.files("outside") == ["outside/secret.csv"], "files outside: \(folder.files("outside"))"
    )
    for name in folder.files("notebook") where !kept.contains(name) {
      remove(name)
      try require(!name.utf8.reversed().starts(with: "trap.".utf8), "half of a file: \(name)")
    }
  }
}

/// A notebook, read and checked, and run where nothing is wrong with it.
struct NotebookCase {
  let source: SourceFile
  let document: NotebookDocument
  let diagnostics: Diagnostics
  let program: CheckedProgram?
  let workplace: Workplace

  init(_ bytes: [UInt8], in workplace: Workplace) {
    self.workplace = workplace
    var diagnostics = Diagnostics()
    source = SourceFile(name: "n.md", bytes: bytes, diagnostics: &diagnostics)
    let isText = !diagnostics.hasErrors
    document = NotebookDocument.read(source, diagnostics: &diagnostics)
    let folders = workplace.folders
    let limits = CheckLimits(memory: 64 << 20) { name in
      folders.flatMap { savedModel(name, in: $0) }
    }
    let program = check(document, limits: limits, diagnostics: &diagnostics)
    if let folders { checkPictures(of: document, in: folders, diagnostics: &diagnostics) }
    self.program = isText ? program : nil
    self.diagnostics = diagnostics
  }

  /// Messages stand inside the text, end within it, and hold nothing that a terminal obeys.
  func checkDiagnostics() throws(Finding) {
    for diagnostic in diagnostics.sorted {
      let (start, end) = (diagnostic.range.start, diagnostic.range.end)
      try require(
        start.line >= 1 && start.column >= 1 && end >= start
          && start.line <= max(source.lines.count, 1),
        "a message at \(start) to \(end): \(diagnostic.message)")
    }
    for scalar in diagnostics.text(in: source).unicodeScalars {
      let isControl =
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7f..<0xa0 ~= scalar.value
      try require(!isControl, "a control character \(scalar.value) on the terminal")
    }
  }

  /// The report; nil where the notebook has errors, or took too long.
  func run(cache: Path? = nil, observe: @escaping (RunEvent) -> Void = { _ in }) -> RunResult? {
    guard let program, let folders = workplace.folders, !diagnostics.hasErrors else { return nil }
    var options = RunOptions(
      data: workplace.data, threads: 1, folders: folders, version: "fuzz")
    options.notebook = "n.md"
    options.cacheFolder = cache
    let cancellation = Cancellation()
    Deadline.begin(cancellation)
    defer { Deadline.end() }
    let result = Execution.run(
      program, notebook: document, options: options, cancellation: cancellation, observe: observe)
    return result.status == .cancelled ? nil : result
  }
}

/// Cancels what takes more than a second: a notebook may compute as long as it wants.
private enum Deadline {
  private struct State {
    var hasThread = false
    var end: (seconds: Double, cancellation: Cancellation)?
  }

  private static let state = Mutex(State())

  static func begin(_ cancellation: Cancellation) {
    let needsThread = state.withLock { state in
      defer { state.hasThread = true }
      state.end = (Clock.seconds() + 1, cancellation)
      return !state.hasThread
    }
    guard needsThread else { return }
    Thread.start {
      while true {
        Thread.sleep(microseconds: 200_000)
        Deadline.state.withLock { state in
          if let end = state.end, Clock.seconds() > end.seconds { end.cancellation.cancel() }
        }
      }
    }?.detach()
  }

  static func end() { state.withLock { $0.end = nil } }
}
