import Text

/// The page that `nbrun watch` keeps beside a report: the same page, which loads itself again when the
/// report changes. A browser keeps the scroll position when a page is loaded again, so the reader stays
/// where they were.
///
/// It asks for no server: several times a second it runs a small script file beside it, which names
/// the version that is current. The report itself keeps its bytes and its policy; only this page's
/// policy lets scripts in, those with a nonce that is made for each watch.
package struct WatchPage: Sendable {
  /// The name of the script file, without its folder.
  package var scriptName: String
  /// Letters and digits that nobody can guess.
  package var nonce: String

  package init(scriptName: String, nonce: String) {
    self.scriptName = scriptName
    self.nonce = nonce
  }

  /// - Parameters:
  ///   - report: The report, as `renderHTML` made it.
  ///   - version: Which of its versions this is.
  package func html(report: String, version: Int) -> String {
    var bytes = Array(report.utf8)
    guard let policy = Self.place(of: "script-src ", in: bytes),
      let end = Self.place(of: "</body>", in: bytes, fromEnd: true)
    else { return html(waitingFor: "the report", version: version) }
    bytes.insert(contentsOf: script(version).utf8, at: end)
    bytes.insert(contentsOf: "'nonce-\(nonce)' ".utf8, at: policy + "script-src ".utf8.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A page for when there is no report yet.
  package func html(waitingFor title: String, version: Int) -> String {
    PageFrame(
      title: title, generator: "watch", styleSource: "'unsafe-inline'",
      scriptSource: "'nonce-\(nonce)'"
    ).html([element("h1", [:], title), .trusted(script(version))])
  }

  /// What the script file begins with.
  package static let tokenStart = "nbrunWatch("

  /// The content of the script file.
  ///
  /// - Parameter message: What the reader should know, such as a mistake in the notebook; shown in
  ///   a bar at the foot of the page.
  package static func token(version: Int, message: String) -> String {
    "\(tokenStart)\(version), \(JSON.text(message).serialised(forHTML: true)))\n"
  }

  private func script(_ version: Int) -> String {
    let watched = JSON.object([
      ("version", .integer(version)), ("nonce", .text(nonce)),
      ("script", .text(Escaped.path(scriptName))),
    ])
    return """
      <script nonce="\(nonce)">
      const watched = \(watched.serialised(forHTML: true));
      \(watchScript)
      </script>

      """
  }

  private static func place(
    of mark: StaticString, in bytes: [UInt8], fromEnd: Bool = false
  ) -> Int? {
    let mark = Array("\(mark)".utf8)
    guard bytes.count >= mark.count else { return nil }
    let places = 0...(bytes.count - mark.count)
    func isHere(_ place: Int) -> Bool { bytes[place...].starts(with: mark) }
    return fromEnd ? places.last(where: isHere) : places.first(where: isHere)
  }
}
