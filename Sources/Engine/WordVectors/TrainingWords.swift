import Samples

/// A text as word vectors see it: words numbered by falling frequency, and how often each is kept.
struct TrainingWords {
  /// The index of each word, by its number.
  let indices: [Int32]
  let counts: [Int]
  /// For each index of the text its word's number, or −1.
  private let numbers: [Int32]
  /// The same of indices that are too great for a table.
  private let rareNumbers: [Int32: Int32]
  /// An occurrence is kept where 32 random bits are below this.
  private let keepBelow: [UInt64]
  private let sentences: Sequences
  /// The number of words that have a number.
  let total: Int

  /// Indices below this have a place in a table. No corpus has so many words; a few great indices would
  /// otherwise ask for a table as long as they are great.
  private static let tableSize = 1 << 24

  /// - Parameters:
  ///   - sentences: Rows of word indices. Windows end where a row ends; padding is not looked at.
  ///   - first: Indices below this, or among `markers`, stand for no word.
  init(
    _ sentences: Sequences, first: Int, markers: Set<Int32>, minCount: Int, sample: Double
  ) {
    var occurrences: [Int] = []
    var rare: [Int32: Int] = [:]
    for row in 0..<sentences.count {
      for word in sentences.words(ofRow: row) where word >= 0 {
        let index = Int(word)
        guard index < Self.tableSize else {
          rare[word, default: 0] += 1
          continue
        }
        if index >= occurrences.count {
          occurrences += [Int](repeating: 0, count: max(index + 1, 2 * index) - occurrences.count)
        }
        occurrences[index] += 1
      }
    }
    let least = max(minCount, 1)
    var found = occurrences.indices.filter { occurrences[$0] >= least }
      .map { (index: $0, count: occurrences[$0]) }
    for (word, count) in rare where count >= least { found.append((Int(word), count)) }
    let known = found.filter {
      $0.index >= first && !markers.contains(Int32(truncatingIfNeeded: $0.index))
    }
    .sorted { ($1.count, $0.index) < ($0.count, $1.index) }
    var numbers = [Int32](repeating: -1, count: occurrences.count)
    var rareNumbers: [Int32: Int32] = [:]
    for (number, word) in known.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      if word.index < Self.tableSize {
        numbers[word.index] = number
      } else {
        rareNumbers[Int32(truncatingIfNeeded: word.index)] = number
      }
    }
    indices = known.map { Int32(truncatingIfNeeded: $0.index) }
    counts = known.map(\.count)
    self.numbers = numbers
    self.rareNumbers = rareNumbers
    self.sentences = sentences
    let total = counts.reduce(0, +)
    self.total = total
    keepBelow = counts.map { Self.keepBelow(count: Double($0), threshold: sample * Double(total)) }
  }

  /// A word that occurs c times is kept with probability (√(c / t) + 1)·t / c, t the threshold's
  /// count: word2vec's rule.
  private static func keepBelow(count: Double, threshold: Double) -> UInt64 {
    guard threshold > 0 else { return 1 << 32 }
    let share = ((count / threshold).squareRoot() + 1) * threshold / count
    return share < 1 ? UInt64(share * 0x1p32) : 1 << 32
  }

  /// The number of an index's word, or −1.
  @inline(__always)
  private func number(of index: Int32) -> Int32 {
    guard index >= 0, Int(index) < numbers.count else { return rareNumbers[index] ?? -1 }
    return numbers[Int(index)]
  }

  /// The words of one epoch by their numbers, frequent ones thinned out; sentence s is
  /// `starts[s]..<starts[s + 1]`.
  func thinned(
    _ stream: RandomStream, into text: UnsafeMutablePointer<Int32>,
    starts: UnsafeMutablePointer<Int>
  ) -> Int {
    var kept = 0
    var position: UInt64 = 0
    for row in 0..<sentences.count {
      starts[row] = kept
      for index in sentences.words(ofRow: row) {
        let number = number(of: index)
        guard number >= 0 else { continue }
        let draw = stream.bits(position) >> 32
        position += 1
        if draw < keepBelow[Int(number)] {
          text[kept] = number
          kept += 1
        }
      }
    }
    starts[sentences.count] = kept
    return kept
  }

  var sentenceCount: Int { sentences.count }
}
