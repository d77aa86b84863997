import Text

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
  /// A value that is described rather than shown (a corpus, a model, a run), or what is said in its
  /// place ('not run: needs `run` (line 31)'): one line. What stands between backticks is code.
  case described(String)
  case error(OutputError)
}

/// Rows and columns.
package struct OutputTable: Sendable {
  package enum Cell: Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    /// A number that is shown as it was written, such as a choice.
    case written(String, value: Double)
    case lines([String])
  }

  package var caption: String?
  package var columns: [String] = []
  package var rows: [[Cell]] = []
  /// Lines under the table, such as a summary's totals.
  package var footer: [String] = []
  /// Numbers with four decimals, as Keras writes training figures; else as many as a column needs.
  package var showsMetrics = false
  /// How many columns are called by names of nbrun's; those behind them have names from data or from the
  /// language. Nil: all.
  package var ownColumns: Int?

  package init(
    caption: String? = nil, columns: [String], rows: [[Cell]], footer: [String] = [],
    showsMetrics: Bool = false, ownColumns: Int? = nil
  ) {
    self.ownColumns = ownColumns
    self.showsMetrics = showsMetrics
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }
}

/// A training run's figures, one row an epoch.
package struct OutputHistory: Sendable {
  package var names: [String] = []
  package var series: [[Double]] = []
  /// Digest of the trained weights; empty where the training failed.
  package var weights = ""
  /// Lines under the table, such as where an early stopping ended the run.
  package var footer: [String] = []

  package init(
    names: [String], series: [[Double]], weights: String, footer: [String] = []
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

  package init(message: String, line: Int, column: Int, excerpt: String, isExpected: Bool) {
    self.message = message
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.isExpected = isExpected
  }
}
