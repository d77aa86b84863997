#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that ran to its end.
///
/// The one that starts programs has to stay small: on Linux a program's peak memory begins with
/// that of the process that started it.
struct Process {
  let output: String
  /// From start to end.
  let seconds: Double
  let peakBytes: Int

  /// Runs a program found in `PATH`; its complaints go where ours go.
  ///
  /// - Parameter environment: What is added to the environment, as in `NAME=value`.
  static func run(_ words: [String], environment added: [String] = []) throws -> Process {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("no pipe: \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)

    let arguments = words.map { strdup($0) } + [nil]
    let variables = added.map { strdup($0) } + inherited(without: added) + [nil]
    defer { for text in arguments + variables { free(text) } }

    let start = now()
    var process = pid_t()
    let status = posix_spawnp(&process, words[0], &actions, nil, arguments, variables)
    close(ends[1])
    defer { close(ends[0]) }
    guard status == 0 else { throw Failure("\(words[0]) can't be started: \(status)") }

    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    var ending: Int32 = 0
    var usage = rusage()
    while wait4(process, &ending, 0, &usage) < 0, errno == EINTR {}
    let seconds = now() - start
    guard ending == 0 else {
      throw Failure("\(words.joined(separator: " ")) ended with \(ending >> 8 & 0xff)")
    }
    #if os(macOS)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Process(
      output: String(decoding: output, as: UTF8.self), seconds: seconds,
      peakBytes: Int(usage.ru_maxrss) * unit)
  }

  private static func inherited(without added: [String]) -> [UnsafeMutablePointer<CChar>?] {
    let names = added.map { $0.prefix { $0 != "=" } + "=" }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var place = environ
    while let text = place.pointee {
      let variable = String(cString: text)
      if !names.contains(where: { variable.hasPrefix($0) }) { variables.append(strdup(text)) }
      place += 1
    }
    return variables
  }
}
