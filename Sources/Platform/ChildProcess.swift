#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside this one. No shell is asked: arguments arrive as they are.
package struct ChildProcess {
  private let process: pid_t
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

    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This thread's mask would be the program's: a shell that gets no SIGCHLD waits for ever.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let arguments = words.map { $0.withCString { strdup($0) } } + [nil]
    let variables =
      (environment ?? Environment.variables).map { $0.withCString { strdup($0) } } + [nil]
    defer { for text in arguments + variables { free(text) } }
    guard let program = arguments.first ?? nil else {
      for end in ends { close(end) }
      throw .notFound
    }
    var process = pid_t()
    let status = posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw SystemError(status)
    }
    return ChildProcess(process: process, output: Descriptor(ends[0]))
  }

  package func send(_ signal: Signal) { kill(process, signal.number) }

  /// Ends it and waits until it is gone.
  package func stop() {
    send(.kill)
    wait()
  }

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exit(status: Int32)
    case signal(Signal)

    /// As a shell has it.
    package var status: Int32 {
      switch self {
      case .exit(let status): status
      case .signal(let signal): signal.exitStatus
      }
    }

    /// As waitpid(2) has it.
    fileprivate init(_ bits: Int32) {
      self =
        bits & 0x7f == 0 ? .exit(status: bits >> 8 & 0xff) : .signal(Signal(number: bits & 0x7f))
    }
  }

  /// How it ended, or nil while it runs. An ending is told once.
  package func poll() -> Ending? {
    var bits: Int32 = 0
    let ended = waitpid(process, &bits, WNOHANG)
    if ended == 0 { return nil }
    guard ended == process else { return errno == EINTR ? nil : .exit(status: 1) }
    return Ending(bits)
  }

  /// Waits for its end.
  ///
  /// - Returns: How it ended, and the bytes that it held in memory at most.
  @discardableResult
  package func wait() -> (ending: Ending, peakMemory: Int) {
    var bits: Int32 = 0
    var usage = rusage()
    while wait4(process, &bits, 0, &usage) < 0, errno == EINTR {}
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return (Ending(bits), Int(usage.ru_maxrss) * unit)
  }
}
