import Report

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `nbrun watch` keeps beside a report: a page that loads itself again, and the script file by
/// which it learns of a change. Both go when the watch ends.
struct WatchFiles {
  private let page: WatchPage
  private let report: String
  private let pageFile: ReportFile
  private let tokenFile: ReportFile
  private(set) var version = 0
  private var message = ""

  var pagePath: String { pageFile.path }

  /// - Parameters:
  ///   - report: Where the report goes.
  ///   - isNamed: Whether the user named that place.
  init(report: String, isNamed: Bool, notebooks: [FileIdentity]) throws(ReportFile.Failure) {
    self.report = report
    let base = report.hasSuffix(".html") ? String(report.dropLast(5)) : report
    pageFile = try ReportFile(
      path: base + ".watch.html", followsFolder: isNamed, notebooks: notebooks)
    tokenFile = try ReportFile(
      path: base + ".watch.js", followsFolder: isNamed, notebooks: notebooks)
    var random = SystemRandomNumberGenerator()
    let number = (random.next() as UInt64, random.next() as UInt64)
    page = WatchPage(
      scriptName: FileSystem.name(of: base) + ".watch.js",
      nonce: String(number.0, radix: 36) + String(number.1, radix: 36))
    // A page that is still open from an earlier watch loads this one.
    version = Int(random.next() as UInt64 >> 16)
  }

  /// Shows the report as it is now.
  mutating func show() throws(ReportFile.Failure) {
    version += 1
    message = ""
    var text = page.html(waitingFor: "There is no report yet", version: version)
    if let file = try? NotebookFile(path: report) {
      text = page.html(report: String(decoding: file.bytes, as: UTF8.self), version: version)
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
    unlink(pageFile.path)
    unlink(tokenFile.path)
  }
}
