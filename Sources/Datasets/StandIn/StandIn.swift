/// Invented reviews of the real ones' size and shape, for machines without the data.
///
/// 25,000 training and 25,000 test reviews, half of them good. Lengths are log-normal (median about
/// 178 words, mean about 239), words follow Zipf's law. What a review thinks shows in single words,
/// in pairs with a negation (`not awful`) and in phrases of three words whose order matters; reviews
/// differ in how clearly they speak, and a few per cent say the opposite of their label. So a network
/// learns about as fast, as well and as badly as on the real reviews. Everything is made from one
/// seed in arithmetic that is the same on every machine.
enum StandIn {
  static let seed: UInt64 = 20_110_619
  static let reviewsPerSplit = 25_000

  /// Shares of 1,024.
  private enum Share {
    /// Reviews that say the opposite of their label.
    static let flipped = 52
    /// Words that begin a pair with a negation, or a phrase.
    static let pair = 9
    static let phrase = 6
  }

  /// One split, its words by their numbers in the vocabulary.
  static func split(
    _ number: UInt64, of vocabulary: StandInVocabulary, work: Work
  ) throws(DatasetError) -> RawSplit {
    var arena = try WordArena(expected: 7_000_000)
    var starts: [Int] = []
    var counts: [Int] = []
    var labels: [UInt8] = []
    for row in 0..<reviewsPerSplit {
      guard !work.isCancelled else { throw .cancelled }
      let isGood = row < reviewsPerSplit / 2
      var random = StandInRandom(seed &+ number, UInt64(row))
      let length = length(&random)
      guard arena.reserve(length + 1) else { throw .system(call: "malloc", code: outOfMemory) }
      arena.append(0)
      starts.append(arena.count)
      counts.append(length)
      labels.append(isGood ? 1 : 0)
      let saysGood = random.happens(Share.flipped) != isGood
      write(length, isGood: saysGood, vocabulary, into: &arena, &random)
      if row & 255 == 255 { work.advance(256) }
    }
    return RawSplit(
      reviews: try RawReviews(arena, starts: starts, counts: counts), labels: labels)
  }

  /// Words of a review: e^(5.176 + 0.768 z), z normal, within the real reviews' range.
  private static func length(_ random: inout StandInRandom) -> Int {
    let length = 177 * exponential(0.768 * random.normal())
    return Int(min(max(length, 10), 2_493))
  }

  /// e^x by its series for x/1024, squared ten times: no library's last bit comes in.
  static func exponential(_ x: Double) -> Double {
    let small = x * 0x1p-10
    var value = 1 + small * (1 + small * (0.5 + small * (1.0 / 6 + small * (1.0 / 24))))
    for _ in 0..<10 { value *= value }
    return value
  }

  private static func write(
    _ length: Int, isGood: Bool, _ vocabulary: StandInVocabulary, into arena: inout WordArena,
    _ random: inout StandInRandom
  ) {
    let leaning = isGood ? vocabulary.good : vocabulary.bad
    // How clearly this review speaks: the share (of 256) of words chosen by what it thinks.
    let clarity = UInt64(128 + random.below(128))
    var left = length
    while left > 0 {
      let bits = random.next()
      // Bits 24 to 31 say what the word is chosen by; other bits whether more than a word comes.
      let isLeaning = bits >> 24 & 0xff < clarity
      let special = Int(bits >> 14 & 0x3ff)
      if special < Share.pair + Share.phrase, left >= 3 {
        let agrees = isLeaning || random.happens(512)
        if special < Share.pair {
          let words = isGood == agrees ? vocabulary.blame : vocabulary.praise
          arena.append(vocabulary.negations[random.below(vocabulary.negations.count)])
          arena.append(words[random.below(words.count)])
          left -= 2
        } else {
          let phrase = vocabulary.phrases[random.below(vocabulary.phrases.count)]
          arena.append(isGood == agrees ? phrase.0 : phrase.2)
          arena.append(phrase.1)
          arena.append(isGood == agrees ? phrase.2 : phrase.0)
          left -= 3
        }
      } else {
        let table = isLeaning ? leaning : vocabulary.neutral
        arena.append(Int32(truncatingIfNeeded: table.pick(random.next())))
        left -= 1
      }
    }
  }

  /// Ranks by frequency in the training split, ties by the vocabulary's order, put in the place of
  /// the words' numbers in both splits.
  static func rank(
    train: RawSplit, test: RawSplit, vocabulary: StandInVocabulary
  ) -> WordIndex {
    var counts = [Int32](repeating: 0, count: vocabulary.names.count)
    train.reviews.forEachWord { counts[Int($0)] += 1 }
    let order = counts.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }
    var ranks = [Int32](repeating: 0, count: order.count)
    var index = WordIndex(expected: order.count)
    for (place, word) in order.enumerated() {
      ranks[word] = Int32(place + 1)
      var name = vocabulary.names[word]
      // Names are distinct, and so are ranks.
      name.withUTF8 { try? index.add($0, rank: place + 1) }
    }
    for split in [train, test] {
      split.reviews.forEachWord { $0 = ranks[Int($0)] }
    }
    return index
  }
}
