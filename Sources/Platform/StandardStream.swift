#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The streams that a process is started with, by their descriptors.
package enum StandardStream: CInt, CaseIterable, Sendable {
  case input, output, error

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns of the terminal that the stream is shown on; nil where it is none.
  package var columns: Int? {
    var size = winsize()
    return ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
  }

  /// Writes all bytes.
  package func write(_ bytes: some Sequence<UInt8>) -> SystemError? {
    Array(bytes).withUnsafeBytes { Platform.write($0, to: rawValue) }
  }

  /// Where a caller closed a stream, no file must be opened in its place.
  package static func openClosed() {
    for stream in allCases where fcntl(stream.rawValue, F_GETFD) < 0 {
      _ = open("/dev/null", stream == .input ? O_RDONLY : O_WRONLY)
    }
  }
}
