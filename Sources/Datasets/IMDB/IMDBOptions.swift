/// The parameters of Keras's `imdb.load_data`, with its defaults.
package struct IMDBOptions: Sendable, Hashable {
  /// Indices from here on become `oovChar`; nil keeps all words but the one with the largest index,
  /// as Keras does.
  package var numWords: Int?
  /// Indices below this one become `oovChar`, the start's included.
  package var skipTop: Int
  /// Only reviews shorter than this are kept, the start included; nil keeps all.
  package var maxlen: Int?
  /// The seed of the shuffle.
  package var seed: Int
  /// The index put before each review; nil puts none.
  package var startChar: Int?
  /// What stands for words that are cut off; nil leaves them out.
  package var oovChar: Int?
  /// Added to each word's rank.
  package var indexFrom: Int

  package init(
    numWords: Int? = nil, skipTop: Int = 0, maxlen: Int? = nil, seed: Int = 113,
    startChar: Int? = 1, oovChar: Int? = 2, indexFrom: Int = 3
  ) {
    self.numWords = numWords
    self.skipTop = skipTop
    self.maxlen = maxlen
    self.seed = seed
    self.startChar = startChar
    self.oovChar = oovChar
    self.indexFrom = indexFrom
  }

  /// Ranges in which every sum fits an index.
  func check() throws(DatasetError) {
    let index = 0...1_000_000_000
    let checks: [(String, Int?, ClosedRange<Int>)] = [
      ("num_words", numWords, 1...index.upperBound), ("skip_top", skipTop, index),
      ("maxlen", maxlen, 1...index.upperBound), ("seed", seed, 0...Int(UInt32.max)),
      ("start_char", startChar, index), ("oov_char", oovChar, index),
      ("index_from", indexFrom, index),
    ]
    for (name, value, allowed) in checks {
      guard let value, !allowed.contains(value) else { continue }
      throw .optionOutOfRange(name: name, value: value, allowed: allowed)
    }
  }
}
