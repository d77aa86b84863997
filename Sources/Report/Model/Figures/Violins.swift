import Text

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

  package func description(in figure: Figure) -> String {
    guard !violins.isEmpty else { return "An empty violin plot." }
    var sentences = violins.prefix(6).map { violin -> String in
      let summary = violin.summary
      let name = violin.label.isEmpty ? "One distribution" : violin.label
      guard summary.count > 0 else { return "\(name): no values." }
      let range = summary.maximum - summary.minimum
      func text(_ value: Double) -> String { approximate(value, range: range) }
      return
        "\(name): median \(text(summary.median)), half of the \(counted(summary.count, "value")) "
        + "between \(text(summary.lowerQuartile)) and \(text(summary.upperQuartile))."
    }
    if violins.count > 6 { sentences.append("\(grouped(violins.count - 6)) more distributions.") }
    return sentences.joined(separator: " ")
  }

  package func caption(in figure: Figure) -> String {
    figure.yLabel.map { "Distribution: \($0.lowercased())" } ?? "Violin plot"
  }

  package func table(in figure: Figure) -> OutputTable {
    OutputTable(
      columns: ["", "values", "minimum", "lower quartile", "median", "upper quartile", "maximum"],
      rows: violins.map { violin in
        let summary = violin.summary
        return [.text(violin.label), .integer(summary.count)]
          + [
            summary.minimum, summary.lowerQuartile, summary.median, summary.upperQuartile,
            summary.maximum,
          ].map { .number($0) }
      })
  }

  package func drawing(in figure: Figure) -> Drawing { violinPlot(violins, figure) }
}
