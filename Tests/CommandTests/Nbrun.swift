import Folders
import Platform
import Testing

/// The real program, run as a process of its own in a folder of its own.
struct Nbrun {
  struct Outcome {
    /// The exit status, or minus the number of the signal that ended it.
    var status: Int32
    var output: String
    var errors: String
  }

  let folder = WorkFolder()

  /// Runs the program to its end; a program that hangs is ended after two minutes.
  func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome { try start(arguments).finish() }

  func start(_ arguments: [String]) throws -> Child {
    try Child(arguments: arguments, folder: folder)
  }

  /// A program that is running.
  final class Child {
    private let process: ChildProcess
    private let folder: WorkFolder
    private let number: Int
    private var ending: ChildProcess.Ending?

    fileprivate init(arguments: [String], folder: WorkFolder) throws {
      self.folder = folder
      number = folder.nextNumber()
      let program = try #require(Self.program, "the program stands beside the tests")
      // The shell goes to the folder and becomes the program.
      let script = "cd \"$0\" && exec \"$@\" > ../logs/out\(number) 2> ../logs/err\(number)"
      // Nothing of the machine: no data, no cache, no terminal. A turn that is awake is awake there too.
      let turn = ["NBRUN_MUTANT", "NBRUN_REACHED"].compactMap { name in
        Environment.variable(name).map { Path("\(name)=\($0)") }
      }
      process = try .start(
        (["/bin/sh", "-c", script, folder.path, program] + arguments).map { Path($0) }, keeping: 2,
        environment: [
          "PATH=/usr/bin:/bin", Path("HOME=\(folder.logs)"),
          Path("NBRUN_CACHE=\(folder.logs)/cache"), "TERM=dumb",
        ] + turn)
    }

    /// What it has written to standard error so far.
    var errors: String { fileText(folder.logs + "/err\(number)") ?? "" }

    /// Whether it has not ended yet.
    var isRunning: Bool {
      ending = ending ?? process.poll()
      return ending == nil
    }

    func send(_ signal: Signal) { if isRunning { process.send(signal) } }

    /// Waits until standard error holds a text; false when that does not come.
    func waits(for text: String) -> Bool {
      for _ in 0..<12_000 {
        if errors.contains(text) { return true }
        Thread.sleep(microseconds: 10_000)
      }
      return false
    }

    func finish() throws -> Outcome {
      for _ in 0..<12_000 where isRunning { Thread.sleep(microseconds: 10_000) }
      guard let ending else {
        process.stop()
        throw Hang()
      }
      let status =
        switch ending {
        case .exit(let status): status
        case .signal(let signal): -signal.number
        }
      return Outcome(
        status: status, output: fileText(folder.logs + "/out\(number)") ?? "", errors: errors)
    }

    struct Hang: Error {}

    /// The program lies where the tests' own program lies.
    static let program: String? = {
      let tests = CommandLine.arguments.filter { $0.contains(".xctest") }.map { Path($0) }
      for var path in [Environment.program.resolved].compactMap({ $0 }) + tests {
        while path.components.count > 1 {
          path = path.folder
          if (path / "nbrun").permits(.execution),
            path.hasSuffix("release") || path.hasSuffix("debug")
          {
            return "\(path / "nbrun")"
          }
        }
      }
      return nil
    }()
  }
}
