import Execution
import Platform
import Report

/// What running and verifying have in common.
extension Request {
  /// Where a notebook's report goes.
  func reportPath(of notebook: Path, _ format: Format) -> Path {
    output ?? (outputDirectory ?? "outputs") / (notebook.stem + "." + format.fileExtension)
  }

  func runOptions(for notebook: CheckedNotebook) -> RunOptions {
    let data = dataAccess(for: notebook.document)
    var options = RunOptions(
      data: data, threads: threads ?? min(256, Machine.processors),
      folders: notebook.folders, version: version)
    options.notebook = notebook.file.path.name
    if usesCache { options.cacheFolder = data.userCacheFolder }
    return options
  }

  /// The report in Markdown, as it stands at a path.
  func markdown(
    of report: ReportDocument, to path: Path, _ notebook: CheckedNotebook
  ) -> (page: String, files: [(name: String, contents: String)]) {
    renderMarkdown(report, name: path.stem.spelledOut, base: Self.base(path, notebook))
  }

  /// The report as a page that stands at a path.
  func html(of report: ReportDocument, at path: Path, _ notebook: CheckedNotebook) -> String {
    renderHTML(report, base: Self.base(path, notebook))
  }

  /// The report as slides that stand at a path.
  func slides(of report: ReportDocument, at path: Path, _ notebook: CheckedNotebook) -> String {
    renderSlides(report, base: Self.base(path, notebook))
  }

  private static func base(_ path: Path, _ notebook: CheckedNotebook) -> String {
    FileSystem.way(from: path.folder, to: notebook.file.path.folder)
  }
}
