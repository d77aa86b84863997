import Execution
import Report

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What running and verifying have in common.
extension Request {
  /// Where a notebook's report goes.
  func reportPath(of notebook: String, _ format: Format) -> String {
    output ?? "\(outputDirectory ?? "outputs")/\(FileSystem.stem(notebook)).\(format.ending)"
  }

  func runOptions(for notebook: CheckedNotebook) -> RunOptions {
    let data = dataAccess(for: notebook.document)
    var options = RunOptions(
      data: data, threads: threads ?? Self.processors,
      baseFolder: FileSystem.folder(of: notebook.file.path), version: version)
    if usesCache { options.cacheFolder = data.userCacheFolder }
    return options
  }

  private static var processors: Int { max(1, min(256, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The report in Markdown, as it stands at a path.
  func markdown(
    of report: ReportDocument, to path: String, _ notebook: CheckedNotebook
  ) -> (page: String, files: [(name: String, contents: String)]) {
    renderMarkdown(report, name: FileSystem.stem(path), base: Self.base(path, notebook))
  }

  /// The report as a page that stands at a path.
  func html(of report: ReportDocument, at path: String, _ notebook: CheckedNotebook) -> String {
    renderHTML(report, base: Self.base(path, notebook))
  }

  private static func base(_ path: String, _ notebook: CheckedNotebook) -> String {
    FileSystem.way(
      from: FileSystem.folder(of: path), to: FileSystem.folder(of: notebook.file.path))
  }
}
