#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole runs of the `nbrun` command, timed from outside, each with an empty cache folder.
struct Commands {
  /// The `nbrun` that was built beside this program.
  let nbrun: String
  /// The folder that holds `notebooks`.
  let root: String

  init() throws {
    guard let own = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
    else { throw Failure("this program's own place is unknown") }
    defer { free(own) }
    nbrun = Self.folder(of: String(cString: own)) + "/nbrun"
    guard access(nbrun, X_OK) == 0 else {
      throw Failure("there is no \(nbrun): build it first (swift build -c release)")
    }
    root = Self.folder(of: Self.folder(of: Self.folder(of: "\(#filePath)")))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
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
        try Self.write("# Small\n\n```nbrun\n1 + 1\n```\n", to: notebook)
      default: break
      }
      for number in 0..<count {
        var words = [
          nbrun, notebook, "--quiet", "--offline", "--threads", "\(arguments.threads)", "-o",
          folder + "/report\(number).html",
        ]
        if work != .smallNotebook {
          words += ["--data", try arguments.reviews(), "-p", "epochs=\(arguments.epochs)"]
        }
        let process = try Process.run(words, environment: ["NBRUN_CACHE=\(folder)/cache\(number)"])
        measurement.add(process)
        _ = try Process.run(["rm", "-rf", "\(folder)/cache\(number)"])
      }
      return measurement
    }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("can't write \(path)") }
    fputs(text, file)
    fclose(file)
  }
}
