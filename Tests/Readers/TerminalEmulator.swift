import Folders
import Platform

/// A real terminal: tmux, which obeys what a program sends and tells what is on the screen.
package final class TerminalEmulator {
  package static let isThere = ShellRun.succeeds("tmux -V")

  private let folder = TemporaryFolder()

  /// - Parameter command: For a shell, whose terminal this is.
  package init?(columns: Int, rows: Int, command: String) {
    write(command, to: "command")
    write(
      "set -g history-limit 50000\nset -g status off\nset -g default-terminal tmux-256color\n",
      to: "conf")
    let start = [
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "exec /bin/sh '\(path("command"))'",
    ]
    guard tmux(start) != nil else { return nil }
  }

  deinit { _ = tmux(["kill-server"]) }

  /// A file that the command may read.
  package func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  package func write(_ text: String, to name: String) { folder.write(text, to: name) }

  /// What is on the screen and what was scrolled off it, colours as escape sequences.
  package var screen: String { tmux(["capture-pane", "-p", "-e", "-S", "-"]) ?? "" }

  /// Title, place and kind of the cursor, and the modes that a program can set.
  package var state: String {
    let names = [
      "pane_title", "cursor_x", "cursor_flag", "alternate_on", "insert_flag", "keypad_flag",
      "keypad_cursor_flag", "wrap_flag", "origin_flag", "mouse_any_flag", "scroll_region_upper",
      "scroll_region_lower", "pane_in_mode",
    ]
    return tmux(["display-message", "-p", names.map { "#{\($0)}" }.joined(separator: " | ")]) ?? ""
  }

  /// Asks for the screen until it is as wanted, for a minute at most.
  package func waits(for isWanted: (String) -> Bool) -> String? {
    for _ in 0..<1200 {
      let screen = screen
      if isWanted(screen) { return screen }
      Thread.sleep(microseconds: 50_000)
    }
    return nil
  }

  /// As from the keyboard; `Tab` and `C-u` are keys.
  package func type(_ text: String, then key: String) {
    folder.write(text, to: "typed")
    _ = tmux(["load-buffer", "typed"])
    _ = tmux(["paste-buffer"])
    _ = tmux(["send-keys", key])
  }

  /// A socket of its own, so that nobody's session is touched.
  private func tmux(_ arguments: [String]) -> String? {
    let run = try? ShellRun(
      "cd \"$0\" && LC_ALL=C.UTF-8 exec tmux -u -S \"$0/socket\" -f conf \"$@\" 2> log",
      [folder.path] + arguments)
    return run?.status == 0 ? run?.output : nil
  }
}
