#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Chromium without a window, in a folder of its own.
package struct Browser {
  package static let path: String? = {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for name in ["chromium", "chromium-browser", "google-chrome"] {
      for folder in folders.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }()

  private let folder: String
  private static let files = ["report.html", "harness.html", "page.txt", "log.txt"]

  package init?() {
    var template = Array("/tmp/nbrun-browser-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    folder = String(cString: made)
  }

  package func remove() {
    run("/bin/rm", ["-rf", folder], "/dev/null", "/dev/null")
  }

  package func write(_ name: String, _ text: String) {
    guard let file = fopen("\(folder)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private func read(_ name: String) -> String {
    guard let file = fopen("\(folder)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The page's elements after its scripts have run, and what the browser logged.
  package func visit(_ name: String) -> (page: String, log: String)? {
    guard let path = Self.path else { return nil }
    let isDone = run(
      path,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
        "--user-data-dir=\(folder)/profile", "--allow-file-access-from-files",
        "--enable-logging=stderr", "--virtual-time-budget=4000", "--dump-dom",
        "file://\(folder)/\(name)",
      ], "\(folder)/page.txt", "\(folder)/log.txt")
    return isDone ? (read("page.txt"), read("log.txt")) : nil
  }

  @discardableResult
  private func run(
    _ program: String, _ arguments: [String], _ output: String, _ errors: String
  ) -> Bool {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in [(1 as Int32, output), (2, errors)] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words + [nil], environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
