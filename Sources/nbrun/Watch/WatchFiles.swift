import Platform
import Report
import Text

/// What `nbrun watch` keeps beside a report: a page that loads itself again, and the script file by
/// which it learns of a change. Both go when the watch ends.
struct WatchFiles {
  private let page: WatchPage
  private let pageFile: ReportFile
  private let tokenFile: ReportFile
  private(set) var version = 0
  private var message = ""

  var pagePath: Path { pageFile.path }

  /// - Parameters:
  ///   - report: Where the report goes.
  ///   - isNamed: Whether the user named that place.
  init(report: Path, isNamed: Bool, notebooks: [FileIdentity]) throws(ReportFile.Failure) {
    let base = report.hasSuffix(".html") ? report.dropLast(5) : report
    // The page names the script file in an address.
    let script = base.name.spelledOut + ".watch.js"
    pageFile = try ReportFile(
      path: base + ".watch.html", followsFolder: isNamed, notebooks: notebooks)
    tokenFile = try ReportFile(
      path: base.folder / Path(script), followsFolder: isNamed, notebooks: notebooks)
    var random = SystemRandomNumberGenerator()
    let number = (random.next() as UInt64, random.next() as UInt64)
    page = WatchPage(
      scriptName: script,
      nonce: String(number.0, radix: 36) + String(number.1, radix: 36))
    // A page that is still open from an earlier watch loads this one.
    version = Int(random.next() as UInt64 >> 16)
  }

  /// Shows a page that a run has handed over; nil where there was none yet.
  mutating func show(_ report: [UInt8]?) throws(ReportFile.Failure) {
    version += 1
    message = ""
    var text = page.html(waitingFor: "There is no report yet", version: version)
    if let report, !report.isEmpty {
      text = page.html(report: String(decoding: report, as: UTF8.self), version: version)
    }
    try pageFile.write(text, notebooks: [])
    try tokenFile.write(WatchPage.token(version: version, message: ""), notebooks: [])
  }

  /// Says something on the open page, over the report as it was.
  mutating func say(_ message: String) throws(ReportFile.Failure) {
    guard message != self.message else { return }
    self.message = message
    try tokenFile.write(WatchPage.token(version: version, message: message), notebooks: [])
  }

  func remove() {
    pageFile.remove()
    tokenFile.remove()
  }
}
