import Platform

/// What the process ends with.
enum ExitStatus: Int32 {
  case ok = 0
  /// A cell failed or an `expect` did not hold; the report is written all the same.
  case cellFailed = 1
  /// The notebook or the arguments are wrong; nothing was run.
  case badInput = 2
  /// Disk, network, memory or data failed, or a bound was passed.
  case environmentFailed = 3
  /// Ctrl-C.
  case interrupted = 130
  /// Told to end by another process, or the terminal was closed.
  case terminated = 143
  case hungUp = 129

  /// Of a run that was stopped: by a signal, or else as Ctrl-C does.
  init(stoppedBy signal: Signal?) {
    self = signal.flatMap { ExitStatus(rawValue: $0.exitStatus) } ?? .interrupted
  }

  /// What two notebooks of one call end with.
  func joined(with other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
