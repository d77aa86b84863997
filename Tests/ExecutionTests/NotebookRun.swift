import Datasets
import Engine
import Execution
import Language
import Notebook
import Platform
import Report
import Testing

/// A notebook from its Markdown to its report, with the stand-in for the reviews.
final class NotebookRun {
  private(set) var errors: [Diagnostic] = []
  private(set) var result: RunResult?
  /// What was reported as failed while it ran.
  private(set) var failures: [Diagnostic] = []

  init(
    _ markdown: String, data: DataAccess.Choice = .synthetic, threads: Int = 2,
    usesFastPaths: Bool = true, folder: String = ".", cache: String? = nil,
    cancellation: Cancellation = Cancellation(),
    observe: @escaping (RunEvent) -> Void = { _ in }
  ) {
    var diagnostics = Diagnostics()
    let source = SourceFile(name: "notebook.md", text: markdown)
    let notebook = NotebookDocument.read(source, diagnostics: &diagnostics)
    let access = DataAccess(choice: data, offline: true)
    guard let own = try? Folder(Path(folder)) else { return }
    let folders = NotebookFolders(own: own, data: access)
    let limits = CheckLimits(memory: 4 << 30) { savedModel($0, in: folders) }
    let program = check(notebook, limits: limits, diagnostics: &diagnostics)
    errors = diagnostics.sorted.filter { $0.severity == .error }
    guard let program else { return }
    var options = RunOptions(
      data: access, threads: threads, folders: folders,
      version: "test")
    options.usesFastPaths = usesFastPaths
    options.cacheFolder = cache.map { Path($0) }
    result = run(program, notebook: notebook, options: options, cancellation: cancellation) {
      if case .failed(let diagnostic) = $0 { self.failures.append(diagnostic) }
      observe($0)
    }
  }

  /// One cell; its first line is line 2.
  static func cell(_ code: String, folder: String = ".") -> NotebookRun {
    NotebookRun("```nbrun\n\(code)\n```\n", folder: folder)
  }

  /// The page.
  var page: String { result.map { renderHTML($0.report) } ?? "" }

  /// What ran of the statements in cells, in order: what they bind, or the cell they stand in.
  var ran: [String] { result?.explanations.filter(\.hasRun).map(\.name) ?? [] }

  /// Why they ran.
  var reasons: [String] { result?.explanations.filter(\.hasRun).compactMap(\.reason) ?? [] }

  var cells: [ReportCell] { result?.report.cells ?? [] }

  /// What the cells showed, one after another.
  var shown: [Shown] { cells.flatMap(\.outputs).map { Shown($0.value) } }

  /// The weights' digests of all histories that were shown.
  var weights: [String] {
    cells.flatMap(\.outputs).compactMap {
      if case .history(let history) = $0.value { history.weights } else { nil }
    }
  }

  /// The prose's values and what stands in their place, in order.
  var inlineValues: [String] {
    (result?.report.values ?? []).map { value in
      switch value {
      case .shown(let value): value.text.text
      case .missing(let reason): "missing: " + reason
      }
    }
  }
}

/// A shown value that can be compared.
enum Shown: Equatable, Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  case none
  case list([Shown])
  case tensor([Int], [Double], OutputTensor.Element)
  case table([[OutputTable.Cell]])
  case history([String], [[Double]])
  case metrics([String], [Double])
  case figure
  case described(String)
  /// Line, column and message.
  case error(Int, Int, String)

  init(_ value: OutputValue) {
    switch value {
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .boolean(let value): self = .boolean(value)
    case .none: self = .none
    case .list(let values): self = .list(values.map { Shown($0) })
    case .tensor(let tensor): self = .tensor(tensor.shape, tensor.values, tensor.element)
    case .table(let table):
      self = .table(
        table.rows.map { row in
          row.map { if case .said(let remark) = $0 { .text(remark.text) } else { $0 } }
        })
    case .history(let history): self = .history(history.names, history.series)
    case .metrics(let metrics): self = .metrics(metrics.map(\.name), metrics.map(\.value))
    case .figure: self = .figure
    case .described(let remark): self = .described(remark.text)
    case .notRun(let reason): self = .described(reason.text)
    case .error(let error): self = .error(error.line, error.column, error.message)
    }
  }

  static func integers(_ values: Double...) -> Shown { .tensor([values.count], values, .integer) }
  static func numbers(_ values: Double...) -> Shown { .tensor([values.count], values, .float64) }
  static func singles(_ values: Float...) -> Shown {
    .tensor([values.count], values.map(Double.init), .float32)
  }
  static func mask(_ values: Bool...) -> Shown {
    .tensor([values.count], values.map { $0 ? 1 : 0 }, .boolean)
  }
  static func list(_ values: Int...) -> Shown { .list(values.map { .integer($0) }) }
}
