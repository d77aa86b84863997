#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside this one. No shell is asked: arguments arrive as they are.
package struct ChildProcess {
  package let process: pid_t
  /// What the program writes to one of its descriptors can be read here, to its end.
  package let output: Descriptor

  /// Starts a program found in `PATH`, with empty input.
  ///
  /// - Parameters:
  ///   - descriptor: What it writes there is kept to be read. Where that is not its standard output,
  ///     that goes nowhere.
  ///   - words: The program and its arguments, whose bytes it gets as they are.
  ///   - environment: `NAME=value`; this program's own where absent.
  package static func start(
    _ words: [Path], keeping descriptor: CInt, environment: [Path]? = nil
  ) throws(SystemError) -> ChildProcess {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if descriptor != 1 {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[1], descriptor)

    let arguments = words.map { $0.withCString { strdup($0) } } + [nil]
    let variables =
      (environment ?? Environment.variables).map { $0.withCString { strdup($0) } } + [nil]
    defer { for text in arguments + variables { free(text) } }
    guard let program = arguments.first ?? nil else {
      for end in ends { close(end) }
      throw SystemError(ENOENT)
    }
    var process = pid_t()
    let status = posix_spawnp(&process, program, &actions, nil, arguments, variables)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw SystemError(status)
    }
    return ChildProcess(process: process, output: Descriptor(ends[0]))
  }

  /// Tells it to stop. It may go on for a moment, or take no notice.
  package func terminate() { kill(process, SIGTERM) }

  /// Ends it and waits until it is gone.
  package func stop() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// The exit status (128 and the signal's number where it was killed), or nil while it runs.
  package func poll() -> Int32? {
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == 0 { return nil }
    guard ended == process else { return errno == EINTR ? nil : 1 }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}
