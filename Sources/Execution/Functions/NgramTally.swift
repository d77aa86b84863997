import Engine
import Samples

/// How often phrases were chosen in texts, and what they added to scores there.
struct NgramTally {
  struct Entry {
    var words: [Int32]
    /// The texts that they were chosen in.
    var count: Int
    var total: Double
  }

  /// A phrase; short ones, which are nearly all, without an array of their own.
  private enum Key: Hashable {
    case short(UInt64, count: Int)
    case long([Int32])

    init(_ words: [Int32]) {
      guard words.count <= 3, words.allSatisfy({ (0..<1 << 21).contains($0) }) else {
        self = .long(words)
        return
      }
      self = .short(words.reduce(0) { $0 << 21 | UInt64($1) }, count: words.count)
    }

    var words: [Int32] {
      switch self {
      case .short(let packed, let count):
        (0..<count).map { Int32(truncatingIfNeeded: packed >> (21 * (count - 1 - $0)) & 0x1f_ffff) }
      case .long(let words): words
      }
    }
  }

  private var entries: [Key: (count: Int, total: Double)] = [:]

  var count: Int { entries.count }

  /// A phrase that was chosen in a text. Sums are made in the order of the calls.
  mutating func add(_ words: [Int32], _ score: Double) {
    entries[Key(words), default: (0, 0)].count += 1
    entries[Key(words), default: (0, 0)].total += score
  }

  /// The phrases of a text. One that several filters or places chose counts once; padding alone is
  /// no phrase.
  mutating func add(_ phrases: [Phrase], of rows: Sequences, row: Int) {
    let text = rows.words(ofRow: row)
    let fill = rows.padding?.value ?? 0
    var scores: [Key: Double] = [:]
    var order: [Key] = []
    for phrase in phrases {
      let places = phrase.start..<phrase.start + phrase.length
      guard places.overlaps(0..<text.count) else { continue }
      let key = Key(places.map { text.indices.contains($0) ? text[$0] : fill })
      if scores.updateValue((scores[key] ?? 0) + phrase.score, forKey: key) == nil {
        order.append(key)
      }
    }
    for key in order {
      entries[key, default: (0, 0)].count += 1
      entries[key, default: (0, 0)].total += scores[key] ?? 0
    }
  }

  /// For each length, shortest first: the `count` that added most in total, then those that took away
  /// most; among equals, those of more frequent words.
  func strongest(_ count: Int) -> [Entry] {
    let all = entries.map { key, value in
      Entry(words: key.words, count: value.count, total: value.total)
    }
    var found: [Entry] = []
    for length in Set(all.map(\.words.count)).sorted() {
      let group = all.filter { $0.words.count == length }
      for sign in [1.0, -1.0] {
        found += group.filter { $0.total * sign > 0 }.sorted { a, b in
          a.total != b.total
            ? a.total * sign > b.total * sign : a.words.lexicographicallyPrecedes(b.words)
        }.prefix(count)
      }
    }
    return found
  }
}
