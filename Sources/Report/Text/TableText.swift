import Text
import Words

/// A training run as a table: one row an epoch, counted from 1.
func historyTable(_ history: OutputHistory, _ words: Words = .english) -> OutputTable {
  let rows = (0..<history.epochs).map { epoch -> [OutputTable.Cell] in
    [.integer(epoch + 1)]
      + history.series.prefix(history.names.count).map { series in
        series.indices.contains(epoch) ? .text(metricText(series[epoch])) : .text("")
      }
  }
  return OutputTable(
    columns: ([words.outputs.epoch] + history.names).map(Remark.own), rows: rows,
    footer: history.footer)
}

/// An evaluation as a table of name and value.
func metricsTable(
  _ metrics: [(name: String, value: Double)], _ words: Words = .english
) -> OutputTable {
  OutputTable(
    columns: [words.outputs.metric, words.outputs.value],
    rows: metrics.map { [.text($0.name), .text(metricText($0.value))] })
}

extension OutputTable {
  /// The texts of all cells, each in lines. The numbers of a column have as many decimals as the one
  /// that needs the most for six significant digits.
  func texts() -> [[[String]]] {
    let width = rows.map(\.count).max() ?? 0
    let decimals = (0..<width).map { self.decimals(ofColumn: $0) }
    return rows.map { row in row.enumerated().map { text($1, decimals: decimals[$0]) } }
  }

  private func text(_ cell: Cell, decimals: Int?) -> [String] {
    switch cell {
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .said(let remark): [remark.text]
    case .integer(let value): [String(value)]
    case .number(let value) where showsMetrics: [metricText(value)]
    case .number(let value):
      [decimals.map { fixed(value, decimals: $0) } ?? significant(value, digits: 6)]
    case .written(let text, _): [text]
    case .lines(let lines): lines
    }
  }

  /// Nil where numbers are so far apart, or so small, that they can't share a number of decimals.
  private func decimals(ofColumn column: Int) -> Int? {
    var most = 0
    var largest = 0.0
    for row in rows where row.indices.contains(column) {
      guard case .number(let value) = row[column], value.isFinite else { continue }
      let digits = DecimalDigits(shortest: value)
      let needed = digits.digits.count > 6 ? max(0, 6 - digits.point) : digits.decimals
      most = max(most, min(needed, digits.decimals))
      largest = max(largest, value.magnitude)
    }
    return most <= 9 && largest < 1e15 ? most : nil
  }

  /// Whether a column holds numbers, which stand at its right edge.
  func isNumeric(column: Int) -> Bool {
    var sees = false
    for row in rows where row.indices.contains(column) {
      switch row[column] {
      case .integer, .number, .written: sees = true
      case .text(let text) where Double(text) != nil || text == "nan": sees = true
      case .text(""): break
      case .text, .said, .lines: return false
      }
    }
    return sees
  }
}

/// A table as plain text: columns aligned, a rule under their names and above the footer.
func tableText(_ table: OutputTable) -> String {
  let count = table.rows.reduce(table.columns.count) { max($0, $1.count) }
  let cells = table.texts()
  let columns = table.columns.map(\.text)
  let widths = (0..<count).map { column -> Int in
    let widest =
      cells.compactMap { $0.dropFirst(column).first?.map { $0.characterCount() }.max() }.max() ?? 0
    return max(widest, columns.dropFirst(column).first?.characterCount() ?? 0)
  }
  let isNumeric = (0..<count).map(table.isNumeric)

  func line(_ texts: [String]) -> String {
    var line = ""
    for column in 0..<count {
      let text = texts.dropFirst(column).first ?? ""
      let blanks = String(repeating: " ", count: max(0, widths[column] - text.characterCount()))
      line += (column > 0 ? "  " : "") + (isNumeric[column] ? blanks + text : text + blanks)
    }
    return line.trimmingEnd { $0 == " " }
  }

  var lines = [line(columns)]
  let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * max(0, count - 1))
  lines.append(rule)
  let fold = RowFold(cells.count)
  for (number, row) in cells.enumerated() {
    if let fold, fold.rest.contains(number) {
      if number == fold.rest.lowerBound { lines.append(fold.leftOut(.rows, .english)) }
      continue
    }
    for index in 0..<max(1, row.map(\.count).max() ?? 1) {
      lines.append(line(row.map { $0.dropFirst(index).first ?? "" }))
    }
  }
  if !table.footer.isEmpty { lines += [rule] + table.footer.map(\.text) }
  return lines.joined(separator: "\n")
}
