import Folders
import Platform

/// Chromium without a window, in a folder of its own.
package struct Browser {
  package static let path: String? = {
    let folders = Environment.variable("PATH")?.bytes.split(separator: UInt8(ascii: ":")) ?? []
    for name: Path in ["chromium", "chromium-browser", "google-chrome"] {
      for folder in folders.map({ Path($0) }) where (folder / name).permits(.execution) {
        return "\(folder / name)"
      }
    }
    return nil
  }()

  private let folder = TemporaryFolder()

  package init() {}

  package func write(_ name: String, _ text: String) { folder.write(text, to: name) }

  /// The page's elements after its scripts have run, and what the browser logged.
  package func visit(_ name: String) -> (page: String, log: String)? {
    guard
      run(
        ["--enable-logging=stderr", "--virtual-time-budget=4000", "--dump-dom"], name,
        "> page.txt 2> log.txt")
    else { return nil }
    return (folder.text("page.txt") ?? "", folder.text("log.txt") ?? "")
  }

  /// How many pages it takes on paper.
  package func pagesPrinted(_ name: String) -> Int? {
    guard
      run(
        ["--virtual-time-budget=4000", "--no-pdf-header-footer", "--print-to-pdf=print.pdf"], name,
        "> /dev/null 2>&1 && grep -ac '/Type /Page$' print.pdf > pages.txt")
    else { return nil }
    return folder.text("pages.txt").flatMap { Int($0.prefix { $0 != "\n" }) }
  }

  private func run(_ options: [String], _ name: String, _ output: String) -> Bool {
    guard let path = Self.path else { return false }
    let options =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
        "--user-data-dir=\(folder.path)/profile", "--allow-file-access-from-files",
      ] + options + ["file://\(folder.path)/\(name)"]
    return ShellRun.succeeds("cd \"$0\" && \"$@\" \(output)", [folder.path, path] + options)
  }
}
