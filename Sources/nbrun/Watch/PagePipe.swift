import Platform

/// How a run that `nbrun watch` started hands over its page. What lies in the reports' folder may be
/// anybody's; what comes through this pipe was made by the run.
enum PagePipe {
  static let descriptor: CInt = 3

  private static let name = "NBRUN_WATCH_PIPE"

  /// Tells a run of the pipe, in its environment.
  static let variable = Path("\(name)=\(descriptor)")

  /// Hands a page over where somebody waits for it.
  static func hand(over page: String) {
    guard Environment.variable(name) == Path("\(descriptor)") else { return }
    var page = page
    // Whoever waits no more has no need of it.
    _ = page.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }
}
