import Testing

@testable import Report

struct BoxTests {
  @Test(arguments: NumPyFigures.boxes.indices)
  func `a box is the one that Matplotlib draws`(index: Int) {
    let expected = NumPyFigures.boxes[index]
    let box = Box(label: "", values: expected.values)
    let drawn = [
      box.lowerQuartile, box.median, box.upperQuartile, box.lowerWhisker, box.upperWhisker,
    ]
    for (value, known) in zip(drawn, expected.quartiles + expected.whiskers) {
      #expect(abs(value - known) <= 1e-12 * max(1, abs(known)))
    }
    #expect(box.outlierCount == expected.outliers.count)
    #expect(box.outliers == Set(expected.outliers).sorted())
  }

  /// A thousand zeros have no spread, so that all other values are outliers.
  @Test func `of many outliers some are drawn, the first and the last among them`() {
    let box = Box(
      label: "", values: [Double](repeating: 0, count: 1000) + (1...300).map(Double.init))
    #expect(box.outlierCount == 300)
    #expect(box.outliers.count == 200)
    #expect(box.outliers.first == 1 && box.outliers.last == 300)
    #expect(Set(box.outliers).count == 200)
  }

  @Test func `a box plot is described by medians and quartiles`() {
    let figure = Figure(
      yLabel: "Words",
      content: Boxes([
        Box(label: "short", values: [1, 2, 3, 4, 100]), Box(label: "none", values: [.nan]),
      ]))
    #expect(
      figureDescription(figure)
        == "short: median 3, half of the 5 values between 2 and 4. none: no values.")
    #expect(figure.defaultCaption() == "Distribution: words")
    // A German noun keeps its capital.
    #expect(figure.defaultCaption(.german) == "Verteilung: Words")
  }

  @Test func `only distributions that have values are drawn`() {
    let svg = svgText(
      Figure(
        content: Boxes([
          Box(label: "a", values: [1, 2, 3, 4, 100]), Box(label: "b", values: [.nan]),
        ])))
    #expect(svg.ranges(of: "class=\"quartiles").count == 1)
    #expect(svg.ranges(of: "<circle").count == 1)
    #expect(!svg.contains("nan"))
  }
}
