import Text
import Words

package struct Violins {
  package var violins: [Violin] = []

  package init(_ violins: [Violin]) { self.violins = violins }
}

/// A distribution, drawn as its density along the value axis, with its quartiles. They are made once,
/// from all values; the values themselves are not kept.
package struct Violin {
  package var label = ""
  package var summary = ViolinSummary(of: [])

  package init(label: String, values: [Double]) {
    self.label = label
    summary = ViolinSummary(of: values)
  }
}

extension Violin: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<Violin>] = [
    Field("label", \.label), Field("count", \.summary.count), Field("min", \.summary.minimum),
    Field("q1", \.summary.lowerQuartile), Field("median", \.summary.median),
    Field("q3", \.summary.upperQuartile), Field("max", \.summary.maximum),
    Field("density", \.summary.density),
  ]

  package var isSound: Bool { summary.count >= 0 }
}

extension Violins: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.violins
  package static let fields: [Field<Violins>] = [Field("violins", \.violins)]

  package var size: Int {
    violins.reduce(Self.frame) { $0 + 20 + $1.label.utf8.count + Self.frame }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    guard !violins.isEmpty else { return words.figures.emptyViolinPlot }
    return describedDistributions(
      violins.map {
        let summary = $0.summary
        return (
          name: $0.label, count: summary.count, median: summary.median,
          quartiles: (summary.lowerQuartile, summary.upperQuartile),
          range: summary.maximum - summary.minimum
        )
      }, words)
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    distributionCaption(of: figure.yLabel, words) ?? words.figures.violinPlot
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    let named = words.figures
    return OutputTable(
      columns: [
        "", named.valuesColumn, named.minimum, named.lowerQuartile, named.median,
        named.upperQuartile, named.maximum,
      ],
      rows: violins.map { violin in
        let summary = violin.summary
        return [.text(violin.label), .integer(summary.count)]
          + [
            summary.minimum, summary.lowerQuartile, summary.median, summary.upperQuartile,
            summary.maximum,
          ].map { .number($0) }
      })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    violinPlot(violins, figure, words)
  }
}
