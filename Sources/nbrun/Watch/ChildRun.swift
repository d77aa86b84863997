import Platform

/// This program again, as a process of its own: it can be ended at any moment, and whatever becomes of
/// it, the watch goes on.
final class ChildRun {
  private let child: ChildProcess

  /// What it hands over can be read here, to its end. With `collects`, what it says on standard error.
  var output: Descriptor { child.output }

  /// - Parameters:
  ///   - collects: Whether what it says is to be read rather than shown.
  ///   - variables: `NAME=value` for its environment, beside this program's own.
  init(
    _ arguments: [Path], collects: Bool = false, variables: [Path] = []
  ) throws(SystemError) {
    child = try .start(
      [Environment.program] + arguments, keeping: collects ? 2 : PagePipe.descriptor,
      environment: Environment.variables + (collects ? variables : [PagePipe.variable]))
  }

  /// The page that it made, as far as it has handed it over.
  private(set) var received: [UInt8] = []

  /// Takes what there is, without waiting for more.
  func receive() {
    received += child.output.available()
  }

  /// What it ended with; nil while it runs.
  func status() -> Int32? { child.poll()?.status }

  /// Tells it to stop, and waits until it has.
  func stop() {
    child.send(.terminate)
    for _ in 0..<1000 {
      if status() != nil { return }
      Thread.sleep(microseconds: 2000)
    }
    child.stop()
  }

  /// All it says, to its end; at most 64 KB are kept.
  func text() -> String {
    let bytes = output.all(keeping: 1 << 16) { Interruption.received != nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
