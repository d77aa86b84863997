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
  case .text(let text): text
  case .described(let remark): remark.text
  case .notRun(let reason): reason.text
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
package func inlineText(_ value: OutputValue, _ words: Words = .english) -> String {
  inlineRemark(value).said(in: words)
}

/// The same in any language.
package func inlineRemark(_ value: OutputValue) -> Remark {
  switch value {
  case .number(let value): .own(significant(value, digits: 4))
  case .list(let values):
    .list(
      ["["]
        + values.prefix(20).enumerated().flatMap { index, value in
          (index > 0 ? [", "] : []) + [inlineRemark(value)]
        } + [values.count > 20 ? ", …]" : "]"], .none)
  case .metrics(let metrics):
    .own(metrics.map { "\($0.name) \(significant($0.value, digits: 4))" }.joined(separator: ", "))
  case .tensor(let tensor) where tensor.count == 1:
    .own(tensor.values.first.map { significant($0, digits: 4) } ?? "")
  case .tensor(let tensor):
    Remark(\.parts.arrayOfShape, "\(shapeText(tensor.shape))")
  case .table(let table): Remark(\.parts.tableOfRows, count: table.rows.count)
  case .history(let history): Remark(\.parts.historyOfEpochs, count: history.epochs)
  case .error(let error): .own(error.message)
  case .described(let remark): remark
  case .notRun(let reason): reason.remark
  case .integer, .text, .boolean, .none, .figure: .own(displayText(value))
  }
}

extension OutputHistory {
  package var epochs: Int { series.map(\.count).max() ?? 0 }
}
