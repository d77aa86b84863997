import Text
import Words

/// A value as text in NumPy's and Keras's manner: what Markdown and the page show.
package func displayText(_ value: OutputValue, _ words: Words = .english) -> String {
  FoldedText(value, isPage: false, words).shown
}

/// The same with all its lines.
func wholeText(_ value: OutputValue) -> String {
  switch value {
  case .integer(let value): String(value)
  case .number(let value): numberText(value)
  case .text(let text), .described(let text): text
  case .boolean(let value): value ? "true" : "false"
  case .none: "none"
  case .list(let values): listText(values)
  case .tensor(let tensor): arrayText(tensor)
  case .table(let table): tableText(table)
  case .history(let history): tableText(historyTable(history))
  case .metrics(let metrics): tableText(metricsTable(metrics))
  case .figure(let figure):
    figure.content.isTable
      ? tableText(figure.content.table(in: figure, .english)) : figureDescription(figure)
  case .error(let error): "error: \(error.message)\n\(error.excerpt)"
  }
}

/// A value inside a sentence: four significant digits, and short.
package func inlineText(_ value: OutputValue) -> String {
  switch value {
  case .number(let value): significant(value, digits: 4)
  case .list(let values):
    "[" + values.prefix(20).map(inlineText).joined(separator: ", ")
      + (values.count > 20 ? ", …" : "") + "]"
  case .metrics(let metrics):
    metrics.map { "\($0.name) \(significant($0.value, digits: 4))" }.joined(separator: ", ")
  case .tensor(let tensor) where tensor.count == 1:
    tensor.values.first.map { significant($0, digits: 4) } ?? ""
  case .tensor(let tensor): "an array of shape \(shapeText(tensor.shape))"
  case .table(let table): "a table of \(table.rows.count) rows"
  case .history(let history): "a history of \(history.epochs) epochs"
  case .error(let error): error.message
  case .integer, .text, .boolean, .none, .figure, .described: displayText(value)
  }
}

extension OutputHistory {
  package var epochs: Int { series.map(\.count).max() ?? 0 }
}
