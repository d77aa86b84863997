import Text

extension Browser {
  /// What the script of a page wrote into its element `seen`, and the browser's messages, refusals by the
  /// policy among them; nil where there is no browser.
  ///
  /// - Parameters:
  ///   - page: One that it looks at in a frame.
  ///   - name: That page's name.
  package static func look(
    by harness: String, at page: String? = nil, as name: String = "report.html"
  ) -> (seen: String, messages: [Substring])? {
    guard path != nil else { return nil }
    let browser = Browser()
    if let page { browser.write(name, page) }
    browser.write("harness.html", harness)
    guard let (shown, log) = browser.visit("harness.html"),
      let start = shown.range(of: "<pre id=\"seen\">", from: shown.startIndex)?.upperBound,
      let end = shown.range(of: "</pre>", from: start)?.lowerBound
    else { return ("the page is not shown", []) }
    return (String(shown[start..<end]), messages(log))
  }

  /// All of that as one text.
  package static func seen(of page: String, by harness: String) -> String? {
    look(by: harness, at: page).map { found in
      found.seen + found.messages.map { "\n\($0)" }.joined()
    }
  }

  /// Whether a page that is visited holds a text, and the browser's messages; nil where there is no browser.
  package static func visited(_ page: String, holding text: String) -> String? {
    guard path != nil else { return nil }
    let browser = Browser()
    browser.write("report.html", page)
    guard let (shown, log) = browser.visit("report.html") else { return "the page is not shown" }
    return (shown.contains(text) ? "holds it" : "does not hold it")
      + messages(log).map { "\n\($0)" }.joined()
  }

  private static func messages(_ log: String) -> [Substring] {
    log.split(separator: "\n").filter { $0.contains("CONSOLE") }
  }
}
