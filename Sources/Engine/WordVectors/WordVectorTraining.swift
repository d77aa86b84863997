import Kernels
import Samples

/// The tables while they are learned.
final class WordVectorTraining {
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
  private let noise: Block<KernelNoise>
  private let shards: [WordShard]
  private let rounds: WordVectorRounds

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
    noise = try Block(count: vocabulary)
    noise.base.update(from: noiseTable(counts: words.counts), count: vocabulary)
    rounds = WordVectorRounds(vocabulary: vocabulary, words: words.total, options: options)
    var shards: [WordShard] = []
    for _ in 0..<rounds.shards {
      shards.append(
        try WordShard(
          input: input, output: output, noise: noise.base, vocabulary: vocabulary, width: width,
          length: rounds.length, options: options))
    }
    self.shards = shards
    initialise()
  }

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
    let length = rounds.length
    var throttle = Throttle()
    var sentence = 0
    var done = 0
    while done < count {
      let share = (Double(epoch) + Double(done) / Double(count)) / Double(options.epochs)
      let rate =
        options.learningRate - (options.learningRate - options.minLearningRate) * share
      let end = min(count, done + length * rounds.shards)
      let active = (end - done + length - 1) / length
      for (number, shard) in shards.enumerated() {
        guard number < active else {
          shard.rest()
          continue
        }
        let first = done + number * length
        while starts.base[sentence + 1] <= first { sentence += 1 }
        let work = shard.work
        work.pointee.text = UnsafePointer(text.base)
        // Sizes are never negative, so the bits are the same.
        work.pointee.sentences = UnsafePointer(starts.base)
        work.pointee.first = first
        work.pointee.end = min(end, first + length)
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
