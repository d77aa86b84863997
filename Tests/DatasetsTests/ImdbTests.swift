import Folders
import Platform
import Samples
import Testing

@testable import Datasets

/// The folder of the real reviews, if this machine has one.

/// Facts about the reviews that published chapters print, checked on the real file.
@Suite(.enabled(if: RealData.folder != nil, "set NBRUN_DATA to the folder of imdb.npz"))
struct ImdbTests {
  private func load(_ options: IMDBOptions = IMDBOptions(numWords: 10_000)) throws -> Corpus {
    try loadIMDB(
      options, access: DataAccess(environmentFolder: RealData.folder.map { Path($0) }),
      isCancelled: { false },
      report: { _ in })
  }

  @Test func theReviewsAndTheirOrderAreTheChapters() throws {
    let corpus = try load()
    guard case .sequences(let train) = corpus.train.x, case .sequences(let test) = corpus.test.x
    else { return #expect(Bool(false), "reviews are sequences") }

    #expect(train[0] == Self.firstReview)
    #expect(corpus.train.y.values[0...1] == [1, 0])
    #expect(train.counts[1] == 189)
    #expect(train[1].prefix(10) == [1, 194, 1153, 194, 8255, 78, 228, 5, 6, 1463])
    #expect(test.counts[0...1] == [68, 260])
    #expect(test[0].prefix(10) == [1, 591, 202, 14, 31, 6, 717, 10, 10, 2])
    #expect(corpus.test.y.values[0...1] == [0, 1])

    #expect(train.count == 25_000 && test.count == 25_000)
    #expect(train.counts.reduce(0, +) == 5_967_841)
    #expect(test.counts.reduce(0, +) == 5_770_105)
    #expect(train.counts.max() == 2_494)
    #expect(train.counts.sorted()[12_500] == 178)
    #expect(corpus.train.y.values.reduce(0, +) == 12_500)
    #expect(corpus.test.y.values.reduce(0, +) == 12_500)
    #expect((0..<train.count).compactMap { train.words(ofRow: $0).max() }.max() == 9_999)
    #expect(corpus.isReal)
  }

  @Test func theWordIndexKeepsItsOrder() throws {
    let words = try load().wordIndex
    #expect(words.count == 88_584)
    #expect((0..<3).map(words.word(at:)) == ["fawn", "tsukino", "nunnery"])
    #expect((0..<3).map(words.rank(at:)) == [34_701, 52_006, 52_007])
    #expect(words.rank(of: "the") == 1)
    #expect(words.word(rank: 1) == "the")
    #expect(words.word(rank: 0) == nil)
    #expect(words.word(rank: 88_585) == nil)
    #expect(words.rank(of: "no such word") == nil)
    #expect(
      (1...88_584).allSatisfy { rank in words.word(rank: rank).flatMap(words.rank(of:)) == rank })
  }

  /// As a chapter prints it, `train_data[0]` after `load_data(num_words=10000)`.
  static let firstReview: [Int32] = [
    1, 14, 22, 16, 43, 530, 973, 1622, 1385, 65, 458, 4468, 66, 3941, 4, 173, 36, 256, 5, 25, 100,
    43, 838, 112, 50, 670, 2, 9, 35, 480, 284, 5, 150, 4, 172, 112, 167, 2, 336, 385, 39, 4, 172,
    4536, 1111, 17, 546, 38, 13, 447, 4, 192, 50, 16, 6, 147, 2025, 19, 14, 22, 4, 1920, 4613,
    469, 4, 22, 71, 87, 12, 16, 43, 530, 38, 76, 15, 13, 1247, 4, 22, 17, 515, 17, 12, 16, 626,
    18, 2, 5, 62, 386, 12, 8, 316, 8, 106, 5, 4, 2223, 5244, 16, 480, 66, 3785, 33, 4, 130, 12,
    16, 38, 619, 5, 25, 124, 51, 36, 135, 48, 25, 1415, 33, 6, 22, 12, 215, 28, 77, 52, 5, 14,
    407, 16, 82, 2, 8, 4, 107, 117, 5952, 15, 256, 4, 2, 7, 3766, 5, 723, 36, 71, 43, 530, 476,
    26, 400, 317, 46, 7, 4, 2, 1029, 13, 104, 88, 4, 381, 15, 297, 98, 32, 2071, 56, 26, 141, 6,
    194, 7486, 18, 4, 226, 22, 21, 134, 476, 26, 480, 5, 144, 30, 5535, 18, 51, 36, 28, 224, 92,
    25, 104, 4, 226, 65, 16, 38, 1334, 88, 12, 16, 283, 5, 16, 4472, 113, 103, 32, 15, 16, 5345,
    19, 178, 32,
  ]
}
