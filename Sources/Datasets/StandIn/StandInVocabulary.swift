import Text

/// The stand-in's words: how they are written, how often they come, and what they say.
struct StandInVocabulary: Sendable {
  /// A third of the real reviews' words, which is enough for `num_words: 10000` and some.
  static let size = 30_000

  /// By a word's number. Numbers go by intended frequency; ranks are counted afterwards.
  let names: [String]
  /// From -1 (only in bad reviews) to 1 (only in good ones).
  let polarity: [Double]
  /// Draws words of reviews that praise, damn, or do neither.
  let good: AliasTable
  let bad: AliasTable
  let neutral: AliasTable
  /// The words that turn the next one around.
  let negations: [Int32]
  /// Words that praise or damn clearly, for pairs with a negation.
  let praise: [Int32]
  let blame: [Int32]
  /// Three words that praise in this order and damn in the reverse one. Alone they say nothing.
  let phrases: [(Int32, Int32, Int32)]

  init(seed: UInt64) {
    var random = StandInRandom(seed, 1)
    var names: [String] = []
    var polarity: [Double] = []
    var negations: [Int32] = []
    for entry in StandInWords.common {
      let mark = entry.unicodeScalars.first
      switch mark {
      case "+": polarity.append(0.60 + 0.35 * random.fraction())
      case "-": polarity.append(-0.60 - 0.35 * random.fraction())
      default:
        polarity.append(0)
        if mark == "!" { negations.append(Int32(names.count)) }
      }
      names.append(String(entry.unicodeScalars.drop { "+-!".unicodeScalars.contains($0) }))
    }
    var taken = Set<Spelling>(names)
    var number = 0
    while names.count < Self.size {
      let name = StandInWords.made(number)
      number += 1
      guard taken.insert(name).inserted else { continue }
      names.append(name)
      // One word in four leans a little to one side: much to learn from, and much to overfit.
      let lean: Double = 0.30 + 0.60 * random.fraction()
      let praises = random.happens(512)
      polarity.append(random.happens(256) ? (praises ? lean : -lean) : 0)
    }

    // Zipf's law, steeper for the rarest words as in the real reviews.
    let frequency = (0..<Self.size).map { (number: Int) -> Double in
      let rank = Double(number)
      return 1 / ((rank + 3) * (1 + rank / 15_000))
    }
    neutral = AliasTable(frequency)
    good = AliasTable(zip(frequency, polarity).map { (share, side) in share * (1 + side) })
    bad = AliasTable(zip(frequency, polarity).map { (share, side) in share * (1 - side) })
    self.names = names
    self.polarity = polarity
    self.negations = negations
    let common = 0..<Int32(StandInWords.common.count)
    praise = common.filter { polarity[Int($0)] > 0 }
    blame = common.filter { polarity[Int($0)] < 0 }
    let plain = common.filter { polarity[Int($0)] == 0 && $0 >= 20 && !negations.contains($0) }
    phrases = (0..<60).map { _ in
      let words = (0..<3).map { _ in plain[random.below(plain.count)] }
      return (words[0], words[1], words[2])
    }
  }
}
