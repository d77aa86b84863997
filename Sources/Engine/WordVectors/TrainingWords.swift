import Samples

/// A text as word vectors see it: words numbered by falling frequency, and how often each is kept.
struct TrainingWords {
  /// The index of each word, by its number.
  let indices: [Int32]
  let counts: [Int]
  /// For each index of the text its word's number, or −1.
  private let numbers: [Int32]
  /// An occurrence is kept where 32 random bits are below this.
  private let keepBelow: [UInt64]
  private let sentences: Sequences
  /// The number of words that have a number.
  let total: Int

  /// - Parameters:
  ///   - sentences: Rows of word indices. Windows end where a row ends; padding is not looked at.
  ///   - first: Indices below this, or among `markers`, stand for no word.
  init(
    _ sentences: Sequences, first: Int, markers: Set<Int32>, minCount: Int, sample: Double
  ) {
    var occurrences: [Int] = []
    for row in 0..<sentences.count {
      for index in sentences.words(ofRow: row) where index >= 0 {
        let index = Int(index)
        if index >= occurrences.count {
          occurrences += [Int](repeating: 0, count: max(index + 1, 2 * index) - occurrences.count)
        }
        occurrences[index] += 1
      }
    }
    let known = occurrences.indices.filter {
      $0 >= first && occurrences[$0] >= max(minCount, 1) && !markers.contains(Int32($0))
    }
    .sorted { (occurrences[$1], $0) < (occurrences[$0], $1) }
    var numbers = [Int32](repeating: -1, count: occurrences.count)
    for (number, index) in known.enumerated() { numbers[index] = Int32(number) }
    indices = known.map(Int32.init)
    counts = known.map { occurrences[$0] }
    self.numbers = numbers
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
    return share >= 1 ? 1 << 32 : UInt64(share * 0x1p32)
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
        guard index >= 0, Int(index) < numbers.count, numbers[Int(index)] >= 0 else { continue }
        let number = numbers[Int(index)]
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
