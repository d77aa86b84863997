import Testing

@testable import Report

struct ViolinTests {
  @Test(arguments: NumPyFigures.violins.indices)
  func `the density is the one that Matplotlib draws`(index: Int) {
    let expected = NumPyFigures.violins[index]
    let summary = ViolinSummary(of: expected.values)
    let quartiles = [
      summary.minimum, summary.lowerQuartile, summary.median, summary.upperQuartile,
      summary.maximum,
    ]
    for (value, known) in zip(quartiles, expected.quartiles) {
      #expect(abs(value - known) <= 1e-12 * max(1, abs(known)))
    }
    #expect(summary.density.count == 100)
    for (place, known) in zip([0, 25, 99], expected.density) {
      #expect(abs(summary.density[place] - known) <= 1e-5 * known)
    }
  }

  @Test func `the exponential function is exact to a few units in the last place`() {
    // Python's math.exp.
    let known: [(Double, Double)] = [
      (0, 1), (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282),
      (-40.5, 2.5767571091549807e-18), (700, 1.0142320547350045e+304),
      (-0.3465, 0.7071588192872713),
    ]
    for (x, value) in known { #expect(abs(exponential(x) - value) <= 4 * value.ulp) }
    #expect(exponential(-800) == 0)
    #expect(exponential(800) == .infinity)
    #expect(exponential(.nan).isNaN)
  }

  @Test func `equal values have no density but quartiles`() {
    let summary = ViolinSummary(of: [2, 2, 2])
    #expect(summary.density.isEmpty)
    #expect(summary.median == 2)
  }
}
