/// The candidate most like a misspelt word, or nil where none is near: at most a third of the
/// letters may differ (one for short words). Capitals don't count, and two neighbours swapped count
/// as one difference.
package func nearestName(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let lowered = Array(word.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    let allowed = max(1, min(lowered.count, other.count) / 3)
    guard abs(other.count - lowered.count) <= allowed else { continue }
    let distance = editDistance(lowered, other)
    guard distance <= allowed else { continue }
    // Candidates may come in any order; the answer must not depend on it.
    if let best, (best.distance, best.name) < (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Damerau and Levenshtein's distance, each pair of letters swapped at most once.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
