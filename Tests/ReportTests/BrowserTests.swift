import Testing

@testable import Report

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The page in a real browser; skipped where there is none.
@Suite(.enabled(if: Browser.path != nil, "no Chromium in PATH"), .serialized)
struct BrowserTests {
  /// A page that loads the report in a frame, does what a reader would, and says what it saw.
  private static func harness(width: Int) -> String {
    """
    <!DOCTYPE html>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <iframe src="report.html" width="\(width)" height="800" frameborder="0"></iframe>
    <pre id="seen"></pre>
    <script>
    onload = () => {
      const view = frames[0], page = view.document, seen = [];
      const say = (name, value) => seen.push(name + "=" + value);
      const ground = () => view.getComputedStyle(page.documentElement).backgroundColor;
      say("scroll", page.documentElement.scrollWidth - page.documentElement.clientWidth);
      say("style", view.getComputedStyle(page.querySelector(".theme")).display);
      say("script", page.querySelector("svg[data-at]").hasAttribute("aria-description"));
      for (const theme of ["light", "dark"]) {
        page.querySelector(`.theme [value=${theme}]`).click();
        say(theme, ground());
      }
      const plot = page.querySelector("#run-figure-1 svg"), box = plot.getBoundingClientRect();
      plot.dispatchEvent(new view.PointerEvent("pointermove", {
        clientX: box.left + box.width / 2, clientY: box.top + 50, bubbles: true }));
      say("values", page.querySelector("#run-figure-1 .tip").textContent);
      document.getElementById("seen").textContent = seen.join("\\n");
    };
    </script>
    """
  }

  @Test(arguments: [360, 1400])
  func `the page works without a message, a request or a horizontal scroll`(width: Int) throws {
    let browser = try #require(Browser())
    defer { browser.remove() }
    browser.write("report.html", renderHTML(sampleDocument()))
    browser.write("harness.html", Self.harness(width: width))
    let (page, log) = try #require(browser.visit("harness.html"))
    #expect(page.contains("scroll=0\n"))
    // Both digests of the policy are right: style and script were let in.
    #expect(page.contains("style=flex\n"))
    #expect(page.contains("script=true\n"))
    #expect(page.contains("light=rgb(255, 255, 255)\n"))
    #expect(page.contains("dark=rgb(20, 23, 27)\n"))
    #expect(page.contains("Training loss"))
    // Refusals by the policy are messages as well.
    let messages = log.split(separator: "\n").filter { $0.contains("CONSOLE") }
    #expect(messages == [])
  }

  @Test func `a hostile page runs nothing`() throws {
    let browser = try #require(Browser())
    defer { browser.remove() }
    var document = sampleDocument()
    document.title = "</title><script>document.title='caught'</script>"
    document.blocks.append(
      .prose(
        ReportProse(
          pieces: [.value("<img src=x onerror=\"document.title='caught'\">")], headings: [],
          markdown: [])))
    browser.write("report.html", renderHTML(document))
    let (page, log) = try #require(browser.visit("report.html"))
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;"))
    #expect(!log.contains("CONSOLE"))
  }
}

/// Chromium without a window, in a folder of its own.
private struct Browser {
  static let path: String? = {
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

  init?() {
    var template = Array("/tmp/nbrun-browser-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { return nil }
    folder = String(cString: made)
  }

  func remove() {
    run("/bin/rm", ["-rf", folder], "/dev/null", "/dev/null")
  }

  func write(_ name: String, _ text: String) {
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
  func visit(_ name: String) -> (page: String, log: String)? {
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
