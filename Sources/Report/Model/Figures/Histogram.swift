import Text
import Words

/// Counts between edges, as NumPy's `histogram` gives them: `edges.count == counts.count + 1`. A bin
/// holds its lower edge but not its upper one; the last holds both.
package struct Histogram: Equatable {
  package var edges: [Double] = []
  package var counts: [Int] = []

  package init(edges: [Double], counts: [Int]) { (self.edges, self.counts) = (edges, counts) }

  /// Counts values in bins of equal width from the smallest value to the largest, by the rules of
  /// `numpy.histogram`: where all values are equal the range is half a unit to either side, and
  /// where there are none it is 0 to 1. Values that are not finite are left out.
  ///
  /// - Parameter bins: At least 1; more than 10,000 are taken as 10,000.
  package init(of values: [Double], bins: Int = 10) {
    let finite = values.filter(\.isFinite)
    let bins = min(max(1, bins), 10_000)
    var first = finite.min() ?? 0
    var last = finite.max() ?? 1
    if first == last {
      first -= 0.5
      last += 0.5
    }
    // Halves, because the difference of two finite numbers may not be finite.
    let halfSpan = last / 2 - first / 2
    let halfStep = halfSpan / Double(bins)
    var edges = (0..<bins).map { first + Double($0) * halfStep + Double($0) * halfStep }
    edges.append(last)
    var counts = [Int](repeating: 0, count: bins)
    for value in finite {
      let position = (value / 2 - first / 2) / halfSpan * Double(bins)
      var bin = position.isFinite ? min(max(0, Int(position)), bins - 1) : 0
      // The division may have rounded across an edge.
      if bin > 0, value < edges[bin] { bin -= 1 }
      if bin < bins - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    self.init(edges: edges, counts: counts)
  }
}

extension Histogram: FigureContent {
  package init() {}

  package static let kind = Figure.Kind.histogram
  package static let fields: [Field<Histogram>] = [
    Field("edges", \.edges), Field("counts", \.counts),
  ]

  package var isSound: Bool { edges.count - 1 == counts.count && counts.allSatisfy { $0 >= 0 } }

  package var size: Int { Self.frame + Self.mark * counts.count }

  package func description(in figure: Figure, _ words: Words) -> String {
    let total = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    let bins = zip(zip(edges, edges.dropFirst()), counts)
    guard total > 0, let first = edges.first, let last = edges.last,
      let fullest = bins.max(by: { $0.1 < $1.1 })
    else { return words.figures.emptyHistogram }
    let range = last - first
    func text(_ value: Double) -> String {
      approximate(range > 100 ? value.rounded() : value, range: range)
    }
    return words(
      \.figures.histogramHolds, total, text(first), text(last), words(\.figures.bins, counts.count),
      text(fullest.0.0), text(fullest.0.1), grouped(fullest.1))
  }

  package func caption(in figure: Figure, _ words: Words) -> String {
    distributionCaption(of: figure.xLabel, words) ?? words.figures.histogram
  }

  package func table(in figure: Figure, _ words: Words) -> OutputTable {
    OutputTable(
      columns: [words.figures.from, words.figures.to, words.figures.countColumn],
      rows: zip(zip(edges, edges.dropFirst()), counts).map {
        [.number($0.0), .number($0.1), .integer($1)]
      })
  }

  package func drawing(in figure: Figure, _ words: Words) -> Drawing {
    histogramPlot(self, figure, words)
  }
}
