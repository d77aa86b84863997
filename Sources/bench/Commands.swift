import Platform

/// Whole runs of the `nbrun` command, timed from outside, each with an empty cache folder.
struct Commands {
  /// The `nbrun` that was built beside this program.
  let nbrun: String
  /// The folder that holds `notebooks`.
  let root: String

  init() throws {
    guard let own = Environment.program.resolved else {
      throw Failure("this program's own path is unknown")
    }
    nbrun = "\(own.folder / "nbrun")"
    guard Path(nbrun).permits(.execution) else {
      throw Failure("there is no \(nbrun): build it first (swift build -c release)")
    }
    root = "\(Path("\(#filePath)").folder.folder.folder)"
  }

  func run(_ work: Work, arguments: Arguments) throws -> Measurement {
    try withTemporaryFolder { folder in
      var measurement = Measurement()
      var notebook = root + "/notebooks/imdb_mlp.md"
      var count = 5
      switch work {
      case .bNotebook: (notebook, count) = (root + "/notebooks/imdb_cnn.md", 3)
      case .smallNotebook:
        (notebook, count) = (folder + "/small.md", 30)
        let text = "# Small\n\n```nbrun\n1 + 1\n```\n"
        try Folder(Path(folder)).write(Array(text.utf8), toNew: "small.md", mode: 0o600)
      case .bostonProgram, .digitsProgram:
        (notebook, count) = (folder + "/table.md", 10)
        for (text, name) in [(Tables.notebook(work), "table.md"), (Tables.rows(work), Tables.name)]
        {
          try Folder(Path(folder)).write(Array(text.utf8), toNew: Path(name), mode: 0o600)
        }
      default: break
      }
      for number in 0..<count {
        var words = [
          nbrun, notebook, "--quiet", "--offline", "--threads", "\(arguments.threads)", "-o",
          folder + "/report\(number).html",
        ]
        if work.needsReviews {
          words += ["--data", try arguments.reviews(), "-p", "epochs=\(arguments.epochs)"]
        }
        let process = try Process.run(words, environment: ["NBRUN_CACHE=\(folder)/cache\(number)"])
        measurement.add(process)
        Folder.removeAll(Path("\(folder)/cache\(number)"))
      }
      return measurement
    }
  }
}
