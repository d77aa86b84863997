import Samples
import Testing

@testable import Engine

/// Words by falling frequency, counted by hand.
@Suite struct TrainingWordsTests {
  /// Indices from 2²⁴ on have no place in the table.
  @Test(
    arguments: [
      (1, [7, 16_777_216, 9, 20_000_000], [3, 2, 1, 1]),
      (2, [7, 16_777_216], [3, 2]),
      (3, [7], [3]),
    ] as [(Int, [Int32], [Int])])
  func greatIndicesAreCounted(_ minCount: Int, _ indices: [Int32], _ counts: [Int]) {
    let sentences = Sequences([[7, 16_777_216, 16_777_216, 9], [20_000_000, 7, 7, 2]])
    let words = TrainingWords(sentences, first: 4, markers: [], minCount: minCount, sample: 0)
    #expect(words.indices == indices)
    #expect(words.counts == counts)
    #expect(words.total == counts.reduce(0, +))
  }
}
