import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real program, run as a process of its own in a folder of its own.
struct Nbrun {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs the program to its end; a program that hangs is ended after two minutes.
  func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    let child = try start(arguments)
    return try child.finish()
  }

  func start(_ arguments: [String]) throws -> Child {
    try Child(arguments: arguments, folder: folder)
  }

  /// A program that is running.
  final class Child {
    private let process: pid_t
    private let folder: Folder
    private let number: Int

    fileprivate init(arguments: [String], folder: Folder) throws {
      self.folder = folder
      number = folder.nextNumber()
      let program = try #require(Self.program, "the program stands beside the tests")
      #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
      #else
        var actions: posix_spawn_file_actions_t?
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 1, folder.logs + "/out\(number)", flags, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, folder.logs + "/err\(number)", flags, 0o600)

      // The shell goes to the folder and becomes the program.
      let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, program]
      var words: [UnsafeMutablePointer<CChar>?] = (command + arguments).map { strdup($0) }
      words.append(nil)
      // Nothing of the machine: no data, no cache, no terminal.
      let variables = [
        "PATH=/usr/bin:/bin", "HOME=\(folder.logs)", "NBRUN_CACHE=\(folder.logs)/cache",
        "TERM=dumb",
      ]
      var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
      environment.append(nil)
      defer { for word in words + environment { free(word) } }
      var process = pid_t()
      let code = posix_spawn(&process, command[0], &actions, nil, words, environment)
      try #require(code == 0, "\(program) starts: \(String(cString: strerror(code)))")
      self.process = process
    }

    /// What it has written to standard error so far.
    var errors: String { folder.read(folder.logs + "/err\(number)") ?? "" }

    /// Whether it has not ended yet.
    var isRunning: Bool {
      var info = siginfo_t()
      // Looks, and leaves the ending for `finish`.
      guard waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else {
        return false
      }
      return info.si_signo == 0
    }

    func send(_ signal: Int32) { kill(process, signal) }

    /// Waits until standard error holds a text; false when that does not come.
    func waits(for text: String) -> Bool {
      for _ in 0..<12_000 {
        if errors.contains(text) { return true }
        usleep(10_000)
      }
      return false
    }

    func finish() throws -> Outcome {
      var status: Int32 = 0
      for _ in 0..<12_000 {
        let ended = waitpid(process, &status, WNOHANG)
        if ended == process {
          let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
          return Outcome(
            status: code, output: folder.read(folder.logs + "/out\(number)") ?? "", errors: errors)
        }
        usleep(10_000)
      }
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      throw Hang()
    }

    struct Hang: Error {}

    /// The program lies where the tests' own program lies.
    static let program: String? = {
      var places: [String] = []
      #if os(Linux)
        var bytes = [CChar](repeating: 0, count: 4096)
        if readlink("/proc/self/exe", &bytes, bytes.count - 1) > 0 {
          places.append(bytes.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
        }
      #endif
      places += CommandLine.arguments.filter { $0.contains(".xctest") }
      for place in places {
        var path = place[...]
        while let slash = path.lastIndex(of: "/") {
          path = path[..<slash]
          if access(path + "/nbrun", X_OK) == 0,
            path.hasSuffix("release") || path.hasSuffix("debug")
          {
            return path + "/nbrun"
          }
        }
      }
      return nil
    }()
  }
}
