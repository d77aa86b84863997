import Report
import Samples
import Text
import Words

/// The samples of several classes that were predicted to be of another, as a table.
struct MistakenClasses {
  /// So many features of a sample are shown beside it.
  private static let shownFeatures = 8

  static func table(
    _ judged: JudgedPredictions, predicted: [Int], _ dataset: DatasetValue
  ) -> OutputTable {
    let places = dataset.selection?.places ?? Array(0..<dataset.count)
    let hasProbabilities = if case .rows = judged.kind { true } else { false }
    let hasWords = dataset.x.vocabulary != nil
    let features: (names: [String], values: Tensor)? =
      if case .tensor(let tensor) = dataset.x.features, let names = dataset.x.columns,
        names.count == tensor.shape.dropFirst().reduce(1, *), names.count <= shownFeatures
      {
        (names, tensor)
      } else {
        nil
      }
    var rows: [[OutputTable.Cell]] = []
    for sample in judged.truth.indices where predicted[sample] != judged.truth[sample] {
      let (answer, label) = (predicted[sample], judged.truth[sample])
      var row: [OutputTable.Cell] = [.integer(places[sample]), .text(judged.name(answer))]
      func probability(_ number: Int) -> OutputTable.Cell {
        .number(rounded(judged.score(sample, of: number), decimals: 4))
      }
      if hasProbabilities { row.append(probability(answer)) }
      row.append(.text(judged.name(label)))
      if hasProbabilities { row.append(probability(label)) }
      if hasWords { row.append(.text(dataset.x.text(ofRow: sample))) }
      if let features {
        let size = features.names.count
        row += (sample * size..<(sample + 1) * size).map {
          .number(Double(features.values.values[$0]))
        }
      }
      rows.append(row)
    }
    let probability = hasProbabilities ? [Remark(\.tables.probability)] : []
    let columns =
      [Remark(\.tables.sample), Remark(\.tables.predicted)] + probability
      + [Remark(\.tables.label)] + probability + (hasWords ? [Remark(\.tables.review)] : [])
    return OutputTable(
      columns: columns + (features?.names ?? []).map(Remark.own), rows: rows,
      footer: [
        Remark(
          rows.count == 1 ? \.remarks.oneTakenForOther : \.remarks.takenForOther,
          "\(grouped(rows.count))", "\(grouped(judged.count))")
      ])
  }
}
