import Kernels
import Samples

/// Learns a vector for each word from the words that stand around it, by negative sampling (Mikolov,
/// Sutskever, Chen, Corrado, Dean, 'Distributed representations of words and phrases and their
/// compositionality', 2013).
///
/// The text is taken in rounds. In each, a fixed number of shards learn on their own copies of the
/// rows they use, all from the tables as the round found them; then their changes are added up in the
/// shards' order. A round is short, so a shard misses little of what the others find out; and nothing
/// depends on which thread did what.
///
/// - Parameters:
///   - sentences: Rows of word indices; windows do not reach beyond a row.
///   - first: Indices below this stand for no word, nor do `markers`.
///   - progress: Called now and then, on this thread.
/// - Throws: `noSamples` where no word occurs often enough, `lossIsNotFinite` where vectors grew beyond
///   all numbers, `cancelled`, `outOfMemory`.
package func learnVectors(
  _ sentences: Sequences, first: Int, markers: Set<Int32> = [], options: WordVectorOptions,
  runtime: Runtime, progress: (WordVectorProgress) -> Void = { _ in }
) throws(TrainingError) -> LearnedVectors {
  let words = TrainingWords(
    sentences, first: first, markers: markers, minCount: options.minCount, sample: options.sample)
  guard !words.indices.isEmpty else { throw .noSamples }
  let training = try WordVectorTraining(words, options: options, runtime: runtime)
  for epoch in 0..<options.epochs { try training.runEpoch(epoch, progress: progress) }
  let values = training.vectors
  guard values.allSatisfy(\.isFinite) else {
    throw .lossIsNotFinite(value: .nan, epoch: options.epochs, batch: 0)
  }
  return LearnedVectors(
    words: words.indices, counts: words.counts, dimension: options.dimension, values: values)
}

/// The tables while they are learned.
private final class WordVectorTraining {
  /// Shards of a round: as many threads at most have something to do.
  private static let shardCount = 8
  /// Places of a shard, where the text is long.
  private static let longestShard = 256
  private static let shortestShard = 16
  /// Rounds that an epoch has at least, as long as shards are not too short.
  private static let leastRounds = 32
  /// Into how many parts the words are divided when changes are added up.
  private static let mergeParts = 8

  private let words: TrainingWords
  private let options: WordVectorOptions
  private let runtime: Runtime
  private let width: Int
  /// The vectors, and those of words as what is to be told apart.
  private let input: Block<Float>
  private let output: Block<Float>
  private let text: Block<Int32>
  private let starts: Block<Int>
  private let noise: [KernelNoise]
  private let noiseMemory: UnsafeMutablePointer<KernelNoise>
  private let shards: [WordShard]
  private let shardLength: Int

  init(
    _ words: TrainingWords, options: WordVectorOptions, runtime: Runtime
  ) throws(TrainingError) {
    self.words = words
    self.options = options
    self.runtime = runtime
    let vocabulary = words.indices.count
    // Rows are whole lanes; what is beyond the dimension stays zero.
    width = (options.dimension + 15) / 16 * 16
    input = try Block(count: vocabulary.times(width))
    output = try Block(count: vocabulary.times(width))
    text = try Block(count: words.total)
    starts = try Block(count: words.sentenceCount + 1)
    noise = noiseTable(counts: words.counts)
    noiseMemory = .allocate(capacity: max(noise.count, 1))
    noiseMemory.initialize(from: noise, count: noise.count)
    shardLength = min(
      Self.longestShard,
      max(Self.shortestShard, words.total / (Self.shardCount * Self.leastRounds)))
    var shards: [WordShard] = []
    for _ in 0..<Self.shardCount {
      shards.append(
        try WordShard(
          input: input, output: output, noise: noiseMemory, vocabulary: vocabulary, width: width,
          length: shardLength, options: options))
    }
    self.shards = shards
    initialise()
  }

  deinit { noiseMemory.deallocate() }

  /// Vectors uniform in ±1/(2·dimension), as in word2vec; what is told apart begins at 0.
  private func initialise() {
    let stream = RandomStream(seed: options.seed, purpose: .initialisation, 0)
    let dimension = options.dimension
    for row in 0..<words.indices.count {
      for column in 0..<dimension {
        let draw = stream.uniform(UInt64(row * dimension + column))
        input.base[row * width + column] = (draw - 0.5) / Float(dimension)
      }
    }
  }

  /// Rows without what fills them up.
  var vectors: [Float] {
    var values: [Float] = []
    values.reserveCapacity(words.indices.count * options.dimension)
    for row in 0..<words.indices.count {
      values += UnsafeBufferPointer(start: input.base + row * width, count: options.dimension)
    }
    return values
  }

  func runEpoch(
    _ epoch: Int, progress: (WordVectorProgress) -> Void
  ) throws(TrainingError) {
    let count = words.thinned(
      RandomStream(seed: options.seed, purpose: .subsampling, epoch), into: text.base,
      starts: starts.base)
    let key = RandomStream(seed: options.seed, purpose: .negativeSampling, epoch).key
    var throttle = Throttle()
    var sentence = 0
    var done = 0
    while done < count {
      let share = (Double(epoch) + Double(done) / Double(count)) / Double(options.epochs)
      let rate =
        options.learningRate - (options.learningRate - options.minLearningRate) * share
      let end = min(count, done + shardLength * Self.shardCount)
      let active = (end - done + shardLength - 1) / shardLength
      for (number, shard) in shards.enumerated() {
        guard number < active else {
          shard.rest()
          continue
        }
        let first = done + number * shardLength
        while starts.base[sentence + 1] <= first { sentence += 1 }
        let work = shard.work
        work.pointee.text = UnsafePointer(text.base)
        // Sizes are never negative, so the bits are the same.
        work.pointee.sentences = UnsafePointer(starts.base)
        work.pointee.first = first
        work.pointee.end = min(end, first + shardLength)
        work.pointee.sentence = sentence
        work.pointee.position = UInt64(first)
        work.pointee.key = key
        work.pointee.rate = Float(rate)
      }
      runRound(active)
      if runtime.cancellation.isCancelled { throw .cancelled }
      done = end
      if done == count || throttle.isDue() {
        progress(
          WordVectorProgress(
            epoch: epoch + 1, epochs: options.epochs,
            words: Int((Double(done) / Double(count) * Double(words.total)).rounded()),
            wordCount: words.total))
      }
    }
  }

  private func runRound(_ active: Int) {
    let kernels = runtime.kernels.pointee
    let (shards, width) = (shards, width)
    runtime.run(chunks: active) { kernels.word_changes(shards[$0].work) }
    let (input, output) = (input.base, output.base)
    runtime.run(chunks: Self.mergeParts) { part in
      for shard in shards[..<active] {
        kernels.merge_changes(
          shard.input, width, UInt32(part), UInt32(Self.mergeParts), input)
        kernels.merge_changes(
          shard.output, width, UInt32(part), UInt32(Self.mergeParts), output)
      }
    }
  }
}
