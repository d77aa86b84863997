import Platform

/// The reviews of one split as a file holds them: word ranks, before any encoding.
///
/// One block of memory, row after row: first the row's length, then its words.
final class RawReviews: @unchecked Sendable {
  /// The block; only who holds the one reference writes to it (see `encode`).
  let base: UnsafeMutablePointer<Int32>
  /// The number of places in use.
  let size: Int
  /// Where each row's length stands.
  let heads: [Int]
  let counts: [Int]

  var count: Int { heads.count }

  /// Takes over memory from `malloc` whose rows stand one behind the other from `start`.
  init(base: UnsafeMutablePointer<Int32>, start: Int, counts: [Int]) {
    self.base = base
    self.counts = counts
    var heads: [Int] = []
    heads.reserveCapacity(counts.count)
    var position = start
    for count in counts {
      heads.append(position)
      base[position] = Int32(truncatingIfNeeded: count)
      position += 1 + count
    }
    self.heads = heads
    size = position
  }

  /// Rows that stand anywhere in an arena, put in order. Each has a free place in front.
  convenience init(
    _ arena: consuming WordArena, starts: [Int], counts: [Int]
  ) throws(DatasetError) {
    var end = (starts.first ?? 1) - 1
    var isInOrder = true
    for (start, count) in zip(starts, counts) {
      isInOrder = isInOrder && start == end + 1
      end = start + count
    }
    if isInOrder {
      let start = (starts.first ?? 1) - 1
      self.init(base: arena.take(), start: start, counts: counts)
      return
    }
    var sorted = try WordArena(expected: counts.reduce(counts.count, +))
    for (start, count) in zip(starts, counts) {
      guard sorted.reserve(count + 1) else { throw .system(call: "malloc", code: outOfMemory) }
      sorted.append(0)
      let place = sorted.base + sorted.count
      place.update(from: arena.base + start, count: count)
      sorted.grow(to: place + count)
    }
    self.init(base: sorted.take(), start: 0, counts: counts)
  }

  deinit { Heap.free(base) }
}

extension RawReviews {
  /// Looks at every word, or changes it. Only while nobody else holds the reviews.
  @inline(__always)
  func forEachWord(_ body: (inout Int32) -> Void) {
    for (head, count) in zip(heads, counts) {
      for place in head + 1..<head + 1 + count { body(&base[place]) }
    }
  }
}
