import Datasets
import Report
import Samples
import Text
import Words

/// What a table holds, column by column.
extension DividedValue {
  /// Columns beyond these are not described one by one.
  private static let mostColumns = 200

  /// Nil for samples that are no rows of numbers, such as pictures.
  var description: OutputTable? {
    guard case .tensor(let train) = self.train.x.features, train.shape.count == 2,
      case .tensor(let test) = self.test.x.features
    else { return nil }
    let columns = summary ?? computed(train, test)
    var table = OutputTable(
      caption: Remark(
        \.remarks.trainingAndTesting, name.remark, "\(grouped(self.train.count))",
        "\(grouped(self.test.count))"),
      columns: [
        Remark(\.tables.column), Remark(\.tables.kind), Remark(\.tables.count),
        Remark(\.tables.missing), Remark(\.tables.mean), Remark(\.tables.deviation),
        Remark(\.tables.minimum), "25%", "50%", "75%", Remark(\.tables.maximum),
        Remark(\.tables.histogram),
      ], rows: columns.map(Self.row))
    for column in columns {
      guard case .texts(let values) = column.content else { continue }
      let shown = values.prefix(12).map { "\(Self.short($0.text)) \(grouped($0.count))" }
      let counts = shown.joined(separator: ", ") + (values.count > 12 ? ", …" : "")
      table.footer.append("\(column.name): \(counts)")
    }
    let width = train.rowSize
    if summary == nil, width > Self.mostColumns {
      table.footer.append(Remark(\.remarks.moreColumns, "\(grouped(width - Self.mostColumns))"))
    }
    table.footer += notes
    return table
  }

  private static func row(_ column: ColumnSummary) -> [OutputTable.Cell] {
    func kind(_ kind: Remark) -> OutputTable.Cell {
      switch column.role {
      case .feature: .said(kind)
      case .label: .said(Remark(\.kinds.label, kind))
      case .target: .said(Remark(\.kinds.target, kind))
      }
    }
    switch column.content {
    case .numbers(let numbers):
      let figures =
        [numbers.mean, numbers.deviation, numbers.minimum] + numbers.quartiles + [numbers.maximum]
      return [
        .text(column.name), kind(Remark(\.kinds.numbers)), .integer(column.count),
        .integer(column.missing),
      ] + figures.map { .written(significant($0, digits: 6), value: $0) } + [
        .text(bars(numbers.histogram))
      ]
    case .texts(let values):
      return [
        .text(column.name),
        kind(
          Remark(column.role == .label ? \.kinds.classes : \.kinds.texts, count: values.count)),
        .integer(column.count), .integer(column.missing),
      ] + [OutputTable.Cell](repeating: .text(""), count: 7) + [
        .text(bars(values.prefix(20).map(\.count)))
      ]
    }
  }

  /// Counts as bars of eight heights, and a dot for none.
  private static func bars(_ counts: [Int]) -> String {
    let signs = Array("▁▂▃▄▅▆▇█".unicodeScalars)
    let most = max(1, counts.max() ?? 1)
    var text = ""
    for count in counts {
      let height = (Double(count) / Double(most) * Double(signs.count)).rounded(.up)
      text.unicodeScalars.append(count == 0 ? "·" : signs[max(0, min(Int(height), 8) - 1)])
    }
    return text
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(39))) + "…" : text
  }

  /// Of samples that come from no small file: what the numbers themselves say.
  private func computed(_ train: Tensor, _ test: Tensor) -> [ColumnSummary] {
    let width = train.rowSize
    let names = self.train.x.columns ?? (0..<width).map { "\($0)" }
    var columns: [ColumnSummary] = []
    func add(_ name: String, _ role: ColumnSummary.Role, _ summary: NumberSummary?) {
      guard let summary else { return }
      columns.append(
        ColumnSummary(
          name: name, role: role, count: self.train.count + self.test.count, missing: 0,
          content: .numbers(summary)))
    }
    let parts = [(train, self.train.x.rest), (test, self.test.x.rest)]
    func numbers<Number>(
      _ column: Int, _ number: (Float, SampleRest?, _ row: Int) -> Number
    ) -> [Number] {
      var numbers: [Number] = []
      numbers.reserveCapacity(self.train.count + self.test.count)
      for (part, rest) in parts {
        for (row, place) in stride(from: column, to: part.values.count, by: width).enumerated() {
          numbers.append(number(part.values[place], rest, row))
        }
      }
      return numbers
    }
    for column in 0..<min(width, Self.mostColumns) {
      // In single precision, where nothing more is known, millions of numbers take half the memory.
      let isSingle = parts.allSatisfy { $0.1?.isKept(column) != true }
      add(
        names.indices.contains(column) ? names[column] : "\(column)", .feature,
        isSingle
          ? NumberSummary(numbers(column) { value, _, _ in value })
          : NumberSummary(numbers(column) { $1.exact($0, row: $2, column: column) }))
    }
    guard self.train.y.rowSize == 1 else { return columns }
    let answers = self.train.y.values + self.test.y.values
    guard let classes = self.train.classes else {
      add(
        answer ?? "label", self.train.labelElement == .integer ? .label : .target,
        NumberSummary(answers))
      return columns
    }
    var counts = [Int](repeating: 0, count: classes.count)
    for answer in answers {
      if let label = Int(exactly: answer), counts.indices.contains(label) { counts[label] += 1 }
    }
    columns.append(
      ColumnSummary(
        name: answer ?? "label", role: .label, count: answers.count, missing: 0,
        content: .texts(Array(zip(classes, counts)).map { (text: $0.0, count: $0.1) })))
    return columns
  }
}
