import Browser
import Testing
import Text

extension Browser {
  /// What the script of a page around another wrote into its element `seen`, and the browser's messages;
  /// nil where there is no browser.
  static func seen(of page: String, as name: String = "report.html", by harness: String) throws
    -> String?
  {
    guard path != nil else { return nil }
    let browser = Browser()
    browser.write(name, page)
    browser.write("harness.html", harness)
    let (shown, log) = try #require(browser.visit("harness.html"))
    let start = try #require(shown.range(of: "<pre id=\"seen\">", from: shown.startIndex))
      .upperBound
    let end = try #require(shown.range(of: "</pre>", from: start)).lowerBound
    return String(shown[start..<end]) + messages(log)
  }

  /// Whether a page that is visited holds a text, and the browser's messages; nil where there is no browser.
  static func visited(_ page: String, holding text: String) throws -> String? {
    guard path != nil else { return nil }
    let browser = Browser()
    browser.write("report.html", page)
    let (shown, log) = try #require(browser.visit("report.html"))
    return (shown.contains(text) ? "holds it" : "does not hold it") + messages(log)
  }

  /// Refusals by the policy are messages as well.
  private static func messages(_ log: String) -> String {
    log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map { "\n\($0)" }.joined()
  }
}
