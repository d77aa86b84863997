import Lessons
import Notebook
import Platform
import Report
import Text

/// A hand-in that is being run, in a process of its own.
final class GradingRun {
  /// What every run of a class has in common.
  struct Bounds {
    var maxSeconds: String
    var maxMemory: String
    /// Seconds after which a run that does not end by itself is ended.
    var longest: Double
    /// Of `--data` and the like.
    var options: [Path]
    /// Where copies of the lesson's files are.
    var lessonFiles: Path
    /// What a hand-in may write, in bytes.
    var mostWritten = 256 << 20
  }

  /// What came of it.
  struct Outcome {
    var checks: RunChecks?
    var page: String?
    var status: Int32
    var hasWrittenTooMuch = false
  }

  private let scratch: ScratchFolder
  private var folder: Path { scratch.path }
  private let child: ChildRun
  private let start = Clock.seconds()
  private let bounds: Bounds
  private var lookedAt: Double
  private static let name = "hand-in"

  /// - Parameters:
  ///   - handIn: The notebook.
  ///   - files: Folders whose files it may name, before the lesson's.
  init(_ handIn: HandIn, files: [Path], _ bounds: Bounds) throws(SystemError) {
    scratch = try ScratchFolder("nbrun-grading")
    self.bounds = bounds
    lookedAt = start
    child = try Self.start(handIn, files, bounds, in: scratch.path)
  }

  private static func start(
    _ handIn: HandIn, _ files: [Path], _ bounds: Bounds, in folder: Path
  ) throws(SystemError) -> ChildRun {
    let notebook = Path(name + ".md")
    try Folder(folder).write(Array(handIn.text.utf8), toNew: notebook, mode: 0o600)
    var origins = ByteWriter()
    handIn.origins.write(to: &origins)
    try Folder(folder).write(origins.bytes, toNew: OriginsFile.name, mode: 0o600)
    var arguments: [Path] = ["run", "--keep-going", "--offline", "--quiet", "--threads", "1"]
    arguments += ["--max-time", Path(bounds.maxSeconds), "--max-memory", Path(bounds.maxMemory)]
    arguments += ["--to", "html,json", "--output-dir", folder / "out"] + bounds.options
    for path in files + [bounds.lessonFiles] {
      arguments.append(Path("--files=".utf8 + path.bytes))
    }
    return try ChildRun(
      arguments + ["--", folder / notebook], collects: true,
      variables: [OriginsFile.variable(folder / OriginsFile.name)])
  }

  /// Nil while it runs.
  func outcome() -> Outcome? {
    // What it says is not waited for, and not shown.
    _ = child.output.available()
    guard let status = child.status() else {
      let now = Clock.seconds()
      if now - lookedAt > 0.25 {
        lookedAt = now
        if hasWrittenTooMuch {
          stop()
          return Outcome(status: 137, hasWrittenTooMuch: true)
        }
      }
      guard now - start > bounds.longest else { return nil }
      stop()
      return Outcome(status: 137)
    }
    func file(_ ending: String) -> [UInt8]? {
      try? File(folder / "out" / Path("\(Self.name).\(ending)")).prefix(64 << 20)
    }
    return Outcome(
      checks: file("json").flatMap { RunChecks($0) },
      page: file("html").map { String(decoding: $0, as: UTF8.self) }, status: status)
  }

  private var hasWrittenTooMuch: Bool {
    guard let folder = try? Folder(folder) else { return false }
    let sizes = folder.names().map { (try? folder.status(of: $0))?.size ?? 0 }
    return sizes.reduce(0, +) > bounds.mostWritten
  }

  func stop() { child.stop() }
}
