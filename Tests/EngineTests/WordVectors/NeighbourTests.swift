import Datasets
import Engine
import Folders
import Platform
import Readers
import Samples
import Testing

/// Word vectors of the real reviews are as good as gensim's: the neighbours of frequent words are those
/// that gensim finds, as far as gensim with one seed agrees with gensim with another, less 5 %.
///
/// `Fixtures/gensim_neighbours.py` made gensim's neighbours. Where there are no real reviews, learning
/// still makes of drawn words the very bits that it made when it was as good as gensim.
@Suite struct NeighbourTests {
  /// For each word its neighbours.
  private typealias Neighbours = [Int: Set<Int>]

  @Test(arguments: WordVectorOptions.Algorithm.allCases)
  func neighboursAreGensims(_ algorithm: WordVectorOptions.Algorithm) throws {
    var options = WordVectorOptions()
    options.algorithm = algorithm
    let learned = try learnVectors(
      Self.drawn(), first: 4, options: options, runtime: Runtime(workers: Workers(threads: 2)))
    try #require(learned.words.count > 200)
    let parts = [
      littleEndian(learned.words.map(Double.init)), littleEndian(learned.counts.map(Double.init)),
      littleEndian(learned.values),
    ]
    try Accepted.expect(
      parts, as: algorithm.rawValue,
      said: RealData.folder.map { try Self.said(algorithm, reviews: $0) }, whenRight: "as good")
  }

  /// Texts of one of four circles of words each, some of which are rare, with words that have no vector.
  private static func drawn() -> Sequences {
    var random = SplitMix64(seed: 11)
    var rows: [[Int32]] = []
    for _ in 0..<300 {
      let topic = random.next() % 4
      rows.append(
        (0..<60).map { _ in
          // The product of two is small more often than great.
          let rank = (random.next() % 40) * (random.next() % 40) / 4
          return Int32(1 + 4 * rank + (random.next() % 3 == 0 ? random.next() % 4 : topic))
        })
    }
    return Sequences(rows)
  }

  /// Whether our neighbours are gensim's as often as gensim's own are.
  private static func said(
    _ algorithm: WordVectorOptions.Algorithm, reviews: String
  ) throws -> String {
    let gensim = try Self.gensim(algorithm)
    try #require(gensim.count == 3 && gensim.allSatisfy { $0.count == 50 })
    let agreement = mean([
      overlap(gensim[0], gensim[1]), overlap(gensim[0], gensim[2]), overlap(gensim[1], gensim[2]),
    ])
    // As many seeds of ours: a single one may lie some hundredths off.
    let overlaps = try (1...3).map { seed in
      let learned = try Self.learned(
        algorithm, seed: UInt64(seed), words: gensim[0].keys, reviews: reviews)
      return mean(gensim.map { overlap($0, learned) })
    }
    let found = mean(overlaps)
    return found >= 0.95 * agreement ? "as good" : "\(found) of \(agreement)"
  }

  private static func learned(
    _ algorithm: WordVectorOptions.Algorithm, seed: UInt64, words: some Sequence<Int>,
    reviews: String
  ) throws -> Neighbours {
    let access = DataAccess(
      choice: .folder(Path(reviews)), userCacheFolder: nil, offline: true,
      allowsStandIn: false)
    let corpus = try loadIMDB(
      IMDBOptions(numWords: nil), access: access, isCancelled: { false }, report: { _ in })
    guard case .sequences(let rows) = corpus.train.x else {
      Issue.record("reviews are no sequences")
      return [:]
    }
    var options = WordVectorOptions()
    options.algorithm = algorithm
    options.seed = seed
    let learned = try learnVectors(
      rows, first: corpus.indexFrom + 1, options: options,
      runtime: Runtime(workers: Workers(threads: 2)))
    let ranks = learned.words.map { Int($0) - corpus.indexFrom }
    let vectors = WordVectors(
      words: ranks.map(String.init), dimension: learned.dimension, values: learned.values)
    var neighbours: Neighbours = [:]
    for word in words {
      let number = try #require(vectors.number(of: String(word)))
      let near = vectors.nearest(positive: [number], negative: [], count: 10)
      neighbours[word] = Set(near.map { ranks[$0.number] })
    }
    return neighbours
  }

  /// gensim's neighbours, seed by seed.
  private static func gensim(_ algorithm: WordVectorOptions.Algorithm) throws -> [Neighbours] {
    var seeds: [Int: Neighbours] = [:]
    let lines = try fixture("gensim_\(algorithm.rawValue).txt").split(separator: "\n")
    for line in lines {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      try #require(numbers.count == 12)
      seeds[numbers[0], default: [:]][numbers[1]] = Set(numbers[2...])
    }
    return seeds.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The mean share of neighbours that both have.
  private static func overlap(_ one: Neighbours, _ other: Neighbours) -> Double {
    mean(one.map { Double($1.intersection(other[$0] ?? []).count) / Double($1.count) })
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
