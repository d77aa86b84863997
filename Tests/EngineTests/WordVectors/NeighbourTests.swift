import Datasets
import Engine
import Folders
import Platform
import Samples
import Testing

/// Word vectors of the real reviews are as good as gensim's: the neighbours of frequent words are those
/// that gensim finds, as far as gensim with one seed agrees with gensim with another, less 5 %.
///
/// `Fixtures/gensim_neighbours.py` made gensim's neighbours.
@Suite(
  .enabled(if: RealData.folder != nil, "NBRUN_DATA does not name the folder of the real reviews"))
struct NeighbourTests {
  /// For each word its neighbours.
  private typealias Neighbours = [Int: Set<Int>]

  @Test(arguments: WordVectorOptions.Algorithm.allCases)
  func neighboursAreGensims(_ algorithm: WordVectorOptions.Algorithm) throws {
    let gensim = try Self.gensim(algorithm)
    try #require(gensim.count == 3 && gensim.allSatisfy { $0.count == 50 })
    let agreement = Self.mean([
      Self.overlap(gensim[0], gensim[1]), Self.overlap(gensim[0], gensim[2]),
      Self.overlap(gensim[1], gensim[2]),
    ])
    // As many seeds of ours: a single one may lie some hundredths off.
    let overlaps = try (1...3).map { seed in
      let learned = try Self.learned(algorithm, seed: UInt64(seed), words: gensim[0].keys)
      return Self.mean(gensim.map { Self.overlap($0, learned) })
    }
    let overlap = Self.mean(overlaps)
    #expect(overlap >= 0.95 * agreement)
  }

  private static func learned(
    _ algorithm: WordVectorOptions.Algorithm, seed: UInt64, words: some Sequence<Int>
  ) throws -> Neighbours {
    let access = DataAccess(
      choice: .folder(Path(try #require(RealData.folder))), userCacheFolder: nil, offline: true,
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
