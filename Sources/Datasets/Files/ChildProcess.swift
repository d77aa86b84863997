#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside this one. No shell is asked: arguments arrive as they are.
struct ChildProcess {
  /// The system's code for why a program did not start.
  struct Failure: Error { var code: Int32 }

  private let process: pid_t
  /// The reading end of the program's standard error.
  private let errors: CInt

  /// Starts a program found in `PATH`, with empty input, without output, its complaints kept.
  static func start(_ words: [String]) -> Result<ChildProcess, Failure> {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return .failure(Failure(code: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let status = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      return .failure(Failure(code: status))
    }
    return .success(ChildProcess(process: process, errors: ends[0]))
  }

  /// The exit status (128 and the signal's number where it was killed), or nil while it runs.
  func poll() -> Int32? {
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == 0 { return nil }
    guard ended == process else { return errno == EINTR ? nil : 1 }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }

  /// Ends the program and waits until it is gone.
  func stop() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(errors)
  }

  /// The last line that the ended program wrote to its standard error.
  func complaint() -> String {
    defer { close(errors) }
    _ = fcntl(errors, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(errors, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    return lines.last.map(String.init) ?? ""
  }
}
