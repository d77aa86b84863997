import Testing

@testable import Report

struct HistogramTests {
  @Test(arguments: NumPyFigures.histograms.indices)
  func `values are counted as NumPy counts them`(index: Int) {
    let expected = NumPyFigures.histograms[index]
    let histogram = Histogram(of: expected.values, bins: expected.bins)
    #expect(histogram.counts == expected.counts)
    #expect(histogram.edges.count == expected.edges.count)
    for (edge, known) in zip(histogram.edges, expected.edges) {
      #expect(abs(edge - known) <= 1e-14 * max(abs(known), abs(expected.edges[0])))
    }
  }

  @Test(arguments: [
    [], [Double.nan], [.infinity, 1], [-1.7e308, 1.7e308], [2.3e-308, 4.6e-308], [1e300, 1e300],
  ])
  func `no values trap, and each finite one is counted`(values: [Double]) {
    for bins in [-1, 0, 1, 7, 1_000_000] {
      let histogram = Histogram(of: values, bins: bins)
      #expect(histogram.edges.count == histogram.counts.count + 1)
      #expect(histogram.counts.reduce(0, +) == values.count { $0.isFinite })
    }
  }
}
