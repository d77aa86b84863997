import Notebook
import Platform
import Text

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
    _ = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: 2) }
  }

  /// One sentence about what is wrong, on standard error.
  static func error(_ message: String) {
    complain("nbrun: error: \(message.printable())\n")
  }

  /// A path on a line of its own, for programs as it is.
  static func printPath(_ path: Path) -> Bool {
    isatty(1) == 1 ? print("\(path)".printable() + "\n") : print(path.bytes + [0x0a])
  }

  /// Lines of a comparison, coloured where a terminal shows them.
  static func coloured(_ text: String) -> String {
    guard isatty(1) == 1, getenv("NO_COLOR") == nil, getenv("TERM").map({ $0.pointee != 0 }) == true
    else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let code =
        line.hasPrefix("  + ")
        ? "32" : line.hasPrefix("  - ") ? "31" : line.hasPrefix(" ") ? "" : "1"
      return code.isEmpty || line.isEmpty ? String(line) : "\u{1B}[\(code)m\(line)\u{1B}[m"
    }.joined(separator: "\n")
  }

  /// To standard output; false where it can't be written, which is then said.
  static func print(_ text: String) -> Bool { print(Array(text.utf8)) }

  private static func print(_ bytes: [UInt8]) -> Bool {
    guard let failure = bytes.withUnsafeBytes({ write($0, to: 1) }) else { return true }
    // Whoever read our output has seen enough.
    if failure.code != EPIPE {
      error("standard output can't be written: \(failure.reason)")
    }
    return false
  }
}
