import Text
import Words

package struct Bars {
  package var bars: [Bar] = []

  package init(_ bars: [Bar]) { self.bars = bars }
}

package struct Bar {
  package var label = ""
  package var value = Double.nan

  package init(label: String, value: Double) { (self.label, self.value) = (label, value) }
}

extension Bar: Record, JSONCodable {
  package init() {}

  package static let fields: [Field<Bar>] = [Field("label", \.label), Field("value", \.value)]
}

extension Bars: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.bars
  package static let fields: [Field<Bars>] = [Field("bars", \.bars)]

  package var size: Int {
    bars.reduce(Self.frame) { $0 + 20 + $1.label.utf8.count + Self.mark }
  }

  package func description(in figure: Figure, _ words: Words) -> String {
    let finite = bars.filter(\.value.isFinite)
    guard let highest = finite.max(by: { $0.value < $1.value }),
      let lowest = finite.min(by: { $0.value < $1.value })
    else { return words.figures.emptyBarChart }
    func text(_ bar: Bar) -> String { "\(bar.label) (\(significant(bar.value, digits: 4)))" }
    if bars.count == 1 { return words.figures.oneBar(text(highest)) }
    return words(\.figures.bars, bars.count, text(highest), text(lowest))
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    figure.yLabel?.said(in: words) ?? words.figures.barChart
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    OutputTable(
      columns: ["", figure.yLabel ?? .own(words.outputs.value)],
      rows: bars.map { [.text($0.label), .number($0.value)] })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    barChart(bars, figure, words)
  }

  package var entries: [(name: String, value: Double)]? { bars.map { ($0.label, $0.value) } }
}
