import Text
import Words

package struct Boxes {
  package var boxes: [Box] = []

  package init(_ boxes: [Box]) { self.boxes = boxes }
}

/// A distribution as a box plot shows it, by Matplotlib's rules: quartiles, whiskers to the last value
/// within 1.5 interquartile ranges of the box, and the values beyond.
package struct Box: Equatable {
  package var label = ""
  /// How many values are finite; the others are left out.
  package var count = 0
  package var lowerWhisker = Double.nan
  package var lowerQuartile = Double.nan
  package var median = Double.nan
  package var upperQuartile = Double.nan
  package var upperWhisker = Double.nan
  package var outlierCount = 0
  /// Those that are drawn, ascending: each value once, and of many some that are evenly chosen.
  package var outliers: [Double] = []

  private static let mostOutliers = 200

  package init(label: String, values: [Double]) {
    self.label = label
    let sorted = values.filter(\.isFinite).sorted()
    count = sorted.count
    lowerQuartile = quantile(sorted, 0.25)
    median = quantile(sorted, 0.5)
    upperQuartile = quantile(sorted, 0.75)
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    // A quartile between two values may have no value of its own side within reach.
    lowerWhisker = min(sorted.first { $0 >= lowerQuartile - reach } ?? .nan, lowerQuartile)
    upperWhisker = max(sorted.last { $0 <= upperQuartile + reach } ?? .nan, upperQuartile)
    let beyond = sorted.filter { $0 < lowerWhisker || $0 > upperWhisker }
    outlierCount = beyond.count
    outliers = Self.chosen(beyond)
  }

  private static func chosen(_ sorted: [Double]) -> [Double] {
    var distinct: [Double] = []
    for value in sorted where value != distinct.last { distinct.append(value) }
    guard distinct.count > mostOutliers else { return distinct }
    return (0..<mostOutliers).map { distinct[$0 * (distinct.count - 1) / (mostOutliers - 1)] }
  }
}

extension Box: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<Box>] = [
    Field("label", \.label), Field("count", \.count), Field("whislo", \.lowerWhisker),
    Field("q1", \.lowerQuartile), Field("median", \.median), Field("q3", \.upperQuartile),
    Field("whishi", \.upperWhisker), Field("outliers", \.outlierCount),
    Field("fliers", \.outliers),
  ]

  package var isSound: Bool { count >= 0 && outlierCount >= outliers.count }
}

extension Boxes: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.boxes
  package static let fields: [Field<Boxes>] = [Field("boxes", \.boxes)]

  package var size: Int {
    boxes.reduce(Self.frame) {
      $0 + 400 + $1.label.utf8.count + Self.mark * (1 + $1.outliers.count)
    }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    guard !boxes.isEmpty else { return words.figures.emptyBoxPlot }
    return describedDistributions(
      boxes.map {
        (
          name: $0.label, count: $0.count, median: $0.median,
          quartiles: ($0.lowerQuartile, $0.upperQuartile),
          range: $0.upperWhisker - $0.lowerWhisker
        )
      }, words)
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    distributionCaption(of: figure.yLabel, words) ?? words.figures.boxPlot
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let named = words.figures
    return OutputTable(
      columns: [
        "", named.valuesColumn, named.lowerWhisker, named.lowerQuartile, named.median,
        named.upperQuartile, named.upperWhisker, named.outliers,
      ],
      rows: boxes.map { box in
        [.text(box.label), .integer(box.count)]
          + [
            box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker,
          ].map { .number($0) } + [.integer(box.outlierCount)]
      })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    boxPlot(boxes, figure, words)
  }
}
