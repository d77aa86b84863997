/// What the samples of a batch add to the gradients of words, sorted by words.
///
/// Each entry says: `weight` times row `source` of the transposed kernels goes to `word`. Ranges of
/// samples are listed at the same time by different threads, and then sorted by counting: the
/// entries of a word stand together, in the order of samples.
final class WordEntries {
  /// Entries as they come, a region for each range of samples.
  private let listed: Entries
  private let words: Block<Int32>
  private let regionSize: Int
  /// How many entries each range has listed.
  private let listedCounts: Block<Int>
  /// The same sorted by slots.
  private let sorted: Entries
  /// The number of each touched word among them.
  private let slotOfWord: Block<Int32>
  /// For each range and slot how many entries there are, then where the next one goes.
  private let places: Block<Int32>
  /// Where each slot's entries begin; at the end, where the last ones end.
  private let starts: Block<Int32>
  private let ranges = TouchedRows.setCount

  private struct Entries {
    let sources: Block<Int32>
    let weights: Block<Float>

    init(count: Int) throws(TrainingError) {
      sources = try Block(count: count)
      weights = try Block(count: count)
    }
  }

  /// Where one thread lists entries.
  struct List {
    fileprivate(set) var count = 0
    fileprivate let sources: UnsafeMutablePointer<Int32>
    fileprivate let words: UnsafeMutablePointer<Int32>
    fileprivate let weights: UnsafeMutablePointer<Float>

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
    regionSize = TouchedRows.rangeSize(samples).times(perSample)
    let total = regionSize.times(ranges)
    listed = try Entries(count: total)
    words = try Block(count: total)
    sorted = try Entries(count: total)
    listedCounts = try Block(count: ranges)
    slotOfWord = try Block(count: vocabulary)
    places = try Block(count: vocabulary.times(ranges))
    starts = try Block(count: vocabulary.adding(1))
  }

  /// An empty list for the entries of a range of samples.
  func begin(_ range: Int) -> List {
    let start = range * regionSize
    return List(
      sources: listed.sources.base + start, words: words.base + start,
      weights: listed.weights.base + start)
  }

  func end(_ range: Int, _ list: List) { listedCounts.base[range] = list.count }

  /// Sorts what was listed.
  ///
  /// - Parameter touched: All words of the entries.
  func sort(_ pass: borrowing Pass, by touched: TouchedRows) {
    let (slotOfWord, starts, words) = (slotOfWord.base, starts.base, words.base)
    let (ranges, regionSize, counts) = (ranges, regionSize, listedCounts.base)
    let (places, slots) = (places.base, touched.count)
    for slot in 0..<slots {
      slotOfWord[Int(touched.rows[slot])] = Int32(truncatingIfNeeded: slot)
    }
    pass.run(chunks: ranges) { range in
      let places = places + range * slots
      places.update(repeating: 0, count: slots)
      for entry in range * regionSize..<range * regionSize + counts[range] {
        places[Int(slotOfWord[Int(words[entry])])] += 1
      }
    }
    if pass.isCancelled { return }
    var next: Int32 = 0
    for slot in 0..<slots {
      starts[slot] = next
      for range in 0..<ranges {
        let count = places[range * slots + slot]
        places[range * slots + slot] = next
        next &+= count
      }
    }
    starts[slots] = next
    let (listed, sorted) = (listed, sorted)
    pass.run(chunks: ranges) { range in
      let places = places + range * slots
      for entry in range * regionSize..<range * regionSize + counts[range] {
        let slot = Int(slotOfWord[Int(words[entry])])
        let place = Int(places[slot])
        places[slot] += 1
        sorted.sources.base[place] = listed.sources.base[entry]
        sorted.weights.base[place] = listed.weights.base[entry]
      }
      counts[range] = 0
    }
  }

  /// The sorted entries of a word.
  @inline(__always)
  func entries(
    ofSlot slot: Int
  ) -> (sources: UnsafePointer<Int32>, weights: UnsafePointer<Float>, count: Int) {
    let start = Int(starts.base[slot])
    return (
      UnsafePointer(sorted.sources.base + start), UnsafePointer(sorted.weights.base + start),
      Int(starts.base[slot + 1]) - start
    )
  }
}
