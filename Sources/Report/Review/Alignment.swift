/// Two sequences side by side, in order: which of one belongs to which of the other.
enum Alignment {
  typealias Pair = (old: Int?, new: Int?)

  /// Beyond so many comparisons, what is left is paired by its place.
  private static let most = 250_000

  /// The pairs with the largest sum of likenesses that keep both orders; nothing is paired with what
  /// it has no likeness to. (Needleman and Wunsch's algorithm, without a price for gaps.)
  ///
  /// - Parameter likeness: How like two elements are, 0 for not at all.
  static func pairs(
    _ oldCount: Int, _ newCount: Int, likeness: (Int, Int) -> Double
  ) -> [Pair] {
    guard oldCount > 0, newCount > 0, oldCount <= most / newCount else {
      let common = oldCount > 0 && newCount > 0 ? min(oldCount, newCount) : 0
      return (0..<common).map { ($0, $0) } + (common..<max(common, oldCount)).map { ($0, nil) }
        + (common..<max(common, newCount)).map { (nil, $0) }
    }
    let width = newCount + 1
    var likenesses = [Double](repeating: 0, count: oldCount * newCount)
    // The best sum for what comes from (old, new) on.
    var best = [Double](repeating: 0, count: (oldCount + 1) * width)
    for old in (0..<oldCount).reversed() {
      for new in (0..<newCount).reversed() {
        let own = likeness(old, new)
        likenesses[old * newCount + new] = own
        let paired = own > 0 ? own + best[(old + 1) * width + new + 1] : 0
        best[old * width + new] = max(
          paired, best[(old + 1) * width + new], best[old * width + new + 1])
      }
    }
    var pairs: [Pair] = []
    var old = 0
    var new = 0
    while old < oldCount, new < newCount {
      let own = likenesses[old * newCount + new]
      if own > 0, best[old * width + new] == own + best[(old + 1) * width + new + 1] {
        pairs.append((old, new))
        old += 1
        new += 1
      } else if best[old * width + new] == best[(old + 1) * width + new] {
        pairs.append((old, nil))
        old += 1
      } else {
        pairs.append((nil, new))
        new += 1
      }
    }
    pairs += (old..<oldCount).map { ($0, nil) }
    pairs += (new..<newCount).map { (nil, $0) }
    return pairs
  }

  /// The places of a longest increasing subsequence.
  static func increasing(_ values: [Int]) -> Set<Int> {
    // The last place of the best subsequence of each length, and what stands before each place.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (place, value) in values.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = place } else { ends.append(place) }
    }
    var places: Set<Int> = []
    var place = ends.last
    while let here = place {
      places.insert(here)
      place = before[here]
    }
    return places
  }
}
