import Language
import Report
import Text
import Words

/// What the figures of a sweep over folds come to.
extension SweepValue {
  /// The sweep's table; over folds, with the mean and the standard deviation of the runs' last epochs.
  var table: OutputTable {
    var table = columns.table
    guard let foldAxis else { return table }
    for group in groups(besides: foldAxis) {
      table.rows.append(row(Remark(\.tables.mean), of: group, foldAxis, table) { Self.mean($0) })
      table.rows.append(
        row(Remark(\.tables.deviation), of: group, foldAxis, table) { Self.deviation($0) })
    }
    table.footer.append(Remark(\.remarks.meanAndDeviationOver, .own(type.axes[foldAxis])))
    return table
  }

  /// The numbers of the runs whose choices are the same but for the fold.
  private func groups(besides axis: Int) -> [[Int]] {
    var groups: [(choices: [Spelling], runs: [Int])] = []
    for (number, row) in rows.enumerated() {
      let choices = row.texts.indices.filter { $0 != axis }.map { Spelling(row.texts[$0]) }
      if let place = groups.firstIndex(where: { $0.choices == choices }) {
        groups[place].runs.append(number)
      } else {
        groups.append((choices, [number]))
      }
    }
    return groups.map(\.runs)
  }

  private func row(
    _ name: Remark, of runs: [Int], _ axis: Int, _ table: OutputTable,
    _ figure: ([Double]) -> Double
  ) -> [OutputTable.Cell] {
    table.columns.indices.map { column in
      let cells = runs.map { table.rows[$0][column] }
      if column < type.axes.count { return column == axis ? .said(name) : cells[0] }
      // Folds make no difference to the parameters.
      if table.columns[column].text == "parameters" { return cells[0] }
      let numbers = cells.compactMap { cell in
        switch cell {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
      }
      return numbers.count == cells.count ? .number(figure(numbers)) : .text("")
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }
}
