import Kernels
import Samples

/// The tables while they are learned.
final class WordVectorTraining {
  private let words: TrainingWords
  private let options: WordVectorOptions
  private let runtime: Runtime
  private let division: WordVectorDivision
  private let parts: [WordColumns]
  private let text: Block<Int32>
  private let starts: Block<Int>
  private let noise: Block<KernelNoise>
  /// The group whose words are being chosen, the one whose scores are worked out, and the one whose
  /// rows are moved.
  private let groups: [ChosenPlaces]

  init(
    _ words: TrainingWords, options: WordVectorOptions, runtime: Runtime
  ) throws(TrainingError) {
    self.words = words
    self.options = options
    self.runtime = runtime
    let vocabulary = words.indices.count
    division = WordVectorDivision(vocabulary: vocabulary, options: options)
    let pairs = ChosenPlaces.mostPairs(length: division.length, options: options)
    var parts: [WordColumns] = []
    for width in division.widths {
      parts.append(
        try WordColumns(
          vocabulary: vocabulary, width: width, places: division.length, pairs: pairs))
    }
    self.parts = parts
    text = try Block(count: words.total)
    starts = try Block(count: words.sentenceCount + 1)
    noise = try Block(count: vocabulary)
    noise.base.update(from: noiseTable(counts: words.counts), count: vocabulary)
    var groups: [ChosenPlaces] = []
    for _ in 0..<3 {
      groups.append(
        try ChosenPlaces(length: division.length, parts: parts.count, options: options))
    }
    self.groups = groups
    initialise()
  }

  /// Vectors uniform in ±1/(2·dimension), as in word2vec; what is told apart begins at 0.
  private func initialise() {
    let stream = RandomStream(seed: options.seed, purpose: .initialisation, 0)
    let dimension = options.dimension
    var first = 0
    for part in parts {
      for row in 0..<words.indices.count {
        for column in first..<min(first + part.width, dimension) {
          let draw = stream.uniform(UInt64(row * dimension + column))
          part.input.base[row * part.width + column - first] = (draw - 0.5) / Float(dimension)
        }
      }
      first += part.width
    }
  }

  /// Rows without what fills them up.
  var vectors: [Float] {
    var values: [Float] = []
    values.reserveCapacity(words.indices.count * options.dimension)
    for row in 0..<words.indices.count {
      var left = options.dimension
      for part in parts {
        let count = min(left, part.width)
        values += UnsafeBufferPointer(start: part.input.base + row * part.width, count: count)
        left -= count
      }
    }
    return values
  }

  func runEpoch(
    _ epoch: Int, progress: (WordVectorProgress) -> Void
  ) throws(TrainingError) {
    let count = words.thinned(
      RandomStream(seed: options.seed, purpose: .subsampling, epoch), into: text.base,
      starts: starts.base)
    var kernelText = KernelWordText(
      is_skip_gram: options.algorithm == .skipGram, text: UnsafePointer(text.base),
      // Sizes are never negative, so the bits are the same.
      sentences: UnsafePointer(starts.base), window: options.window, negatives: options.negative,
      key: RandomStream(seed: options.seed, purpose: .negativeSampling, epoch).key,
      noise: UnsafePointer(noise.base), vocabulary: UInt32(words.indices.count))
    let groupCount = (count + division.length - 1) / division.length
    var throttle = Throttle()
    var sentence = 0
    // A group's words are chosen in one step, its scores found in the next, its rows moved in the third.
    for step in 0..<groupCount + 2 where groupCount > 0 {
      let first = min(step * division.length, count)
      if step < groupCount {
        while starts.base[sentence + 1] <= first { sentence += 1 }
        groups[step % 3].rate = rate(epoch: epoch, share: Double(first) / Double(count))
      }
      run(step: step, of: groupCount, &kernelText, first: first, count: count, sentence: sentence)
      if runtime.cancellation.isCancelled { throw .cancelled }
      if step > groupCount || throttle.isDue() {
        progress(
          WordVectorProgress(
            epoch: epoch + 1, epochs: options.epochs,
            words: Int((Double(first) / Double(count) * Double(words.total)).rounded()),
            wordCount: words.total))
      }
    }
  }

  /// Falls evenly over all epochs.
  private func rate(epoch: Int, share: Double) -> Float {
    let share = (Double(epoch) + share) / Double(options.epochs)
    return Float(
      options.learningRate - (options.learningRate - options.minLearningRate) * share)
  }

  /// Moves the rows of one group, finds the scores of the next, and chooses the words of the one after.
  private func run(
    step: Int, of groupCount: Int, _ text: inout KernelWordText, first: Int, count: Int,
    sentence: Int
  ) {
    let kernels = runtime.kernels.pointee
    let (parts, isSkipGram) = (parts, text.is_skip_gram)
    let chosen = groups[step % 3]
    let scored = groups[(step + 2) % 3]
    let moved = groups[(step + 1) % 3]
    let end = min(first + division.length, count)
    withUnsafePointer(to: text) { text in
      runtime.run(chunks: parts.count + (step < groupCount ? 1 : 0)) { chunk in
        guard chunk < parts.count else {
          return kernels.choose_places(text, first, end, sentence, chosen.places)
        }
        let columns = parts[chunk].kernel
        if step >= 2 {
          kernels.move_places(
            isSkipGram, moved.places, columns, parts.count, moved.scores, moved.rate)
        }
        if step >= 1, step <= groupCount {
          kernels.place_scores(isSkipGram, scored.places, columns, scored.scores(ofPart: chunk))
        }
      }
    }
  }
}
