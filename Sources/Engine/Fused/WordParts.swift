/// What the samples of a batch add to the gradients of words, sorted by ranges of the vocabulary.
///
/// Each entry says: `weight` times row `source` of the transposed kernels goes to `word`. Ranges of
/// samples are listed at the same time by different threads; then the entries of one range of the
/// vocabulary, in the order of samples, are one thread's work.
final class WordParts {
  /// The number of ranges of the vocabulary.
  static let count = 16

  private let partOfWord: Block<UInt8>
  /// Entries as they come, a region for each range of samples, and the same sorted by part.
  private let unsorted: Entries
  private let sorted: Entries
  private let regionSize: Int
  /// For each range of samples, where its parts begin in its region; at the end, where the last ends.
  private let starts: Block<Int>

  private struct Entries {
    let sources: Block<Int32>
    let words: Block<Int32>
    let weights: Block<Float>

    init(count: Int) throws(TrainingError) {
      sources = try Block(count: count)
      words = try Block(count: count)
      weights = try Block(count: count)
    }

    func list(from start: Int, count: Int) -> List {
      List(
        count: count, sources: sources.base + start, words: words.base + start,
        weights: weights.base + start)
    }
  }

  struct List {
    var count: Int
    let sources: UnsafeMutablePointer<Int32>
    let words: UnsafeMutablePointer<Int32>
    let weights: UnsafeMutablePointer<Float>

    @inline(__always)
    mutating func append(source: Int, word: Int32, weight: Float) {
      sources[count] = Int32(truncatingIfNeeded: source)
      words[count] = word
      weights[count] = weight
      count += 1
    }
  }

  /// - Parameters:
  ///   - samples: The greatest number of samples.
  ///   - perSample: The greatest number of entries of a sample.
  init(vocabulary: Int, samples: Int, perSample: Int) throws(TrainingError) {
    partOfWord = try Block(count: vocabulary)
    for word in 0..<vocabulary {
      partOfWord.base[word] = UInt8(truncatingIfNeeded: word * Self.count / vocabulary)
    }
    regionSize = TouchedRows.rangeSize(samples).times(perSample)
    unsorted = try Entries(count: regionSize.times(TouchedRows.setCount))
    sorted = try Entries(count: regionSize.times(TouchedRows.setCount))
    starts = try Block(count: TouchedRows.setCount * (Self.count + 1))
  }

  /// Cuts the vocabulary into ranges that occur about equally often in a data set.
  func prepare(_ source: Source) throws(TrainingError) {
    let vocabulary = partOfWord.count
    let occurrences = try Block<Int32>(count: vocabulary)
    let lastRow = try Block<Int32>(count: vocabulary)
    var total = 0
    // Some samples tell enough. A word counts once in each: gradients seldom go to it twice.
    for row in 0..<min(source.count, 1_000) {
      let words = source.words + source.starts[row]
      for index in 0..<source.counts[row] {
        let word = Int(words[index])
        guard lastRow.base[word] != Int32(row) + 1 else { continue }
        lastRow.base[word] = Int32(row) + 1
        occurrences.base[word] += 1
        total += 1
      }
    }
    var done = 0
    for word in 0..<vocabulary {
      partOfWord.base[word] = UInt8(
        truncatingIfNeeded: min(Self.count - 1, done * Self.count / max(total, 1)))
      done += Int(occurrences.base[word])
    }
  }

  /// An empty list for the entries of a range of samples.
  func begin(_ range: Int) -> List { unsorted.list(from: range * regionSize, count: 0) }

  /// Sorts a range's entries by part; within a part they keep their order.
  func end(_ range: Int, _ list: List) {
    let starts = starts.base + range * (Self.count + 1)
    let partOfWord = partOfWord.base
    let sorted = sorted.list(from: range * regionSize, count: list.count)
    starts.update(repeating: 0, count: Self.count + 1)
    for index in 0..<list.count { starts[Int(partOfWord[Int(list.words[index])]) + 1] += 1 }
    for part in 0..<Self.count { starts[part + 1] += starts[part] }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.count) { next in
      for part in 0..<Self.count { next[part] = starts[part] }
      for index in 0..<list.count {
        let word = list.words[index]
        let part = Int(partOfWord[Int(word)])
        let place = next[part]
        next[part] = place + 1
        sorted.sources[place] = list.sources[index]
        sorted.words[place] = word
        sorted.weights[place] = list.weights[index]
      }
    }
  }

  /// The entries of one part from a range of samples.
  func list(_ range: Int, _ part: Int) -> List {
    let starts = starts.base + range * (Self.count + 1)
    return sorted.list(
      from: range * regionSize + starts[part], count: starts[part + 1] - starts[part])
  }
}
