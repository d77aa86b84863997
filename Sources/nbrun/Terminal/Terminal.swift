import Notebook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error. What comes from notebooks, data or file names is shown with
/// control characters replaced.
enum Terminal {
  /// Whether progress may be drawn in place.
  static let isInteractive: Bool = {
    guard isatty(2) == 1, let kind = getenv("TERM") else { return false }
    return String(cString: kind) != "dumb"
  }()

  /// Columns of the terminal that standard error is shown on.
  static var width: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// To standard error, as it is.
  static func complain(_ text: String) {
    var text = text
    _ = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: 2) }
  }

  /// One sentence about what is wrong, on standard error.
  static func error(_ message: String) {
    complain("nbrun: error: \(message.printable())\n")
  }

  /// A path on a line of its own, for programs as it is.
  static func printPath(_ path: String) -> Bool {
    print((isatty(1) == 1 ? path.printable() : path) + "\n")
  }

  /// To standard output; false where it can't be written, which is then said.
  static func print(_ text: String) -> Bool {
    var text = text
    guard let code = text.withUTF8({ writeAll(UnsafeRawBufferPointer($0), to: 1) }) else {
      return true
    }
    // Whoever read our output has seen enough.
    if code != EPIPE { error("standard output can't be written: \(FileSystem.reason(code))") }
    return false
  }
}
