/// Counts the words of one sample after another.
final class WordCounter {
  /// For each word how often it occurred.
  private let occurrences: Block<Int32>
  /// One bit a word, and one bit for each 64 words that have one.
  private let present: Block<UInt64>
  private let summary: Block<UInt64>

  init(vocabulary: Int) throws(TrainingError) {
    occurrences = try Block(count: vocabulary)
    present = try Block(count: (vocabulary + 63) / 64)
    summary = try Block(count: (vocabulary + 4095) / 4096)
  }

  /// Writes a sample's distinct words, ascending, and how often each occurs, padding included.
  ///
  /// - Returns: How many distinct words there are: at most the sample's words, and one more for
  ///   padding.
  func count(
    _ source: Source, _ sample: Int, words: UnsafeMutablePointer<Int32>,
    counts: UnsafeMutablePointer<Float>
  ) -> Int {
    let wordCount = source.counts[sample]
    let given = source.words + source.starts[sample]
    for index in 0..<wordCount { add(Int(given[index]), 1) }
    let missing = source.length(ofRow: sample) - wordCount
    if let padding = source.padding, missing > 0 { add(Int(padding.value), Int32(missing)) }

    var distinct = 0
    for group in 0..<summary.count {
      var places = summary.base[group]
      summary.base[group] = 0
      while places != 0 {
        let place = group * 64 + places.trailingZeroBitCount
        places &= places &- 1
        var bits = present.base[place]
        present.base[place] = 0
        while bits != 0 {
          let word = place * 64 + bits.trailingZeroBitCount
          bits &= bits &- 1
          words[distinct] = Int32(truncatingIfNeeded: word)
          counts[distinct] = Float(occurrences.base[word])
          occurrences.base[word] = 0
          distinct += 1
        }
      }
    }
    return distinct
  }

  @inline(__always)
  private func add(_ word: Int, _ times: Int32) {
    occurrences.base[word] &+= times
    present.base[word >> 6] |= 1 << UInt64(truncatingIfNeeded: word & 63)
    summary.base[word >> 12] |= 1 << UInt64(truncatingIfNeeded: (word >> 6) & 63)
  }
}
