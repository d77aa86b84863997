import Samples
import Testing

@testable import Datasets

/// What the stand-in promises: the real reviews' size and shape, and always the same bytes.
@Suite struct StandInTests {
  private static let corpus = try? loadIMDB(
    IMDBOptions(numWords: 10_000), access: DataAccess(choice: .synthetic), isCancelled: { false },
    report: { _ in })

  @Test func sizeAndShapeAreTheRealReviews() throws {
    let corpus = try #require(Self.corpus)
    #expect(!corpus.isReal)
    for split in [corpus.train, corpus.test] {
      guard case .sequences(let x) = split.x else { return #expect(Bool(false)) }
      #expect(x.count == 25_000)
      #expect(split.y.values.reduce(0, +) == 12_500)
      let lengths = x.counts.sorted()
      let mean = Double(lengths.reduce(0, +)) / 25_000
      #expect((230...245).contains(mean))
      #expect((174...182).contains(lengths[12_500]))
      #expect((lengths.first ?? 0) >= 11 && (lengths.last ?? 0) <= 2_494)
      let largest = (0..<x.count).compactMap { x.words(ofRow: $0).max() }.max()
      #expect(largest == 9_999)
    }
    #expect(corpus.wordIndex.count >= 20_000)
  }

  @Test func ranksAreByFrequency() throws {
    let work = Work()
    let vocabulary = StandInVocabulary(seed: StandIn.seed)
    let train = try StandIn.split(1, of: vocabulary, work: work)
    let test = try StandIn.split(2, of: vocabulary, work: work)
    let index = StandIn.rank(train: train, test: test, vocabulary: vocabulary)
    var counts = [Int](repeating: 0, count: index.count + 1)
    train.reviews.forEachWord { counts[Int($0)] += 1 }
    #expect((1..<index.count).allSatisfy { counts[$0] >= counts[$0 + 1] })
    // Zipf: the most frequent word is some 5 % of all, the thousandth some 0.01 %.
    let total = Double(counts.reduce(0, +))
    #expect((0.02...0.08).contains(Double(counts[1]) / total))
    #expect((0.00005...0.0003).contains(Double(counts[1_000]) / total))
  }

  @Test func wordsAreDistinctAndReadable() {
    let names = StandInVocabulary(seed: StandIn.seed).names
    #expect(Set(names).count == StandInVocabulary.size)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLowercase } && !$0.isEmpty })
  }

  /// Praise is more frequent in good reviews: what a bag of words can learn.
  @Test func singleWordsCarrySentiment() throws {
    let corpus = try #require(Self.corpus)
    guard case .sequences(let x) = corpus.train.x, let word = corpus.wordIndex.rank(of: "excellent")
    else { return #expect(Bool(false)) }
    var counts = (good: 0, bad: 0)
    for row in 0..<x.count where x.words(ofRow: row).contains(Int32(word + 3)) {
      if corpus.train.y.values[row] == 1 { counts.good += 1 } else { counts.bad += 1 }
    }
    #expect(counts.good > counts.bad * 3 / 2)
  }

  @Test func theSameEveryTime() throws {
    let again = try loadIMDB(
      IMDBOptions(), access: DataAccess(choice: .synthetic), isCancelled: { false },
      report: { _ in })
    #expect(again.digest == Self.corpus?.digest)
  }

  /// The exponential and the fractions that lengths are made of, against known values.
  @Test func exponentialIsAccurate() {
    for (x, value) in [
      (0.0, 1.0), (1, 2.718281828459045), (-2, 0.1353352832366127), (4.6, 99.48431564193378),
    ] {
      #expect(abs(StandIn.exponential(x) / value - 1) < 1e-9)
    }
  }

  @Test func interruptionIsHeard() {
    #expect(throws: DatasetError.cancelled) {
      try loadIMDB(
        IMDBOptions(), access: DataAccess(choice: .synthetic), isCancelled: { true },
        report: { _ in })
    }
  }
}
