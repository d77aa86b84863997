#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real terminal: tmux, which obeys what a program sends and tells what is on the screen.
package final class TerminalEmulator {
  package static let isThere = system("tmux -V > /dev/null 2>&1") == 0

  private let folder: String

  /// - Parameter command: For a shell, whose terminal this is.
  package init?(columns: Int, rows: Int, command: String) {
    var template = Array("/tmp/nbrun-terminal-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    folder = String(cString: made)
    write(command, to: "command")
    write(
      "set -g history-limit 50000\nset -g status off\nset -g default-terminal tmux-256color\n",
      to: "conf")
    let start = "new-session -d -x \(columns) -y \(rows) 'exec /bin/sh \(folder)/command'"
    guard tmux(start) != nil else {
      system("rm -rf '\(folder)'")
      return nil
    }
  }

  deinit {
    _ = tmux("kill-server")
    system("rm -rf '\(folder)'")
  }

  /// A file that the command may read.
  package func path(_ name: String) -> String { "\(folder)/\(name)" }

  package func write(_ text: String, to name: String) {
    guard let file = fopen(path(name), "w") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  /// What is on the screen and what was scrolled off it, colours as escape sequences.
  package var screen: String { tmux("capture-pane -p -e -S -") ?? "" }

  /// Title, place and kind of the cursor, and the modes that a program can set.
  package var state: String {
    let names = [
      "pane_title", "cursor_x", "cursor_flag", "alternate_on", "insert_flag", "keypad_flag",
      "keypad_cursor_flag", "wrap_flag", "origin_flag", "mouse_any_flag", "scroll_region_upper",
      "scroll_region_lower", "pane_in_mode",
    ]
    return tmux("display-message -p '\(names.map { "#{\($0)}" }.joined(separator: " | "))'") ?? ""
  }

  /// Asks for the screen until it is as wanted, for a minute at most.
  package func waits(for isWanted: (String) -> Bool) -> String? {
    for _ in 0..<1200 {
      let screen = screen
      if isWanted(screen) { return screen }
      usleep(50_000)
    }
    return nil
  }

  /// As from the keyboard; `Tab` and `C-u` are keys.
  package func type(_ text: String, then key: String) {
    write(text, to: "typed")
    _ = tmux("load-buffer '\(path("typed"))'")
    _ = tmux("paste-buffer")
    _ = tmux("send-keys \(key)")
  }

  /// A socket of its own, so that nobody's session is touched.
  private func tmux(_ arguments: String) -> String? {
    let command =
      "LC_ALL=C.UTF-8 tmux -u -S '\(folder)/socket' -f '\(folder)/conf' \(arguments)"
      + " > '\(folder)/answer' 2> '\(folder)/log'"
    guard system(command) == 0, let file = fopen("\(folder)/answer", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
