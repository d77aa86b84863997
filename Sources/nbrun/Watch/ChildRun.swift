#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// This program again, as a process of its own: it can be ended at any moment, and whatever becomes of
/// it, the watch goes on.
final class ChildRun {
  private let process: pid_t
  /// Can be read when the process has ended: it holds the other end. With `collects`, what it says on
  /// standard error.
  let end: CInt

  /// - Parameter collects: Whether what it says is to be read rather than shown.
  init?(_ arguments: [String], collects: Bool = false) {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
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
    posix_spawn_file_actions_adddup2(&actions, ends[1], collects ? 2 : 3)
    var words: [UnsafeMutablePointer<CChar>?] = ([Self.program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, Self.program, &actions, nil, words, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      return nil
    }
    self.process = process
    end = ends[0]
  }

  deinit { close(end) }

  private static let program: String = {
    #if os(Linux)
      return "/proc/self/exe"
    #else
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }()

  /// What it ended with; nil while it runs.
  func status() -> Int32? {
    var code: Int32 = 0
    let found = waitpid(process, &code, WNOHANG)
    if found == 0 { return nil }
    // Ended by a signal, or waited for already.
    guard found == process, code & 0x7F == 0 else { return 128 + (code & 0x7F) }
    return code >> 8 & 0xFF
  }

  /// Waits for its end.
  func finish() -> Int32 {
    while true {
      if let status = status() { return status }
      usleep(2000)
    }
  }

  /// Tells it to stop, and waits until it has.
  func stop() {
    kill(process, SIGTERM)
    for _ in 0..<1000 {
      if status() != nil { return }
      usleep(2000)
    }
    kill(process, SIGKILL)
    _ = finish()
  }

  /// All it says, to its end; at most 64 KB are kept.
  func text() -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(end, &block, block.count)
      if count < 0, errno == EINTR, Interruption.received == nil { continue }
      guard count > 0 else { break }
      if bytes.count < 1 << 16 { bytes += block.prefix(count) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
