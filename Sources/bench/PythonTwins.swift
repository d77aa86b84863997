import Platform

/// The same works in Python (Keras, PyTorch, NumPy, nbconvert), by the script beside the tests.
struct PythonTwins {
  let python: String
  let arguments: Arguments
  /// What was measured so far; nil where the library that it takes isn't installed.
  private var measurements: [String: Measurement?] = [:]

  init(python: String, arguments: Arguments) {
    self.python = python
    self.arguments = arguments
  }

  private var script: String {
    let folders = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    return folders.dropLast(3).joined(separator: "/") + "/Tests/EngineTests/Keras/bench.py"
  }

  /// The times of the work's twin, or nil where it has none here.
  ///
  /// A notebook's long training also gives the times of its epochs, so that nothing is trained twice.
  mutating func run(_ work: Work) throws -> Measurement? {
    guard let twin = work.twin else { return nil }
    if let known = measurements[twin] { return known }
    // Should it fail, it isn't tried again.
    measurements[twin] = .some(nil)
    if let notebook = work.notebook, arguments.works.contains(notebook) {
      _ = try run(notebook)
      if let known = measurements[twin], let known { return known }
    }
    if work.needsTable {
      let whole = try program(work, twin)
      measurements[twin] = whole
      return whole
    }
    let words = [
      python, script, twin, try work.needsReviews ? arguments.reviews() : "-",
      "\(arguments.epochs)",
    ]
    let process = try Process.run(words)
    let own = Measurement(reportedBy: process)
    switch work {
    case .aNotebook, .bNotebook:
      var whole = Measurement()
      whole.add(process)
      measurements[twin] = whole
      let epochs = work == .aNotebook ? Work.aEpoch : .bEpoch
      if !own.seconds.isEmpty { measurements[epochs.rawValue] = own }
    default: measurements[twin] = own.seconds.isEmpty ? .some(nil) : own
    }
    return measurements[twin] ?? nil
  }

  /// A program about a table, timed from outside; nil where it lacks a library.
  private func program(_ work: Work, _ twin: String) throws -> Measurement? {
    try withTemporaryFolder { folder in
      try Folder(Path(folder)).write(
        Array(Tables.rows(work).utf8), toNew: Path(Tables.name), mode: 0o600)
      var whole = Measurement()
      for _ in 0..<3 {
        let process = try Process.run([python, script, twin, "\(folder)/\(Tables.name)"])
        guard !process.output.isEmpty else { return nil }
        whole.add(process)
      }
      return whole
    }
  }
}
