import Samples

/// Words and their ranks by frequency, 1 the most frequent, in the order of their file.
///
/// Kept flat: all words one after another as UTF-8, where each ends, and two tables for the way back.
package struct WordIndex: Sendable {
  /// The largest rank there may be.
  static let largestRank = 10_000_000

  private var text: [UInt8] = []
  private var ends: [Int32] = []
  private var ranks: [Int32] = []
  /// By rank, the number of the word plus 1; 0 where no word has the rank.
  private var byRank: [Int32] = []
  /// An open hash table of word numbers plus 1, a power of two in size.
  private var byWord: [Int32] = []

  /// Why a word can't be added.
  enum Refusal: Error {
    case twice
    case rankTaken(by: String)
  }

  init(expected: Int = 0) {
    ends.reserveCapacity(expected)
    ranks.reserveCapacity(expected)
    text.reserveCapacity(expected * 8)
    byWord = Array(repeating: 0, count: 1 << 10)
    while byWord.count < expected * 2 { byWord = Array(repeating: 0, count: byWord.count * 2) }
  }

  /// The number of words.
  package var count: Int { ranks.count }

  /// The largest rank.
  package var maximumRank: Int { max(0, byRank.count - 1) }

  /// The word at a place in the file's order, from 0.
  package func word(at position: Int) -> String {
    String(decoding: utf8(position), as: UTF8.self)
  }

  /// The rank of the word at a place in the file's order.
  package func rank(at position: Int) -> Int { Int(ranks[position]) }

  /// The rank of a word, or nil.
  package func rank(of word: String) -> Int? {
    var word = word
    let number = word.withUTF8 { byWord[slot(of: $0)] }
    return number == 0 ? nil : Int(ranks[Int(number) - 1])
  }

  /// The word of a rank, or nil.
  package func word(rank: Int) -> String? {
    guard byRank.indices.contains(rank), byRank[rank] > 0 else { return nil }
    return word(at: Int(byRank[rank]) - 1)
  }

  private func utf8(_ position: Int) -> ArraySlice<UInt8> {
    text[(position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])]
  }

  /// Adds a word with a rank in `1...largestRank`.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, rank: Int) throws(Refusal) {
    if (count + 1) * 2 > byWord.count { grow() }
    let slot = slot(of: word)
    guard byWord[slot] == 0 else { throw .twice }
    while byRank.count <= rank { byRank.append(0) }
    guard byRank[rank] == 0 else { throw .rankTaken(by: self.word(at: Int(byRank[rank]) - 1)) }
    text.append(contentsOf: word)
    ends.append(Int32(text.count))
    ranks.append(Int32(rank))
    byWord[slot] = Int32(count)
    byRank[rank] = Int32(count)
  }

  /// Where a word stands in the hash table, or would.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = byWord.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while byWord[slot] != 0, !utf8(Int(byWord[slot]) - 1).elementsEqual(word) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    byWord = Array(repeating: 0, count: byWord.count * 2)
    for position in 0..<count {
      let free = utf8(position).withUnsafeBufferPointer { slot(of: $0) }
      byWord[free] = Int32(position + 1)
    }
  }

  /// FNV-1a of 64 bits, its high bits folded in.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
