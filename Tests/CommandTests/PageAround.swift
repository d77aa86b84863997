import Browser
import Testing

/// A page that looks at a report in a frame.
enum PageAround {
  /// What its script wrote into its element `seen`, and the browser's messages; nil where there is no
  /// browser.
  static func seen(_ report: String, by harness: String) throws -> String? {
    guard Browser.path != nil else { return nil }
    let browser = Browser()
    browser.write("report.html", report)
    browser.write("harness.html", harness)
    let (page, log) = try #require(browser.visit("harness.html"))
    let parts = page.split(
      separator: "<pre id=\"seen\">", maxSplits: 1, omittingEmptySubsequences: false)
    let seen = try #require(parts.last).split(
      separator: "</pre>", maxSplits: 1, omittingEmptySubsequences: false)
    return String(seen[0])
      + log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map { "\n\($0)" }.joined()
  }
}
