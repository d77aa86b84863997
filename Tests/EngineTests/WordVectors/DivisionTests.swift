import Kernels
import Testing

@testable import Engine

/// How word vectors' columns and places are divided, and from which words negatives are drawn.
@Suite struct DivisionTests {
  private static func division(
    _ vocabulary: Int = 10_000, _ change: (inout WordVectorOptions) -> Void = { _ in }
  ) -> WordVectorDivision {
    var options = WordVectorOptions()
    change(&options)
    return WordVectorDivision(vocabulary: vocabulary, options: options)
  }

  /// Parts of up to 64 columns in lanes of 16, two at least where there are two lanes.
  @Test(arguments: [
    (1, [16]), (16, [16]), (17, [16, 16]), (48, [32, 16]), (100, [64, 48]), (128, [64, 64]),
    (129, [48, 48, 48]), (300, [64, 64, 64, 64, 48]),
  ]) func columnsAreDivided(_ dimension: Int, _ widths: [Int]) {
    #expect(Self.division { $0.dimension = dimension }.widths == widths)
  }

  @Test func partsHoldAllColumns() {
    for dimension in 1...700 {
      let widths = Self.division { $0.dimension = dimension }.widths
      let isWhole = widths.reduce(0, +) == (dimension + 15) / 16 * 16
      let isEven = widths.allSatisfy { $0 % 16 == 0 && (16...64).contains($0) }
      #expect(isWhole && isEven, "\(dimension): \(widths)")
    }
  }

  /// 96 places; fewer of few words, eight to a place, but four; fewer where each moves rows further.
  @Test func groupsAreAsLongAsTheyMayBe() {
    for (vocabulary, length) in [(768, 96), (767, 95), (80, 10), (40, 5), (39, 4), (1, 4)] {
      #expect(Self.division(vocabulary).length == length, "\(vocabulary)")
    }
    #expect(Self.division { $0.learningRate = 0.05 }.length == 48)
    #expect(Self.division { $0.learningRate = 0.01 }.length == 96)
    // (1 + 5)(1 + 11) pairs are twice the usual (1 + 5)(1 + 5).
    #expect(Self.division { $0.negative = 11 }.length == 48)
    #expect(Self.division { $0.window = 11 }.length == 48)
    #expect(Self.division { $0.window = 2 }.length == 96)
    #expect(
      Self.division {
        $0.window = 11
        $0.learningRate = 0.05
      }.length == 24)
    #expect(Self.division { $0.learningRate = 1e30 }.length == 4)
  }

  /// Ten contexts, six outputs each, and sixteen of a lane; four groups of three contexts.
  @Test func roomForChosenWords() {
    var options = WordVectorOptions()
    #expect(ChosenPlaces.mostPairs(length: 10, options: options) == 10 * 10 * 6 + 16)
    #expect(ChosenPlaces.mostGroups(length: 10, options: options) == 10 * 4)
    options.window = 6
    #expect(ChosenPlaces.mostGroups(length: 1, options: options) == 4)
    options.algorithm = .cbow
    #expect(ChosenPlaces.mostPairs(length: 10, options: options) == 10 * 6 + 16)
    #expect(ChosenPlaces.mostGroups(length: 10, options: options) == 10)
  }

  /// Counts to the power of ¾: 81 to 27, 16 to 8, 1 to 1, 256 to 64.
  @Test(
    arguments: [
      ([81, 16, 1, 256], [0.27, 0.08, 0.01, 0.64]), ([16, 1], [8.0 / 9, 1.0 / 9]), ([7], [1]),
      ([5, 5, 5], [1.0 / 3, 1.0 / 3, 1.0 / 3]),
    ] as [([Int], [Double])])
  func negativesAreDrawnByTheirCounts(_ counts: [Int], _ shares: [Double]) {
    let table = noiseTable(counts: counts)
    var found = [Double](repeating: 0, count: counts.count)
    for (word, entry) in table.enumerated() {
      let own = entry.threshold == .max ? 1 : Double(entry.threshold) * 0x1p-32
      found[word] += own / Double(counts.count)
      found[Int(entry.other)] += (1 - own) / Double(counts.count)
    }
    for (a, b) in zip(found, shares) { #expect(abs(a - b) < 1e-9, "\(found)") }
  }
}
