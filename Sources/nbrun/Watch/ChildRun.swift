import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// This program again, as a process of its own: it can be ended at any moment, and whatever becomes of
/// it, the watch goes on.
final class ChildRun {
  private let child: ChildProcess

  /// What it hands over can be read here, to its end. With `collects`, what it says on standard error.
  var end: CInt { child.output.number }

  /// - Parameter collects: Whether what it says is to be read rather than shown.
  init(_ arguments: [Path], collects: Bool = false) throws(SystemError) {
    child = try .start(
      [Environment.program] + arguments, keeping: collects ? 2 : PagePipe.descriptor,
      environment: collects ? nil : Environment.variables + [PagePipe.variable])
  }

  /// The page that it made, as far as it has handed it over.
  private(set) var received: [UInt8] = []

  /// Takes what there is, without waiting for more.
  func receive() {
    received += child.output.available()
  }

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
    child.terminate()
    for _ in 0..<1000 {
      if status() != nil { return }
      usleep(2000)
    }
    child.stop()
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
