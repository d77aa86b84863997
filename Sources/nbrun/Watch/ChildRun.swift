import Datasets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// This program again, as a process of its own: it can be ended at any moment, and whatever becomes of
/// it, the watch goes on.
final class ChildRun {
  private let child: ChildProcess

  /// Can be read when the process has ended: it holds the other end. With `collects`, what it says on
  /// standard error.
  var end: CInt { child.output }

  /// - Parameter collects: Whether what it says is to be read rather than shown.
  init(_ arguments: [String], collects: Bool = false) throws(ChildProcess.Failure) {
    child = try .start([Self.program] + arguments, keeping: collects ? 2 : 3)
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
  func status() -> Int32? { child.poll() }

  /// Waits for its end.
  func finish() -> Int32 {
    while true {
      if let status = status() { return status }
      usleep(2000)
    }
  }

  /// Tells it to stop, and waits until it has.
  func stop() {
    kill(child.process, SIGTERM)
    for _ in 0..<1000 {
      if status() != nil { return }
      usleep(2000)
    }
    kill(child.process, SIGKILL)
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
