import Text
import Words

/// A value as a report shows it. The text that the reader sees is made from it in `Report` (in
/// NumPy's and Keras's manner), as is its JSON.
package indirect enum OutputValue: Sendable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
  case none
  case list([OutputValue])
  case tensor(OutputTensor)
  case table(OutputTable)
  case history(OutputHistory)
  case metrics([(name: String, value: Double)])
  case figure(Figure)
  /// A value that is described rather than shown (a corpus, a model, a run), in one line. What stands
  /// between backticks is code.
  case described(Remark)
  /// What is said in the place of a value that is not there.
  case notRun(NotRun)
  case error(OutputError)
}

/// Rows and columns.
package struct OutputTable: Sendable {
  package enum Cell: Sendable {
    case text(String)
    case said(Remark)
    case integer(Int)
    case number(Double)
    /// A number that is shown as it was written, such as a choice.
    case written(String, value: Double)
    case lines([String])
  }

  package var caption: Remark?
  package var columns: [Remark] = []
  package var rows: [[Cell]] = []
  /// Lines under the table, such as a summary's totals.
  package var footer: [Remark] = []
  /// Numbers with four decimals, as Keras writes training figures; else as many as a column needs.
  package var showsMetrics = false

  package init(
    caption: Remark? = nil, columns: [Remark], rows: [[Cell]], footer: [Remark] = [],
    showsMetrics: Bool = false
  ) {
    self.showsMetrics = showsMetrics
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }

  /// A table whose columns have the names that they are given.
  package init(columns: [String], rows: [[Cell]], showsMetrics: Bool = false) {
    self.init(columns: columns.map(Remark.own), rows: rows, showsMetrics: showsMetrics)
  }
}

/// A training run's figures, one row an epoch.
package struct OutputHistory: Sendable {
  package var names: [String] = []
  package var series: [[Double]] = []
  /// Digest of the trained weights; empty where the training failed.
  package var weights = ""
  /// Lines under the table, such as where an early stopping ended the run.
  package var footer: [Remark] = []

  package init(
    names: [String], series: [[Double]], weights: String, footer: [Remark] = []
  ) {
    (self.names, self.series, self.weights, self.footer) = (names, series, weights, footer)
  }
}

/// A diagnostic in a report.
package struct OutputError: Sendable {
  package var message = ""
  package var line = 0
  package var column = 0
  /// The line with caret and hint.
  package var excerpt = ""
  /// A failure that the author asked for by `expect=error`.
  package var isExpected = false
  /// The file of the line and what it is, where that is not the reader's own.
  package var file: String?
  package var note: String?

  package init(message: String, line: Int, column: Int, excerpt: String, isExpected: Bool) {
    self.message = message
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.isExpected = isExpected
  }
}
