import Report
import Text

/// What is kept of a statement that ran well: what it showed, and the data sets behind it. What it
/// bound is made again when something needs it.
struct StatementResult: Record {
  var outputs: [OutputValue] = []
  var sources: [ReportDocument.DataSource] = []
  /// What it was warned of, without its line.
  var warnings: [String] = []
  /// The words of a check.
  var message: String?

  static let fields: [Field<StatementResult>] = [
    Field(\.outputs), Field(\.sources), Field(\.warnings), Field(\.message),
  ]
}
