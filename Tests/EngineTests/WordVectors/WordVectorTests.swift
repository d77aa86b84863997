import Engine
import Kernels
import Samples
import Testing

/// Learning word vectors.
@Suite struct WordVectorTests {
  /// Sentences in which words 10…19 stand among one another, and words 20…29 too.
  private static func twoCircles(_ count: Int = 400) -> Sequences {
    let stream = RandomStream(key: 5)
    var rows: [[Int32]] = []
    for row in 0..<count {
      let first = Int32(10 + 10 * (row % 2))
      rows.append(
        (0..<20).map { column in first + Int32(stream.bits(UInt64(row * 20 + column)) % 10) })
    }
    return Sequences(rows)
  }

  private static func runtime(threads: Int, kernels: String? = nil) -> Runtime? {
    var runtime = Runtime(workers: Workers(threads: threads))
    if let kernels {
      guard let table = kernels_named(kernels) else { return nil }
      runtime.kernels = table
    }
    return runtime
  }

  private static func options(
    _ algorithm: WordVectorOptions.Algorithm, _ change: (inout WordVectorOptions) -> Void = { _ in }
  ) -> WordVectorOptions {
    var options = WordVectorOptions()
    options.algorithm = algorithm
    options.dimension = 20
    options.sample = 0
    options.epochs = 20
    options.seed = 3
    change(&options)
    return options
  }

  @Test(arguments: WordVectorOptions.Algorithm.allCases)
  func sameBitsOnAnyThreadsAndKernels(_ algorithm: WordVectorOptions.Algorithm) throws {
    // Enough words for several shards.
    let stream = RandomStream(key: 9)
    var rows: [[Int32]] = []
    for row in 0..<300 {
      rows.append((0..<30).map { Int32(1 + stream.bits(UInt64(row * 30 + $0)) % 1500) })
    }
    let text = Sequences(rows)
    let options = Self.options(algorithm) {
      $0.minCount = 1
      $0.epochs = 2
      $0.sample = 0.0005
    }
    let one = try #require(Self.runtime(threads: 1))
    let want = try learnVectors(text, first: 1, options: options, runtime: one).values
    #expect(Set(want).count > 100)
    for threads in [2, 3, 7] {
      let runtime = try #require(Self.runtime(threads: threads))
      let got = try learnVectors(text, first: 1, options: options, runtime: runtime).values
      #expect(got == want)
    }
    for kernels in ["v3", "v4", "naive"] {
      guard let runtime = Self.runtime(threads: 2, kernels: kernels) else { continue }
      let got = try learnVectors(text, first: 1, options: options, runtime: runtime).values
      #expect(got == want)
    }
  }

  @Test(arguments: WordVectorOptions.Algorithm.allCases)
  func wordsOfOneCircleComeTogether(_ algorithm: WordVectorOptions.Algorithm) throws {
    let runtime = try #require(Self.runtime(threads: 2))
    let learned = try learnVectors(
      Self.twoCircles(), first: 1, options: Self.options(algorithm), runtime: runtime)
    let vectors = WordVectors(
      words: learned.words.map(String.init), dimension: learned.dimension, values: learned.values)
    for number in vectors.words.indices {
      let circle = learned.words[number] / 10
      let nearest = vectors.nearest(positive: [number], negative: [], count: 9)
      #expect(nearest.allSatisfy { learned.words[$0.number] / 10 == circle })
    }
  }

  /// One sentence of two words makes one shard: what follows is plain stochastic gradient descent, and
  /// can be followed in double precision. Without negatives there is nothing random but the beginning,
  /// which training at rate 0 shows. Outputs y begin at 0.
  @Test(arguments: WordVectorOptions.Algorithm.allCases)
  func stepsAreThoseOfAPlainReference(_ algorithm: WordVectorOptions.Algorithm) throws {
    let text = Sequences([[4, 5]])
    let options = Self.options(algorithm) {
      $0.minCount = 1
      $0.negative = 0
      $0.window = 1
      $0.dimension = 3
      $0.epochs = 4
      $0.learningRate = 0.5
      $0.minLearningRate = 0.1
    }
    var still = options
    still.learningRate = 0
    still.minLearningRate = 0
    let runtime = try #require(Self.runtime(threads: 1))
    let start = try learnVectors(text, first: 1, options: still, runtime: runtime)
    #expect(start.words == [4, 5])
    #expect(start.values.allSatisfy { abs($0) <= 0.5 / 3 })
    var x = [start.values[..<3], start.values[3...]].map { $0.map(Double.init) }
    var y = [[Double]](repeating: [0, 0, 0], count: 2)
    for epoch in 0..<4 {
      let rate = 0.5 - 0.4 * Double(epoch) / 4
      // Each word learns from the other.
      for word in 0..<2 {
        let context = 1 - word
        let score = zip(x[context], y[word]).map(*).reduce(0, +)
        let step = (1 - 1 / (1 + exponential(-score))) * rate
        let before = x[context]
        for j in 0..<3 {
          x[context][j] += step * y[word][j]
          y[word][j] += step * before[j]
        }
      }
    }
    let learned = try learnVectors(text, first: 1, options: options, runtime: runtime)
    for (got, want) in zip(learned.values, x.flatMap { $0 }) {
      #expect(abs(Double(got) - want) < 1e-6)
    }
  }

  /// eˣ by its series, for small x.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for n in 1..<30 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  /// Most frequent first, ties by index; markers, small indices and rare words have no vector.
  @Test func wordsAreCounted() throws {
    let text = Sequences([[1, 7, 7, 9, 2, 3], [1, 8, 8, 9, 9, 6], [5, 5, 5, 5]])
    let options = Self.options(.cbow) { $0.minCount = 2 }
    let runtime = try #require(Self.runtime(threads: 1))
    let learned = try learnVectors(text, first: 4, markers: [5], options: options, runtime: runtime)
    #expect(learned.words == [9, 7, 8])
    #expect(learned.counts == [3, 2, 2])
    #expect(learned.values.count == 60)
  }

  @Test func textsWithoutWordsAreRefused() throws {
    let runtime = try #require(Self.runtime(threads: 1))
    let options = Self.options(.skipGram)
    for rows in [[], [[]], [[1, 2, 3]], [[1, 1, 1, 1, 1, 1]]] as [[[Int32]]] {
      #expect(throws: TrainingError.noSamples) {
        try learnVectors(Sequences(rows), first: 2, options: options, runtime: runtime)
      }
    }
  }

  @Test func stoppedTrainingStops() throws {
    let cancellation = Cancellation()
    let runtime = Runtime(workers: Workers(threads: 2), cancellation: cancellation)
    var epochs = 0
    #expect(throws: TrainingError.cancelled) {
      _ = try learnVectors(
        Self.twoCircles(), first: 1, options: Self.options(.cbow), runtime: runtime
      ) {
        epochs = $0.epoch
        if epochs == 2 { cancellation.cancel() }
      }
    }
    #expect(epochs == 2)
  }
}
