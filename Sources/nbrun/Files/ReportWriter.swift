import Platform
import Report

/// Writes a notebook's reports, each whole or not at all.
struct ReportWriter: @unchecked Sendable {
  typealias Output = (format: Request.Format, file: ReportFile)

  let request: Request
  let notebook: CheckedNotebook
  let outputs: [Output]
  /// The notebooks of this call.
  let notebooks: [FileIdentity]

  /// Writes all of them and says where they are.
  func write(_ report: ReportDocument) throws -> ExitStatus {
    for output in outputs {
      switch output.format {
      case .html:
        let page = request.html(of: report, at: output.file.path, notebook)
        try output.file.write(page, notebooks: notebooks)
        PagePipe.hand(over: page)
      case .slides:
        let page = request.slides(of: report, at: output.file.path, notebook)
        try output.file.write(page, notebooks: notebooks)
      case .json: try output.file.write(renderJSON(report), notebooks: notebooks)
      case .markdown:
        let (page, files) = request.markdown(of: report, to: output.file.path, notebook)
        try output.file.write(page, with: files, notebooks: notebooks)
      }
    }
    for output in outputs where !Terminal.printPath(output.file.path) { return .environmentFailed }
    return .ok
  }
}
