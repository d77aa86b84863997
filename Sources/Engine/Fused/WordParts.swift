/// What samples add to the gradients of words, listed by sample and by range of the vocabulary.
///
/// Each entry says: `weight` times row `source` of the transposed kernels goes to `word`. A range's
/// lists, sample after sample, are one thread's work.
final class WordParts {
  /// The number of ranges.
  static let count = 16

  private let partOfWord: Block<UInt8>
  /// For each sample and range `capacity` entries, and how many are taken.
  private let sources: Block<Int32>
  private let words: Block<Int32>
  private let weights: Block<Float>
  private let counts: Block<Int>
  private let capacity: Int

  /// - Parameter capacity: The greatest number of entries of a sample.
  init(vocabulary: Int, samples: Int, capacity: Int) throws(TrainingError) {
    self.capacity = capacity
    let entries = samples.times(capacity).times(Self.count)
    partOfWord = try Block(count: vocabulary)
    sources = try Block(count: entries)
    words = try Block(count: entries)
    weights = try Block(count: entries)
    counts = try Block(count: samples.times(Self.count))
    for word in 0..<vocabulary {
      partOfWord.base[word] = UInt8(truncatingIfNeeded: word * Self.count / vocabulary)
    }
  }

  /// Cuts the vocabulary into ranges that occur about equally often in a data set.
  func prepare(_ source: Source) {
    let vocabulary = partOfWord.count
    guard let occurrences = try? Block<Int32>(count: vocabulary) else { return }
    var total = 0
    // Some samples tell enough. A word counts once in each: windows with gradients seldom repeat it.
    for row in 0..<min(source.count, 1_000) {
      let start = source.words + source.starts[row]
      for index in 0..<source.counts[row] {
        let word = Int(start[index])
        guard occurrences.base[word] & 0xFFF != Int32(row & 0xFFF) + 1 else { continue }
        let seen = occurrences.base[word] >> 12
        occurrences.base[word] = (seen + 1) << 12 | (Int32(row & 0xFFF) + 1)
        total += 1
      }
    }
    var done = 0
    for word in 0..<vocabulary {
      partOfWord.base[word] = UInt8(
        truncatingIfNeeded: min(Self.count - 1, done * Self.count / max(total, 1)))
      done += Int(occurrences.base[word] >> 12)
    }
  }

  func begin(_ sample: Int) {
    (counts.base + sample * Self.count).update(repeating: 0, count: Self.count)
  }

  @inline(__always)
  func add(_ sample: Int, word: Int32, weight: Float, source: Int) {
    let list = sample * Self.count + Int(partOfWord.base[Int(word)])
    let place = list * capacity + counts.base[list]
    counts.base[list] += 1
    sources.base[place] = Int32(truncatingIfNeeded: source)
    words.base[place] = word
    weights.base[place] = weight
  }

  struct List {
    let count: Int
    let sources: UnsafePointer<Int32>
    let words: UnsafePointer<Int32>
    let weights: UnsafePointer<Float>
  }

  func list(_ sample: Int, _ part: Int) -> List {
    let list = sample * Self.count + part
    let start = list * capacity
    return List(
      count: counts.base[list], sources: sources.base + start, words: words.base + start,
      weights: weights.base + start)
  }
}
