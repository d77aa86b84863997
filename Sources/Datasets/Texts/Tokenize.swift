import Samples

/// Makes a corpus of labelled texts: words ranked by how often they occur in the training texts, as
/// Keras's `Tokenizer` ranks them (the most frequent first, equally frequent ones in the order of
/// their first use), indices by the rules of Keras's `imdb`: `startChar` before each text, a word's
/// rank plus `indexFrom`, `oovChar` for words that are not below `numWords` or not in the training
/// texts.
package func tokenize(
  _ texts: LabelledTexts, by tokenizer: Tokenizer, options: IMDBOptions, isCancelled: () -> Bool
) throws(DatasetError) -> Corpus {
  try options.check()
  var found = WordIndex()
  var counts: [Int] = []
  let train = try encoded(texts.train, by: tokenizer, isCancelled: isCancelled) {
    word throws(DatasetError) in
    if let number = found.rank(of: word) {
      counts[number - 1] += 1
      return Int32(number)
    }
    guard counts.count < WordIndex.largestRank else {
      throw .text(path: "\(texts.name)", place: nil, .tooManyWords(limit: WordIndex.largestRank))
    }
    counts.append(1)
    // The word is new, and so is the number.
    try? found.add(word, rank: counts.count)
    return Int32(counts.count)
  }
  let (words, ranks) = ranked(found, counts)
  train.reviews.forEachWord { $0 = ranks[Int($0) - 1] }
  let test = try encoded(texts.test, by: tokenizer, isCancelled: isCancelled) {
    Int32(words.rank(of: $0) ?? unknownWord)
  }
  let encoding = ReviewEncoding(options: options)
  let bound = options.numWords ?? max(words.count + options.indexFrom, options.startChar ?? 0) + 1
  func dataset(_ split: RawSplit, _ labels: [Int32]) -> Dataset {
    var dataset = encoding.encode(split, order: Array(split.labels.indices), below: bound)
    dataset.y = Tensor(shape: [labels.count], values: labels.map(Float.init))
    return dataset
  }
  return Corpus(
    name: texts.name, train: dataset(train, texts.train.labels),
    test: dataset(test, texts.test.labels), wordIndex: words, isReal: true,
    digest: texts.digest, source: nil, options: options, tokenizer: tokenizer,
    classes: texts.classes)
}

/// Beyond every rank, and every index that is kept.
private let unknownWord = 1_000_000_000

/// The words with their ranks by frequency, and the rank of each number.
private func ranked(_ found: WordIndex, _ counts: [Int]) -> (WordIndex, [Int32]) {
  let order = counts.indices.sorted {
    counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
  }
  var ranks = [Int32](repeating: 0, count: counts.count)
  var words = WordIndex(expected: counts.count)
  for (place, number) in order.enumerated() {
    ranks[number] = Int32(place + 1)
    var word = found.word(at: number)
    // Words are distinct, and so are ranks.
    word.withUTF8 { try? words.add($0, rank: place + 1) }
  }
  return (words, ranks)
}

/// A split's texts as numbers of words.
private func encoded(
  _ texts: TextSet, by tokenizer: Tokenizer, isCancelled: () -> Bool,
  number: (UnsafeBufferPointer<UInt8>) throws(DatasetError) -> Int32
) throws(DatasetError) -> RawSplit {
  var arena = try WordArena(expected: texts.store.bytes.count / 5 + 2 * texts.count)
  var starts: [Int] = []
  var counts: [Int] = []
  for index in 0..<texts.count {
    if index & 255 == 0, isCancelled() { throw .cancelled }
    guard arena.reserve(1) else { throw .system(call: "malloc", code: outOfMemory) }
    arena.append(0)
    starts.append(arena.count)
    try texts.withBytes(of: index) { bytes throws(DatasetError) in
      try tokenizer.forEachWord(in: bytes) { word throws(DatasetError) in
        guard arena.reserve(1) else { throw .system(call: "malloc", code: outOfMemory) }
        arena.append(try number(word))
      }
    }
    counts.append(arena.count - starts[index])
  }
  return RawSplit(
    reviews: try RawReviews(arena, starts: starts, counts: counts),
    // The labels are the texts' own: they may be of more classes than a byte counts.
    labels: [UInt8](repeating: 0, count: texts.count))
}

extension TextSet {
  /// A text's bytes.
  fileprivate func withBytes(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    let number = order[index]
    let range = store.bounds[number]..<store.bounds[number + 1]
    var failure: DatasetError?
    store.bytes.withUnsafeBufferPointer { bytes in
      do throws(DatasetError) {
        try body(UnsafeBufferPointer(rebasing: bytes[range]))
      } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
