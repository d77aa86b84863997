import Notebook
import Platform
import Text

/// Standard output and standard error. What comes from notebooks, data or file names is shown with
/// control characters replaced.
enum Terminal {
  /// Whether progress may be drawn in place.
  static let isInteractive =
    StandardStream.error.isTerminal && Environment.holds("TERM")
    && Environment.variable("TERM") != "dumb"

  /// Columns of the terminal that standard error is shown on.
  static var width: Int {
    guard let columns = StandardStream.error.columns, columns >= 20 else { return 80 }
    return columns
  }

  /// To standard error, as it is.
  static func complain(_ text: String) { _ = StandardStream.error.write(text.utf8) }

  /// Takes a line that was drawn in place off the screen.
  static func clearLine() { if isInteractive { complain("\r\u{1B}[K") } }

  /// One sentence about what is wrong, on standard error.
  static func error(_ message: String) {
    complain("nbrun: error: \(message.printable())\n")
  }

  /// A path on a line of its own, for programs as it is.
  static func printPath(_ path: Path) -> Bool {
    StandardStream.output.isTerminal
      ? print("\(path)".printable() + "\n") : print(path.bytes + [0x0a])
  }

  /// Lines of a comparison, coloured where a terminal shows them.
  static func coloured(_ text: String) -> String {
    guard StandardStream.output.isTerminal, !Environment.holds("NO_COLOR"),
      Environment.variable("TERM") != nil
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
    guard let failure = StandardStream.output.write(bytes) else { return true }
    // Whoever read our output has seen enough.
    if failure != .brokenPipe {
      error("standard output can't be written: \(failure.reason)")
    }
    return false
  }
}
