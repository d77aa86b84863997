import Platform

/// Words and their ranks by frequency, 1 the most frequent, in the order of their file.
///
/// Kept flat: all words one after another as UTF-8, where each ends, and two tables for the way back.
package struct WordIndex: Sendable {
  /// The largest rank there may be.
  static let largestRank = 10_000_000

  private var text: [UInt8] = []
  /// Where each word begins in the text; one entry more than words.
  private var starts: [Int32] = [0]
  private var ranks: [Int32] = []
  /// By rank, the number of the word plus 1; 0 where no word has the rank.
  private var byRank: [Int32] = []
  /// An open hash table, a power of two in size.
  private var byWord: [Slot] = []

  /// A place of the hash table: a word's number plus 1, or 0, and the other half of its hash.
  private struct Slot {
    var number: Int32 = 0
    var tag: UInt32 = 0
  }

  /// Why a word can't be added.
  enum Refusal: Error {
    case twice
    case rankTaken(by: String)
  }

  init(expected: Int = 0) {
    starts.reserveCapacity(expected + 1)
    ranks.reserveCapacity(expected)
    byRank.reserveCapacity(expected + 1)
    text.reserveCapacity(expected * 8)
    var size = 1 << 10
    while size < expected * 2 { size *= 2 }
    byWord = Array(repeating: Slot(), count: size)
  }

  /// Nil where a word or a rank stands there twice, a rank is none, or it is too much.
  package init?(_ entries: [(word: String, rank: Int)]) {
    self.init(expected: entries.count)
    for entry in entries {
      guard 1...Self.largestRank ~= entry.rank, text.count + entry.word.utf8.count <= Int32.max
      else {
        return nil
      }
      var word = entry.word
      do {
        try word.withUTF8 { try add($0, rank: entry.rank) }
      } catch { return nil }
    }
  }

  /// Whether another one has the same words in the same order, with the same ranks.
  package func isSame(as other: WordIndex) -> Bool {
    ranks == other.ranks && starts == other.starts && text == other.text
  }

  /// The number of words.
  package var count: Int { ranks.count }

  /// The largest rank.
  package var maximumRank: Int { max(0, byRank.count - 1) }

  /// The word at a place in the file's order, from 0.
  package func word(at position: Int) -> String {
    String(decoding: text[Int(starts[position])..<Int(starts[position + 1])], as: UTF8.self)
  }

  /// The rank of the word at a place in the file's order.
  package func rank(at position: Int) -> Int { Int(ranks[position]) }

  /// The rank of a word, or nil.
  package func rank(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { rank(of: $0) }
  }

  /// The rank of a word in UTF-8, or nil.
  func rank(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = byWord[find(word, hash: Self.hash(word))].number
    return number == 0 ? nil : Int(ranks[Int(number) - 1])
  }

  /// The word of a rank, or nil.
  package func word(rank: Int) -> String? {
    guard byRank.indices.contains(rank), byRank[rank] > 0 else { return nil }
    return word(at: Int(byRank[rank]) - 1)
  }

  /// Adds a word with a rank in `1...largestRank`.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, rank: Int) throws(Refusal) {
    if (count + 1) * 2 > byWord.count { grow() }
    let hash = Self.hash(word)
    let place = find(word, hash: hash)
    guard byWord[place].number == 0 else { throw .twice }
    while byRank.count <= rank { byRank.append(0) }
    guard byRank[rank] == 0 else { throw .rankTaken(by: self.word(at: Int(byRank[rank]) - 1)) }
    text.append(contentsOf: word)
    starts.append(Int32(text.count))
    ranks.append(Int32(rank))
    byWord[place] = Slot(number: Int32(count), tag: Self.tag(hash))
    byRank[rank] = Int32(count)
  }

  /// Where a word stands in the hash table, or would.
  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = byWord.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while byWord[place].number != 0 {
      if byWord[place].tag == Self.tag(hash), isWord(Int(byWord[place].number) - 1, word) { break }
      place = (place + 1) & mask
    }
    return place
  }

  private func isWord(_ position: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = Int(starts[position])..<Int(starts[position + 1])
    guard range.count == word.count else { return false }
    guard let base = word.baseAddress, !word.isEmpty else { return true }
    return text.withUnsafeBufferPointer { text in
      text.baseAddress.map { Bytes.areEqual($0 + range.lowerBound, base, count: range.count) }
        ?? false
    }
  }

  private mutating func grow() {
    byWord = Array(repeating: Slot(), count: byWord.count * 2)
    let mask = byWord.count - 1
    for position in 0..<count {
      let hash = text[Int(starts[position])..<Int(starts[position + 1])].withUnsafeBufferPointer(
        Self.hash)
      var place = Int(truncatingIfNeeded: hash) & mask
      while byWord[place].number != 0 { place = (place + 1) & mask }
      byWord[place] = Slot(number: Int32(position + 1), tag: Self.tag(hash))
    }
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// Eight bytes at a time, multiplied to 128 bits and folded.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0x9e37_79b9_7f4a_7c15 ^ UInt64(word.count)
    var rest = word[...]
    while !rest.isEmpty {
      var bits: UInt64 = 0
      for byte in rest.prefix(8) { bits = bits << 8 | UInt64(byte) }
      let product = (hash ^ bits).multipliedFullWidth(by: 0xbf58_476d_1ce4_e5b9)
      hash = (hash << 29 | hash >> 35) ^ product.high ^ product.low
      rest = rest.dropFirst(8)
    }
    return hash
  }
}
