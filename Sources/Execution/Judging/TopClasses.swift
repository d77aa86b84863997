import Report
import Text
import Words

/// The most probable classes of each sample, as a table.
struct TopClasses {
  /// More samples than this are not shown.
  private static let shown = 200

  /// - Parameters:
  ///   - probabilities: One a sample, of class 1, or a row with one for each class.
  ///   - texts: What the samples were, where they were texts.
  static func table(
    _ probabilities: TensorValue, most: Int, names: [String]?, texts: [String]?
  ) -> OutputTable {
    let count = probabilities.shape.first ?? 0
    let width = max(1, probabilities.rowSize)
    let classes = max(2, width)
    let ordinals = [\Words.tables.first, \Words.tables.second, \Words.tables.third]
    let places = (0..<min(most, classes)).map { place -> [Remark] in
      [
        ordinals.indices.contains(place)
          ? Remark(ordinals[place]) : Remark(\.tables.later, "\(place + 1)"),
        Remark(\.tables.probability),
      ]
    }
    let rows = (0..<min(count, shown)).map { sample -> [OutputTable.Cell] in
      let row =
        width > 1
        ? Array(probabilities.values[sample * width..<(sample + 1) * width])
        : [1 - probabilities.values[sample], probabilities.values[sample]]
      // What is not a number comes last.
      let order = row.indices.sorted {
        row[$0] > row[$1] || (row[$0] == row[$1] && $0 < $1) || (!row[$0].isNaN && row[$1].isNaN)
      }
      let name: OutputTable.Cell =
        texts.map { .text($0[sample].shortened(toCharacters: 60)) } ?? .integer(sample)
      return [name]
        + order.prefix(most).flatMap { number -> [OutputTable.Cell] in
          let name = names.flatMap { $0.indices.contains(number) ? $0[number] : nil }
          return [name.map { .text($0) } ?? .integer(number), .number(row[number])]
        }
    }
    return OutputTable(
      columns: [Remark(texts == nil ? \.tables.sample : \.tables.text)] + places.joined(),
      rows: rows,
      footer: count > shown
        ? [Remark(\.remarks.firstSamples, "\(grouped(shown))", "\(grouped(count))")] : [],
      showsMetrics: true)
  }
}
